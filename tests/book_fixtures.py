"""Books for tests: fresh ones in memory, with a clock that stands."""

from collections.abc import Iterator
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
