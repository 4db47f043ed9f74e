"""Tests of mail in against a real Dovecot with TLS."""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from afterword.adapters import imap
from afterword.adapters.imap_fetch import Fetched, fetch_new
from afterword.adapters.imap_listen import Waited, wait_for_mail
from afterword.adapters.long_mails import CUT_HEADER
from afterword.adapters.raw_mail import read_mail
from afterword.domain.account import Security
from afterword.domain.inbox import Wanted
from afterword.domain.post_problems import BadCertificate, ConnectionCut, WrongPassword
from afterword.domain.reply_matching import AskedMessage
from tests.real import dovecot
from tests.real.dovecot import BOX_USER, Dovecot

SENT = "Gesendete Objekte"
MAIL = b"From: anna@example.org\r\nMessage-ID: <a@example.org>\r\nSubject: Thanks\r\n\r\nHello\r\n"

START = datetime(2020, 1, 1, tzinfo=UTC)
ASKED = AskedMessage(id=1, header_id="<ask@example.org>", to="eva@acme.test", subject="Advice", sent_at=START)
WANTED = Wanted(asked=(ASKED,), contacts={"friend@gmail.com": 3}, since=date(2020, 1, 1))


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


def mail(number: int, sender: str = "shop@sale.test", headers: str = "", body: str = "Hello") -> bytes:
    head = f"From: {sender}\r\nSubject: News\r\nMessage-ID: <{number}@x.test>\r\n{headers}\r\n"
    return f"{head}{body}\r\n".encode()


def answer(number: int, body: str = "Hello") -> bytes:
    return mail(number, "eva@acme.test", "References: <ask@example.org>\r\n", body)


def look(server: Dovecot, user: str, wanted: Wanted = WANTED) -> Fetched:
    return fetch_new(server.account(user), dovecot.credentials(), wanted, pulse=lambda _done, _total: None)


def ids(found: Fetched) -> list[str]:
    return [read_mail(one.raw).message_id for one in found.mails]


def after(found: Fetched) -> Wanted:
    return replace(WANTED, marks={one.folder: one for one in found.marks})


def test_only_what_answers_is_fetched_and_nothing_is_marked_as_read(server: Dovecot):
    for one in (answer(1), mail(2), mail(3, "friend@gmail.com"), mail(4)):
        server.put(one, user="reads")
    first = look(server, "reads")
    assert ids(first) == ["<1@x.test>", "<3@x.test>"]
    server.put(answer(5), user="reads")
    assert ids(look(server, "reads", after(first))) == ["<5@x.test>"]
    assert server.flags("reads") == [""] * 5
    assert server.counted("reads") == [(4, 2), (1, 1)]  # headers and bodies read at each look


def test_rules_may_have_put_an_answer_into_a_folder_or_into_junk(server: Dovecot):
    for number, folder in enumerate(("Bewerbungen/Acme", "Spamverdacht"), start=1):
        server.admin("mailbox", "create", "-u", "rules", folder)
        server.put(answer(number), user="rules", folder=folder)
    server.put(answer(9), user="rules", folder=SENT)
    assert sorted(ids(look(server, "rules"))) == ["<1@x.test>", "<2@x.test>"]


def test_when_the_server_counts_anew_nothing_is_doubled_or_missed(server: Dovecot):
    server.put(answer(1), user="anew")
    first = look(server, "anew")
    server.admin("mailbox", "update", "-u", "anew", "--uid-validity", "99", "INBOX")
    server.put(answer(2), user="anew")
    second = look(server, "anew", replace(after(first), known_ids=frozenset(ids(first))))
    assert ids(second) == ["<2@x.test>"]
    assert {one.folder: one.uidvalidity for one in second.marks}["INBOX"] == 99


def test_when_the_server_counts_anew_a_mail_without_an_id_comes_once_more_the_same(server: Dovecot):
    server.put(answer(1).replace(b"Message-ID: <1@x.test>\r\n", b""), user="nameless")
    first = look(server, "nameless")
    server.admin("mailbox", "update", "-u", "nameless", "--uid-validity", "99", "INBOX")
    second = look(server, "nameless", after(first))
    assert second.mails == first.mails
    assert len(second.mails) == 1


def test_of_a_mail_of_50_mb_only_the_beginning_travels(server: Dovecot):
    server.put(answer(1, "Short answers help.\r\n" + ("A" * 76 + "\r\n") * 650_000), user="large")
    found = look(server, "large").mails[0].raw
    assert found.startswith(CUT_HEADER)
    assert b"Short answers help." in found
    assert len(found) < 1_100_000


def test_a_hundred_thousand_mails_are_not_read_to_find_two(server: Dovecot):
    server.put_box(b"".join(_boxed(number) for number in range(100_000)))
    began = time.monotonic()
    first = look(server, BOX_USER)
    took = time.monotonic() - began
    assert ids(first) == ["<50000@x.test>", "<60000@x.test>"]
    assert ids(look(server, BOX_USER, after(first))) == []
    (heads, bodies), *_ = server.counted(BOX_USER)
    assert heads <= 10
    assert bodies == 2
    assert took < 60


def _boxed(number: int) -> bytes:
    at = START + timedelta(minutes=30 * number)
    found = {50_000: mail(number, "Eva <eva@acme.test>"), 60_000: answer(number)}.get(number, mail(number))
    return f"From x@y {at:%a %b %d %H:%M:%S %Y}\n".encode() + found.replace(b"\r\n", b"\n") + b"\n"


def test_idle_wakes_up_when_mail_comes(server: Dovecot):
    woken: list[Waited] = []
    mark = {one.folder: one for one in look(server, "idle").marks}["INBOX"]
    idles = threading.Event()

    def wait() -> None:
        account, secret = server.account("idle"), dovecot.credentials()
        woken.append(wait_for_mail(account, secret, mark, pulse=idles.set, seconds=30))

    waiting = threading.Thread(target=wait)
    waiting.start()
    assert idles.wait(10)
    began = time.monotonic()
    server.put(answer(1), user="idle")
    waiting.join(15)
    assert woken == [Waited.CAME]
    assert time.monotonic() - began < 10
    assert server.flags("idle") == [""]


def test_a_wait_for_mail_ends_by_itself(server: Dovecot):
    account = server.account("still")
    waited = wait_for_mail(account, dovecot.credentials(), pulse=lambda: None, seconds=0.2)
    assert waited is Waited.LONG_ENOUGH


def test_a_server_that_hangs_up_while_one_waits_is_told(server: Dovecot):
    kicked = threading.Event()

    def pulse() -> None:
        if not kicked.is_set():
            kicked.set()
            server.admin("kick", "kicked")

    with pytest.raises(ConnectionCut):
        wait_for_mail(server.account("kicked"), dovecot.credentials(), pulse=pulse, seconds=30)
