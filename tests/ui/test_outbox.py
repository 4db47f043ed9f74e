"""The post: it sends what is due, one at a time, and notes what came of it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from threading import Event

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from afterword.domain.account import Account, Credentials, Server, SignIn
from afterword.domain.clock import FixedClock
from afterword.domain.errors import Problem
from afterword.domain.message import MessageDraft, MessagePurpose, MessageState
from afterword.domain.outbox import STALE_AFTER, UNDO_WINDOW
from afterword.domain.post_problems import MayHaveLeft, Refused, SecretMissing
from afterword.domain.settings import Settings
from afterword.domain.store_problems import DiskFull
from afterword.services import messages, outbox
from afterword.store import message as message_store
from afterword.store.book import Book
from afterword.ui import outbox as post_module
from afterword.ui.outbox import Post, World, told
from afterword.work.jobs import quiet
from afterword.work.runner import InlineRunner, Runner, ThreadRunner
from build_scripts.mail_server import PASSWORD, USER, Fault, MailServer, Point
from tests.ui.page_fixtures import book, clock
from tests.watchers import LogWatcher

__all__ = ["book", "clock"]

CLAIM, NOTE = "a mail could not be claimed", "what became of a mail could not be noted"
RIGHT = Credentials(sign_in=SignIn.PASSWORD, secret=PASSWORD)


def fail(bug: BaseException) -> None:
    raise bug


@dataclass
class Desk:
    """A post with a server, and what it told."""

    book: Book
    server: MailServer
    clock: FixedClock
    settings: Settings
    post: Post
    sent: list[int] = field(default_factory=list)
    stuck: list[tuple[int, Problem]] = field(default_factory=list)

    def mail(self, to: str = "anna@northwind.example") -> int:
        draft = MessageDraft(purpose=MessagePurpose.ASK_ADVICE, to_address=to, subject="s", body="b")
        number = messages.write(self.book, draft)
        outbox.queue(self.book, number, self.settings)
        return number

    def due(self) -> int:
        """Return a mail whose time to undo is over."""
        number = self.mail()
        self.clock.move(UNDO_WINDOW)
        return number

    def start_again(self) -> Post:
        """Return the post of the next start of the program."""
        return Post(
            self.book,
            settings=lambda: self.settings,
            runner=InlineRunner(on_bug=fail),
            world=World(credentials=lambda _account: RIGHT),
            parent=self.post,
        )

    def state(self, number: int) -> MessageState:
        return message_store.get(self.book, number).state


MakeDesk = Callable[..., Desk]
FullDisk = Callable[[str, str], AbstractContextManager[None]]


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch, expect_log: LogWatcher) -> FullDisk:
    """While it lasts, the disk refuses a function of the outbox, which is logged."""

    def full(*_given: object) -> None:
        raise DiskFull

    @contextmanager
    def last(refused: str, logged: str) -> Iterator[None]:
        expect_log(f"{logged}: disk_full")
        with monkeypatch.context() as patch:
            patch.setattr(outbox, refused, full)
            yield

    return last


class Gate:
    """Holds up a job that comes to it until it is opened."""

    def __init__(self) -> None:
        self.reached, self._opened = Event(), Event()

    def hold(self) -> None:
        self.reached.set()
        self._opened.wait()

    def open(self) -> None:
        self._opened.set()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """A gate, before which the end of the program does not wait long."""
    monkeypatch.setattr(post_module, "PARTING_SECONDS", 0.05)
    made = Gate()
    yield made
    made.open()


@pytest.fixture
def make(qapp: QApplication, book: Book, clock: FixedClock) -> Iterator[MakeDesk]:
    """Make a desk with its server."""
    opened: list[tuple[MailServer, Post, Runner]] = []
    parent = QObject()

    def build(
        *,
        runner: Runner | None = None,
        world: World | None = None,
        imap: bool = False,
        fault: Fault | None = None,
    ) -> Desk:
        server = MailServer(fault=fault).__enter__()
        account = Account(
            key="kim",
            name="Kim Osei",
            address=USER,
            smtp=server.server(),
            imap=Server(host="127.0.0.1", port=1) if imap else None,
        )
        settings = Settings(name="Kim Osei", zone="Europe/London", accounts=(account,))
        used = runner or InlineRunner(on_bug=fail)
        post = Post(
            book,
            settings=lambda: settings,
            runner=used,
            world=world or World(credentials=lambda _account: RIGHT),
            parent=parent,
        )
        opened.append((server, post, used))
        made = Desk(book=book, server=server, clock=clock, settings=settings, post=post)
        post.sent.connect(made.sent.append)
        post.stuck.connect(lambda number, problem: made.stuck.append((number, problem)))
        return made

    yield build
    for server, post, used in opened:
        post.close()
        used.close()
        server.__exit__(None, None, None)


def test_a_mail_leaves_when_the_time_to_undo_is_over_and_once(make: MakeDesk):
    desk = make()
    number = desk.mail()
    desk.post.start()
    assert not desk.server.connections
    desk.clock.move(UNDO_WINDOW)
    desk.post.wake()
    desk.post.wake()
    assert desk.state(number) is MessageState.SENT
    assert desk.sent == [number]
    assert desk.server.taken.total() == 1


def test_the_moment_itself_wakes_the_post(make: MakeDesk, qtbot: QtBot):
    desk = make()
    number = desk.mail()
    desk.clock.move(UNDO_WINDOW - timedelta(milliseconds=30))
    desk.post.start()
    desk.clock.move(timedelta(milliseconds=60))
    qtbot.waitUntil(lambda: desk.state(number) is MessageState.SENT)


def test_several_mails_leave_one_after_the_other(make: MakeDesk, qtbot: QtBot):
    desk = make(runner=ThreadRunner(on_bug=fail))
    numbers = [desk.mail(f"{name}@example.org") for name in ("a", "b", "c")]
    desk.clock.move(UNDO_WINDOW)
    desk.post.start()
    qtbot.waitUntil(lambda: desk.sent == numbers)
    assert desk.server.connections == 3
    assert set(desk.server.taken.values()) == {1}


def test_in_quiet_hours_nothing_leaves_and_at_their_end_it_does(make: MakeDesk):
    desk = make()
    number = desk.mail()
    desk.clock.move(timedelta(hours=14))
    desk.post.start()
    assert desk.state(number) is MessageState.QUEUED
    desk.clock.move(timedelta(hours=9))
    desk.post.wake()
    assert desk.state(number) is MessageState.SENT


def test_not_now_is_tried_again_after_its_pause(make: MakeDesk):
    desk = make(fault=Fault(point=Point.RCPT, answer="450 grey"))
    number = desk.due()
    desk.post.start()
    assert desk.state(number) is MessageState.QUEUED
    assert [one for one, _problem in desk.stuck] == [number]
    desk.clock.move(timedelta(minutes=2))
    desk.post.wake()
    assert desk.state(number) is MessageState.SENT
    assert desk.server.taken.total() == 1


def test_never_is_told_and_the_next_mail_leaves(make: MakeDesk, qtbot: QtBot):
    desk = make(fault=Fault(point=Point.RCPT, answer="550 unknown"))
    first, second = desk.mail(), desk.mail("b@example.org")
    desk.clock.move(UNDO_WINDOW)
    desk.post.start()
    qtbot.waitUntil(lambda: desk.state(second) is MessageState.SENT)
    assert desk.state(first) is MessageState.FAILED
    assert isinstance(desk.stuck[0][1], Refused)


def test_a_password_that_is_not_known_sends_nothing(make: MakeDesk):
    def refuse(account: Account) -> Credentials:
        raise SecretMissing(address=account.address)

    desk = make(world=World(credentials=refuse))
    number = desk.due()
    desk.post.start()
    assert desk.state(number) is MessageState.FAILED
    assert not desk.server.connections


def test_without_its_account_a_mail_fails_and_is_not_lost(make: MakeDesk):
    desk = make()
    number = desk.due()
    gone = Post(
        desk.book,
        settings=lambda: replace(desk.settings, accounts=()),
        runner=InlineRunner(on_bug=fail),
        world=World(credentials=lambda _account: RIGHT),
        parent=desk.post.parent(),
    )
    gone.start()
    gone.close()
    assert desk.state(number) is MessageState.FAILED


def test_a_cut_at_the_end_may_have_sent_it_and_nothing_is_sent_again(make: MakeDesk):
    desk = make(fault=Fault(point=Point.DOT, cut=True))
    number = desk.due()
    desk.post.start()
    for _ in range(100):
        desk.clock.move(timedelta(hours=1))
        desk.post.wake()
    assert desk.state(number) is MessageState.MAYBE_SENT
    assert desk.server.connections == 1


@pytest.mark.parametrize("is_there", [True, False])
def test_what_is_found_in_the_middle_is_looked_up(make: MakeDesk, book: Book, is_there: bool):
    asked: list[str] = []

    def look(_account: Account, _credentials: Credentials, message_id: str) -> bool:
        asked.append(message_id)
        return is_there

    desk = make(imap=True, world=World(credentials=lambda _account: RIGHT, in_sent_folder=look))
    number = desk.mail()
    parcel = outbox.claim(book, number, desk.settings)
    desk.post.start()
    assert asked == [parcel.message_id]
    assert desk.state(number) is (MessageState.SENT if is_there else MessageState.MAYBE_SENT)
    desk.post.wake()
    desk.clock.move(timedelta(minutes=31))
    desk.post.wake()
    assert len(asked) == (1 if is_there else 2)
    assert not desk.server.connections


def test_a_copy_goes_into_the_sent_folder(make: MakeDesk):
    copies: list[bytes] = []
    world = World(
        credentials=lambda _account: RIGHT,
        keep_copy=lambda _account, _credentials, mail: copies.append(mail),
    )
    desk = make(imap=True, world=world)
    desk.due()
    desk.post.start()
    assert copies == desk.server.mails


def test_a_copy_that_cannot_be_kept_changes_nothing(make: MakeDesk):
    def refuse(_account: Account, _credentials: Credentials, _mail: bytes) -> None:
        raise Refused(host="x", answer="full")

    desk = make(imap=True, world=World(credentials=lambda _account: RIGHT, keep_copy=refuse))
    number = desk.due()
    desk.post.start()
    assert desk.state(number) is MessageState.SENT


def test_the_end_of_the_program_waits_for_a_mail_on_its_way(make: MakeDesk):
    runner = ThreadRunner(on_bug=fail)
    desk = make(runner=runner)
    number = desk.due()
    desk.post.start()
    assert desk.post.is_sending
    desk.post.close()
    runner.close()
    assert desk.state(number) is MessageState.SENT
    assert desk.sent == [number]


def test_a_mail_that_was_not_begun_at_the_end_waits_and_leaves_at_the_next_start(make: MakeDesk, gate: Gate):
    """All threads were busy: the program ended before one could take it."""
    runner = ThreadRunner(on_bug=fail, threads=1)
    desk = make(runner=runner)
    runner.run(gate.hold, then=quiet, failed=quiet, owner=desk.post)
    number = desk.due()
    desk.post.start()
    desk.post.close()
    assert desk.state(number) is MessageState.QUEUED
    gate.open()
    runner.close()
    assert not desk.server.taken
    desk.start_again().start()
    assert desk.state(number) is MessageState.SENT
    assert desk.server.taken.total() == 1


def test_a_mail_that_waits_for_its_password_at_the_end_is_kept(make: MakeDesk, gate: Gate):
    """It is kept although it is begun, and stays so although the password then comes."""

    def locked(_account: Account) -> Credentials:
        gate.hold()
        return RIGHT

    runner = ThreadRunner(on_bug=fail)
    desk = make(runner=runner, world=World(credentials=locked))
    number = desk.due()
    desk.post.start()
    assert gate.reached.wait(5)
    desk.post.close()
    gate.open()
    runner.close()
    assert desk.state(number) is MessageState.QUEUED
    assert not desk.server.taken


def test_a_mail_whose_last_byte_left_before_the_end_may_have_been_sent(make: MakeDesk, gate: Gate):
    runner = ThreadRunner(on_bug=fail)
    desk = make(runner=runner, fault=Fault(point=Point.DOT, call=gate.hold))
    number = desk.due()
    desk.post.start()
    assert gate.reached.wait(5)
    desk.post.close()
    assert desk.state(number) is MessageState.SENDING
    gate.open()
    runner.close()
    outbox.find_open(desk.book, desk.settings)
    assert desk.state(number) is MessageState.MAYBE_SENT


def test_a_disk_that_refuses_the_note_is_asked_again(make: MakeDesk, full_disk: FullDisk):
    desk = make()
    number = desk.due()
    with full_disk("settle_sent", NOTE):
        desk.post.start()
    assert desk.state(number) is MessageState.SENDING
    desk.post.wake()
    assert desk.state(number) is MessageState.SENT
    assert desk.server.taken.total() == 1


def test_a_disk_that_refuses_the_claim_sends_nothing_until_it_takes_it(make: MakeDesk, full_disk: FullDisk):
    desk = make()
    number = desk.due()
    with full_disk("claim", CLAIM):
        desk.post.start()
    assert not desk.server.connections
    desk.post.wake()
    assert desk.state(number) is MessageState.SENT


def test_a_disk_that_stays_full_is_told_once(make: MakeDesk, full_disk: FullDisk):
    desk = make()
    number = desk.due()
    with full_disk("claim", CLAIM):
        desk.post.start()
        for _ in range(3):
            desk.post.wake()
    assert [(one, problem.code) for one, problem in desk.stuck] == [(number, "disk_full")]
    desk.post.wake()
    assert desk.state(number) is MessageState.SENT


def test_a_disk_that_refuses_to_note_a_doomed_mail_is_told_and_asked_again(
    make: MakeDesk, full_disk: FullDisk
):
    desk = make()
    number = desk.mail()
    desk.clock.move(STALE_AFTER + UNDO_WINDOW + timedelta(minutes=1))
    with full_disk("settle_failed", CLAIM):
        desk.post.start()
    assert [(one, problem.code) for one, problem in desk.stuck] == [(number, "disk_full")]
    assert desk.state(number) is MessageState.QUEUED
    desk.post.wake()
    assert desk.stuck[-1][1].code == "overdue"
    assert desk.state(number) is MessageState.FAILED


@pytest.mark.parametrize("refused", ["find_open", "settle_found"])
def test_a_disk_that_is_full_while_looking_for_open_mails_stops_nothing(
    make: MakeDesk, full_disk: FullDisk, refused: str
):
    there = World(credentials=lambda _account: RIGHT, in_sent_folder=lambda *_asked: True)
    desk = make(imap=True, world=there)
    number = desk.mail()
    outbox.claim(desk.book, number, desk.settings)
    with full_disk(refused, NOTE):
        desk.post.start()
    desk.post.start()
    assert desk.state(number) is MessageState.SENT


def test_a_mail_that_left_another_way_meanwhile_is_not_called_failed(
    make: MakeDesk, monkeypatch: pytest.MonkeyPatch, expect_log: LogWatcher
):
    desk = make()
    number = desk.due()
    expect_log("a mail could not be claimed: already_left")
    due = message_store.get(desk.book, number)
    messages.mark_sent(desk.book, number)
    monkeypatch.setattr(outbox, "next_due", lambda _book, _settings: due)
    desk.post.start()
    assert desk.state(number) is MessageState.SENT


def test_a_bug_while_sending_leaves_it_open(make: MakeDesk):
    bugs: list[BaseException] = []

    def broken(_account: Account) -> Credentials:
        raise ZeroDivisionError

    desk = make(runner=InlineRunner(on_bug=bugs.append), world=World(credentials=broken))
    number = desk.due()
    desk.post.start()
    desk.post.wake()
    assert desk.state(number) is MessageState.MAYBE_SENT
    assert len(bugs) == 1


def test_what_happened_is_told_in_words():
    assert told(Refused(host="mx", answer="550 no"), "Anna") == (
        "Your mail to Anna was not sent. mx refused this mail: 550 no"
    )
    assert told(MayHaveLeft(host="mx"), "Anna").startswith("Your mail to Anna may have been sent.")
    assert told(MayHaveLeft(host="mx"), "100%2 Ltd").startswith("Your mail to 100%2 Ltd may have been sent.")
    assert told(Refused(host="mx"), "Anna", again="today 09:02") == (
        "Your mail to Anna could not leave yet. It will be tried again today 09:02."
    )
