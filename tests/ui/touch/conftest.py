"""The fixtures of pages."""

from tests.ui.page_fixtures import book, clock, parts, story, wishes

__all__ = ["book", "clock", "parts", "story", "wishes"]
