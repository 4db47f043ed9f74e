"""The user's own mail texts in the book."""

from afterword.domain.message import MessagePurpose
from afterword.domain.template import Template, TemplateDraft
from afterword.store import models
from afterword.store.book import Book
from afterword.store.records import Record

_T = models.Template
_RECORD = Record(_T, TemplateDraft, Template)


def insert(book: Book, draft: TemplateDraft) -> int:
    """Add a text and return its id."""
    return _RECORD.insert(book, draft)


def update(book: Book, number: int, draft: TemplateDraft) -> None:
    """Write what differs in a text. Raises NotFound."""
    _RECORD.update(book, number, draft)


def delete(book: Book, number: int) -> None:
    """Delete a text. Raises NotFound."""
    _RECORD.delete(book, number)


def get(book: Book, number: int) -> Template:
    """Return a text. Raises NotFound."""
    return _RECORD.get(book, number)


def all(book: Book) -> list[Template]:  # noqa: A001 -- template.all(book) reads well
    """Return every text, by id."""
    return _RECORD.all(book)


def of_purpose(book: Book, purpose: MessagePurpose) -> list[Template]:
    """Return the texts for a purpose, by id."""
    return _RECORD.all(book, _T.purpose == purpose)
