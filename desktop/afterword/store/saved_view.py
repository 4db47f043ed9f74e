"""Saved views in the book."""

from afterword.domain.saved_view import SavedView, SavedViewDraft
from afterword.store import models
from afterword.store.book import Book
from afterword.store.records import Record

_T = models.SavedView
_RECORD = Record(_T, SavedViewDraft, SavedView)


def insert(book: Book, draft: SavedViewDraft) -> int:
    """Add a view and return its id."""
    return _RECORD.insert(book, draft)


def update(book: Book, number: int, draft: SavedViewDraft) -> None:
    """Write what differs in a view. Raises NotFound."""
    _RECORD.update(book, number, draft)


def delete(book: Book, number: int) -> None:
    """Delete a view. Raises NotFound."""
    _RECORD.delete(book, number)


def get(book: Book, number: int) -> SavedView:
    """Return a view. Raises NotFound."""
    return _RECORD.get(book, number)


def of_page(book: Book, page: str) -> list[SavedView]:
    """Return the views of a page in their order."""
    return _RECORD.all(book, _T.page == page, order=(_T.position, _T.id))
