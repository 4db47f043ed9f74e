"""Start the program with the arguments given; without any and without a screen, the tour."""

import os
import runpy
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from build_scripts.place import HERE, Place, say


def main(argv: Sequence[str]) -> int:
    """Be the program; returns its exit status."""
    if not argv and not has_screen(os.environ, platform=sys.platform):
        return take_tour(HERE)
    sys.argv = ["afterword", *argv]
    runpy.run_module("afterword", run_name="__main__", alter_sys=True)
    return 0


def has_screen(surroundings: Mapping[str, str], *, platform: str) -> bool:
    """Whether a window could be shown; on Linux that is known from the variables."""
    return platform != "linux" or any(surroundings.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def take_tour(place: Place) -> int:
    """Run the tour offscreen, then say where its pictures and its report are."""
    folder = _folder(place)
    say(f"There is no screen here, so Afterword takes its tour instead, into {folder} …")
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-P", "-m", "afterword", "tour", str(folder)]
    status = subprocess.run(command, env=surroundings, check=False).returncode
    if status == 0:
        say(f"{_count(folder, 'png')} pictures: {folder}")
        for report in sorted(folder.rglob("*.pdf")):
            say(f"Report: {report}")
    return status


def _folder(place: Place) -> Path:
    tour = place.build / "tour"
    try:
        tour.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="afterword-tour-"))
    return tour


def _count(folder: Path, suffix: str) -> int:
    return sum(1 for _ in folder.rglob(f"*.{suffix}"))
