"""Which text a kept mail came from, and what its writer filled in: its words tell."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import SequenceMatcher
from itertools import combinations

from afterword.domain.about import About
from afterword.domain.carrying import instead
from afterword.domain.clock import day_of
from afterword.domain.errors import Problem
from afterword.domain.message import Message, MessageDraft
from afterword.domain.settings import Settings
from afterword.domain.templates import MailText, unfilled
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
    book: Book, mail: MessageDraft, about: About, texts: Sequence[MailText], *, settings: Settings
) -> Source | None:
    """Return the text a mail is most like, filled as it was; None where it is in the writer's own words.

    Its days are as they were said when it was filled: at its beginning, when it was changed last, or now.
    """
    now = book.clock.now()
    first = _most_like(book, mail.body, texts, about=about, settings=settings, instants=(now,))
    if first is None:
        return None
    text = first[0].text
    kept = (mail.created_at, mail.changed_at) if isinstance(mail, Message) else ()
    days = {day_of(written, settings.zone): written for written in (*kept, now)}
    found = _most_like(book, mail.body, (text,), about=about, settings=settings, instants=days.values())
    best, written = found or first
    own: dict[str, str] = {}
    for marked, said in ((best.subject, mail.subject), (best.body, mail.body)):
        stand = {name: instead(marked, said, of=drafts.marker(name)) for name in best.missing}
        own |= {name: words for name, words in stand.items() if _is_own(words)}
    filled = drafts.refill(book, text, about, settings=settings, own=own, written=written)
    return Source(filled=filled, own=own) if _likeness(mail.body, filled.body) >= ALIKE else None


def _most_like(
    book: Book,
    body: str,
    texts: Sequence[MailText],
    *,
    about: About,
    settings: Settings,
    instants: Iterable[datetime],
) -> tuple[Filled, datetime] | None:
    """Return the form of a text, filled at one of some instants, that is most like a mail; and which."""
    forms = [
        (form, written)
        for written in instants
        for text in texts
        for form in _forms(book, text, about, settings=settings, written=written)
    ]
    return max(forms, key=lambda one: _likeness(body, one[0].body), default=None)


def _forms(
    book: Book, text: MailText, about: About, *, settings: Settings, written: datetime
) -> Iterator[Filled]:
    """Yield a text with each choice of the sentences that it offers, all places of its writer marked.

    Yield none where it cannot be filled.
    """
    try:
        bare = drafts.refill(book, text, about, settings=settings, written=written)
    except Problem:
        return
    for count in range(len(bare.offered) + 1):
        for chosen in combinations(bare.offered, count):
            marks = {name: drafts.marker(name) for name in chosen}
            form = drafts.refill(book, text, about, settings=settings, own=marks, written=written)
            yield replace(form, missing=(*bare.missing, *chosen))


def _is_own(said: str) -> bool:
    return bool(said.strip()) and len(said) <= LONGEST and "\n" not in said and not unfilled(said)


def _likeness(body: str, filled: str) -> float:
    """Return how much of the words is common, 0 to 1."""
    return SequenceMatcher(None, body.split(), filled.split(), autojunk=False).ratio()
