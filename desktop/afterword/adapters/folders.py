"""Where the program keeps its things on this system."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

NAME = "afterword"
DATA_VARIABLE = "AFTERWORD_DATA"


@dataclass(frozen=True, slots=True)
class Folders:
    """The folder of the data, and what stands in it."""

    data: Path

    @property
    def book(self) -> Path:
        """The data file."""
        return self.data / "afterword.db"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.data / "settings.json"

    @property
    def window(self) -> Path:
        """The file of window places, column widths and the like."""
        return self.data / "window.ini"

    @property
    def backups(self) -> Path:
        """The folder of daily backups."""
        return self.data / "backups"

    @property
    def logs(self) -> Path:
        """The folder of logs."""
        return self.data / "logs"

    @property
    def aside(self) -> tuple[Path, ...]:
        """Where what cannot be kept in the data file is put, the best place first: on other disks, too.

        The home and the temporary folder are left out while they are not there.
        """
        return self.data, *_there(Path.home), *_there(_temporary)


def folders(chosen: Path | None = None) -> Folders:
    """Return the folders below `chosen`, else below AFTERWORD_DATA, else in the system's own place."""
    if chosen is not None:
        return Folders(chosen.expanduser().absolute())
    named = os.environ.get(DATA_VARIABLE, "")
    if named:
        return Folders(Path(named).expanduser().absolute())
    return Folders(usual())


def usual() -> Path:
    """Return the system's own place for the data."""
    import platformdirs

    return Path(platformdirs.user_data_dir(NAME, appauthor=False))


def _temporary() -> Path:
    """Return the folder for temporary files; tempfile writes one to find it, which a full disk refuses."""
    named = filter(None, map(os.environ.get, ("TMPDIR", "TEMP", "TMP")))
    return Path(next(named, Path(os.sep, "tmp"))).absolute()


def _there(find: Callable[[], Path]) -> tuple[Path, ...]:
    with suppress(OSError, RuntimeError):  # RuntimeError: the user has no home
        found = find()
        if found.is_dir():
            return (found,)
    return ()
