"""Measures the real window from outside: a process of its own, against an empty window with one table."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

RUNS = 5
MINUTE = 60
EMPTY = "empty"


@dataclass(frozen=True)
class Figure:
    """From the start of the process until its window answered, and its resident memory then."""

    seconds: float
    megabytes: float


def compare(data: Path) -> tuple[Figure, Figure]:
    """Return the medians of the empty window and of Afterword on this data, measured in turn."""
    with tempfile.TemporaryDirectory() as folder:
        own = Path(shutil.copytree(data, Path(folder) / "data"))
        pairs = [(_started(EMPTY), _started(str(own))) for _ in range(RUNS + 1)][1:]
    return _median([one for one, _ in pairs]), _median([other for _, other in pairs])


def idle(data: Path) -> tuple[float, float]:
    """Return the processor time in seconds that a minute costs the empty window, and Afterword at rest."""
    with tempfile.TemporaryDirectory() as folder:
        own = Path(shutil.copytree(data, Path(folder) / "data"))
        return _rested(EMPTY), _rested(str(own))


def _median(figures: list[Figure]) -> Figure:
    return Figure(
        statistics.median(one.seconds for one in figures), statistics.median(one.megabytes for one in figures)
    )


def _started(what: str) -> Figure:
    begun = time.perf_counter()
    with _child(what, 0) as child:
        told = json.loads(_line(child))
        took = time.perf_counter() - begun
        child.wait(timeout=MINUTE)
    return Figure(took, told["megabytes"])


def _rested(what: str) -> float:
    with _child(what, MINUTE) as child:
        _line(child)
        used = float(json.loads(_line(child))["processor"])
        child.wait(timeout=MINUTE)
    return used


def _child(what: str, rest: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "build_scripts.bench_window", what, str(rest)]
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def _line(child: subprocess.Popen[str]) -> str:
    return child.stdout.readline() if child.stdout is not None else ""


# In the child


def show(what: str, rest: int) -> None:
    """Show the window, say when it answers, rest for so many seconds, say what that cost, and end."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    if what == EMPTY:
        app = QApplication([])
        window = _empty_window()
        window.show()
        QTimer.singleShot(0, lambda: _say_ready(app.quit, rest))
        app.exec()
        return
    _show_afterword(Path(what), rest)


def _empty_window() -> "QMainWindow":
    from PySide6.QtGui import QStandardItemModel
    from PySide6.QtWidgets import QMainWindow, QTableView

    window = QMainWindow()
    table = QTableView()
    table.setModel(QStandardItemModel(20, 5, table))
    window.setCentralWidget(table)
    window.resize(1280, 800)
    return window


def _show_afterword(data: Path, rest: int) -> None:
    """Start the program as it starts, with one thing more: word is given when its window answers."""
    from PySide6.QtCore import QTimer

    from afterword import app as program
    from afterword.adapters.folders import folders
    from afterword.ui.program import Program

    opened = Program.open

    def opened_and_told(self: Program, *, hidden: bool = False) -> None:
        opened(self, hidden=hidden)
        QTimer.singleShot(0, self, lambda: _say_ready(self.ended.emit, rest))

    Program.open = opened_and_told  # type: ignore[method-assign]
    program.start(folders(data), hidden=False, locale="en_GB", self_check=False)


def _say_ready(end: Callable[[], object], rest: int) -> None:
    from PySide6.QtCore import QTimer

    print(json.dumps({"megabytes": _resident()}), flush=True)
    if not rest:
        end()
        return
    settled = 5_000  # milliseconds in which what comes after the start may still be done
    QTimer.singleShot(settled, lambda: _rest(end, rest))


def _rest(end: Callable[[], object], rest: int) -> None:
    from PySide6.QtCore import QTimer

    before = time.process_time()

    def told() -> None:
        print(json.dumps({"processor": time.process_time() - before}), flush=True)
        end()

    QTimer.singleShot(rest * 1000, told)


def _resident() -> float:
    """Return this process's resident memory in megabytes; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    (line,) = (one for one in status.read_text(encoding="ascii").splitlines() if one.startswith("VmRSS"))
    return int(line.split()[1]) / 1000


if __name__ == "__main__":
    show(sys.argv[1], int(sys.argv[2]))
