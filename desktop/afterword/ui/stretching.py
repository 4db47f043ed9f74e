"""A language for trying the window: English with accents, a third longer, so that what is cut off shows."""

import re

from PySide6.QtCore import QTranslator

NAME = "xx"
_ACCENTED = str.maketrans("aceinouyACEINOUY", "áçéíñóúýÁÇÉÍÑÓÚÝ")
_PLACES = re.compile(r"(%\w|%L\d|\{\w*\}|&\w|<[^>]*>)")


class Stretching(QTranslator):
    """Stretches every text that is asked to be translated; one that is not stands out as plain."""

    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return a text, stretched."""
        del context, disambiguation, n
        return stretched(sourceText)

    def isEmpty(self) -> bool:
        """Say that there are texts: Qt asks no translator that is empty."""
        return False


def stretched(text: str) -> str:
    """Return a text with accents and a third longer; places to be filled and key marks stay as they are."""
    parts = _PLACES.split(text)
    words = "".join(part if _PLACES.fullmatch(part) else part.translate(_ACCENTED) for part in parts)
    return f"{words}{'·' * max(1, len(text) // 3)}" if text.strip() else text
