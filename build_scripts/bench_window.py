"""Measures the real window from outside: a process of its own, against an empty window with one table."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from pathlib import Path

RUNS = 5
MINUTE = 60
EMPTY = "empty"
FROM_SOURCE = (sys.executable, "-m", "build_scripts.bench_started")


@dataclass(frozen=True)
class Figure:
    """What one start cost, in seconds from the start of the process and in megabytes of resident memory.

    A window answers when it was painted and a letter typed after that stands where it belongs; `worked` is
    the processor time until then, and `handled` what that letter took. `shown`: what is to be done stands in
    the window; `pause` is the longest time until then in which the window could not have answered. The
    memory is that once all is loaded.
    """

    answers: float
    worked: float
    handled: float
    shown: float
    pause: float
    megabytes: float


def compare(data: Path) -> tuple[Figure, Figure]:
    """Return the medians of the empty window and of Afterword on this data, measured in turn."""
    with copied(data) as own, tempfile.TemporaryDirectory() as compiled:
        pairs = in_turn((*FROM_SOURCE, EMPTY), (*FROM_SOURCE, str(own)), runs=RUNS, compiled=compiled)
    empty, full = zip(*pairs, strict=True)
    return median(empty), median(full)


def idle(data: Path) -> tuple[float, float]:
    """Return the processor time in seconds that a minute costs the empty window, and Afterword at rest."""
    with copied(data) as own, tempfile.TemporaryDirectory() as compiled:
        return _rested(EMPTY, compiled), _rested(str(own), compiled)


def in_turn(
    one: Sequence[str], other: Sequence[str], *, runs: int, compiled: str
) -> list[tuple[Figure, Figure]]:
    """Return what two commands cost in so many runs of both; a first one, which warms, is left out."""
    return [(_started(one, compiled), _started(other, compiled)) for _ in range(runs + 1)][1:]


def median(figures: Sequence[Figure]) -> Figure:
    """Return the median of each figure."""
    return Figure(*(statistics.median(column) for column in zip(*map(astuple, figures), strict=True)))


@contextmanager
def copied(data: Path) -> Iterator[Path]:
    """Have a copy of a folder of data, which may be written to."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(shutil.copytree(data, Path(folder) / "data"))


def _started(command: Sequence[str], compiled: str) -> Figure:
    begun = time.perf_counter()
    with _child(command, 0, compiled) as child:
        answers = json.loads(_line(child))
        answered = time.perf_counter() - begun
        shown = json.loads(_line(child))
        took = time.perf_counter() - begun
        settled = json.loads(_line(child))
        child.wait(timeout=MINUTE)
    return Figure(answered, answers["worked"], answers["handled"], took, shown["pause"], settled["megabytes"])


def _rested(what: str, compiled: str) -> float:
    with _child((*FROM_SOURCE, what), MINUTE, compiled) as child:
        for _ in range(3):
            _line(child)
        used = float(json.loads(_line(child))["processor"])
        child.wait(timeout=MINUTE)
    return used


def _child(command: Sequence[str], rest: int, compiled: str) -> subprocess.Popen[str]:
    """Start a child; its modules are compiled once, as those of an installed program are."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "PYTHONPYCACHEPREFIX": compiled,
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.Popen([*command, str(rest)], stdout=subprocess.PIPE, text=True, env=environment)


def _line(child: subprocess.Popen[str]) -> str:
    return child.stdout.readline() if child.stdout is not None else ""
