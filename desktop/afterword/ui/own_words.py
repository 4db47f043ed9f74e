"""The words a writer keeps as right, and the language of their spelling; remembered between two starts."""

import json

from PySide6.QtCore import QLocale

from afterword.services import spelling
from afterword.ui.desk import Desk

OWN, LANGUAGE = "spelling.own", "spelling.language"
OFF, DETECTED = "off", ""
AMERICANS = (QLocale.Country.UnitedStates, QLocale.Country.Canada, QLocale.Country.Philippines)


class OwnWords:
    """The words the user keeps, and the language they write in."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def words(self) -> frozenset[str]:
        """The words kept."""
        try:
            kept = json.loads(self._desk.remembered.recall(OWN) or "[]")
        except ValueError:
            return frozenset()
        return frozenset(str(word) for word in kept) if isinstance(kept, list) else frozenset()

    def add(self, word: str) -> None:
        """Keep a word."""
        self._desk.remembered.keep(OWN, json.dumps(sorted({*self.words, word})))

    def drop(self, word: str) -> None:
        """Keep a word no longer."""
        self._desk.remembered.keep(OWN, json.dumps(sorted(self.words - {word})))

    @property
    def chosen(self) -> str:
        """The language chosen, "off" for none, or empty: it is detected in each text."""
        kept = self._desk.remembered.recall(LANGUAGE)
        return kept if kept in (spelling.AMERICAN, spelling.BRITISH, OFF) else DETECTED

    @property
    def language(self) -> str:
        """The language chosen, else that of the user's country; "off" for none."""
        if self.chosen != DETECTED:
            return self.chosen
        is_american = self._desk.speaker.locale.territory() in AMERICANS
        return spelling.AMERICAN if is_american else spelling.BRITISH

    def choose(self, language: str) -> None:
        """Choose a language, "off", or to have it detected."""
        self._desk.remembered.keep(LANGUAGE, language)
