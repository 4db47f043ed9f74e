"""Books for tests: fresh ones in memory, with a clock that stands."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from afterword.domain.clock import FixedClock
from afterword.store.book import Book

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)  # a Monday


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands at a Monday noon."""
    return FixedClock(NOON)


@pytest.fixture
def book(clock: FixedClock) -> Iterator[Book]:
    """An empty book in memory."""
    opened = Book.in_memory(clock=clock)
    yield opened
    opened.close()


@contextmanager
def full_disk(book: Book) -> Iterator[None]:
    """Leave no room for the book to grow while the block runs: a long text cannot be kept."""
    (pages,) = book.database.run("PRAGMA page_count").fetchone()
    book.database.run(f"PRAGMA max_page_count = {pages}")
    try:
        yield
    finally:
        if not book.database.is_closed():
            book.database.run(f"PRAGMA max_page_count = {pages + 1000}")
