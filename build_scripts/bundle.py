"""Make the bundle in dist/: one folder with the program and all it needs, started once to prove it."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

from packaging.requirements import Requirement

from build_scripts import icon_files, pyside_files, self_check
from build_scripts.place import HERE, Place, Trouble, say

HIDDEN = ("afterword", "keyring.backends")
"""Packages whose modules are found by name at run time."""

WITH_DATA = ("icalendar", "tzdata")
LEFT_OUT = (
    "PIL", "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtQml", "PySide6.QtQuick", "_hashlib", "lxml",
    "multiprocessing", "numpy", "pydoc", "pytz", "rapidfuzz.distance.metrics_cpp_avx2",
    "rapidfuzz.fuzz_cpp_avx2", "readline", "test", "tkinter", "unittest",
)  # fmt: skip
"""What nothing of ours needs, though a library would take it along; of rapidfuzz one form does for all.
PyInstaller imports `multiprocessing` at every start where it is there, and Peewee `hashlib`, which works
as well without `_hashlib` and then leaves OpenSSL on the disk until there is mail."""

_DROPPED = re.compile(
    r"""(?x)
    / (?: egldeviceintegrations | generic | networkinformation | tls ) /
    | / imageformats / (?:lib)?q (?: gif | icns | pdf | tga | tiff | wbmp | webp )
    | / platforms / (?:lib)?q (?: eglfs | linuxfb | minimal | vkkhrdisplay | vnc )
    | / platforminputcontexts / (?:lib)?qtvirtualkeyboard
    | / platformthemes / libqgtk3
    | / translations / (?! qtbase_ )
    | libQt6? (?: EglF[Ss] | Network | Pdf | Qml | Quick | VirtualKeyboard )
    """
)
"""What of Qt the program never uses; the look is our own, so that GTK's theme would only bring GTK along."""

_TAKEN_ALONG = re.compile(
    r"lib(?:python|ssl|crypto|sqlite3|ffi|bz2|lzma|uuid|mpdec|xcb-(?:cursor|icccm|image|keysyms|render-util|util)"
    r"|xkbcommon)"
)
"""The few libraries of the building system that differ between systems, or that some lack. The others
are part of every desktop and stay the system's, which looks after their faults."""

_SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")


def main(argv: Sequence[str]) -> int:
    """Make and prove the bundle; returns 0 when it works."""
    del argv
    made = make(HERE)
    say(f"{made}: {megabytes(made):.0f} MB")
    return self_check.prove(self_check.program(made))


def make(place: Place) -> Path:
    """Return the folder of a bundle made anew. Raises Trouble with PyInstaller's log where it fails."""
    say("Making the bundle (about a minute) …")
    return freeze(place, place.root / "dist")


def freeze(place: Place, into: Path, *words: str) -> Path:
    """Return the bundle's folder, made anew in a folder; the words are for the recipe. Raises Trouble."""
    icon_files.make(place)
    pyside_files.make(place)
    log = place.build / "bundle.log"
    log.parent.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=WARN"]
    command += ["--distpath", str(into), "--workpath", str(place.build / "bundle")]
    command += [str(place.scripts / "bundle.spec"), "--", *words]
    paths = os.pathsep.join([str(place.root / "desktop"), str(place.root)])
    with log.open("wb") as output:
        done = subprocess.run(
            command,
            cwd=place.root,
            env={**os.environ, "PYTHONPATH": paths},
            stdout=output,
            stderr=output,
            check=False,
        )
    if done.returncode != 0:
        raise Trouble(f"PyInstaller could not make the bundle; its words are in {log}.")
    made = into / "afterword"
    clean(made)
    return made


def with_metadata(root: Path) -> list[str]:
    """Return the distributions whose metadata goes along: "About" tells their versions and licences, and
    keyring looks for its backends among the entry points."""
    table = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = map(Requirement, table["dependencies"])
    return [one.name for one in wanted if one.marker is None or one.marker.evaluate()]


def folder(place: Place) -> Path:
    """Return where the bundle stands once it is made."""
    return place.root / "dist" / "afterword"


def clean(bundle: Path) -> None:
    """Take out what differs from run to run or serves developers alone."""
    for path in bundle.rglob("__pycache__"):
        shutil.rmtree(path)
    for path in bundle.rglob("direct_url.json"):
        path.unlink()


def kept(entries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Return the files that belong in the bundle, of (place within, source, kind)."""
    return [entry for entry in entries if is_kept(entry[0], entry[1])]


def is_kept(name: str, source: str) -> bool:
    """Return whether a file belongs in the bundle: used by us, and not a library that every desktop has."""
    if _DROPPED.search("/" + name.replace("\\", "/")):
        return False
    real = os.path.realpath(source) if source else ""
    from_system = sys.platform == "linux" and real.startswith(_SYSTEM) and Path(name).parent == Path()
    return not from_system or _TAKEN_ALONG.match(Path(name).name) is not None


def megabytes(made: Path) -> float:
    """Return the size of a file, or of all files of a folder, in millions of bytes."""
    files = [made] if made.is_file() else [path for path in made.rglob("*") if path.is_file()]
    return sum(path.lstat().st_size for path in files) / 1_000_000
