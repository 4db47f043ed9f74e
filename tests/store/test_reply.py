"""Tests of their mails."""

from datetime import timedelta

from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.reply import ReplyDraft
from afterword.store import contact, employer, message, reply
from afterword.store.book import Book


def test_replies_are_found_by_what_they_belong_to_the_oldest_first(book: Book) -> None:
    now = book.clock.now()
    with book.step("all.added"):
        at = employer.insert(book, EmployerDraft(name="North"))
        who = contact.insert(book, ContactDraft(employer_id=at, name="Ada"))
        ask = message.insert(book, MessageDraft(purpose=MessagePurpose.ASK_ADVICE))
        late = reply.insert(
            book, ReplyDraft(message_id=ask, contact_id=who, received_at=now, header_id="<late>")
        )
        early = reply.insert(
            book, ReplyDraft(message_id=ask, received_at=now - timedelta(days=1), header_id="<early>")
        )
        other = reply.insert(book, ReplyDraft(received_at=now))
        reply.settle(book, late, now)
    assert [one.id for one in reply.of_message(book, ask)] == [early, late]
    assert [one.id for one in reply.of_contact(book, who)] == [late]
    assert [one.id for one in reply.unsettled(book)] == [early, other]
    assert set(reply.header_ids(book)) == {"<early>", "<late>"}
    assert [one.id for one in reply.without_header_id(book)] == [other]
    assert [one.id for one in reply.all(book)] == [early, late, other]
    assert set(reply.many(book, [late, 99])) == {late}
    assert reply.count(book) == 3
    with book.step("reply.opened"):
        reply.settle(book, late, None)
    assert reply.get(book, late).settled_at is None
