"""Touches in the book."""

from collections.abc import Iterable, Mapping

from afterword.domain.touch import Touch, TouchDraft
from afterword.store import models
from afterword.store.book import Book
from afterword.store.records import Record

_T = models.Touch
_RECORD = Record(_T, TouchDraft, Touch)


def insert(book: Book, draft: TouchDraft) -> int:
    """Add a touch and return its id."""
    return _RECORD.insert(book, draft)


def insert_many(book: Book, drafts: Iterable[TouchDraft]) -> range:
    """Add many touches quickly and return their ids in the order of the drafts."""
    return _RECORD.insert_many(book, drafts)


def update(book: Book, number: int, draft: TouchDraft) -> None:
    """Write what differs in a touch. Raises NotFound."""
    _RECORD.update(book, number, draft)


def delete(book: Book, number: int) -> None:
    """Delete a touch. Raises NotFound."""
    _RECORD.delete(book, number)


def get(book: Book, number: int) -> Touch:
    """Return a touch. Raises NotFound."""
    return _RECORD.get(book, number)


def many(book: Book, numbers: Iterable[int]) -> Mapping[int, Touch]:
    """Return those of the touches that there are, by id."""
    return _RECORD.many(book, numbers)


def all(book: Book) -> list[Touch]:  # noqa: A001 -- touch.all(book) reads well
    """Return every touch, the oldest first."""
    return _RECORD.all(book, order=(_T.at, _T.id))


def of_contact(book: Book, contact_id: int) -> list[Touch]:
    """Return the touches with a person, the oldest first."""
    return _RECORD.all(book, _T.contact == contact_id, order=(_T.at, _T.id))


def count(book: Book) -> int:
    """Return how many touches there are."""
    return _RECORD.count(book)
