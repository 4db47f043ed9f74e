"""Which text a kept mail came from, and what its writer filled in: its words tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from afterword.domain.about import About
from afterword.domain.carrying import instead
from afterword.domain.errors import Problem
from afterword.domain.settings import Settings
from afterword.domain.templates import MailText, Place, unfilled
from afterword.services import drafts
from afterword.services.drafts import Filled
from afterword.store.book import Book

ALIKE = 0.75
"""From this share of common words on a mail counts as made of a text."""
LONGEST = 400
"""Characters that one writes for a place; more were written over it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """How a mail was filled, as far as its words tell: with `own` for places."""

    filled: Filled
    own: Mapping[str, str]


def source_of(
    book: Book, body: str, about: About, texts: Sequence[MailText], *, settings: Settings
) -> Source | None:
    """Return the text a mail is most like, filled as it was; None where it is in the writer's own words."""
    likeness = {text.key: _likeness(book, body, text, about=about, settings=settings) for text in texts}
    best = max(texts, key=lambda text: likeness[text.key], default=None)
    if best is None or likeness[best.key] < ALIKE:
        return None
    marks: dict[str, str] = {name: drafts.marker(name) for name in drafts.OWN_PLACES}
    marked = drafts.refill(book, best, about, settings=settings, own=marks)
    stand = {name.value: instead(marked.body, body, of=drafts.marker(name)) for name in Place}
    own = {name: said for name, said in stand.items() if _is_own(said)}
    return Source(filled=drafts.refill(book, best, about, settings=settings, own=own), own=own)


def _is_own(said: str) -> bool:
    return bool(said.strip()) and len(said) <= LONGEST and "\n" not in said and not unfilled(said)


def _likeness(book: Book, body: str, text: MailText, *, about: About, settings: Settings) -> float:
    """Return how much of the words is common, 0 to 1; 0 for a text that cannot be filled."""
    try:
        filled = drafts.refill(book, text, about, settings=settings)
    except Problem:
        return 0.0
    return SequenceMatcher(None, body.split(), filled.body.split(), autojunk=False).ratio()
