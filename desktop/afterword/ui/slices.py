"""Does things one after the other, each in a turn of its own, so that the window answers between them."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow

UNSEEN_MS = 400  # a window that is not painted by then is out of sight


def in_turns(acts: Iterable[Callable[[], object]], *, owner: QObject) -> None:
    """Do each of these in a turn of the loop of its own, in order, as long as the owner is there."""
    left = iter(acts)

    def turn() -> None:
        act = next(left, None)
        if act is not None:
            QTimer.singleShot(0, owner, turn)
            act()

    QTimer.singleShot(0, owner, turn)


class _Painted(QObject):
    """Waits for the first painting of a window."""

    def __init__(self, window: QMainWindow, act: Callable[[], object]) -> None:
        super().__init__(window)
        self._act: Callable[[], object] | None = act
        self._watched = window.centralWidget() or window
        self._watched.installEventFilter(self)
        QTimer.singleShot(UNSEEN_MS, self, self._go)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on in the turn after the painting."""
        if event.type() == QEvent.Type.Paint and watched is self._watched:
            self._watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._go)
        return False

    def _go(self) -> None:
        act, self._act = self._act, None
        if act is not None:
            act()
            self.deleteLater()


def once_painted(window: QMainWindow, act: Callable[[], object]) -> None:
    """Do this once a window was painted, or is out of sight."""
    _Painted(window, act)
