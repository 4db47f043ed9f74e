"""Tests of mail in against a real Dovecot with TLS."""

from collections.abc import Iterator

import pytest

from afterword.adapters import imap
from afterword.domain.account import Security
from afterword.domain.post_problems import BadCertificate, WrongPassword
from tests.real import dovecot
from tests.real.dovecot import Dovecot

SENT = "Gesendete Objekte"
MAIL = b"From: anna@example.org\r\nMessage-ID: <a@example.org>\r\nSubject: Thanks\r\n\r\nHello\r\n"


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot.running() as running:
        yield running


@pytest.mark.parametrize("security", list(Security))
def test_an_account_is_tried_and_its_german_folder_of_sent_mails_found(server: Dovecot, security: Security):
    found = imap.check(server.account(security=security), dovecot.credentials())
    assert found == imap.MailFolders(inbox="INBOX", sent=SENT)


def test_a_wrong_password_is_told(server: Dovecot):
    with pytest.raises(WrongPassword):
        imap.check(server.account(), dovecot.credentials("wrong"))


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_certificate_that_nobody_vouches_for_is_refused(server: Dovecot, security: Security):
    with pytest.raises(BadCertificate) as caught:
        imap.check(server.account(security=security, pinned=False), dovecot.credentials())
    assert caught.value.facts["fingerprint"] == server.fingerprint


def test_a_copy_is_kept_once_and_is_read(server: Dovecot):
    account = server.account("copy")
    assert not imap.in_sent_folder(account, dovecot.credentials(), "<a@example.org>")
    imap.keep_copy(account, dovecot.credentials(), MAIL)
    imap.keep_copy(account, dovecot.credentials(), MAIL)
    assert imap.in_sent_folder(account, dovecot.credentials(), "<a@example.org>")
    assert server.flags("copy", SENT) == ["\\Seen"]
