"""Tests of what is told of looks into the mailboxes, and when."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from afterword.domain.reply import ReplyDraft
from afterword.store import reply as reply_store
from afterword.store.book import Book
from afterword.ui.parts import Parts
from afterword.ui.tidings import Tidings, Word
from afterword.ui.wishes import ReadReply, SignInAgain, Wish
from tests.ui.page_fixtures import book, clock, parts

__all__ = ["book", "clock", "parts"]
FAULT = Word(said="It is silent.", verb="Sign in", wish=SignInAgain(key="one"))


class Foot:
    """The foot of a window: what was said there, and what the verbs wished for."""

    def __init__(self, parts: Parts) -> None:
        self.said: list[tuple[str, str]] = []
        self.acts: list[Callable[[], object] | None] = []
        self.wished: list[Wish] = []
        self.tidings = Tidings(replace(parts, say=self._say), go=self.wished.append)

    def _say(self, text: str, *, verb: str, act: Callable[[], object] | None) -> None:
        self.said.append((text, verb))
        self.acts.append(act)


@pytest.fixture
def foot(parts: Parts) -> Foot:
    return Foot(parts)


@pytest.fixture
def reply(book: Book) -> int:
    with book.step("test", undoable=False):
        return reply_store.insert(book, ReplyDraft(received_at=book.clock.now()))


def test_what_came_unasked_is_told_at_once_and_leads_to_it(foot: Foot, reply: int):
    foot.tidings.add(2)
    foot.tidings.came_back("one")
    foot.tidings.came_back("one")
    assert foot.said == [("2 new mails to look at.", "Look")]
    act = foot.acts[0]
    assert act is not None
    act()
    assert foot.wished == [ReadReply(reply_id=reply)]


def test_asked_for_it_is_told_once_all_came_back(foot: Foot, reply: int):
    foot.tidings.ask(("one", "two"))
    foot.tidings.add(1)
    foot.tidings.came_back("one")
    assert foot.said == []
    assert foot.tidings.awaited == {"two"}
    foot.tidings.came_back("two")
    assert foot.said == [("1 new mail to look at.", "Look")]


def test_that_nothing_came_is_told_where_it_was_asked_for_alone(foot: Foot):
    foot.tidings.came_back("one")
    assert foot.said == []
    foot.tidings.ask(("one",))
    foot.tidings.came_back("one")
    assert foot.said == [("No new replies.", "")]


def test_a_mailbox_that_was_not_looked_into_leaves_open_whether_nothing_came(foot: Foot):
    foot.tidings.ask(("one", "two"))
    foot.tidings.failed("one")
    foot.tidings.came_back("two")
    assert foot.said == []


def test_a_fault_is_told_with_what_the_others_brought(foot: Foot, reply: int):
    foot.tidings.ask(("one", "two"))
    foot.tidings.add(1)
    foot.tidings.came_back("two")
    foot.tidings.failed("one", FAULT)
    assert foot.said == [("1 new mail to look at. It is silent.", "Sign in")]


def test_a_fault_that_only_passes_leaves_the_way_to_what_came(foot: Foot, reply: int):
    foot.tidings.ask(("one",))
    foot.tidings.add(1)
    foot.tidings.failed("one", Word(said="It is silent."))
    assert foot.said == [("1 new mail to look at. It is silent.", "Look")]


def test_a_fault_alone_is_told_at_once(foot: Foot):
    foot.tidings.ask(("one", "two"))
    foot.tidings.failed("one", FAULT)
    assert foot.said == [("It is silent.", "Sign in")]


def test_what_was_settled_meanwhile_is_no_news(foot: Foot, reply: int, book: Book):
    foot.tidings.add(1)
    with book.step("test", undoable=False):
        reply_store.settle(book, reply, book.clock.now())
    foot.tidings.came_back("one")
    assert foot.said == []


def test_after_the_end_nothing_is_waited_for(foot: Foot, reply: int):
    foot.tidings.ask(("one",))
    foot.tidings.add(1)
    foot.tidings.forget()
    foot.tidings.came_back("one")
    assert foot.said == []
