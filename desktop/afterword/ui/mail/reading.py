"""Reads a mail with the tone guide in a job, after a pause in typing or a second of it; never two at once."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from afterword.domain.errors import Problem
from afterword.domain.message import MessagePurpose
from afterword.domain.tone import ToneReport
from afterword.services import drafts
from afterword.ui.mail.keeping import Keeping
from afterword.work.runner import Runner

PAUSE_MS = 250
LATEST_MS = 1000


class ToneReading(QObject):
    """`told` carries the text as it was read, and what the guide says of it."""

    told = Signal(str, object)

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._wanted: tuple[str, MessagePurpose] | None = None
        self._reads = False
        self._pause = Keeping(self._read, owner=self, pause_ms=PAUSE_MS, latest_ms=LATEST_MS)

    def want(self, text: str, purpose: MessagePurpose) -> None:
        """Read this text once nobody has typed for a moment."""
        self._wanted = text, purpose
        self._pause.want()

    def read_now(self, text: str, purpose: MessagePurpose) -> None:
        """Read this text as soon as it can be."""
        self._wanted = text, purpose
        self._pause.rest()
        self._read()

    def stop(self) -> None:
        """Read nothing any more."""
        self._pause.rest()
        self._wanted = None

    def _read(self) -> None:
        if self._reads or self._wanted is None:
            return
        (text, purpose), self._wanted = self._wanted, None
        self._reads = True
        self._runner.run(
            partial(_read, text, purpose), then=self._was_read, failed=self._was_not_read, owner=self
        )

    def _was_read(self, found: tuple[str, ToneReport]) -> None:
        self._reads = False
        if self._wanted is None or self._wanted[0] == found[0]:
            self.told.emit(*found)
        else:
            self._pause.want()

    def _was_not_read(self, _problem: Problem) -> None:
        self._reads = False


def _read(text: str, purpose: MessagePurpose) -> tuple[str, ToneReport]:
    return text, drafts.read_tone(text, purpose)
