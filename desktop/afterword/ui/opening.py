"""Opens the data for the window: raises the first window where there is one, and rescues where it must."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from afterword.adapters.folders import Folders
from afterword.domain.clock import Clock
from afterword.domain.errors import Problem
from afterword.domain.store_problems import AlreadyOpen, DamagedFile, UnreadableBook, UpgradeFailed
from afterword.services import backups
from afterword.store.book import Book
from afterword.store.opening import open_book
from afterword.ui import words
from afterword.ui.rescue_choice import GoodCopy, RescueChoice, RescueDeed, Trouble
from afterword.ui.translating import from_words

log = logging.getLogger(__name__)
HELPED_BY_COPY = (DamagedFile, UnreadableBook, UpgradeFailed)
Ask = Callable[[Trouble], RescueChoice]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The book, and where data that could not be read was put when a copy took its place."""

    book: Book
    aside: Path | None = None


def open_for_window(folders: Folders, *, clock: Clock, ask: Ask) -> Opened | None:
    """Open the data; on a problem ask what to do until it is open. None: the user left.

    Raises AlreadyOpen: that is no trouble of the data.
    """
    aside: Path | None = None
    while True:
        try:
            return Opened(book=open_book(folders.book, clock=clock, backups=folders.backups), aside=aside)
        except AlreadyOpen:
            raise
        except Problem as problem:
            log.warning("the data cannot be opened: %s", problem.code)
            choice = ask(_trouble(problem, folders))
        if choice.deed is RescueDeed.QUIT:
            return None
        if choice.deed is RescueDeed.OPEN_COPY and choice.copy is not None:
            aside = _restore(choice.copy.path, folders, clock=clock)


def _restore(path: Path, folders: Folders, *, clock: Clock) -> Path | None:
    try:
        return backups.restore(path, folders.book, now=clock.now())
    except Problem as problem:
        log.warning("the copy cannot be restored: %s", problem.code)
        return None  # opening again tells what stands in the way


def _trouble(problem: Problem, folders: Folders) -> Trouble:
    can_restore = isinstance(problem, HELPED_BY_COPY)
    found = backups.good_copies(folders.backups) if can_restore else ()
    return Trouble(
        sentence=words.sentence(problem, from_words),
        folder=folders.data,
        copies=[GoodCopy(path=one.path, made_at=one.made_at, size=one.size) for one in found],
        can_restore=can_restore,
    )
