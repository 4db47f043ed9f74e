"""Gives the Qt-free words their translation in the window."""

from PySide6.QtCore import QCoreApplication

from afterword.ui.plurals import counted

find_translation = QCoreApplication.translate  # the literals are marked where they stand


def from_words(text: str, n: int = -1) -> str:
    """Return a text of ``ui/words*.py`` in the user's language, with its number filled in."""
    found = find_translation("words", text, None, n)
    return found if n < 0 else counted(found, n)
