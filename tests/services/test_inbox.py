"""Tests of hearing back: what is looked for, and what of it is kept."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from afterword.domain.account import Account, Server
from afterword.domain.application import ApplicationDraft, RequestState
from afterword.domain.contact import ContactDraft
from afterword.domain.inbox import Found, Mark, Wanted
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.reply import ReplyDraft, ReplyKind
from afterword.domain.settings import Settings
from afterword.services import applications, contacts, inbox, messages
from afterword.store import application as application_store
from afterword.store import mailbox_mark
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from tests.adapters.scripted_imap import Box, ScriptedImap, credentials
from tests.book_fixtures import NOON, book, clock

__all__ = ["book", "clock"]

ACCOUNT = Account(key="one", name="Me", address="Me@me.example", smtp=Server(host="h", port=1))
MARK = Mark(account="one", folder="INBOX", uidvalidity=7, last_uid=3)
DSN = """From: Mail Delivery System <MAILER-DAEMON@mx.test>
Subject: Undelivered Mail Returned to Sender
Message-ID: <dsn@mx.test>
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b

Your message could not be delivered to one or more recipients.
--b
Content-Type: message/delivery-status

Final-Recipient: rfc822; eva@acme.test
Action: failed
--b
Content-Type: text/rfc822-headers

Message-ID: {id}
--b--
"""


@pytest.fixture
def asked(book) -> int:
    """A request for advice that left: to Eva, of whom the address is known."""
    tried = applications.add_at(book, "Acme", ApplicationDraft(employer_id=0, role="Analyst"))
    employer = application_store.get(book, tried).employer_id
    eva = contacts.add(book, ContactDraft(employer_id=employer, name="Eva", email="Eva@acme.test"))
    draft = MessageDraft(
        purpose=MessagePurpose.ASK_ADVICE, to_address="eva@acme.test", subject="Advice", application_id=tried,
        contact_id=eva,
    )  # fmt: skip
    sent = messages.write(book, draft)
    messages.with_message_id(book, sent, Settings(address="me@me.example"))
    messages.mark_sent(book, sent)
    return sent


def look(box: Box, looked_for: Wanted) -> Found:
    with ScriptedImap(box).running() as server:
        return inbox.look(
            replace(server.account, key="one"), credentials(), looked_for, now=NOON + timedelta(days=300),
            pulse=lambda _done, _total: None,
        )  # fmt: skip


def looked_for(book) -> Wanted:
    return inbox.wanted(book, ACCOUNT, Settings(address="me@me.example"))


def mail(text: str, headers: str = "") -> bytes:
    head = "From: Eva <eva@acme.test>\r\nSubject: Re: Advice\r\nMessage-ID: <1@acme.test>\r\n"
    return f"{head}{headers}\r\n{text}\r\n".encode()


def test_what_is_looked_for_is_what_left_and_who_is_known(book, asked):
    found = looked_for(book)
    assert [(one.id, one.to) for one in found.asked] == [(asked, "eva@acme.test")]
    assert list(found.contacts) == ["eva@acme.test"]
    assert found.own_addresses == {"me@me.example"}
    assert found.since == date(2026, 3, 2)


def test_before_anything_left_nothing_is_looked_for_in_the_past(book):
    messages.write(book, MessageDraft(purpose=MessagePurpose.ASK_ADVICE))
    assert looked_for(book).since is None
    assert looked_for(book).asked == ()


def test_an_answer_is_read_matched_and_kept_for_the_user_to_look_at(book, asked):
    found = look(
        Box({1: mail("You could practise shorter answers, that would help you a lot.")}), looked_for(book)
    )
    heard = inbox.keep(book, found)
    kept = reply_store.unsettled(book)[0]
    assert (kept.message_id, kept.kind) == (asked, ReplyKind.ADVICE)
    assert kept.contact_id == message_store.get(book, asked).contact_id
    assert kept.new_text.startswith("You could practise")
    assert heard.to_look_at == 1
    assert mailbox_mark.of_account(book, "one")["INBOX"].last_uid == 1


def test_an_automatic_answer_is_kept_and_leaves_the_request_open(book, asked):
    text = "I am out of the office until Monday with no access to my mail."
    found = look(Box({1: mail(text, "Auto-Submitted: auto-replied\r\n")}), looked_for(book))
    heard = inbox.keep(book, found)
    assert heard.kinds == {ReplyKind.AUTO_REPLY: 1}
    assert heard.to_look_at == 0
    tried = message_store.get(book, asked).application_id
    assert application_store.get(book, tried).request is RequestState.ASKED


def test_a_report_that_ours_did_not_arrive_is_kept(book, asked):
    report = DSN.format(id=message_store.get(book, asked).message_id).encode()
    inbox.keep(book, look(Box({1: report}), looked_for(book)))
    kept = reply_store.unsettled(book)[0]
    assert (kept.kind, kept.message_id) == (ReplyKind.BOUNCE, asked)


def test_a_report_about_a_mail_of_another_program_is_not_kept(book, asked):
    report = DSN.format(id="<other@me.example>").replace("eva@acme.test", "x@y.test").encode()
    found = look(Box({1: report}), looked_for(book))
    assert found.replies == ()
    inbox.keep(book, found)
    assert reply_store.count(book) == 0


def test_a_mail_fetched_twice_is_kept_once(book, clock):
    draft = ReplyDraft(header_id="<1@acme.test>", received_at=clock.now())
    inbox.keep(book, Found(replies=(draft, draft), marks=(MARK,)))
    heard = inbox.keep(book, Found(replies=(draft,)))
    assert reply_store.count(book) == 1
    assert heard.to_look_at == 0


def test_a_mail_without_an_id_is_kept_once_when_the_server_counts_anew(book, asked):
    plain = b"From: Eva <eva@acme.test>\r\nSubject: Re: Advice\r\n\r\nPractise shorter answers.\r\n"
    inbox.keep(book, look(Box({1: plain}), looked_for(book)))
    again = look(Box({5: plain, 6: plain.replace(b"shorter", b"clear")}, validity=8), looked_for(book))
    heard = inbox.keep(book, again)
    assert len(again.replies) == 2
    assert heard.to_look_at == 1
    assert [one.new_text for one in reply_store.all(book)] == [
        "Practise shorter answers.", "Practise clear answers.",
    ]  # fmt: skip


def test_what_was_fetched_is_not_undone(book, clock):
    inbox.keep(book, Found(replies=(ReplyDraft(received_at=clock.now()),), marks=(MARK,)))
    assert book.undo_entry is None


def test_a_look_that_brought_nothing_writes_nothing(book):
    noticed = []
    book.changed.append(noticed.append)
    inbox.keep(book, Found())
    assert noticed == []


def test_a_mail_dated_in_the_future_came_when_it_came(book, asked):
    dated = mail("Thank you!", "Date: Fri, 01 Jan 2038 10:00:00 +0000\r\n")
    found = look(Box({1: dated}), looked_for(book))
    assert found.replies[0].received_at == datetime(2026, 11, 26, 10, tzinfo=UTC)


def test_a_mail_whose_request_was_deleted_meanwhile_is_kept_without_it(book, asked, clock):
    messages.delete(book, [asked])
    inbox.keep(book, Found(replies=(ReplyDraft(message_id=asked, received_at=clock.now()),)))
    assert reply_store.unsettled(book)[0].message_id is None


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "bomb",
    [
        mail("", "Content-Type: multipart/mixed; boundary=b0\r\n")
        + b"".join(
            b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (n, n + 1) for n in range(1000)
        ),
        mail("", "Content-Type: multipart/mixed; boundary=b\r\n") + b"--b\r\n\r\nx\r\n" * 100_000,
        mail("x", "".join(f"X-{n}: {'y' * 50}\r\n" for n in range(15_000))),
        mail("x", f"References: {'<a@b> ' * 100_000}\r\n"),
        mail("<div>" * 150_000, "Content-Type: text/html\r\n"),
        mail("<table><tr><td>" * 60_000, "Content-Type: text/html\r\n"),
        mail("> " * 400_000 + "\r\n" + ">" * 100_000),
    ],
    ids=["nested", "parts", "headers", "references", "elements", "tables", "quotation"],
)
def test_a_bomb_is_read_in_bounded_time(book, asked, bomb: bytes):
    found = look(Box({1: bomb}), looked_for(book))
    assert len(found.replies) == 1
