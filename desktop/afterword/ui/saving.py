"""Asks where to save or which file to open; returns a path or None, so that tests can answer."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_file(
    parent: QWidget, *, title: str, name: str, kinds: str, folder: Path | None = None
) -> Path | None:
    """Ask for the file to save to, first as a name in a folder (the user's documents). None: nowhere."""
    place = (folder or Path(documents())) / name
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(place), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(Path(name).suffix)


def ask_folder(parent: QWidget, *, title: str) -> Path | None:
    """Ask for a folder. None: nowhere."""
    chosen = QFileDialog.getExistingDirectory(parent, title, documents())
    return Path(chosen) if chosen else None


def ask_open(parent: QWidget, *, title: str, folder: Path | None = None, kinds: str = "") -> Path | None:
    """Ask for a file to open. None: nothing."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder or documents()), kinds)
    return Path(chosen) if chosen else None


def documents() -> str:
    """Return the folder of the user's documents, the home folder where there is none."""
    return there_is(QStandardPaths.StandardLocation.DocumentsLocation)


def there_is(place: QStandardPaths.StandardLocation) -> str:
    """Return a folder of the user's, the home folder where the system names one that is not there.

    A dialog sent to a folder that is not there begins where the program was started, and takes its name
    for the name of a file.
    """
    folder = QStandardPaths.writableLocation(place)
    return folder if folder and Path(folder).is_dir() else str(Path.home())
