"""The fixtures of the store's tests."""

from tests.book_fixtures import book, clock

__all__ = ["book", "clock"]
