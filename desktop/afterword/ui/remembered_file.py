"""What the window remembers between two starts, in a file beside the data."""

from pathlib import Path

from PySide6.QtCore import QSettings


class RememberedFile:
    """A `Remembered` in an INI file; one that cannot be read or written is no reason to stop."""

    def __init__(self, path: Path) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def recall(self, name: str) -> str:
        """Return what was kept under a name, or an empty text."""
        kept = self._file.value(_key(name), "")
        return kept if isinstance(kept, str) else ""

    def keep(self, name: str, text: str) -> None:
        """Keep a text under a name."""
        if self.recall(name) != text:
            self._file.setValue(_key(name), text)

    def settle(self) -> None:
        """Write down what was kept."""
        self._file.sync()


def _key(name: str) -> str:
    return name.replace(".", "/", 1)
