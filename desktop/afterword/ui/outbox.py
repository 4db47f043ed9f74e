"""Sends what waits, one mail at a time, as long as the program runs: with its window or in the tray alone."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from afterword.domain.errors import InvalidValue, NotFound, Problem
from afterword.domain.post_problems import MayHaveLeft, NoAccount, Overdue
from afterword.domain.settings import Settings
from afterword.services import outbox
from afterword.services.messages import Unready
from afterword.services.outbox import Fate, Parcel
from afterword.store.book import Book
from afterword.ui import words
from afterword.ui.plurals import filled
from afterword.ui.translating import find_translation, from_words
from afterword.work.jobs import Handle, Once, Stopped, quiet
from afterword.work.runner import Runner

log = logging.getLogger(__name__)
NEAR = timedelta(minutes=1)  # a moment so near has a timer; for later ones the tick looks
LOOK_SOON, LOOK_AGAIN = timedelta(minutes=1), timedelta(minutes=30)
PARTING_SECONDS = 8.0  # how long the end of the program waits for a mail that is on its way


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What the post needs of the world, called in jobs."""

    credentials: outbox.CredentialsOf
    in_sent_folder: outbox.InSentFolder = outbox.in_sent_folder
    keep_copy: outbox.KeepCopy = outbox.keep_copy


@dataclass(slots=True)
class _Attempt:
    """A mail that is being sent, and what came of it: also known when the program ends meanwhile."""

    parcel: Parcel
    handle: Handle | None = None
    problem: Problem | None = None
    ended: Event = field(default_factory=Event)
    fate: Once = field(default_factory=Once)  # taken by the job to let it go, or by the end to keep it

    def work(self, world: World) -> None:
        """In a job: hand the mail over."""
        try:
            outbox.deliver(self.parcel, world.credentials, commit=self._commit)
        except Problem as problem:
            self.problem = problem
            self.ended.set()
            raise
        self.ended.set()

    def _commit(self) -> None:
        if not self.fate.take():
            raise Stopped


class Post(QObject):
    """Drives the outbox. `sent` (id) tells that a mail left, `stuck` (id, Problem) that one did not."""

    sent = Signal(int)
    stuck = Signal(int, object)

    def __init__(
        self, book: Book, *, settings: Callable[[], Settings], runner: Runner, world: World, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._book, self._settings, self._runner, self._world = book, settings, runner, world
        self._attempt: _Attempt | None = None
        self._refusal: tuple[int, str] | None = None  # of which mail, and why, it was told last
        self._is_running = False
        self._looks = False
        self._look_at: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.wake)

    @property
    def is_sending(self) -> bool:
        """Whether a mail is on its way."""
        return self._attempt is not None

    def start(self) -> None:
        """Begin: what was left in the middle may have been sent; what is due leaves."""
        self._is_running = True
        self._look_at = self._book.clock.now()
        self._note(lambda: outbox.find_open(self._book, self._settings()))
        self.wake()

    def soon(self) -> None:
        """Something changed in the queue: look once this turn of the loop is over."""
        if self._is_running and not self.is_sending:
            self._timer.start(0)

    def wake(self) -> None:
        """Send what is due; called at each tick, after sleep, and at the moment itself."""
        self._timer.stop()
        if not self._is_running:
            return
        self._look_up()
        if self._attempt is not None:
            self._look_after(self._attempt)
            return
        due = outbox.next_due(self._book, self._settings())
        if due is not None:
            self._send(due.id)
        else:
            self._wait()

    def close(self) -> None:
        """Send nothing more; what is on its way is waited for a little, so that its fate is known.

        What has not left by then is kept, and waits for the next start.
        """
        self._is_running = False
        self._timer.stop()
        attempt = self._attempt
        if attempt is None:
            return
        if attempt.ended.wait(PARTING_SECONDS):
            self._settle(attempt)
        elif attempt.fate.take():
            self._attempt = None
            self._note(lambda: outbox.give_back(self._book, attempt.parcel.id))

    # Sending

    def _send(self, message_id: int) -> None:
        try:
            parcel = outbox.claim(self._book, message_id, self._settings())
        except (NoAccount, Overdue, Unready, InvalidValue) as problem:
            self._turn_down(message_id, problem)
            return
        except Problem as problem:
            self._put_aside(message_id, problem)
            return
        self._refusal = None
        attempt = self._attempt = _Attempt(parcel)
        attempt.handle = self._runner.run(
            partial(attempt.work, self._world), then=self._done, failed=self._failed, owner=self
        )

    def _turn_down(self, message_id: int, problem: Problem) -> None:
        """Note that a mail cannot leave as it is, and look for the next one."""
        try:
            outbox.settle_failed(self._book, message_id, problem)
        except Problem as refusal:
            self._put_aside(message_id, refusal)
            return
        self._refusal = None
        self.stuck.emit(message_id, problem)
        self.soon()

    def _put_aside(self, message_id: int, problem: Problem) -> None:
        """Tell once what is mostly of the disk: nothing was changed, and each tick looks again."""
        log.warning("a mail could not be claimed: %s", problem.code)
        before, self._refusal = self._refusal, (message_id, problem.code)
        if self._refusal != before:
            self.stuck.emit(message_id, problem)

    def _done(self, _nothing: None) -> None:
        self._came_back()

    def _failed(self, _problem: Problem) -> None:
        self._came_back()

    def _came_back(self) -> None:
        attempt = self._attempt
        if attempt is None or not self._settle(attempt):
            return
        copy = None
        if attempt.problem is None:
            copy = outbox.copying(attempt.parcel, self._world.credentials, self._world.keep_copy)
        if copy is not None:
            self._runner.run(copy, then=quiet, failed=_not_copied, owner=self)
        self.soon()

    def _settle(self, attempt: _Attempt) -> bool:
        """Note what came of it. Where the disk refuses, return False: the next tick tries again."""
        number = attempt.parcel.id
        try:
            if attempt.problem is None:
                outbox.settle_sent(self._book, number)
            elif outbox.settle_failed(self._book, number, attempt.problem) is Fate.MAYBE:
                self._look_at = self._book.clock.now() + LOOK_SOON
        except NotFound:  # forgotten meanwhile, with all that belonged to it
            self._attempt = None
            return True
        except Problem as refusal:
            log.warning("what became of a mail could not be noted: %s", refusal.code)
            return False
        self._attempt = None
        if attempt.problem is None:
            self.sent.emit(number)
        else:
            self.stuck.emit(number, attempt.problem)
        return True

    def _look_after(self, attempt: _Attempt) -> None:
        """See to an attempt whose end was not told: the disk refused to note it, or a bug ended it."""
        if attempt.handle is None or not attempt.handle.is_done:
            return
        if not attempt.ended.is_set():
            attempt.problem = MayHaveLeft(host=attempt.parcel.account.smtp.host)
        self._came_back()

    def _wait(self) -> None:
        moment = outbox.next_moment(self._book, self._settings())
        if moment is not None:
            left = moment - self._book.clock.now()
            if left <= NEAR:
                self._timer.start(max(0, int(left / timedelta(milliseconds=1)) + 50))

    # Looking up

    def _look_up(self) -> None:
        """Look in the Sent folders for what may have left."""
        now = self._book.clock.now()
        if self._looks or self._look_at is None or now < self._look_at:
            return
        self._look_at = now + LOOK_AGAIN
        parcels = outbox.to_look_up(self._book, self._settings())
        if parcels:
            self._looks = True
            job = partial(outbox.look_up, parcels, self._world.credentials, self._world.in_sent_folder)
            self._runner.run(job, then=self._found, failed=self._not_looked_up, owner=self)

    def _found(self, message_ids: Sequence[int]) -> None:
        self._looks = False
        self._note(lambda: outbox.settle_found(self._book, message_ids))

    def _note(self, write: Callable[[], object]) -> None:
        """Note what was found; where the disk refuses, it is found again later."""
        try:
            write()
        except Problem as refusal:
            log.warning("what became of a mail could not be noted: %s", refusal.code)

    def _not_looked_up(self, problem: Problem) -> None:
        self._looks = False
        log.info("the Sent folder could not be searched: %s", problem.code)


def told(problem: Problem, name: str, *, again: str = "") -> str:
    """Return what is said when a mail to somebody did not leave; `again` says when it is tried next."""
    if again:
        said = find_translation("outbox", "Your mail to %1 could not leave yet. It will be tried again %2.")
        return filled(said, name, again)
    said = find_translation("outbox", "Your mail to %1 was not sent. %2")
    if problem.code == MayHaveLeft.code:
        said = find_translation("outbox", "Your mail to %1 may have been sent. %2")
    return filled(said, name, words.sentence(problem, from_words))


def _not_copied(problem: Problem) -> None:
    log.info("no copy was put into the Sent folder: %s", problem.code)
