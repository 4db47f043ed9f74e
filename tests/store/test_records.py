"""Tests that nouns come back from their rows as they were given."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterword.domain.advice import AdviceDraft, AdviceKind, Control
from afterword.domain.application import ApplicationDraft
from afterword.domain.clock import FixedClock
from afterword.domain.contact import ContactDraft, ContactRole
from afterword.domain.employer import EmployerDraft
from afterword.domain.errors import NotFound
from afterword.domain.interview import InterviewDraft, RoundKind
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.reminder import ReminderDraft
from afterword.domain.reply import ReplyDraft, ReplyKind
from afterword.domain.saved_view import SavedViewDraft
from afterword.domain.template import TemplateDraft
from afterword.domain.touch import Channel, StartedBy, TouchDraft
from afterword.store import (
    advice,
    application,
    contact,
    employer,
    interview,
    message,
    reminder,
    reply,
    saved_view,
    template,
    touch,
)
from afterword.store.book import Book
from afterword.store.records import chunks
from tests.store.dumps import dump

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)
NAME = WORDS.filter(bool)
NAIVE = datetime(1990, 1, 1, tzinfo=UTC).replace(tzinfo=None)
INSTANT = st.datetimes(min_value=NAIVE, timezones=st.just(UTC)).filter(lambda at: at.year < 9999)
DAY = st.dates()
TAGS = st.lists(st.text("abcö -", min_size=1).map(str.strip).filter(bool), unique=True, max_size=3).map(tuple)
RATING = st.none() | st.integers(1, 5)
ONE = st.none() | st.just(1)

# one row of each noun stands at id 1 when these are inserted
DRAFTS: dict[ModuleType, st.SearchStrategy[Any]] = {
    employer: st.builds(EmployerDraft, name=NAME, website=WORDS, place=WORDS, notes=WORDS, tags=TAGS),
    contact: st.builds(
        ContactDraft,
        employer_id=st.just(1),
        name=NAME,
        title=WORDS,
        role=st.sampled_from(ContactRole),
        email=WORDS,
        phone=WORDS,
        profile=WORDS,
        rapport=st.integers(0, 5),
        do_not_contact=st.booleans(),
        notes=WORDS,
    ),
    application: st.builds(
        ApplicationDraft,
        employer_id=st.just(1),
        role=NAME,
        source=WORDS,
        posting=WORDS,
        applied_on=st.none() | DAY,
        place=WORDS,
        pay=WORDS,
        agency_id=ONE,
        promised_by=st.none() | DAY,
        notes=WORDS,
        tags=TAGS,
    ),
    interview: st.builds(
        InterviewDraft,
        application_id=st.just(1),
        kind=st.sampled_from(RoundKind),
        starts_at=INSTANT,
        zone=st.sampled_from(["UTC", "Europe/Berlin"]),
        minutes=st.integers(0, 600),
        place=WORDS,
        interviewer_ids=st.sampled_from([(), (1,), (2, 1)]),
        notes=WORDS,
    ),
    message: st.builds(
        MessageDraft,
        purpose=st.sampled_from(MessagePurpose),
        to_name=WORDS,
        to_address=WORDS,
        subject=WORDS,
        body=WORDS,
        application_id=ONE,
        interview_id=ONE,
        contact_id=ONE,
        follows_id=ONE,
        answers_id=ONE,
        account=WORDS,
        send_after=st.none() | INSTANT,
    ),
    reply: st.builds(
        ReplyDraft,
        message_id=ONE,
        contact_id=ONE,
        from_name=WORDS,
        from_address=WORDS,
        subject=WORDS,
        received_at=INSTANT,
        header_id=WORDS,
        in_reply_to=WORDS,
        references=st.sampled_from([(), ("<a@b>",), ("<a@b>", "<c@d>")]),
        raw=st.binary(max_size=30),
        new_text=WORDS,
        kind=st.sampled_from(ReplyKind),
    ),
    advice: st.builds(
        AdviceDraft,
        words=NAME,
        received_on=DAY,
        contact_id=ONE,
        application_id=ONE,
        interview_id=ONE,
        reply_id=ONE,
        themes=st.sampled_from([(), ("other",), ("professionalism", "communication")]),
        kind=st.sampled_from(AdviceKind),
        control=st.sampled_from(Control),
        next_action=WORDS,
        helpfulness=RATING,
    ),
    touch: st.builds(
        TouchDraft,
        contact_id=st.just(1),
        at=INSTANT,
        channel=st.sampled_from(Channel),
        started_by=st.sampled_from(StartedBy),
        answered=st.booleans(),
        notes=WORDS,
    ),
    reminder: st.builds(
        ReminderDraft,
        step=WORDS,
        about_table=st.sampled_from(["", "application"]),
        about_id=ONE,
        due_on=st.none() | DAY,
        text=WORDS,
        snoozed_until=st.none() | INSTANT,
        done_at=st.none() | INSTANT,
        never=st.booleans(),
    ),
    template: st.builds(
        TemplateDraft,
        purpose=st.sampled_from(MessagePurpose),
        name=NAME,
        subject=WORDS,
        body=WORDS,
        language=WORDS,
    ),
    saved_view: st.builds(SavedViewDraft, page=NAME, name=NAME, filters=WORDS, position=st.integers(0, 99)),
}
NOUNS = pytest.mark.parametrize("noun", DRAFTS, ids=lambda noun: noun.__name__.rpartition(".")[2])
PATIENT = settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def first(book: Book) -> Book:
    """A book with a row of each noun at id 1, and a second contact."""
    with book.step("all.added"):
        at = employer.insert(book, EmployerDraft(name="North"))
        for name in ("Ada", "Grace"):
            contact.insert(book, ContactDraft(employer_id=at, name=name))
        application.insert(book, ApplicationDraft(employer_id=at, role="Analyst"))
        moment = book.clock.now()
        interview.insert(book, InterviewDraft(application_id=1, starts_at=moment, zone="UTC"))
        message.insert(book, MessageDraft(purpose=MessagePurpose.CHECK_IN))
        reply.insert(book, ReplyDraft(received_at=moment))
        advice.insert(book, AdviceDraft(words="w", received_on=moment.date()))
        touch.insert(book, TouchDraft(contact_id=1, at=moment))
        reminder.insert(book, ReminderDraft(text="t"))
        template.insert(book, TemplateDraft(purpose=MessagePurpose.CHECK_IN, name="n", subject="s", body="b"))
        saved_view.insert(book, SavedViewDraft(page="p", name="n"))
    return book


def drafted(found: Any, draft: Any) -> Any:
    """Return the draft's part of a noun as kept."""
    return type(draft)(**{one.name: getattr(found, one.name) for one in fields(draft)})


@NOUNS
@given(data=st.data())
@PATIENT
def test_what_is_inserted_comes_back(first: Book, noun: ModuleType, data: st.DataObject) -> None:
    draft = data.draw(DRAFTS[noun])
    with first.step("one.added"):
        number = noun.insert(first, draft)
    found = noun.get(first, number)
    assert drafted(found, draft) == draft
    assert found.id == number
    assert found.changed_at == first.clock.now()
    assert len(found.uid) == 36


@NOUNS
@given(data=st.data())
@PATIENT
def test_an_update_writes_what_differs_and_undo_takes_it_back(
    first: Book, noun: ModuleType, data: st.DataObject
) -> None:
    draft = data.draw(DRAFTS[noun])
    before = dump(first)
    assert isinstance(first.clock, FixedClock)
    first.clock.move(timedelta(seconds=1))
    differs = drafted(noun.get(first, 1), draft) != draft
    with first.step("one.changed"):
        noun.update(first, 1, draft)
    found = noun.get(first, 1)
    assert drafted(found, draft) == draft
    assert (found.changed_at == first.clock.now()) == differs
    if differs:
        first.undo()
    assert dump(first) == before


@NOUNS
def test_what_is_not_there_is_told(first: Book, noun: ModuleType) -> None:
    draft = drafted(noun.get(first, 1), DRAFTS_AS_KEPT[noun])
    with pytest.raises(NotFound) as told:
        noun.get(first, 99)
    assert told.value.facts == {"noun": noun.__name__.rpartition(".")[2], "id": 99}
    with first.step("one.changed"):
        with pytest.raises(NotFound):
            noun.update(first, 99, draft)
        with pytest.raises(NotFound):
            noun.delete(first, 99)


@NOUNS
def test_what_is_deleted_is_gone_and_comes_back_by_undo(first: Book, noun: ModuleType) -> None:
    before = dump(first)
    with first.step("one.deleted"):
        noun.delete(first, 1)
    with pytest.raises(NotFound):
        noun.get(first, 1)
    first.undo()
    assert dump(first) == before


MANY = [noun for noun in DRAFTS if hasattr(noun, "insert_many")]


@pytest.mark.parametrize("noun", MANY, ids=lambda noun: noun.__name__.rpartition(".")[2])
@given(data=st.data())
@PATIENT
def test_many_at_once_are_the_same_as_one_by_one(first: Book, noun: ModuleType, data: st.DataObject) -> None:
    drafts = data.draw(st.lists(DRAFTS[noun], max_size=5))
    with first.step("many.added"):
        numbers = noun.insert_many(first, drafts)
    assert [
        drafted(noun.get(first, number), draft) for number, draft in zip(numbers, drafts, strict=True)
    ] == drafts
    with first.step("none.added"):
        assert list(noun.insert_many(first, [])) == []


def test_uids_differ_and_sort_in_the_order_of_time(first: Book) -> None:
    assert isinstance(first.clock, FixedClock)
    uids = []
    for number in range(20):
        first.clock.move(timedelta(milliseconds=1))
        with first.step("employer.added"):
            uids.append(employer.get(first, employer.insert(first, EmployerDraft(name=f"E{number}"))).uid)
    assert uids == sorted(set(uids))


def test_ids_are_asked_for_in_parts() -> None:
    parts = list(chunks(range(1203)))
    assert [len(part) for part in parts] == [500, 500, 203]
    assert [number for part in parts for number in part] == list(range(1203))


def test_many_by_id_pass_over_those_that_are_not_there(first: Book) -> None:
    assert set(contact.many(first, [1, 99, 2])) == {1, 2}


def test_a_change_of_another_noun_leaves_the_instant(first: Book) -> None:
    assert isinstance(first.clock, FixedClock)
    before = contact.get(first, 1)
    first.clock.move(timedelta(days=1))
    with first.step("employer.changed"):
        employer.update(first, 1, EmployerDraft(name="Other"))
    assert contact.get(first, 1) == before
    assert replace(before, name="Ada") == before


DRAFTS_AS_KEPT: dict[ModuleType, Any] = {
    employer: EmployerDraft(name="x"),
    contact: ContactDraft(employer_id=1, name="x"),
    application: ApplicationDraft(employer_id=1, role="x"),
    interview: InterviewDraft(application_id=1, starts_at=datetime(2026, 1, 1, tzinfo=UTC), zone="UTC"),
    message: MessageDraft(purpose=MessagePurpose.CHECK_IN),
    reply: ReplyDraft(received_at=datetime(2026, 1, 1, tzinfo=UTC)),
    advice: AdviceDraft(words="x", received_on=date(2026, 1, 1)),
    touch: TouchDraft(contact_id=1, at=datetime(2026, 1, 1, tzinfo=UTC)),
    reminder: ReminderDraft(),
    template: TemplateDraft(purpose=MessagePurpose.CHECK_IN, name="n", subject="s", body="b"),
    saved_view: SavedViewDraft(page="p", name="n"),
}
