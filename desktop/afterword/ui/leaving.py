"""Whether the window may go: what is being written is kept first, and where it cannot be, one is asked."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from afterword.adapters.folders import Folders
from afterword.domain.errors import Problem
from afterword.domain.unkept import Unkept
from afterword.services.unkept import bring_back, let_go, lying, put_aside
from afterword.store.book import Book
from afterword.ui import words
from afterword.ui.desk import Desk
from afterword.ui.plurals import filled
from afterword.ui.translating import from_words
from afterword.ui.window import Window
from afterword.ui.wishes import OpenMail

translate = QCoreApplication.translate
UNASKED = timedelta(minutes=1)  # how long after the system said that the session ends nothing is asked


class Leaving:
    """What cannot be kept, and nobody can be asked about, is put into one of the folders for that."""

    def __init__(self, window: Window, *, book: Book, folders: Folders, desk: Desk) -> None:
        self._window = window
        self._book = book
        self._folders = folders
        self._desk = desk
        self._is_asking = False
        self._is_answered = False
        self._session_ended: datetime | None = None
        self._put: frozenset[Path] = frozenset()  # the files that were written since the start

    @property
    def is_unasked(self) -> bool:
        """Whether the system is ending the session just now: a question would hold it up."""
        since = self._session_ended
        return since is not None and self._desk.speaker.now() - since < UNASKED

    def may_go(self, *, ends: bool) -> bool:
        """Return whether the window may go, and with it the program where it `ends`; ask if need be."""
        if self._is_asking:
            return self.is_unasked
        unkept = self._window.keep_written()
        if not unkept or self.is_unasked:
            return True
        self._is_asking = True
        try:
            goes = self._ask(unkept, ends=ends)
        finally:
            self._is_asking = False
        self._is_answered = goes and ends
        return goes

    def end_session(self) -> None:
        """Keep all, or put it aside, as the system ends the session: nothing is asked."""
        self._session_ended = self._desk.speaker.now()
        self._settle()

    def end(self) -> None:
        """Keep all, or put it aside, as the program ends; not what the user let go of."""
        if self._is_answered:
            let_go(self._put)
        else:
            self._settle()

    def bring_back(self, *, show: Callable[[OpenMail], object]) -> None:
        """Bring back what was put aside when the program ended last, and say so."""
        try:
            kept = bring_back(self._book, self._folders.aside)
        except Problem as problem:
            where = ", ".join(str(path) for path in lying(self._book, self._folders.aside))
            said = translate("leaving", "What you typed last could not be kept before. It lies in %1. %2")
            self._window.say(filled(said, where, words.sentence(problem, from_words)))
            return
        if kept:
            said = translate("leaving", "What you typed last could not be kept before. It is back.")
            wish = OpenMail(message_id=kept[0])
            self._window.say(said, verb=translate("leaving", "Show"), act=partial(show, wish))

    def _ask(self, unkept: tuple[Unkept, ...], *, ends: bool) -> bool:
        from afterword.ui.unkept_sheet import UnkeptSheet

        window = self._window
        (window.showNormal if window.isMinimized() else window.show)()
        return UnkeptSheet.ask(window, unkept, keep=window.keep_written, ends=ends, desk=self._desk)

    def _settle(self) -> None:
        """Keep all, or put it aside anew: what was put aside before is then out of date."""
        told = [put_aside(self._book, each, self._folders.aside) for each in self._window.keep_written()]
        put = frozenset(path for path in told if path is not None)
        if None in told:  # an older text is better than none
            put |= self._put
        let_go(self._put - put)
        self._put = put
