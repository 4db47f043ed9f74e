"""Measures the real window from outside: a process of its own, against an empty window with one table."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import astuple, dataclass
from pathlib import Path

RUNS = 5
MINUTE = 60
EMPTY = "empty"


@dataclass(frozen=True)
class Figure:
    """What one start cost, in seconds from the start of the process and in megabytes of resident memory.

    A window answers when it was painted and a letter typed after that stands where it belongs; `handled` is
    what that letter took. `shown`: what is to be done stands in the window; `pause` is the longest time until
    then in which the window could not have answered. The memory is that once all is loaded.
    """

    answers: float
    handled: float
    shown: float
    pause: float
    megabytes: float


def compare(data: Path) -> tuple[Figure, Figure]:
    """Return the medians of the empty window and of Afterword on this data, measured in turn."""
    with tempfile.TemporaryDirectory() as folder:
        own = Path(shutil.copytree(data, Path(folder) / "data"))
        compiled = Path(folder) / "compiled"
        pairs = [(_started(EMPTY, compiled), _started(str(own), compiled)) for _ in range(RUNS + 1)][1:]
    return _median([one for one, _ in pairs]), _median([other for _, other in pairs])


def idle(data: Path) -> tuple[float, float]:
    """Return the processor time in seconds that a minute costs the empty window, and Afterword at rest."""
    with tempfile.TemporaryDirectory() as folder:
        own = Path(shutil.copytree(data, Path(folder) / "data"))
        compiled = Path(folder) / "compiled"
        return _rested(EMPTY, compiled), _rested(str(own), compiled)


def _median(figures: list[Figure]) -> Figure:
    return Figure(*(statistics.median(column) for column in zip(*map(astuple, figures), strict=True)))


def _started(what: str, compiled: Path) -> Figure:
    begun = time.perf_counter()
    with _child(what, 0, compiled) as child:
        answers = json.loads(_line(child))
        answered = time.perf_counter() - begun
        shown = json.loads(_line(child))
        took = time.perf_counter() - begun
        settled = json.loads(_line(child))
        child.wait(timeout=MINUTE)
    return Figure(answered, answers["handled"], took, shown["pause"], settled["megabytes"])


def _rested(what: str, compiled: Path) -> float:
    with _child(what, MINUTE, compiled) as child:
        for _ in range(3):
            _line(child)
        used = float(json.loads(_line(child))["processor"])
        child.wait(timeout=MINUTE)
    return used


def _child(what: str, rest: int, compiled: Path) -> subprocess.Popen[str]:
    """Start a child; its modules are compiled once, as those of an installed program are."""
    command = [sys.executable, "-m", "build_scripts.bench_started", what, str(rest)]
    environment = os.environ | {
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "PYTHONPYCACHEPREFIX": str(compiled),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def _line(child: subprocess.Popen[str]) -> str:
    return child.stdout.readline() if child.stdout is not None else ""
