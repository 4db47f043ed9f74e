"""The sample people in a book."""

from datetime import UTC, datetime

import pytest

from afterword.services.sample_people import fill, people
from afterword.store import (
    advice,
    application,
    contact,
    employer,
    focus,
    interview,
    message,
    reply,
    touch,
)
from afterword.store.book import Book

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
APART = {"id", "uid", "changed_at", "created_at"}
LINKED = ("_id", "_ids")


def facts(noun: object) -> dict[str, object]:
    """What a noun says, without its ids and stamps."""
    names = noun.__dataclass_fields__  # type: ignore[attr-defined]
    return {name: getattr(noun, name) for name in names if name not in APART and not name.endswith(LINKED)}


@pytest.mark.parametrize("person", people())
def test_a_person_is_kept_as_the_files_tell(book: Book, person: str):
    sample = fill(book, person, NOW)
    pairs = (
        (sample.employers, employer.all(book)),
        (sample.contacts, contact.all(book)),
        (sample.applications, application.all(book)),
        (sample.interviews, interview.all(book)),
        (sample.replies, reply.all(book)),
        (sample.advice, advice.all(book)),
        (sample.touches, touch.all(book)),
    )
    for told, kept in pairs:
        told_facts = [facts(one) | {"debriefed_at": None} for one in told]
        kept_facts = [facts(one) | {"debriefed_at": None} for one in kept]
        assert sorted(map(repr, kept_facts)) == sorted(map(repr, told_facts))
    assert len(focus.all(book)) == len(sample.focus)
    assert len(message.all(book)) == len(sample.messages)


def test_the_links_lead_to_the_right_ones(book: Book):
    fill(book, "half_year", NOW)
    kept = {one.id: one for one in contact.all(book)}
    piece = next(one for one in advice.all(book) if "trail off" in one.words)
    assert kept[piece.contact_id or 0].name == "Maya Lindqvist"
    held = interview.get(book, piece.interview_id or 0)
    assert [kept[number].name for number in held.interviewer_ids] == ["Maya Lindqvist", "Callum Reid"]
    answer = reply.get(book, piece.reply_id or 0)
    assert message.get(book, answer.message_id or 0).application_id == piece.application_id


def test_what_was_judged_is_kept(book: Book):
    sample = fill(book, "half_year", NOW)
    told = sorted(
        (point.used is None, point.used, point.helped or 0, point.note)
        for point in sample.focus
        if point.used is not None
    )
    kept = sorted(
        (point.used is None, point.used, point.helped or 0, point.note)
        for point in focus.all(book)
        if point.used is not None
    )
    assert kept == told


def test_filling_is_one_notice_and_not_undone(book: Book):
    noticed = []
    book.changed.append(noticed.append)
    fill(book, "first_interview", NOW)
    assert len(noticed) == 1
    assert book.undo_entry is None


def test_two_people_can_be_in_one_book(book: Book):
    fill(book, "first_interview", NOW)
    fill(book, "half_year", NOW)
    assert application.count(book) == 18
