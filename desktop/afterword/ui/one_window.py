"""One window for one data file: a second start raises the first one's window and ends."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 1500
LONGEST_FOLDER = 70  # bytes; systems allow about 104 for the whole path of a socket
RAISE = b"raise\n"


class FirstWindow(QObject):
    """Listens for further starts with the same data. `raised` comes when there was one."""

    raised = Signal()

    def __init__(self, data: Path) -> None:
        """Listen. Only the holder of the data's lock may make one: what is left of a dead one is removed."""
        super().__init__()
        name = name_for(data)
        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self.is_listening = self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.disconnectFromServer()
            self.raised.emit()


def raise_first(data: Path) -> bool:
    """Have the window that has this data come to the front; return whether there is one."""
    caller = QLocalSocket()
    caller.connectToServer(name_for(data))
    if not caller.waitForConnected(WAIT_MS):
        return False
    caller.write(RAISE)
    caller.waitForBytesWritten(WAIT_MS)
    if caller.state() != QLocalSocket.LocalSocketState.UnconnectedState:
        caller.waitForDisconnected(WAIT_MS)
    return True


def name_for(data: Path) -> str:
    """Return the name of the meeting point: in the user's own runtime folder where the system has one."""
    mark = hashlib.sha256(str(data.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
    name = f"afterword-{mark}"
    fits = folder.startswith("/") and len(folder.encode()) < LONGEST_FOLDER
    return str(Path(folder) / name) if fits else name
