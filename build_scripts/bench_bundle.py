"""Measures the start of the bundle, against a bundle of an empty window that was made by the same recipe."""

import tempfile
from pathlib import Path

from build_scripts import bundle, self_check
from build_scripts.bench_window import EMPTY, Figure, copied, in_turn
from build_scripts.place import Place, say

RUNS = 15
WATCHED = ("--start", "bench_started.py")
"""Both begin with the script that watches them; the rest of the program's bundle is as it is shipped."""


def compare(place: Place, data: Path) -> list[tuple[Figure, Figure]]:
    """Return what the empty window and Afterword on this data cost in each run, as bundles made anew."""
    into = place.build / "bench" / "bundles"
    say("making a bundle of the program, and one of an empty window (two minutes)")
    full = bundle.freeze(place, into / "full", *WATCHED)
    bare = bundle.freeze(place, into / "bare", *WATCHED, "--bare")
    return started(bare, full, data)


def started(bare: Path, full: Path, data: Path, *, runs: int = RUNS) -> list[tuple[Figure, Figure]]:
    """Return what the starts of two bundles cost, in turn; the second opens a copy of the data."""
    empty = (str(self_check.program(bare)), EMPTY)
    with copied(data) as own, tempfile.TemporaryDirectory() as compiled:
        command = (str(self_check.program(full)), str(own))
        return in_turn(empty, command, runs=runs, compiled=compiled)
