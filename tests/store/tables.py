"""A small book of all nouns, drawn at random but always the same, to try the tables on."""

import functools
from datetime import timedelta
from random import Random

from afterword.domain.clock import FixedClock
from afterword.store.book import Book
from afterword.store.opening_connection import connect_in_memory
from tests.book_fixtures import NOON
from tests.store.worlds import World


def filled_book() -> Book:
    """Return a book with some of all nouns; the clock stands at noon again."""
    database = connect_in_memory(empty=True)
    database.raw.deserialize(_image())
    return Book(database, clock=FixedClock(NOON))


@functools.cache
def _image() -> bytes:
    clock = FixedClock(NOON - timedelta(days=1))
    book = Book.in_memory(clock=clock)
    world = World(book, Random(5))  # noqa: S311 -- chance for tests
    for _ in range(60):
        clock.move(timedelta(minutes=1))
        with book.step("test.filled"):
            for _ in range(4):
                world.act()
    image = book.database.raw.serialize()
    book.close()
    return image
