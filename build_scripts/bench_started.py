"""The process that is measured: the empty window, or Afterword as it starts, and beside it who watches it.

The watcher loads what typing needs only where there is something to type into: the empty window stays empty.
"""

import ctypes
import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

EMPTY = "empty"
TODAY = "afterword.ui.today.page"
CARDS = "afterword.ui.today.card"
SETTLED_MS = 1_500  # in which what comes after the start is loaded
MCL_CURRENT = 1  # of mlockall(2)
LONGEST_MS = 60_000
AT_REST_MS = 20_000  # in which what comes after the start is done, the backup of the day among it


class Watch(QObject):
    """Types a letter into the window as soon as it was painted, and says when the window took it.

    Then it looks, each time the window could have answered, whether Today's steps are shown.
    """

    def __init__(self, app: QApplication, *, rest: int) -> None:
        super().__init__(app)
        self._app = app
        self._rest = rest
        self._is_painted = False
        self._pressed = self._last = 0.0
        self._pause = 0.0
        self._turn = QTimer(self)
        self._turn.setInterval(1)
        self._turn.timeout.connect(self._look)
        QTimer.singleShot(rest * 1000 + LONGEST_MS, self, lambda: app.exit(1))

    def look_at(self, window: QMainWindow) -> None:
        """Wait for the first painting of this window, which is not shown yet; nothing else is watched."""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go on in the turn after the painting."""
        if event.type() == QEvent.Type.Paint and not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self._press)
        return False

    def _press(self) -> None:
        self._window().removeEventFilter(self)
        self._pressed = time.perf_counter()
        if "afterword.app" in sys.modules:
            self._type()
        QTimer.singleShot(0, self, self._answered)

    def _type(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QKeyEvent

        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, "n")
            QCoreApplication.postEvent(self._window().search, key)  # type: ignore[attr-defined]

    def _answered(self) -> None:
        if "afterword.app" in sys.modules:
            line = self._window().search  # type: ignore[attr-defined]
            if line.text() != "n":
                raise RuntimeError("the letter was lost")
            line.clear()
        self._last = time.perf_counter()
        _say(handled=self._last - self._pressed, worked=time.process_time())
        self._turn.start()

    def _look(self) -> None:
        now = time.perf_counter()
        self._pause = max(self._pause, now - self._last)
        if not self._is_today_shown():
            self._last = time.perf_counter()
            return
        self._turn.stop()
        _say(pause=self._pause)
        QTimer.singleShot(SETTLED_MS, self, self._settled)

    def _settled(self) -> None:
        _say(megabytes=_resident())
        if self._rest:
            QTimer.singleShot(AT_REST_MS, self, self._begin_rest)
        else:
            self._app.exit(0)

    def _begin_rest(self) -> None:
        _keep_in_memory()
        before = time.process_time()

        def told() -> None:
            _say(processor=time.process_time() - before)
            self._app.exit(0)

        QTimer.singleShot(self._rest * 1000, self, told)

    def _window(self) -> QMainWindow:
        return next(one for one in self._app.topLevelWidgets() if isinstance(one, QMainWindow))

    def _is_today_shown(self) -> bool:
        """Return whether a card of Today is there and was painted; the empty window has nothing to show."""
        if "afterword.app" not in sys.modules:
            return True
        today, cards = sys.modules.get(TODAY), sys.modules.get(CARDS)
        if today is None or cards is None:
            return False
        page = self._window().findChild(today.TodayPage)
        return page is not None and page.isVisible() and page.findChild(cards.StepCard) is not None


def show(what: str, rest: int) -> None:
    """Show the window and watch it; it ends by itself."""
    if what != EMPTY:
        _show_afterword(Path(what), rest)
        return
    app = QApplication([])
    watch = Watch(app, rest=rest)
    window = _empty_window()
    watch.look_at(window)
    window.show()
    app.exec()


def _empty_window() -> QMainWindow:
    from PySide6.QtGui import QStandardItemModel
    from PySide6.QtWidgets import QTableView

    window = QMainWindow()
    table = QTableView()
    table.setModel(QStandardItemModel(20, 5, table))
    window.setCentralWidget(table)
    window.resize(1280, 800)
    return window


def _show_afterword(data: Path, rest: int) -> None:
    """Start the program by its own way in, as its icon does, with one thing more: it is watched."""
    from afterword.cli.main import main
    from afterword.ui import application

    make = application.make

    def made_and_watched(*, headless: bool = False) -> QApplication:
        app = make(headless=headless)
        program = sys.modules["afterword.app.session"]
        make_frame, watch = program.make_frame, Watch(app, rest=rest)

        def framed(desk: object) -> object:
            frame = make_frame(desk)
            watch.look_at(frame.window)
            return frame

        program.make_frame = framed  # type: ignore[attr-defined]
        return app

    application.make = made_and_watched
    os.environ["AFTERWORD_DATA"] = str(data)
    main([])


def _keep_in_memory() -> None:
    """Keep this process where it is, if the system allows it.

    Some machines take memory from who sleeps; what it costs to get it back is no work of the program.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).mlockall(MCL_CURRENT)


def _say(**figure: float) -> None:
    print(json.dumps(figure), flush=True)


def _resident() -> float:
    """Return this process's resident memory in megabytes; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    (line,) = (one for one in status.read_text(encoding="ascii").splitlines() if one.startswith("VmRSS"))
    return int(line.split()[1]) / 1000


if __name__ == "__main__":
    show(sys.argv[1], int(sys.argv[2]))
