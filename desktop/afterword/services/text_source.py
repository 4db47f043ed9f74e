"""Which text a kept mail came from: the mail does not note it, its words tell."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from afterword.domain.errors import Problem
from afterword.domain.message import MessageDraft
from afterword.domain.settings import Settings
from afterword.domain.templates import MailText
from afterword.services import drafts
from afterword.store.book import Book

ALIKE = 0.75
"""From this share of common words on a mail counts as made of a text."""


def text_of(
    book: Book, mail: MessageDraft, texts: Sequence[MailText], *, settings: Settings
) -> MailText | None:
    """Return the text a mail is most like, filled anew; None where it is in the writer's own words."""
    likeness = {text.key: _likeness(book, mail, text, settings) for text in texts}
    best = max(texts, key=lambda text: likeness[text.key], default=None)
    return best if best is not None and likeness[best.key] >= ALIKE else None


def _likeness(book: Book, mail: MessageDraft, text: MailText, settings: Settings) -> float:
    """Return how much of the words is common, 0 to 1; 0 for a text that cannot be filled."""
    try:
        filled = drafts.refill(book, text, drafts.about_of(mail), settings=settings)
    except Problem:
        return 0.0
    return SequenceMatcher(None, mail.body.split(), filled.body.split(), autojunk=False).ratio()
