"""Fills a mail from one of the texts there are for it, and knows which one it was last filled from."""

from collections.abc import Mapping

from afterword.domain.about import About
from afterword.domain.errors import Problem
from afterword.domain.message import MessageDraft
from afterword.domain.templates import MailText
from afterword.services import drafts, requests, text_source
from afterword.services.drafts import Filled
from afterword.ui import words
from afterword.ui.parts import Parts
from afterword.ui.translating import from_words


class TextFilling:
    """`filled` is None for a mail that was kept: its words may be its writer's own."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self.texts: tuple[MailText, ...] = ()
        self.filled: Filled | None = None

    def begin(self, mail: MessageDraft, filled: Filled | None) -> str:
        """Look for the texts of a mail; return the key of the one it came from, empty where there is none."""
        self.filled = filled
        self.texts = requests.texts_for(self._parts.book, mail.purpose)
        if filled is not None:
            return filled.text.key
        found = text_source.text_of(self._parts.book, mail, self.texts, settings=self._parts.settings())
        return found.key if found is not None else ""

    def read(self, key: str, about: About, *, own: Mapping[str, str]) -> Filled | None:
        """Return how a text reads with the writer's own words; None, and it is said why, where it cannot."""
        text = next((one for one in self.texts if one.key == key), None)
        if text is None:
            return None
        try:
            return drafts.refill(self._parts.book, text, about, settings=self._parts.settings(), own=own)
        except Problem as problem:
            self._parts.say(words.sentence(problem, from_words))
            return None

    def key_of_untouched(self, body: str) -> str:
        """Return the key of the text that a body still reads as it was filled from, empty where it is not."""
        return self.filled.text.key if self.filled is not None and body == self.filled.body else ""

    @property
    def missing(self) -> tuple[str, ...]:
        """The places that are marked in the text."""
        return self.filled.missing if self.filled is not None else ()

    @property
    def places(self) -> tuple[list[str], list[str]]:
        """The places to ask the writer about: those that are marked, and those that would add a sentence."""
        if self.filled is None:
            return [], []
        asked = [name for name in self.filled.missing if name not in self.filled.offered]
        return asked, [name for name in self.filled.offered if name not in asked]
