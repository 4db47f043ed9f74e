"""Tests of what is kept of very long mails."""

from afterword.adapters.long_mails import MAIL_BYTES, shortened, size_if_cut
from afterword.adapters.raw_mail import read_mail

MAIL = b"From: eva@acme.test\r\nSubject: Hi\r\n\r\nShort answers help.\r\n"


def test_an_ordinary_mail_stays_as_it_is():
    assert shortened(MAIL, size=len(MAIL)) == MAIL
    assert size_if_cut(MAIL) == 0


def test_of_a_long_one_the_beginning_stays_and_its_size_is_told():
    long = MAIL + b"x" * (3 * MAIL_BYTES)
    kept = shortened(long, size=len(long))
    assert len(kept) < MAIL_BYTES + 100
    assert size_if_cut(kept) == len(long)
    assert read_mail(kept).from_address == "eva@acme.test"
    assert read_mail(kept).plain.startswith("Short answers help.")


def test_what_is_cut_already_is_not_cut_twice():
    kept = shortened(MAIL + b"x" * 2 * MAIL_BYTES, size=52_000_000)
    assert shortened(kept, size=52_000_000) == kept


def test_a_line_that_only_looks_alike_is_no_size():
    assert size_if_cut(b"X-Afterword-Cut: many\r\n\r\n") == 0
