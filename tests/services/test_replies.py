"""Tests of deciding what a reply is."""

from afterword.domain.application import ApplicationDraft, RequestState
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.reply import ReplyDraft, ReplyKind
from afterword.services import applications, messages, replies
from afterword.store import application as application_store
from afterword.store import reply as reply_store
from tests.book_fixtures import book

__all__ = ["book"]


def asked(book, clock):
    """Return an application with a request that left, and the reply to it."""
    application = applications.add_at(book, "Northwind", ApplicationDraft(employer_id=0, role="Analyst"))
    draft = MessageDraft(purpose=MessagePurpose.ASK_ADVICE, to_name="Anna", application_id=application)
    sent = messages.write(book, draft)
    messages.mark_sent(book, sent)
    with book.step("reply.came", undoable=False):
        came = reply_store.insert(
            book,
            ReplyDraft(message_id=sent, from_name="Anna", received_at=clock.now(), new_text="Sorry, no."),
        )
    return application, came


def test_a_polite_no_closes_the_request_and_undo_opens_both_again(book, clock):
    application, came = asked(book, clock)
    replies.settle(book, came, ReplyKind.DECLINED)
    assert application_store.get(book, application).request is RequestState.DECLINED
    assert reply_store.get(book, came).settled_at == clock.now()
    book.undo()
    assert application_store.get(book, application).request is RequestState.ASKED
    assert reply_store.unsettled(book)


def test_what_is_set_aside_leaves_the_request_as_it_is(book, clock):
    application, came = asked(book, clock)
    replies.settle(book, came, ReplyKind.AUTO_REPLY)
    assert application_store.get(book, application).request is RequestState.ASKED
    assert not reply_store.unsettled(book)
    replies.reopen(book, came)
    assert reply_store.unsettled(book)


def test_the_application_of_a_reply_is_that_of_the_mail_it_answers(book, clock):
    application, came = asked(book, clock)
    assert replies.application_of(book, reply_store.get(book, came)) == application
    with book.step("reply.came", undoable=False):
        stray = reply_store.insert(book, ReplyDraft(received_at=clock.now()))
    assert replies.application_of(book, reply_store.get(book, stray)) is None


def test_a_whole_mail_is_shown_as_text_and_a_cut_one_says_its_size(book, clock):
    mail = b"X-Afterword-Cut: 52000000\r\nFrom: a@b.test\r\n\r\nHello\r\n\r\n> Dear Anna\r\n"
    with book.step("reply.came", undoable=False):
        number = reply_store.insert(book, ReplyDraft(received_at=clock.now(), raw=mail))
        bare = reply_store.insert(book, ReplyDraft(received_at=clock.now()))
    reply = reply_store.get(book, number)
    assert replies.whole_text(reply) == "Hello\n\n> Dear Anna"
    assert replies.left_out(reply) == 52_000_000
    assert replies.whole_text(reply_store.get(book, bare)) == ""
    assert replies.left_out(reply_store.get(book, bare)) == 0
