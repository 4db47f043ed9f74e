"""A small repository with the real build scripts, a one-module program, and one package to install."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from build_scripts import stage
from build_scripts.place import Place

BUNDLED = "#!/bin/sh\necho afterword 1.2.3\n"
SCRIPTS = Path(__file__).parent.parent.parent / "build_scripts"

PROGRAM = """
import json, os, signal, sys, time
from pathlib import Path
import pebble

match sys.argv[1:]:
    case ["tour", folder]:
        Path(folder, "today.png").touch()
        Path(folder, "report.pdf").touch()
        print(os.environ["QT_QPA_PLATFORM"])
    case ["wait"]:
        print("ready", flush=True)
        time.sleep(60)
    case ["fail"]:
        sys.exit(7)
    case words:
        print(json.dumps({"words": words, "folder": os.getcwd(), "pebble": pebble.SIZE}))
"""


@dataclass(frozen=True)
class Small:
    """The small repository, and how to use its door."""

    root: Path
    wheel: Path

    def door(
        self, *words: str, cwd: Path | None = None, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        """Run do.py to its end."""
        here = {"cwd": cwd or self.root, "env": self.surroundings(variables)}
        return subprocess.run(self.command(words), **here, capture_output=True, text=True, check=False)

    def begin(self, *words: str, **variables: str) -> subprocess.Popen[str]:
        """Start do.py and leave it running."""
        pipe = subprocess.PIPE
        return subprocess.Popen(
            self.command(words),
            cwd=self.root,
            env=self.surroundings(variables),
            stdout=pipe,
            stderr=pipe,
            text=True,
        )

    def command(self, words: Sequence[str]) -> list[str]:
        """The command line."""
        return [sys.executable, str(self.root / "build_scripts/do.py"), *words]

    def surroundings(self, variables: Mapping[str, str]) -> dict[str, str]:
        """Variables by which pip finds the one package without any index."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
        pip = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheel.parent), "PIP_CONFIG_FILE": os.devnull}
        return kept | pip | variables

    @property
    def stamp(self) -> Path:
        """What tells that the environment is complete."""
        return self.root / ".venv/afterword-stamp.json"

    def lock(self, line: str) -> None:
        """Write both lock files."""
        for name in ("requirements.txt", "requirements-dev.txt"):
            (self.root / "build_scripts" / name).write_text(line, "utf-8")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A repository whose bundle is two small files."""
    for name in ("resources", "build_scripts", "LICENSE", "pyproject.toml", "desktop"):
        (tmp_path / name).symlink_to(SCRIPTS.parent / name)
    stage.write(tmp_path / "dist/afterword/afterword", BUNDLED)
    stage.write(tmp_path / "dist/afterword/_internal/data.bin", b"\0")
    return Place(tmp_path)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Small:
    """Return a small repository whose environment is made."""
    repository = make_small(tmp_path_factory)
    repository.door("run", "a")
    return repository


def make_small(tmp_path_factory: pytest.TempPathFactory) -> Small:
    """Make a small repository without an environment."""
    root = tmp_path_factory.mktemp("small repository")
    shutil.copytree(SCRIPTS, root / "build_scripts", ignore=shutil.ignore_patterns("__pycache__"))
    program = root / "desktop/afterword"
    program.mkdir(parents=True)
    (program / "__init__.py").touch()
    (program / "__main__.py").write_text(PROGRAM, "utf-8")
    wheel = make_wheel(tmp_path_factory.mktemp("wheels"))  # pip cuts this path at spaces
    repository = Small(root, wheel)
    repository.lock(locked(wheel))
    return repository


def locked(wheel: Path) -> str:
    """The wheel's line in a lock file."""
    return f"pebble==1.0 --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


def make_wheel(folder: Path) -> Path:
    """Write a package of one module, as a wheel."""
    files = {
        "pebble.py": "SIZE = 3\n",
        "pebble-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: pebble\nVersion: 1.0\n",
        "pebble-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{name},sha256={_digest(text)},{len(text)}\n" for name, text in files.items())
    path = folder / "pebble-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in {
            **files,
            "pebble-1.0.dist-info/RECORD": f"{record}pebble-1.0.dist-info/RECORD,,\n",
        }.items():
            wheel.writestr(name, text)
    return path


def _digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")
