"""One window for one data file: a second start raises the first one's window and ends.

They meet in a file beside the data, which the first watches. A socket would take Qt's whole network along,
4 MB in every window, and has another name and other rights on each system.
"""

import os
from contextlib import suppress
from pathlib import Path
from time import sleep

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

FILE = "raise"
WAIT_MS = 3_000  # a window answers within a tenth of a second, but for a machine that is busy
STEP_MS = 20
RAISE = b"raise\n"


class FirstWindow(QObject):
    """Listens for further starts with the same data. `raised` comes when there was one."""

    raised = Signal()

    def __init__(self, data: Path) -> None:
        """Listen. Only the holder of the data's lock may make one: what is left of a dead one is its own."""
        super().__init__()
        self._file = data / FILE
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._look)
        with suppress(OSError):
            _empty(self._file, os.O_CREAT)
        self.is_listening = self._watcher.addPath(str(self._file))

    def close(self) -> None:
        """Listen no more."""
        self._watcher.removePath(str(self._file))
        with suppress(OSError):
            self._file.unlink()

    def _look(self) -> None:
        with suppress(OSError):
            if self._file.read_bytes():
                _empty(self._file)
                self.raised.emit()


def raise_first(data: Path) -> bool:
    """Have the window that has this data come to the front; return whether there is one that does."""
    file = data / FILE
    try:
        with file.open("r+b") as meeting:
            meeting.write(RAISE)
        for _ in range(WAIT_MS // STEP_MS):
            if file.stat().st_size == 0:
                return True
            sleep(STEP_MS / 1000)
    except OSError:  # none listens, or it has just ended
        return False
    return False


def _empty(file: Path, more: int = 0) -> None:
    """Empty a file that the user alone can read."""
    os.close(os.open(file, os.O_WRONLY | os.O_TRUNC | more, 0o600))
