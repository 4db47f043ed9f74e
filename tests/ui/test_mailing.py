import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject

from afterword.domain.clock import FixedClock
from afterword.domain.errors import Problem
from afterword.domain.message import MessageDraft, MessagePurpose, MessageState
from afterword.domain.post_problems import Refused, SecretMissing, TryLater
from afterword.domain.store_problems import DiskFull
from afterword.services import messages
from afterword.store import message as message_store
from afterword.store.book import Book
from afterword.ui.actions import Actions
from afterword.ui.desk import Desk
from afterword.ui.mailing import LOOK, Mailing
from afterword.ui.parts import Parts
from afterword.ui.wishes import OpenMail, SignInAgain, Wish
from tests.ui.page_fixtures import book, clock, parts
from tests.ui.settings.account_world import account

__all__ = ["book", "clock", "parts"]


@dataclass
class Stage:
    """The mailing of a program, and what was said."""

    mailing: Mailing
    actions: Actions
    said: list[str] = field(default_factory=list)
    verbs: list[str] = field(default_factory=list)
    acts: list[Callable[[], object]] = field(default_factory=list)
    granted: list[Wish] = field(default_factory=list)

    @property
    def is_made(self) -> bool:
        return self.mailing._made is not None


@pytest.fixture
def stage(parts: Parts, desk: Desk) -> Iterator[Stage]:
    actions, parent = Actions(theme=desk.theme), QObject()

    def say(text: str, *, verb: str = "", act: Callable[[], object] = lambda: None) -> None:
        made.said.append(text)
        made.verbs.append(verb)
        made.acts.append(act)

    def go(wish: Wish) -> None:
        made.granted.append(wish)

    mailing = Mailing(replace(parts, say=say), actions=actions, go=go, parent=parent)
    made = Stage(mailing, actions)
    yield made
    mailing.close()
    parent.deleteLater()


@pytest.fixture
def written(book: Book) -> int:
    draft = MessageDraft(purpose=MessagePurpose.ASK_ADVICE, to_address="anna@northwind.example", subject="s")
    return messages.write(book, draft)


def be(book: Book, number: int, state: MessageState) -> None:
    with book.step("test", undoable=False):
        message_store.set_state(book, number, state)


def test_without_an_account_and_without_mail_nothing_is_loaded(stage: Stage, written: int):
    stage.mailing.begin()
    stage.mailing.tick(slept=True)
    assert not stage.is_made


def test_a_mail_that_was_being_sent_is_looked_after(stage: Stage, book: Book, written: int):
    be(book, written, MessageState.SENDING)
    stage.mailing.begin()
    assert message_store.get(book, written).state is MessageState.MAYBE_SENT


def test_a_mail_that_begins_to_wait_has_it_made(stage: Stage, book: Book, written: int):
    stage.mailing.begin()
    be(book, written, MessageState.QUEUED)
    stage.mailing.soon()
    assert stage.is_made


SPY = """
import re, sys
from importlib import import_module
from afterword.ui import mailing, program

longest, whole = "", re.compile
def spy(pattern, flags=0):
    global longest
    longest = max(longest, str(pattern), key=len)
    return whole(pattern, flags)

re.compile = spy
for name in mailing.LOADED:
    import_module(name)
before = set(sys.modules)
from afterword.ui.listening import Listening
from afterword.ui.outbox import Post
print(len(longest), sorted(set(sys.modules) - before))
"""


def test_what_is_loaded_before_is_all_and_compiles_no_large_pattern():
    """Patterns in many languages take a tenth of a second: they wait until a mail is there."""
    told = subprocess.run([sys.executable, "-c", SPY], capture_output=True, text=True, check=True).stdout
    length, rest = told.split(maxsplit=1)
    assert int(length) < 1_000
    assert rest.strip() == "[]"


def test_nothing_begins_before_it_is_told_to(stage: Stage, book: Book, written: int):
    be(book, written, MessageState.QUEUED)
    stage.mailing.soon()
    assert not stage.is_made


def test_looking_for_replies_is_answered_the_first_time(stage: Stage, qtbot):
    stage.mailing.begin()
    stage.actions[LOOK].trigger()
    qtbot.waitUntil(lambda: bool(stage.said))
    stage.actions[LOOK].trigger()
    assert stage.said == ["No mail account fetches replies yet."] * 2


@pytest.mark.parametrize(
    ("problem", "verb"),
    [(SecretMissing(address="kim@example.org"), "Sign in"), (Refused(host="x", answer="no"), "Open")],
)
def test_a_mail_that_is_stuck_leads_to_what_helps(
    stage: Stage, book: Book, written: int, problem: Problem, verb: str
):
    be(book, written, MessageState.MAYBE_SENT)
    stage.mailing.begin()
    assert stage.mailing._made is not None
    stage.mailing._made[0].stuck.emit(written, problem)
    assert stage.verbs == [verb]
    stage.acts[0]()
    expected = {"Sign in": SignInAgain(key=""), "Open": OpenMail(message_id=written)}
    assert stage.granted == [expected[verb]]


def test_an_account_that_cannot_send_is_locked_until_it_can(
    stage: Stage, parts: Parts, book: Book, written: int
):
    kim = replace(account(address="kim@example.org", key="one"), imap=None)
    settings = replace(parts.settings(), accounts=(kim,))
    stage.mailing._parts = replace(stage.mailing._parts, settings=lambda: settings)
    with book.step("test", undoable=False):
        message_store.update(book, written, replace(message_store.get(book, written), account="one"))
    be(book, written, MessageState.MAYBE_SENT)
    stage.mailing.begin()
    assert stage.mailing._made is not None
    post = stage.mailing._made[0]
    post.stuck.emit(written, Refused(host="x", answer="no"))
    assert parts.locked.addresses == {}
    for mend in (lambda: post.sent.emit(written), stage.mailing.begin):
        post.stuck.emit(written, SecretMissing(address="kim@example.org"))
        assert parts.locked.addresses == {"one": "kim@example.org"}
        mend()
        assert parts.locked.addresses == {}


def test_a_mail_that_is_tried_again_is_said_with_its_moment(stage: Stage, book: Book, written: int):
    with book.step("test", undoable=False):
        message_store.set_put_off(book, written, until=book.clock.now() + timedelta(minutes=4), failure="")
    stage.mailing._stuck(written, TryLater(host="mx", answer="451"))
    assert stage.said == [
        "Your mail to anna@northwind.example could not leave yet. It will be tried again today 09:04."
    ]


def test_a_mail_that_the_disk_held_up_is_said_without_a_moment_that_has_passed(
    stage: Stage, clock: FixedClock, book: Book, written: int
):
    with book.step("test", undoable=False):
        message_store.set_queued(book, written, account="", send_after=clock.now())
    clock.move(timedelta(minutes=1))
    stage.mailing._stuck(written, DiskFull())
    (said,) = stage.said
    assert said.startswith("Your mail to anna@northwind.example was not sent. There is no room left on the")
