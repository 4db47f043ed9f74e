"""Rounds, advice, touches and mails of a plan, written into the book."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from afterword.domain.advice import AdviceState
from afterword.domain.calendar_event import OWN_UID
from afterword.domain.import_found import FoundAdvice, FoundInterview, FoundMail, FoundPerson, FoundTouch
from afterword.domain.interview import RoundKind, RoundResult
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.reply import ReplyKind
from afterword.services import import_writer_words as words
from afterword.services.import_writer import Writer
from afterword.store import advice as advice_store
from afterword.store import contact as contact_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.store import touch as touch_store
from afterword.store.book import Book

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def writer(book: Book) -> Iterator[Writer]:
    with book.step("imports.applied"):
        yield Writer(book, today=NOW.date())


def event(**values: object) -> FoundInterview:
    usual = {
        "line": 1, "starts_at": NOW + timedelta(days=1), "zone": "Europe/Berlin", "calendar_uid": "theirs",
        "employer": "Acme", "role": "Chef", "people": (FoundPerson(line=1, name="Jo", employer="Acme"),),
    }  # fmt: skip
    return FoundInterview(**usual | values)


def test_a_round_comes_with_its_application_people_and_calendar_id(book: Book, writer: Writer):
    kept = interview_store.get(book, words.new_round(writer, event(kind=RoundKind.PANEL, sequence=2)))
    assert (kept.kind, kept.calendar_uid, kept.calendar_sequence) == (RoundKind.PANEL, "theirs", 2)
    assert [contact_store.get(book, number).name for number in kept.interviewer_ids] == ["Jo"]
    assert kept.result is RoundResult.UPCOMING


def test_a_round_that_is_over_awaits_news_and_one_of_our_own_keeps_its_result(book: Book, writer: Writer):
    over = words.new_round(writer, event(starts_at=NOW - timedelta(days=1)))
    assert interview_store.get(book, over).result is RoundResult.AWAITING_NEWS
    own = words.new_round(
        writer, event(result=RoundResult.PASSED, confidence=4, calendar_uid=f"x{OWN_UID}", sequence=9)
    )
    kept = interview_store.get(book, own)
    assert (kept.result, kept.confidence, kept.calendar_uid, kept.calendar_sequence) == (
        RoundResult.PASSED,
        4,
        "",
        0,
    )


def test_a_round_is_moved_keeps_its_people_and_is_called_off(book: Book, writer: Writer):
    number = words.new_round(writer, event())
    bo = FoundPerson(line=1, name="Bo", employer="Acme")
    words.change_round(writer, number, event(sequence=1, starts_at=NOW + timedelta(days=2), people=(bo,)))
    kept = interview_store.get(book, number)
    assert (kept.starts_at, len(kept.interviewer_ids), kept.calendar_sequence) == (
        NOW + timedelta(days=2),
        2,
        1,
    )
    words.change_round(writer, number, event(sequence=2, is_cancelled=True))
    assert interview_store.get(book, number).result is RoundResult.CANCELLED


def test_a_round_typed_by_hand_takes_the_time_of_its_event(book: Book, writer: Writer):
    number = words.new_round(writer, event(calendar_uid=""))
    words.join_round(
        writer, number, event(starts_at=NOW + timedelta(days=3), minutes=30, place="Room 2", sequence=4)
    )
    kept = interview_store.get(book, number)
    assert (kept.starts_at, kept.minutes, kept.place) == (NOW + timedelta(days=3), 30, "Room 2")
    assert (kept.calendar_uid, kept.calendar_sequence) == ("theirs", 4)


def test_advice_finds_its_giver_and_its_themes(book: Book, writer: Writer):
    jo = writer.person(FoundPerson(line=1, name="Jo", employer="Acme"))
    application = writer.application("Acme", "Chef", day=None)
    found = FoundAdvice(
        line=2, words="Be brief", received_on=date(2026, 1, 2), person="Jo", employer="Acme", role="Chef",
        themes=("communication", "gone"), state=AdviceState.APPLIED,
    )  # fmt: skip
    words.new_advice(writer, [found])
    [kept] = advice_store.all(book)
    assert (kept.contact_id, kept.application_id, kept.themes) == (jo, application, ("communication",))
    assert kept.state is AdviceState.APPLIED


def test_touches_are_logged_with_people_who_are_known(book: Book, writer: Writer):
    jo = writer.person(FoundPerson(line=1, name="Jo", employer="Acme"))
    words.new_touches(
        writer, [FoundTouch(line=1, at=NOW, person="Jo"), FoundTouch(line=2, at=NOW, person="Stranger")]
    )
    assert [one.contact_id for one in touch_store.all(book)] == [jo]


def test_a_mail_becomes_a_reply_to_the_mail_it_answers(book: Book, writer: Writer):
    jo = writer.person(FoundPerson(line=1, name="Jo", employer="Acme", email="jo@acme.example"))
    ask = MessageDraft(
        purpose=MessagePurpose.ASK_ADVICE, contact_id=jo, to_address="jo@acme.example", subject="Question"
    )
    message = message_store.insert(book, ask)
    message_store.set_message_id(book, message, "<ask-1>")
    raw = (
        b"From: Jo <boss@acme.example>\r\nTo: k@own.example\r\nSubject: Re: Question\r\n"
        b"Message-ID: <reply-1>\r\nIn-Reply-To: <ask-1>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\n\r\n"
        b"You could prepare more concrete examples with numbers.\r\n\r\n> my question\r\n"
    )
    mail = FoundMail(line=1, start=0, length=len(raw), message_id="<reply-1>", answers=("<ask-1>",), raw=raw)
    words.new_replies(writer, [mail], Path("x.eml"), now=NOW)
    [kept] = reply_store.all(book)
    assert (kept.message_id, kept.contact_id, kept.header_id) == (message, jo, "<reply-1>")
    assert (kept.received_at, kept.raw) == (datetime(2026, 11, 23, 9, tzinfo=UTC), raw)
    assert kept.new_text == "You could prepare more concrete examples with numbers."
    assert kept.kind is ReplyKind.ADVICE


def test_of_a_huge_mail_only_the_beginning_is_kept(book: Book, writer: Writer):
    raw = b"From: Jo <jo@acme.example>\r\n\r\nShort answers help.\r\n" + b"x" * 3_000_000
    words.new_replies(writer, [FoundMail(line=1, start=0, length=len(raw), raw=raw)], Path("x.eml"), now=NOW)
    [kept] = reply_store.all(book)
    assert kept.raw.startswith(b"X-Afterword-Cut: 3000")
    assert len(kept.raw) < 1_100_000
