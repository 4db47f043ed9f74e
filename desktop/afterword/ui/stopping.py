"""Ends the program cleanly when the system asks for it: SIGINT, SIGTERM, SIGHUP."""

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

NAMES = ("SIGINT", "SIGTERM", "SIGHUP")


class Stopping(QObject):
    """Calls `stop` on the GUI thread for a signal. Python alone would wait until Qt gives it a turn."""

    def __init__(self, stop: Callable[[], object]) -> None:
        super().__init__()
        self._stop = stop
        self._ours, theirs = socket.socketpair()
        self._theirs = theirs
        for end in (self._ours, theirs):
            end.setblocking(False)
        self._before_fd = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        self._before = {
            number: signal.signal(number, _wake)
            for name in NAMES
            if (number := getattr(signal, name, None)) is not None
        }
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)

    def close(self) -> None:
        """Leave signals as they were."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before_fd)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        for end in (self._ours, self._theirs):
            end.close()

    def _woken(self) -> None:
        if self._ours.recv(64):
            self._stop()


def _wake(_number: int, _frame: FrameType | None) -> None:
    """Take a signal; the byte that Python writes to the socket does the rest."""
