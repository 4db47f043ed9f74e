"""What pages are made of: the book, the desk, the runner of jobs, the settings in force."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from afterword.domain.settings import Settings
from afterword.domain.step import Step
from afterword.services import today
from afterword.services.accounts import Access, session_access
from afterword.store.book import Book
from afterword.ui.desk import Desk
from afterword.ui.locked_accounts import LockedAccounts
from afterword.work.jobs import Handle
from afterword.work.runner import Runner


def show_nothing(_handle: Handle, _what: str) -> None:
    """Follow no job: where there is no status line."""


class Say(Protocol):
    """Says something for a while, with a word to click, and with Undo where the last step is told of."""

    def __call__(
        self, text: str, /, *, verb: str = "", act: Callable[[], object] | None = None, undo: bool = False
    ) -> object: ...


def say_nothing(
    _text: str, /, *, verb: str = "", act: Callable[[], object] | None = None, undo: bool = False
) -> None:
    """Say nothing: where there is no window."""
    del verb, act, undo


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Handed to every page. Pages write through services alone, and read by the store's listings.

    `follow` shows a job in the status line, `say` says something at the foot of the window (what steps of
    the book did is said by the window itself). `standing` knows the steps of now; `access` opens the mail
    accounts, in jobs; `locked` knows which of them could not sign in.
    """

    book: Book
    desk: Desk
    runner: Runner
    settings: Callable[[], Settings]
    follow: Callable[[Handle, str], object] = show_nothing
    say: Say = say_nothing
    standing: Callable[[], Sequence[Step]] | None = None
    access: Access = field(default_factory=session_access)
    locked: LockedAccounts = field(default_factory=LockedAccounts)

    def steps(self) -> Sequence[Step]:
        """Return what there is to do now; worked out once for all who ask."""
        return self.standing() if self.standing else today.steps(self.book, self.settings())
