"""The fixtures of pages, and the page of mails."""

from tests.ui.mail.mail_fixtures import page
from tests.ui.page_fixtures import book, clock, parts, story, wishes

__all__ = ["book", "clock", "page", "parts", "story", "wishes"]
