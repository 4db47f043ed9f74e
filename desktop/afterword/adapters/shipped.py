"""Finds the files that are shipped with the program: one lookup for the repository, a wheel and a bundle."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
FOLDERS = (PACKAGE / "resources", PACKAGE.parent.parent / "resources")  # installed; in the repository


def folder() -> Path:
    """Return the folder of shipped files. Raises FileNotFoundError: a program without it is broken."""
    for candidate in FOLDERS:
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"no shipped files beside {PACKAGE}")


def path(name: str) -> Path:
    """Return where a shipped file is, from its name such as ``icons/today.svg``. Raises FileNotFoundError."""
    found = folder() / name
    if not found.exists():
        raise FileNotFoundError(f"not shipped: {name}")
    return found


def text(name: str) -> str:
    """Return the text of a shipped file. Raises FileNotFoundError."""
    return path(name).read_text(encoding="utf-8")


def names(kind: str, suffix: str) -> tuple[str, ...]:
    """Return the sorted stems of the shipped files of a folder that end with a suffix such as ``.svg``."""
    return tuple(sorted(file.stem for file in path(kind).iterdir() if file.suffix == suffix))
