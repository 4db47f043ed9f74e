"""When a mail that is being written is kept, or read: at every pause, and while nobody pauses."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 700
LATEST_MS = 2000  # what is lost at most when the machine stops in the middle of a sentence


class Keeping(QObject):
    """Calls `keep` a moment after the last change, and not later than `latest_ms` after the first."""

    def __init__(
        self,
        keep: Callable[[], object],
        *,
        owner: QObject,
        pause_ms: int = PAUSE_MS,
        latest_ms: int = LATEST_MS,
    ) -> None:
        super().__init__(owner)
        self._pause, self._latest = QTimer(self), QTimer(self)
        for timer, span in ((self._pause, pause_ms), (self._latest, latest_ms)):
            timer.setSingleShot(True)
            timer.setInterval(span)
            timer.timeout.connect(lambda: self._do(keep))

    @property
    def is_due(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self._latest.isActive()

    def want(self) -> None:
        """Something was typed."""
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def rest(self) -> None:
        """Nothing is left to keep."""
        self._pause.stop()
        self._latest.stop()

    def _do(self, keep: Callable[[], object]) -> None:
        self.rest()
        keep()
