"""Fills a mail from one of the texts there are for it, and knows with what, so as to fill it anew."""

from collections.abc import Mapping
from dataclasses import dataclass

from afterword.domain.about import About
from afterword.domain.carrying import Carried, carry
from afterword.domain.errors import Problem
from afterword.domain.greetings import carry_body
from afterword.domain.message import MessageDraft
from afterword.domain.templates import MailText
from afterword.services import drafts, requests, text_source
from afterword.services.drafts import Filled
from afterword.ui import words
from afterword.ui.parts import Parts
from afterword.ui.translating import from_words

MOST_HELD = 400  # fillings: as many letters typed into a field can be undone in the text and typed anew
MOST_TRIED = 20  # fillings that are compared with an edited text: each takes some milliseconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Refilled:
    """A text filled anew, and what that changes in the mail as it stands."""

    filled: Filled
    subject: Carried
    body: Carried

    @property
    def is_lost(self) -> bool:
        """Whether what is new has no place in the mail any more, as its words were edited."""
        if self.body.changes or self.body.lost:
            return not self.body.changes
        return bool(self.subject.lost and not self.subject.changes)


class TextFilling:
    """`filled` is None for a mail in its writer's own words. `own` was found in a kept one, by place."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._held: list[Filled] = []
        self.texts: tuple[MailText, ...] = ()
        self.own: Mapping[str, str] = {}

    @property
    def filled(self) -> Filled | None:
        """What the mail was last filled with."""
        return self._held[-1] if self._held else None

    def begin(self, mail: MessageDraft, about: About, filled: Filled | None) -> str:
        """Look for the texts of a mail; return the key of the one it came from, empty where there is none."""
        self.texts = requests.texts_for(self._parts.book, mail.purpose)
        self.own = {}
        if filled is None:
            settings = self._parts.settings()
            source = text_source.source_of(self._parts.book, mail, about, self.texts, settings=settings)
            if source is not None:
                filled, self.own = source.filled, source.own
        self._held = [filled] if filled is not None else []
        return filled.text.key if filled is not None else ""

    def hold(self, filled: Filled) -> None:
        """Note what the mail is filled with from now on."""
        self._held = [*(one for one in self._held if one != filled), filled][-MOST_HELD:]

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

    def refill(self, about: About, *, own: Mapping[str, str], subject: str, body: str) -> Refilled | None:
        """Return what to change in a mail as it stands, where it reads as it was filled; None as `read` does.

        Where what was filled last was undone, what was filled before is looked for.
        """
        latest, first = self.filled, None
        read: dict[str, Filled | None] = {}
        for base in self._bases(body):
            if base.text.key not in read:
                read[base.text.key] = self.read(base.text.key, about, own=own)
            filled = read[base.text.key]
            if filled is None:
                break
            made = Refilled(
                filled=filled,
                subject=carry(base.subject, filled.subject, now=subject),
                body=carry_body(base.body, filled.body, now=body),
            )
            first = first or made
            if not made.body.lost and (base is latest or made.body.changes):
                return made
        return first

    def _bases(self, body: str) -> list[Filled]:
        """Return what a mail may have been filled with: first what it reads as, then the latest."""
        same = [one for one in reversed(self._held) if one.body == body]
        return [*same, *(one for one in reversed(self._held[-MOST_TRIED:]) if one not in same)]

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
