"""A real Postfix: a mail is sent over TLS, comes as it was written, and each refusal is told rightly."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy

import pytest

from afterword.adapters import mime, smtp
from afterword.domain.account import Account, Credentials, Security
from afterword.domain.clock import FixedClock
from afterword.domain.message import MessageDraft, MessagePurpose, MessageState
from afterword.domain.post import Post
from afterword.domain.post_problems import (
    BadCertificate,
    CertificateFault,
    NotAMailServer,
    Refused,
    WrongPassword,
)
from afterword.domain.settings import Settings
from afterword.services import messages, outbox
from afterword.store import message as message_store
from afterword.store.book import Book
from tests.real import postfix
from tests.real.postfix import RECEIVER, USER, Postfix, credentials

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
BODY = (
    "Dear Zoë,\n\n"
    + "Thank you for the time you took, and for how kindly you told me. " * 4
    + "\n.\nFrom here on I know more.\n..\n\nKind regards,\nKim\n"
)
POST = Post(
    from_name="Kim Ösei",
    from_address=USER,
    to_name="Anna Okafor",
    to_address=RECEIVER,
    subject="Danke – one question",
    body=BODY,
    date=NOW,
    message_id="<one@example.org>",
    in_reply_to="<an-earlier-one-with-a-name-as-long-as-Exchange-makes-them-0123456789-0123456789@example.org>",
)


@pytest.fixture(scope="module")
def server() -> Iterator[Postfix]:
    """A Postfix for these tests."""
    with postfix.running() as running:
        yield running


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_a_mail_comes_as_it_was_written(server: Postfix, security: Security):
    there = len(list((server.home / "mail" / "anna" / "new").glob("*")))
    sent = replace(POST, message_id=f"<{security}@example.org>")
    smtp.send(server.account(security), credentials(), mime.build(sent).as_bytes(), to=RECEIVER)
    mail = message_from_bytes(server.delivered(there + 1)[-1], policy=policy.default)
    assert mail["Message-ID"] == sent.message_id
    assert mail["In-Reply-To"] == POST.in_reply_to
    assert mail["Subject"] == POST.subject
    assert mail["From"] == f"Kim Ösei <{USER}>"
    assert mail.get_content() == BODY
    received = str(mail["Received"])
    assert "127.0.0.1" in received
    assert "ESMTPSA" in received  # extended, encrypted, signed in


def test_the_check_signs_in_and_sends_nothing(server: Postfix):
    before = server.log().count("status=sent")
    smtp.check(server.account(), credentials())
    assert server.log().count("status=sent") == before


def test_a_wrong_password_is_told(server: Postfix):
    with pytest.raises(WrongPassword):
        smtp.check(server.account(), credentials("sesame"))


def test_a_certificate_that_nobody_knows_is_refused_before_anything_is_said(server: Postfix):
    with pytest.raises(BadCertificate) as caught:
        smtp.check(server.account(pinned=False), credentials())
    facts = caught.value.facts
    assert (facts["reason"], facts["fingerprint"]) == (CertificateFault.SELF_SIGNED, server.fingerprint)


def test_the_wrong_port_for_the_security_is_told(server: Postfix):
    account = server.account(Security.TLS)
    with pytest.raises(NotAMailServer):
        smtp.check(replace(account, smtp=replace(account.smtp, port=server.starttls)), credentials())


def test_who_is_not_known_there_and_what_is_too_large_is_refused(server: Postfix):
    mail = mime.build(POST).as_bytes()
    with pytest.raises(Refused) as caught:
        smtp.send(server.account(), credentials(), mail, to="nobody@northwind.example")
    assert str(caught.value.facts["answer"]).startswith("550 ")
    with pytest.raises(Refused) as caught:
        smtp.send(server.account(), credentials(), mail + b"x\r\n" * 100_000, to=RECEIVER)
    assert str(caught.value.facts["answer"]).startswith("552 ")


def test_a_mail_goes_all_the_way_from_the_book(server: Postfix):
    there = len(list((server.home / "mail" / "anna" / "new").glob("*")))
    clock = FixedClock(NOW)
    book = Book.in_memory(clock=clock)
    settings = Settings(name="Kim", zone="UTC", accounts=(server.account(),))
    draft = MessageDraft(
        purpose=MessagePurpose.ASK_ADVICE, to_address=RECEIVER, subject="All the way", body="Hello"
    )
    number = messages.write(book, draft)
    outbox.queue(book, number, settings)
    clock.move(timedelta(minutes=2))
    due = outbox.next_due(book, settings)
    assert due is not None

    def give(_account: Account) -> Credentials:
        return credentials()

    outbox.deliver(outbox.claim(book, due.id, settings), give)
    outbox.settle_sent(book, number)
    kept = message_store.get(book, number)
    mail = message_from_bytes(server.delivered(there + 1)[-1], policy=policy.default)
    assert (kept.state, kept.message_id) == (MessageState.SENT, mail["Message-ID"])
    book.close()
