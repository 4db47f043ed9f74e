"""Hears back while the program runs: every few minutes, and when a server tells that mail came."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from afterword.adapters.imap_listen import Waited, wait_for_mail
from afterword.domain.account import Account
from afterword.domain.errors import Problem
from afterword.domain.inbox import Found, Mark, Wanted, pause_after
from afterword.domain.post_problems import OF_SIGN_IN, ConnectionCut, ConnectionRefused, TryLater, Unreachable
from afterword.services import inbox
from afterword.services.accounts import Access
from afterword.store import mailbox_mark as mark_store
from afterword.ui import words
from afterword.ui.actions import Actions
from afterword.ui.parts import Parts
from afterword.ui.tidings import Tidings, Word
from afterword.ui.translating import from_words
from afterword.ui.wishes import OpenSettings, SignInAgain, Wish
from afterword.work.jobs import Handle, Pulse, Stopped, quiet

LISTENED_TO = 2
"""Of so many accounts the server tells when mail comes; each takes a thread. The others are asked."""
PASSING = (Unreachable, ConnectionRefused, ConnectionCut, TryLater)
TOLD_AFTER = 3
"""What passes by itself is told when it did not pass so many times in a row."""


@dataclass(slots=True)
class _Line:
    """One account that is listened to. `due` is None while only the user can help."""

    account: Account
    due: datetime | None
    looking: Handle | None = None
    waiting: Handle | None = None
    can_wait: bool = True
    failures: int = 0
    told: str = ""

    @property
    def is_looking(self) -> bool:
        return self.looking is not None and not self.looking.is_done

    @property
    def is_waiting(self) -> bool:
        return self.waiting is not None and not self.waiting.is_done


class Listening(QObject):
    """Looks for replies in the mailboxes of the accounts in force. `go` grants a wish: to read one."""

    def __init__(
        self,
        parts: Parts,
        *,
        actions: Actions,
        go: Callable[[Wish], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts, self._go = parts, go
        self._lines: dict[str, _Line] = {}
        self._tidings = Tidings(parts, go=go)
        actions.on("look_for_replies", self.look_now)

    def begin(self) -> None:
        """Listen to the accounts in force now and to no other; where the user had to help, try again."""
        accounts = {one.key: one for one in self._parts.settings().accounts if one.imap is not None}
        for key, line in tuple(self._lines.items()):
            if accounts.get(key) != line.account:
                _cancel(line)
                del self._lines[key]
        for key in self._tidings.awaited - accounts.keys():
            self._tidings.came_back(key)
        for key, account in accounts.items():
            if key not in self._lines:
                self._lines[key] = _Line(account, due=None)
            if self._lines[key].due is None:
                self._look(self._lines[key])

    def tick(self, *, slept: bool) -> None:
        """Look where it is time to; after sleep everywhere, since connections do not outlast it."""
        for line in self._lines.values():
            if slept and line.due is not None:
                _cancel(line)
                self._look(line)
            elif line.due is not None and line.due <= self._now:
                self._look(line)

    def look_now(self) -> None:
        """Look into every mailbox, by the user's word, and say what came."""
        if not self._lines:
            settings = partial(self._go, OpenSettings(section="accounts"))
            none = self.tr("No mail account fetches replies yet.")
            self._parts.say(none, verb=self.tr("Settings"), act=settings)
            return
        self._tidings.ask(self._lines)
        for line in self._lines.values():
            self._look(line)

    def stop(self) -> None:
        """Listen no more."""
        self._tidings.forget()
        for line in self._lines.values():
            _cancel(line)
        self._lines.clear()

    # A look

    def _look(self, line: _Line) -> None:
        if not line.is_looking:
            line.due = self._now + pause_after(line.failures)
            wanted = inbox.wanted(self._parts.book, line.account, self._parts.settings())
            job = partial(_look, line.account, self._parts.access, wanted=wanted, now=self._now)
            line.looking = self._parts.runner.run(
                job,
                then=partial(self._heard, line),
                failed=partial(self._failed, line),
                owner=self,
                progress=quiet,
            )
            line.looking.cancelled.append(partial(self._given_up, line, line.looking))
        if line.account.key in self._tidings.awaited and line.looking is not None:
            looking = self.tr("Looking for replies to %1").replace("%1", line.account.address)
            self._parts.follow(line.looking, looking)

    def _heard(self, line: _Line, found: Found) -> None:
        if self._lines.get(line.account.key) is not line:
            return
        try:
            heard = inbox.keep(self._parts.book, found)
        except Problem as problem:
            self._failed(line, problem)
            return
        line.failures, line.told = 0, ""
        self._parts.locked.open(line.account.key)
        line.due = self._now + pause_after(0)
        self._tidings.add(heard.to_look_at)
        if found.more:
            line.looking = None
            self._look(line)
            return
        self._tidings.came_back(line.account.key)
        self._wait(line)

    def _given_up(self, line: _Line, looking: Handle) -> None:
        """Wait no longer for a look that the user cancelled: its server may take long to answer."""
        if line.looking is looking:
            line.looking = None
            self._tidings.failed(line.account.key)

    def _failed(self, line: _Line, problem: Problem) -> None:
        key = line.account.key
        was_asked = key in self._tidings.awaited
        line.failures += 1
        passes, is_locked = isinstance(problem, PASSING), isinstance(problem, OF_SIGN_IN)
        if is_locked and self._lines.get(key) is line:
            self._parts.locked.lock(line.account)
        line.due = self._now + pause_after(line.failures) if passes else None
        is_news = line.told != problem.code and (not passes or line.failures >= TOLD_AFTER)
        if was_asked or is_news:
            line.told = problem.code
            self._tidings.failed(key, self._fault(line, problem, is_locked=is_locked))

    def _fault(self, line: _Line, problem: Problem, *, is_locked: bool) -> Word:
        said = self.tr("Replies could not be looked for. %1").replace(
            "%1", words.sentence(problem, from_words)
        )
        if is_locked:
            return Word(said=said, verb=self.tr("Sign in"), wish=SignInAgain(key=line.account.key))
        return Word(said=said)

    # Waiting for the server to tell

    def _wait(self, line: _Line) -> None:
        first = [one for one in self._lines.values() if one.can_wait][:LISTENED_TO]
        if line.is_waiting or line not in first:
            return
        mark = mark_store.of_account(self._parts.book, line.account.key).get("INBOX")
        line.waiting = self._parts.runner.run(
            partial(_wait, line.account, self._parts.access, mark),
            then=partial(self._woke, line),
            failed=partial(self._failed, line),
            owner=self,
            progress=quiet,
        )

    def _woke(self, line: _Line, waited: Waited) -> None:
        if self._lines.get(line.account.key) is not line:
            return
        if waited is Waited.NOT_KNOWN:
            line.can_wait = False
        else:
            self._look(line)

    @property
    def _now(self) -> datetime:
        return self._parts.book.clock.now()


def _look(account: Account, access: Access, pulse: Pulse, *, wanted: Wanted, now: datetime) -> Found:
    return inbox.look(account, access.credentials(account), wanted, now=now, pulse=pulse)


def _wait(account: Account, access: Access, mark: Mark | None, pulse: Pulse) -> Waited:
    def stop_when_cancelled() -> None:
        if pulse.is_cancelled:
            raise Stopped

    return wait_for_mail(account, access.credentials(account), mark, pulse=stop_when_cancelled)


def _cancel(line: _Line) -> None:
    under_way, line.looking, line.waiting = (line.looking, line.waiting), None, None
    for handle in under_way:
        if handle is not None:
            handle.cancel()
