"""One mail through one fault: sent by a real post from a real data file, and what was left of it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from afterword.domain.account import Security
from afterword.domain.clock import FixedClock
from afterword.domain.errors import NotFound
from afterword.domain.message import Message, MessageDraft, MessagePurpose, MessageState
from afterword.domain.settings import Settings
from afterword.services import messages, outbox
from afterword.store import message as message_store
from afterword.store.book import Book
from afterword.store.opening import open_book
from afterword.ui.outbox import Post, World
from afterword.work.runner import InlineRunner
from build_scripts import torture_child
from build_scripts.mail_server import Fault, MailServer
from tests.adapters.certificates import Authority, Certificate

SECONDS = 60
FINAL = (MessageState.SENT, MessageState.FAILED, MessageState.MAYBE_SENT)
LINE = "Thank you for the time you took, and for how kindly you told me.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A fault, and which states of the mail are true after it.

    `kills` kills the process at the fault's point; `death` is a place in the program instead. `lines` is the
    length of the mail.
    """

    fault: Fault | None = None
    kills: bool = False
    death: str = ""
    security: Security = Security.NONE
    lines: int = 10
    may: frozenset[MessageState]

    @property
    def name(self) -> str:
        """What is done, in short."""
        at = f"{self.fault.point} {self.fault.after or ''}".strip() if self.fault else self.death
        return f"{at}, {self.security}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was left after a fault and two further starts of the program."""

    is_lost: bool = False
    is_doubled: bool = False
    wrong: str = ""


def go_through(case: Case, folder: Path) -> Found:
    """Send a mail through a fault; then start the program twice more, an hour and nine days later."""
    folder.mkdir(parents=True)
    path = folder / "afterword.db"
    now = datetime.now(UTC)
    number = _write(path, case, at=now - timedelta(hours=1))
    shown = _certificate(case, folder)
    with _server(case, shown) as server:
        wanted = torture_child.settings(
            server.server().port, case.security, shown.fingerprint if shown else ""
        )
        if case.kills or case.death:
            _live_apart(case, path, server, shown)
        else:
            _live(path, wanted, at=now)
        first, taken = _read(path, number, at=now), server.taken.total()
        _live(path, wanted, at=now + timedelta(hours=1))
        _live(path, wanted, at=now + timedelta(days=9))
        last = _read(path, number, at=now + timedelta(days=9))
        counts = max(server.taken.values(), default=0)
        strangers = len(server.taken) > 1
    return Found(
        is_lost=_is_lost(last, counts),
        is_doubled=counts > 1 or strangers,
        wrong=_wrong(case, first, last, taken=taken),
    )


def _is_lost(last: Message | None, counts: int) -> bool:
    return last is None or last.state not in FINAL or (last.state is MessageState.SENT and not counts)


def _wrong(case: Case, first: Message | None, last: Message | None, *, taken: int) -> str:
    if first is None or last is None:
        return f"{case.name}: the mail is gone"
    if first.state not in case.may:
        return f"{case.name}: {first.state}, not {'/'.join(sorted(case.may))}"
    if taken and first.state in (MessageState.QUEUED, MessageState.FAILED):
        return f"{case.name}: {first.state} although the server took it"
    then = {MessageState.SENDING: MessageState.MAYBE_SENT, MessageState.QUEUED: MessageState.SENT}
    due = then.get(first.state, first.state)
    return "" if last.state is due else f"{case.name}: {first.state}, then {last.state}, not {due}"


def _write(path: Path, case: Case, *, at: datetime) -> int:
    """Make a data file with one mail that waits to be sent."""
    with _book(path, at=at) as book:
        draft = MessageDraft(
            purpose=MessagePurpose.ASK_ADVICE,
            to_name="Anna Okafor",
            to_address="anna@northwind.example",
            subject="One question",
            body=LINE * case.lines,
        )
        number = messages.write(book, draft)
        outbox.queue(book, number, torture_child.settings(1, Security.NONE, ""))
    return number


def _read(path: Path, number: int, *, at: datetime) -> Message | None:
    with _book(path, at=at) as book:
        try:
            return message_store.get(book, number)
        except NotFound:
            return None


def _live(path: Path, settings: Settings, *, at: datetime) -> None:
    """Run the post on the data file until it rests, in this process."""
    with _book(path, at=at) as book:
        post = Post(
            book,
            settings=lambda: settings,
            runner=InlineRunner(on_bug=_raise),
            world=World(credentials=torture_child.credentials),
            parent=application(),
        )
        post.start()
        post.close()
        post.deleteLater()


def _live_apart(case: Case, path: Path, server: MailServer, shown: Certificate | None) -> None:
    """Run the post in a process of its own, which is killed."""
    where = [str(path), str(server.server().port), case.security, shown.fingerprint if shown else ""]
    command = [
        sys.executable,
        "-m",
        "build_scripts.torture_child",
        *where,
        *([case.death] if case.death else []),
    ]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    root = Path(__file__).resolve().parent.parent
    environment["PYTHONPATH"] = os.pathsep.join([str(root / "desktop"), str(root)])
    child = subprocess.Popen(command, env=environment, cwd=root)

    def kill() -> None:
        child.send_signal(signal.SIGKILL)
        child.wait(SECONDS)

    if case.kills and case.fault is not None:
        server.fault = replace(case.fault, call=kill)
    ended = child.wait(SECONDS)
    died = ended == -signal.SIGKILL
    if died == case.death.startswith("full disk") or (case.kills and not died):
        raise RuntimeError(f"{case.name}: the process ended with {ended}")


@contextmanager
def _book(path: Path, *, at: datetime) -> Iterator[Book]:
    book = open_book(path, clock=FixedClock(at))
    try:
        yield book
    finally:
        book.close()


def _server(case: Case, shown: Certificate | None) -> MailServer:
    context = shown.context() if shown else None
    return MailServer(fault=None if case.kills else case.fault, context=context, security=case.security)


def _certificate(case: Case, folder: Path) -> Certificate | None:
    if case.security is Security.NONE:
        return None
    return Authority(folder).sign("server", by_itself=True)


def application() -> QCoreApplication:
    """Return Qt's application, made when there is none."""
    return QCoreApplication.instance() or QCoreApplication([])


def _raise(bug: BaseException) -> None:
    raise bug
