"""Whole messages: the new text and the kind, in all styles; bombs do no harm."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.adapters.raw_mail import read_mail
from afterword.adapters.reply_text import new_text, read_reply
from afterword.domain.replies import ReplyKind
from tests.data.replies.compose import Ask, Letter, clients, message

DATA = Path(__file__).parent.parent / "data" / "replies"
ASK = Ask(
    "Nia Penhallow",
    "nia@example.com",
    "Museum post",
    "Dear Ann,\n\nthank you.\n\nAny advice for me?\n\nNia",
    "<ask@example.com>",
)


def corpus(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("name", ["train.jsonl", "measure.jsonl"])
def test_new_text_of_the_corpora_is_exactly_right(name: str):
    lines = corpus(name)
    right = sum(
        read_reply(line["raw"].encode()).new_text in [line["new_text"], *line["accept"]] for line in lines
    )
    assert right / len(lines) >= 0.97


def test_the_corpora_are_large_and_apart():
    train, measure = (
        {line["new_text"] for line in corpus(name)} - {""} for name in ("train.jsonl", "measure.jsonl")
    )
    assert len(train) + len(measure) >= 150
    assert not train & measure


def test_most_kinds_of_the_measured_corpus_are_right():
    lines = corpus("measure.jsonl")
    right = sum(read_reply(line["raw"].encode()).kind == line["class"] for line in lines)
    assert right / len(lines) >= 0.95


# Where short paragraphs are broken at a width, nothing tells it for certain: not of Roundcube, then.
PEOPLE = sorted(set(clients()) - {"machine", "machine2", "roundcube"})
words = st.text(alphabet="abcdefghijklmnoprstuvw äöüßéñłż", min_size=3, max_size=60).map(
    lambda text: " ".join(text.split())
)
sentence = words.filter(lambda text: len(text) > 2 and text[0] != " ").map(lambda text: f"Ich {text} nun.")


@settings(max_examples=25)
@given(
    client=st.sampled_from(PEOPLE),
    lang=st.sampled_from(["en", "gb", "de", "fr", "es", "it", "nl", "pt", "pl", "sv"]),
    paragraphs=st.lists(st.lists(sentence, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=4),
    encoding=st.sampled_from(["quoted-printable", "base64"]),
)
def test_what_is_composed_is_read_again(client: str, lang: str, paragraphs: list[str], encoding: str):
    text = "\n\n".join(["Hello Nia,", *paragraphs, "Kind regards,\nAnn"])
    letter = Letter(
        client,
        lang,
        "other",
        "Ann Hill",
        "ann@firm.test",
        {"cte": encoding},
        text,
        "Ann Hill\nHead of Firm Ltd\nT: 0113 496 0000",
        ask=ASK,
    )
    assert read_reply(message(letter).encode()).new_text == text


def test_a_bounce_says_nothing_new():
    raw = (
        b"From: mailer-daemon@x.test\r\nX-Failed-Recipients: a@b.test\r\nSubject: failure "
        b"notice\r\n\r\nUser unknown\r\n\r\nHello, old text."
    )
    assert new_text(read_mail(raw)) == ""
    assert read_reply(raw).kind == ReplyKind.BOUNCE


def test_an_answer_without_a_word_is_empty():
    raw = (
        b"From: a@b.test\r\nSubject: Re: x\r\n\r\n\r\nOn Mon, 1 Jan 2026 at 10:00, Nia <n@x.test> "
        b"wrote:\r\n> Hello\r\n"
    )
    reading = read_reply(raw)
    assert (reading.new_text, reading.kind) == ("", ReplyKind.OTHER)


def test_a_letter_in_html_only_inside_a_layout_is_read_without_its_frame():
    html = (
        '<div style="display:none">preview</div><table><tr><td '
        'style="background:#0a5;font-size:20px">Firm</td></tr><tr><td><p>Hi Nia,</p>'
        "<p>You were too quiet.</p><p>Best wishes,<br>Jem</p></td></tr><tr><td "
        'style="font-size:11px">Firm, 1 Road. Unsubscribe</td></tr></table>'
    )
    raw = f"From: Firm <jobs@firm.test>\r\nContent-Type: text/html\r\n\r\n{html}".encode()
    assert new_text(read_mail(raw)) == "Hi Nia,\n\nYou were too quiet.\n\nBest wishes,\nJem"


BOMBS = {
    "fifty megabytes of lines": b"From: a@b.test\r\n\r\n" + b"You were too quiet today.\r\n" * 1_900_000,
    "fifty megabytes in one line": b"From: a@b.test\r\n\r\n" + b"a" * 50_000_000,
    "an attachment of fifty megabytes": b"From: a@b.test\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    b"--b\r\n\r\nHello\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment\r\n\r\n"
    + b"QUJD\r\n"
    * 8_000_000,
    "ten thousand parts": b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
    + b"--b\r\n\r\nhello\r\n" * 10_000,
    "nested parts": b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (at, at) for at in range(5_000)
    ),
    "headers": b"X: y\r\n" * 200_000 + b"\r\nhello",
    "quotation signs": b"From: a@b.test\r\n\r\n" + b">" * 2_000_000,
    "attributions": b"From: a@b.test\r\n\r\n" + b"On 2020-01-01 10:10 he\r\n" * 50_000,
    "rules": b"From: a@b.test\r\n\r\n" + b"----------\r\n" * 100_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_does_no_harm(name: str):
    assert isinstance(read_reply(BOMBS[name]).new_text, str)


@given(st.binary(max_size=2_000))
def test_any_bytes_are_read(raw: bytes):
    assert isinstance(read_reply(raw).kind, ReplyKind)


@settings(max_examples=40)
@given(st.data())
def test_a_damaged_message_is_read(data: st.DataObject):
    raw = bytearray(data.draw(st.sampled_from(corpus("train.jsonl")))["raw"].encode())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at : at + data.draw(st.integers(0, 60))] = data.draw(st.binary(max_size=30))
    assert isinstance(read_reply(bytes(raw)).new_text, str)
