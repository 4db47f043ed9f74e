"""The ways to say a notice: with buttons by the desktop's service where it has them, else by the tray."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Signal

from afterword.adapters import bus_notices, shipped
from afterword.adapters.bus_notices import CLICK, BusNotices, Button, Pressed
from afterword.domain.errors import Problem
from afterword.domain.settings import Settings
from afterword.domain.step import Step
from afterword.ui import sentences
from afterword.ui.desk import Desk
from afterword.ui.later import Later, moments
from afterword.ui.translating import from_words
from afterword.work.runner import Runner

translate = QCoreApplication.translate
OPEN = "open"
KEPT = 20  # notices whose buttons may still be pressed


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    title: str
    text: str
    steps: Sequence[Step]


class SpeakingUp(QObject):
    """Shows notices. `opened` brings the steps of one that was clicked, `put_off` also until when."""

    opened = Signal(object)
    put_off = Signal(object, object)

    def __init__(
        self,
        *,
        desk: Desk,
        settings: Callable[[], Settings],
        by_tray: Callable[[str, str], object],
        connect: Callable[[], BusNotices | None] = bus_notices.connect,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._settings = settings
        self._by_tray = by_tray
        self._connect = connect
        self._bus: BusNotices | None = None
        self._watch: QSocketNotifier | None = None
        self._said: dict[int, _Said] = {}
        self.is_looking = False

    @property
    def has_buttons(self) -> bool:
        """Whether notices have buttons here."""
        return self._bus is not None

    def look(self, runner: Runner, *, then: Callable[[], object]) -> None:
        """Look for the desktop's service in a job: it may have to be started first."""
        self.is_looking = True

        def found(bus: BusNotices | None) -> None:
            self.is_looking = False
            self._join(bus)
            then()

        def failed(_problem: Problem) -> None:
            found(None)

        runner.run(self._connect, then=found, failed=failed, owner=self)

    def show(self, title: str, text: str, steps: Sequence[Step]) -> None:
        """Say a notice about some steps."""
        said = _Said(title=title, text=text, steps=steps)
        if self._bus is None:
            self._by_tray(title, text)
            return
        try:
            icon = str(shipped.path("icons/afterword.svg"))
            number = self._bus.show(title, text, self._buttons(steps), icon=icon)
        except OSError:
            self._lose()
            self._by_tray(title, text)
            return
        self._said[number] = said
        for oldest in list(self._said)[:-KEPT]:
            del self._said[oldest]

    def close(self) -> None:
        """Let go of the service."""
        self._lose()

    # Inside

    def _join(self, bus: BusNotices | None) -> None:
        self._lose()
        self._bus = bus
        if bus is not None:
            self._watch = QSocketNotifier(bus.fileno(), QSocketNotifier.Type.Read, self)
            self._watch.activated.connect(self._read)

    def _lose(self) -> None:
        if self._watch is not None:
            self._watch.setEnabled(False)
            self._watch.deleteLater()
            self._watch = None
        if self._bus is not None:
            self._bus.close()
            self._bus = None

    def _buttons(self, steps: Sequence[Step]) -> list[Button]:
        """Return what can be done with a notice: the thing itself, and the nearest moments to hear again."""
        act = (
            sentences.step_act(steps[0].kind, from_words) if len(steps) == 1 else translate("notices", "Open")
        )
        words = {
            Later.TODAY: translate("notices", "Later today"),
            Later.TOMORROW: translate("notices", "Tomorrow"),
        }
        there = moments(self._desk.speaker.now(), self._settings())
        later = [Button(key=choice, words=said) for choice, said in words.items() if choice in there]
        return [Button(key=CLICK, words=act), Button(key=OPEN, words=act), *later]

    def _read(self) -> None:
        if self._bus is None:
            return
        try:
            heard = self._bus.read()
        except OSError:
            self._lose()
            return
        for one in heard:
            said = self._said.pop(one.notice, None)
            if said is None:
                continue
            if isinstance(one, Pressed):
                self._press(said, one.key)
            else:
                self._by_tray(said.title, said.text)

    def _press(self, said: _Said, key: str) -> None:
        if key in (CLICK, OPEN):
            self.opened.emit(said.steps)
        elif key in set(Later):
            self.put_off.emit(said.steps, Later(key))
