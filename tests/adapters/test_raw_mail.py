"""Received messages: headers, chosen texts, what a bounce brings back; any bytes give a value."""

import tracemalloc
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters.raw_mail import addresses, header_words, read_mail

SIMPLE = (
    b"From nobody Mon Jan 1\r\nReturn-Path: <>\r\nFrom: =?utf-8?Q?J=C3=BCrgen_Hill?= "
    b"<J.Hill@Firm.test>\r\nTo: Ana Lee <ana@x.test>\r\n"
    b"Subject: Re: x\r\nDate: Fri, 5 Sep 2025 09:01:11 +0200\r\nMessage-ID: <m@firm.test>\r\n"
    b"In-Reply-To: <a@x.test>\r\n"
    b"References: <z@x.test>\r\n <a@x.test>\r\nAuto-Submitted: auto-replied\r\n\r\nHello\r\n"
)


def test_headers_become_values():
    mail = read_mail(SIMPLE)
    assert (mail.from_name, mail.from_address, mail.to, mail.to_names) == (
        "Jürgen Hill",
        "j.hill@firm.test",
        ("ana@x.test",),
        ("Ana Lee",),
    )
    assert mail.date == datetime(2025, 9, 5, 7, 1, 11, tzinfo=UTC)
    assert (mail.message_id, mail.in_reply_to, mail.references) == (
        "<m@firm.test>",
        "<a@x.test>",
        ("<z@x.test>", "<a@x.test>"),
    )
    assert (mail.return_path, mail.headers["auto-submitted"], mail.plain) == ("", "auto-replied", "Hello\n")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("=?iso-8859-1?q?Gr=FC=DFe_an?= =?iso-8859-1?q?_alle?=", "Grüße an alle"),
        ("=?utf-8?b?ww==?= =?utf-8?b?vA==?= x", "ü x"),
        ("=?iso-2022-jp?b?GyRCOk5NURsoQg==?=", "採用"),
        ("Re: =?koi8-r?B?89DB08nCzw==?=", "Re: Спасибо"),
        ("=?no-such?q?a?=", "a"),
        ("=?utf-8?b?!!!?= b", "b"),
        ("plain", "plain"),
    ],
)
def test_encoded_words_are_read(value: str, words: str):
    assert header_words(value).strip() == words


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ('"Hill, Ann" <ann@x.test>, Bo <bo@x.test>', [("Hill, Ann", "ann@x.test"), ("Bo", "bo@x.test")]),
        ("ann@x.test (Ann Hill)", [("Ann Hill", "ann@x.test")]),
        ("<ann@x.test>", [("", "ann@x.test")]),
        ("Ann", [("Ann", "")]),
        ("", []),
    ],
)
def test_addresses_are_read(value: str, found: list[tuple[str, str]]):
    assert addresses(value) == found


@pytest.mark.parametrize(
    "date", [b"", b"yesterday", b"Fri, 99 Foo 2025", b"Fri, 5 Sep 20250000 09:01:11 +9999"]
)
def test_a_date_that_is_none_is_none(date: bytes):
    assert read_mail(b"Date: " + date + b"\n\n").date is None


def test_a_date_without_a_zone_counts_as_utc():
    assert read_mail(b"Date: Fri, 5 Sep 2025 09:01:11 -0000\n\n").date == datetime(
        2025, 9, 5, 9, 1, 11, tzinfo=UTC
    )


def mixed(*parts: str) -> bytes:
    return (
        "Content-Type: multipart/mixed; boundary=b\n\n"
        + "".join(f"--b\n{part}\n" for part in parts)
        + "--b--"
    ).encode()


def test_html_is_read_first_and_plain_text_when_html_is_a_stub():
    html = "Content-Type: text/html\n\n<p>Hello you</p>"
    assert read_mail(mixed("\nHello you", html)).lines[0].text == "Hello you"
    long = "\n" + "A long letter about the interview. " * 9
    assert read_mail(mixed(long, html)).lines == read_mail(mixed(long, html)).plain_lines


def test_attachments_are_not_opened():
    mail = read_mail(
        mixed(
            "\nHello", "Content-Type: text/plain\nContent-Disposition: attachment; filename=x.txt\n\nsecret"
        )
    )
    assert "secret" not in mail.plain


def test_a_report_tells_its_actions_and_the_id_it_brings_back():
    raw = (
        b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\n"
        b"Sorry\n--b\nContent-Type: message/delivery-status\n\n"
    )
    raw += (
        b"Reporting-MTA: dns; x\n\nAction: failed\n--b\nContent-Type: message/rfc822\n\n"
        b"Message-ID: <a@x.test>\n\nHi\n--b--"
    )
    mail = read_mail(raw)
    assert (mail.report_type, mail.report_actions, mail.returned_ids) == (
        "delivery-status",
        ("failed",),
        ("<a@x.test>",),
    )


def test_an_invitation_is_noticed():
    assert read_mail(mixed("\nHello", "Content-Type: text/calendar\n\nBEGIN:VCALENDAR")).has_invitation


def test_the_facts_say_whether_the_reader_is_named_and_quoted():
    facts = read_mail(b"To: Ana Lee <a@x.test>\n\nHi Ana\n" + b"> long old text\n" * 40).facts("Hi Ana")
    assert (facts.names_reader, facts.quotes) == (True, True)


@given(st.binary(max_size=2_000))
def test_any_bytes_are_a_mail(raw: bytes):
    mail = read_mail(raw)
    assert isinstance(mail.plain + mail.html_text + mail.subject, str)
    assert mail.date is None or mail.date.tzinfo is UTC


def test_a_short_name_in_wide_letters_is_a_name():
    mail = read_mail("To: 高橋 美咲 <m@x.test>\n\nx".encode())
    assert mail.facts("高橋様 ありがとうございます").names_reader
    assert not mail.facts("ありがとうございます").names_reader


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "huge",
    [
        b"Subject: Hi\r\n\r\n" + b"Short answers help.\r\n" * 2_500_000,
        b"Content-Transfer-Encoding: base64\r\n\r\n" + b"QUJD\r\n" * 8_000_000,
        b"Subject: " + b"x" * 50_000_000 + b"\r\n\r\nx",
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 4_500_000,
    ],
    ids=["text", "base64", "header", "parts"],
)
def test_a_mail_of_50_mb_takes_little_memory_beside_itself(huge: bytes):
    tracemalloc.start()
    try:
        read_mail(huge)
        assert tracemalloc.get_traced_memory()[1] < 60_000_000
    finally:
        tracemalloc.stop()
