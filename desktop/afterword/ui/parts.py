"""What pages are made of: the book, the desk, the runner of jobs, the settings in force."""

from collections.abc import Callable
from dataclasses import dataclass

from afterword.domain.settings import Settings
from afterword.store.book import Book
from afterword.ui.desk import Desk
from afterword.work.runner import Runner


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Handed to every page. Pages write through services alone, and read by the store's listings."""

    book: Book
    desk: Desk
    runner: Runner
    settings: Callable[[], Settings]
