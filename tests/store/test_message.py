"""Tests of our mails in tables and threads."""

from datetime import timedelta

import pytest

from afterword.domain.application import ApplicationDraft
from afterword.domain.clock import FixedClock
from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.errors import NotFound
from afterword.domain.message import MessageDraft, MessageListing, MessagePurpose, MessageState, Way
from afterword.domain.reply import ReplyDraft
from afterword.store import application, contact, employer, message, reply
from afterword.store.book import Book

ASK = MessageDraft(purpose=MessagePurpose.ASK_ADVICE, to_name="Ada", subject="A question")


@pytest.fixture
def ask(book: Book, clock: FixedClock) -> int:
    with book.step("message.written"):
        return message.insert(book, ASK)


def test_a_mail_goes_its_way(book: Book, ask: int, clock: FixedClock) -> None:
    assert message.get(book, ask).created_at == clock.now()
    with book.step("message.handed_over"):
        message.set_message_id(book, ask, "<1@x>")
        message.set_handed(book, ask, way=Way.EML, at=clock.now())
    with book.step("message.failed"):
        message.set_state(book, ask, MessageState.FAILED, failure="no route", attempts=2)
    found = message.get(book, ask)
    assert (found.way, found.handed_at, found.message_id) == (Way.EML, clock.now(), "<1@x>")
    assert (found.state, found.failure, found.attempts) == (MessageState.FAILED, "no route", 2)
    with book.step("message.sent"):
        message.set_sent(book, ask, at=clock.now(), way=Way.SMTP)
    found = message.get(book, ask)
    assert (found.state, found.sent_at, found.way) == (MessageState.SENT, clock.now(), Way.SMTP)
    assert (found.failure, found.attempts) == ("", 2)


def test_a_thread_names_what_came_before_the_oldest_first(book: Book, ask: int) -> None:
    now = book.clock.now()
    with book.step("thread.made"):
        message.set_message_id(book, ask, "<ask>")
        nudge = message.insert(book, MessageDraft(purpose=MessagePurpose.ASK_ADVICE, follows_id=ask))
        message.set_message_id(book, nudge, "<nudge>")
        answer = reply.insert(book, ReplyDraft(message_id=nudge, received_at=now, header_id="<answer>"))
        thanks = message.insert(book, MessageDraft(purpose=MessagePurpose.THANK_ADVICE, answers_id=answer))
        stray = reply.insert(book, ReplyDraft(received_at=now, header_id="<stray>"))
        other = message.insert(book, MessageDraft(purpose=MessagePurpose.THANK_ADVICE, answers_id=stray))
    assert message.thread(book, ask) == ()
    assert message.thread(book, nudge) == ("<ask>",)
    assert message.thread(book, thanks) == ("<ask>", "<nudge>", "<answer>")
    assert message.thread(book, other) == ("<stray>",)
    with pytest.raises(NotFound):
        message.thread(book, 99)


def test_a_ring_of_mails_has_an_end(book: Book, ask: int) -> None:
    with book.step("ring.made"):
        second = message.insert(book, MessageDraft(purpose=MessagePurpose.ASK_ADVICE, follows_id=ask))
        message.update(book, ask, MessageDraft(purpose=MessagePurpose.ASK_ADVICE, follows_id=second))
        message.set_message_id(book, second, "<2>")
    assert message.thread(book, ask) == ("<2>",)


def test_a_table_shows_the_newest_first_and_can_be_narrowed(book: Book, ask: int, clock: FixedClock) -> None:
    clock.move(timedelta(hours=1))
    with book.step("all.added"):
        at = employer.insert(book, EmployerDraft(name="North"))
        there = employer.insert(book, EmployerDraft(name="South"))
        who = contact.insert(book, ContactDraft(employer_id=there, name="Ada"))
        tried = application.insert(book, ApplicationDraft(employer_id=at, role="Analyst"))
        about = message.insert(
            book, MessageDraft(purpose=MessagePurpose.CHECK_IN, application_id=tried, contact_id=who)
        )
        greeting = message.insert(book, MessageDraft(purpose=MessagePurpose.KEEP_IN_TOUCH, contact_id=who))
        message.set_state(book, greeting, MessageState.QUEUED)
    assert list(message.ids(book, MessageListing())) == [greeting, about, ask]
    assert list(message.ids(book, MessageListing(states=frozenset({MessageState.QUEUED})))) == [greeting]
    assert list(message.ids(book, MessageListing(application_id=tried))) == [about]
    assert list(message.ids(book, MessageListing(text="quest"))) == [ask]
    assert [message.rows(book, [n])[n].employer for n in (ask, about, greeting)] == ["", "North", "South"]
    assert message.rows(book, [ask])[ask].subject == "A question"
    assert [one.id for one in message.of_application(book, tried)] == [about]
    assert [one.id for one in message.of_contact(book, who)] == [about, greeting]
    assert [one.id for one in message.in_states(book, [MessageState.DRAFT])] == [ask, about]
    assert message.count(book) == len(message.all(book)) == 3


def test_many_that_left_keep_their_instant(book: Book) -> None:
    then = book.clock.now() - timedelta(days=3)
    with book.step("messages.added"):
        sent, draft = message.insert_many(book, [ASK, ASK], sent_at=[then, None])
    found = message.get(book, sent)
    assert (found.state, found.sent_at, found.created_at) == (MessageState.SENT, then, then)
    assert message.get(book, draft).state is MessageState.DRAFT


def test_a_reply_stays_when_its_mail_goes(book: Book, ask: int) -> None:
    with book.step("reply.added"):
        answer = reply.insert(book, ReplyDraft(message_id=ask, received_at=book.clock.now()))
    with book.step("message.deleted"):
        message.delete(book, ask)
    assert reply.get(book, answer).message_id is None
    book.undo()
    assert reply.get(book, answer).message_id == ask
