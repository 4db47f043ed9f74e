"""Where the repository keeps its things, and how a build script speaks."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path


class Trouble(Exception):
    """Something the person at the keyboard can mend, told in one sentence."""


@dataclass(frozen=True)
class Place:
    """A clone of the repository, by its root folder."""

    root: Path

    @property
    def venv(self) -> Path:
        """The folder of the virtual environment."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        return self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def build(self) -> Path:
        """The folder for what jobs make; git ignores it."""
        return self.root / "build"

    @property
    def scripts(self) -> Path:
        """The folder of the jobs and the lock files."""
        return self.root / "build_scripts"


HERE = Place(Path(__file__).resolve().parent.parent)


def say(words: str) -> None:
    """Tell the person something; standard output belongs to the job."""
    print(words, file=sys.stderr, flush=True)
