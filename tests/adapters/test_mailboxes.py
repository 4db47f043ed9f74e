"""Mails in files."""

from pathlib import Path

import pytest

from afterword.adapters import mailboxes
from afterword.domain.file_problems import UnreadableFile
from afterword.domain.import_found import Form, FoundMail
from tests.adapters.import_samples import SAMPLES, only


def mails(name: str) -> list[FoundMail]:
    return [one for one in only(name).found if isinstance(one, FoundMail)]


def test_a_mailbox_is_cut_at_its_from_lines_and_nowhere_else():
    reading = only("box.mbox")
    assert reading.form is Form.MAILBOX
    assert [one.message_id for one in mails("box.mbox")] == [
        "<reply-1@northwind.example>", "<sale@example.com>", "<ooo@northwind.example>",
    ]  # fmt: skip


def test_a_mail_tells_who_what_when_and_what_it_answers():
    reply, sale, away = mails("box.mbox")
    assert (reply.from_name, reply.from_address) == ("Dana Wolf", "dana.wolf@northwind.example")
    assert reply.answers == ("<ask-1@example.org>",)
    assert (sale.subject, sale.is_automatic) == ("Sale", False)
    assert away.is_automatic


def test_the_source_of_a_mail_comes_back_without_the_marks_of_the_mailbox():
    first, second, _ = mails("box.mbox")
    source = mailboxes.source_of(SAMPLES / "box.mbox", first)
    assert source.startswith(b"From: Dana Wolf")
    assert b"\nFrom my side that is all.\n" in source
    assert b"\nFrom now on" in mailboxes.source_of(SAMPLES / "box.mbox", second)


def test_a_mailbox_that_is_gone_is_a_problem(tmp_path: Path):
    with pytest.raises(UnreadableFile):
        mailboxes.source_of(tmp_path / "gone", mails("box.mbox")[0])
    with pytest.raises(UnreadableFile):
        mailboxes.read_box(tmp_path / "gone")


def test_a_single_mail_has_its_source_with_it():
    [mail] = mails("reply.eml")
    assert mail.raw == (SAMPLES / "reply.eml").read_bytes()
    assert mailboxes.source_of(Path("nowhere"), mail) == mail.raw
    assert not mail.is_own


@pytest.mark.parametrize("header", ["X-Afterword-Id: 1", "X-Unsent: 1"])
def test_what_afterword_wrote_is_its_own(header: str):
    raw = f"From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n{header}\r\n\r\nX-Unsent: 1\r\n".encode()
    [mail] = mailboxes.read_one(raw).found
    assert isinstance(mail, FoundMail)
    assert mail.is_own


@pytest.mark.parametrize(
    ("headers", "automatic"),
    [
        ("Auto-Submitted: auto-replied", True),
        ("Auto-Submitted: no", False),
        ("Precedence: bulk", True),
        ("List-Id: <x.example>", True),
        ("X-Autoreply: yes", True),
        ("X-Mailer: Thunderbird", False),
    ],
)
def test_machines_and_lists_are_told_by_their_headers(headers: str, automatic: bool):
    [mail] = mailboxes.read_one(
        f"From: a@b.example\nTo: c@d.example\nSubject: x\n{headers}\n\nHi\n".encode()
    ).found
    assert isinstance(mail, FoundMail)
    assert mail.is_automatic is automatic


def test_mails_and_mailboxes_are_known_by_their_beginning():
    assert mailboxes.is_mailbox(b"From a@b.example Tue Dec  1 09:15:00 2026\nFrom: x\n")
    assert not mailboxes.is_mailbox(b"From,To,Date\n")
    assert mailboxes.is_mail(b"Received: by x\n\tfor y\nFrom: a@b.example\nSubject: x\n\nHi")
    assert not mailboxes.is_mail(b"From,To,Subject,Date\n1,2,3,4\n")
    assert not mailboxes.is_mail(b"Dear all: this\nis no mail\n")
