"""The running program: the window with its pages, the tick, the tray, the copies, and how it ends."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from datetime import date, datetime
from functools import partial
from importlib import import_module
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from afterword.adapters.folders import Folders
from afterword.domain.errors import Problem
from afterword.domain.settings import Settings
from afterword.domain.step import Step
from afterword.services import backups, reminders
from afterword.services.accounts import Access, session_access
from afterword.store import search
from afterword.store.book import Book, Changes
from afterword.ui import application, icons, mailing, step_doing, tray, words
from afterword.ui.desk import Desk
from afterword.ui.frame import Frame, make_frame
from afterword.ui.importing import Importing
from afterword.ui.later import Later, moments
from afterword.ui.leaving import Leaving
from afterword.ui.pages import Makers
from afterword.ui.parts import Parts
from afterword.ui.preferences import Preferences
from afterword.ui.presence import Presence
from afterword.ui.routes import Routes
from afterword.ui.slices import in_turns
from afterword.ui.standing import Standing
from afterword.ui.translating import find_translation, from_words
from afterword.ui.undoing import Undoing
from afterword.ui.wishes import AddInterview
from afterword.work.runner import Runner
from afterword.work.ticker import Ticker

log = logging.getLogger(__name__)
BACKUP_AFTER_MS = 4_000  # the first moments belong to the window


class Program(QObject):
    """Everything that lives as long as the window does. `ended` comes when it should end.

    Its frame may be in sight already: then `open` brings the pages into it, in turns.
    """

    ended = Signal()
    settled = Signal()  # once all that could wait until the window was there is done
    restore_wanted = Signal(object)  # the path of a copy

    def __init__(
        self,
        book: Book,
        *,
        folders: Folders,
        desk: Desk,
        preferences: Preferences,
        runner: Runner,
        access: Access | None = None,
        frame: Frame | None = None,
        has_tray: Callable[[], bool] = tray.is_there,
    ) -> None:
        super().__init__()
        self._book = book
        self._folders = folders
        self._desk = desk
        self._preferences = preferences
        self._runner = runner
        self._access = access or session_access()
        self._day = desk.speaker.today()
        self._is_open = True
        frame = frame or make_frame(desk)
        self.actions = frame.actions
        self.window = frame.window
        self.standing = Standing(book, settings=preferences)
        self.routes = Routes(self.window)
        self._parts = self._make_parts()
        if not self.window.isVisible():
            self._furnish()
        self._importing = Importing(self.window, self._parts, go=self.window.go_to)
        self.undoing = Undoing(book, actions=self.actions, voice=self.window)
        self.leaving = Leaving(self.window, book=book, folders=folders, desk=desk)
        self.presence = Presence(
            self.window,
            desk=desk,
            preferences=preferences,
            standing=self.standing,
            leaving=self.leaving,
            has_tray=has_tray,
        )
        self.mailing = mailing.Mailing(self._parts, actions=self.actions, go=self.routes.grant, parent=self)
        self.routes.look = self.actions["look_for_replies"].trigger
        self.routes.bring = self.actions["import"].trigger
        self.ticker = Ticker(clock=book.clock, parent=self)
        self._backup_timer = QTimer(self)
        self._connect()

    def open(self, *, hidden: bool = False) -> None:
        """Show the window, or begin in the tray; what can wait waits until the window answers."""
        furnishing: tuple[Callable[[], object], ...] = ()
        if hidden:
            self.presence.begin_hidden()
        elif self.window.isVisible():
            furnishing = (self._furnish,)
        else:
            self.window.show()
        acts = chain(self.standing.turns(), (*furnishing, self._dress), self._loading(), (self.settle_in,))
        in_turns((partial(self._do_if_open, act) for act in acts), owner=self)

    def _loading(self) -> Iterator[Callable[[], object]]:
        """Yield what loads the mail, one part after the other, where there is any."""
        if self._is_open and self.mailing.is_wanted:
            yield from (partial(import_module, name) for name in mailing.LOADED)

    def settle_in(self) -> None:
        """Do what could wait until the window was there; once, and not if it has gone already."""
        if not self._is_open or self.ticker.is_running:
            return
        self.presence.look_for_tray()
        self.presence.say_without_tray()
        self.presence.look_for_buttons(self._runner)
        self.standing.work_out()
        self.ticker.start()
        self.leaving.bring_back(show=self.routes.grant)
        self.mailing.begin()
        self._backup_timer.start()
        self.settled.emit()

    def close(self) -> None:
        """End the parts in order, once; the book is closed by whoever opened it."""
        if not self._is_open:
            return
        self._is_open = False
        self._book.changed.remove(self._changed)
        self.leaving.end()  # first: what is being written waits for a pause that does not come any more
        self._backup_timer.stop()
        self.ticker.stop()
        self.standing.stop()
        self.presence.close()
        self.window.closing = lambda: True
        self.window.close()
        self.mailing.close()
        self._runner.close()
        self.window.deleteLater()

    def grant_step(self, step: Step) -> None:
        """Go where a step leads; one that is done on Today's page itself is only shown there."""
        if step_doing.is_done_here(step.kind):
            self.window.go_to("today")
            return
        try:
            self.routes.grant(step_doing.wish_of(self._book, step))
        except Problem as problem:
            self.window.say(words.sentence(problem, from_words))

    def put_off(self, steps: Sequence[Step], choice: Later) -> None:
        """Put the steps of a notice off, as it was said on its button."""
        there = moments(self._book.clock.now(), self._preferences())
        try:
            reminders.put_off(self._book, steps, there.get(choice, there[Later.TOMORROW]))
        except Problem as problem:
            self.window.say(words.sentence(problem, from_words))

    # Inside

    def _do_if_open(self, act: Callable[[], object]) -> None:
        if self._is_open:
            act()

    def _make_parts(self) -> Parts:
        return Parts(
            book=self._book,
            desk=self._desk,
            runner=self._runner,
            settings=self._preferences,
            standing=self.standing.steps,
            follow=self.window.status.follow,
            say=self.window.say,
            access=self._access,
        )

    def _furnish(self) -> None:
        """Bring the pages, and what can be searched, into the window."""
        makers = Makers(
            parts=self._parts,
            folders=self._folders,
            preferences=self._preferences,
            hear=self.routes.hear,
            restore=self.restore_wanted.emit,
        )
        self.window.furnish(makers.by_name(), partial(search.everything, self._book))

    def _dress(self) -> None:
        """Draw what is not in sight at first: the icons of menus, and the program's mark."""
        self.actions.dress()
        self.window.setWindowIcon(icons.mark())
        QApplication.setWindowIcon(icons.mark())

    def _connect(self) -> None:
        self._book.changed.append(self._changed)
        self.actions.on("quit", self.presence.quit)
        self.actions.on("import", self._importing.ask)
        self.actions.on("preferences", lambda: self.window.go_to("settings"))
        self.presence.quit_wanted.connect(self.ended)
        self.presence.step_wanted.connect(self.grant_step)
        self.presence.put_off_wanted.connect(self.put_off)
        self.presence.interview_wanted.connect(lambda: self.routes.grant(AddInterview()))
        self._preferences.changed.connect(self._prefer)
        self.standing.changed.connect(self._look_again)
        self.ticker.listeners.append(self._tick)
        self._backup_timer.setSingleShot(True)
        self._backup_timer.setInterval(BACKUP_AFTER_MS)
        self._backup_timer.timeout.connect(self.back_up)

    def _changed(self, changes: Changes) -> None:
        self.standing.soon()
        self.window.refresh(changes)
        self.undoing.hear(changes)
        if "message" in changes:
            self.mailing.soon()

    def _tick(self, now: datetime, slept: bool) -> None:
        if slept:
            self._preferences.look_for_zone()
        today = self._desk.speaker.today()
        if slept or today != self._day:
            self._new_day(today)
        self.presence.look_for_tray()
        self.mailing.tick(slept=slept)
        self.standing.look()
        del now

    def _look_again(self) -> None:
        """The steps were looked at: at each minute, and soon after a change."""
        if self.window.has_page:
            self.window.page.tick()

    def _new_day(self, today: date) -> None:
        is_other = today != self._day
        self._day = today
        self.standing.forget()
        self.window.refresh(None)
        if is_other:
            self.back_up()

    def _prefer(self, names: frozenset[str]) -> None:
        settings = self._preferences()
        speaker = self._desk.speaker
        if "accounts" in names:
            self.mailing.begin()
        if names & {"scheme", "text_percent"}:
            self._resize_and_colour(settings)
        if names & {"zone", "locale"}:
            speaker.zone = settings.zone
            speaker.locale = application.locale_of(settings.locale)
            self._day = speaker.today()
        if names & {"zone", "locale", "rules", "week", "hide_finished", "practice", "name"}:
            self.standing.soon()
            self.window.refresh(None)
        if names & {"accounts", "zone", "quiet_from", "quiet_until"}:
            self.mailing.soon()

    def _resize_and_colour(self, settings: Settings) -> None:
        theme = self._desk.theme
        share = settings.text_percent / theme.percent
        with nullcontext() if share == 1 else self.window.resizing(share):
            theme.choose(scheme=settings.scheme, percent=settings.text_percent)

    # Copies

    def back_up(self) -> None:
        """Make today's copy in a job, by a connection of its own."""
        if self._book.path is not None:
            job = partial(backups.daily, self._book.path, self._folders.backups, now=self._book.clock.now())
            handle = self._runner.run(job, then=self._backed_up, failed=self._not_backed_up, owner=self)
            self.window.status.follow(handle, find_translation("program", "Making today's copy of your data"))

    def _backed_up(self, path: Path | None) -> None:
        if path is not None:
            log.info("today's copy is made")

    def _not_backed_up(self, problem: Problem) -> None:
        said = find_translation("program", "Today's copy of your data could not be made: %1")
        self.window.say(said.replace("%1", words.sentence(problem, from_words)))
