"""Tests of interviews in tables and lists."""

from dataclasses import replace
from datetime import timedelta

import pytest

from afterword.domain.advice import AdviceDraft
from afterword.domain.application import ApplicationDraft, Decision, Outcome
from afterword.domain.clock import FixedClock
from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.interview import (
    Debrief,
    InterviewDraft,
    InterviewListing,
    InterviewSort,
    RoundKind,
    RoundResult,
)
from afterword.domain.names import sort_key
from afterword.store import advice, application, contact, employer, focus, interview
from afterword.store.book import Book
from tests.store.tables import filled_book

KINDS = {kind: place for place, kind in enumerate(RoundKind)}
RESULTS = {result: place for place, result in enumerate(RoundResult)}


@pytest.fixture
def draft(book: Book) -> InterviewDraft:
    """An interview with three people, not yet kept."""
    with book.step("all.added"):
        at = employer.insert(book, EmployerDraft(name="North"))
        people = tuple(
            contact.insert(book, ContactDraft(employer_id=at, name=name))
            for name in ("Ada", "Grace", "Edith")
        )
        number = application.insert(book, ApplicationDraft(employer_id=at, role="Analyst"))
    return InterviewDraft(
        application_id=number, starts_at=book.clock.now(), zone="Europe/Berlin", interviewer_ids=people[::-1]
    )


def added(book: Book, draft: InterviewDraft) -> int:
    with book.step("interview.added"):
        return interview.insert(book, draft)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", InterviewSort)
def test_a_table_is_in_the_order_of_its_column(sort: InterviewSort, descending: bool) -> None:
    book = filled_book()
    numbers = interview.ids(book, InterviewListing(sort=sort, descending=descending))
    rows = interview.rows(book, numbers)
    column: list[object] = {
        InterviewSort.STARTS: [rows[n].starts_at for n in numbers],
        InterviewSort.EMPLOYER: [sort_key(rows[n].employer) for n in numbers],
        InterviewSort.ROLE: [sort_key(rows[n].role) for n in numbers],
        InterviewSort.KIND: [KINDS[rows[n].kind] for n in numbers],
        InterviewSort.RESULT: [RESULTS[rows[n].result] for n in numbers],
        InterviewSort.CONFIDENCE: [rows[n].confidence or 0 for n in numbers],
    }[sort]
    assert len(column) > 5
    assert len(set(map(str, column))) > 1
    book.close()
    assert column == sorted(column, reverse=descending)  # type: ignore[type-var]


def test_a_row_names_the_people_in_order_and_the_focus_points(book: Book, draft: InterviewDraft) -> None:
    number = added(book, draft)
    with book.step("focus.chosen"):
        plain, planned = (
            advice.insert(
                book, AdviceDraft(words=f"Words {n}", received_on=book.clock.now().date(), next_action=act)
            )
            for n, act in ((1, ""), (2, "Do it"))
        )
        focus.choose(book, number, [planned, plain])
    row = interview.rows(book, [number])[number]
    assert row.interviewers == ("Edith", "Grace", "Ada")
    assert row.focus == ("Do it", "Words 1")
    assert (row.employer, row.role, row.zone) == ("North", "Analyst", "Europe/Berlin")


def test_a_change_of_people_alone_is_a_change_of_the_interview(
    book: Book, draft: InterviewDraft, clock: FixedClock
) -> None:
    number = added(book, draft)
    before = interview.get(book, number)
    clock.move(timedelta(minutes=1))
    told: list[object] = []
    book.changed.append(told.append)
    fewer = InterviewDraft(
        application_id=draft.application_id, starts_at=draft.starts_at, zone=draft.zone, interviewer_ids=(1,)
    )
    with book.step("interview.changed"):
        interview.update(book, number, fewer)
    found = interview.get(book, number)
    assert (found.interviewer_ids, found.changed_at) == ((1,), clock.now())
    assert told == [{"interview": {number}}]
    book.undo()
    assert interview.get(book, number) == before
    with book.step("interview.changed"):
        interview.update(book, number, draft)
    assert interview.get(book, number) == before


def test_a_person_named_twice_stands_once(book: Book, draft: InterviewDraft) -> None:
    number = added(
        book,
        InterviewDraft(
            application_id=draft.application_id,
            starts_at=draft.starts_at,
            zone="UTC",
            interviewer_ids=(2, 1, 2),
        ),
    )
    assert interview.get(book, number).interviewer_ids == (2, 1)


def test_the_first_debrief_gives_the_instant(book: Book, draft: InterviewDraft, clock: FixedClock) -> None:
    number, first = added(book, draft), clock.now()
    with book.step("interview.debriefed"):
        interview.write_debrief(book, number, Debrief(confidence=4, went_well="w", to_change="c"))
    clock.move(timedelta(hours=1))
    with book.step("interview.debriefed"):
        interview.write_debrief(book, number, Debrief(confidence=None, went_well="w2"))
    found = interview.get(book, number)
    assert (found.debriefed_at, found.confidence, found.went_well, found.to_change) == (first, None, "w2", "")


def test_what_is_to_come_is_given_in_the_order_of_time(book: Book, draft: InterviewDraft) -> None:
    now = book.clock.now()
    with book.step("interviews.added"):
        numbers = interview.insert_many(
            book,
            [
                InterviewDraft(
                    application_id=draft.application_id, starts_at=now + timedelta(hours=h), zone="UTC"
                )
                for h in (5, -1, 3, 4, 2)
            ],
            results=[*[RoundResult.UPCOMING] * 3, RoundResult.CANCELLED, RoundResult.UPCOMING],
        )
    assert [one.id for one in interview.upcoming(book, now, 2)] == [numbers[4], numbers[2]]
    in_time = interview.of_application(book, draft.application_id)
    assert [one.id for one in in_time] == [numbers[n] for n in (1, 4, 2, 3, 0)]


def test_an_interview_is_found_by_its_people_and_its_invitation(book: Book, draft: InterviewDraft) -> None:
    with book.step("interview.added"):
        number = interview.insert(book, draft, calendar_uid="uid@x", calendar_sequence=1)
        interview.set_calendar(book, number, uid="uid@x", sequence=2)
    assert [one.id for one in interview.of_contact(book, draft.interviewer_ids[0])] == [number]
    kept = interview.get(book, number)
    assert (kept.calendar_uid, kept.calendar_sequence) == ("uid@x", 2)
    assert set(interview.many(book, [number])) == {number}
    assert interview.count(book) == len(interview.all(book)) == 1


def to_come(book: Book) -> list[int]:
    """Ask for what is to come in each way there is, and see that the rest is the past."""
    now = book.clock.now()
    coming = list(interview.ids(book, InterviewListing(coming_at=now, descending=False)))
    past = list(interview.ids(book, InterviewListing(past_at=now)))
    assert {*coming, *past} == {one.id for one in interview.all(book)}
    assert not {*coming} & {*past}
    assert [one.id for one in interview.upcoming(book, now, 9)] == coming
    return coming


def test_what_is_to_come_goes_by_time_and_by_result(
    book: Book, draft: InterviewDraft, clock: FixedClock
) -> None:
    later = replace(draft, starts_at=book.clock.now() + timedelta(hours=2))
    held, off, coming = added(book, draft), added(book, later), added(book, later)
    with book.step("round.cancelled"):
        interview.set_result(book, off, RoundResult.CANCELLED)
    assert interview.get(book, held).result is RoundResult.UPCOMING
    assert to_come(book) == [coming]
    clock.move(timedelta(hours=2))
    assert to_come(book) == []


@pytest.mark.parametrize("outcome", Outcome)
def test_nothing_is_to_come_where_the_application_is_over(
    book: Book, draft: InterviewDraft, outcome: Outcome
) -> None:
    coming = added(book, replace(draft, starts_at=book.clock.now() + timedelta(hours=2)))
    with book.step("application.decided"):
        application.decide(
            book, draft.application_id, Decision(outcome=outcome, decided_on=book.clock.now().date())
        )
    over = outcome in (Outcome.NOT_SELECTED, Outcome.WITHDRAWN, Outcome.ACCEPTED)
    assert to_come(book) == ([] if over else [coming])


def test_nothing_is_to_come_of_what_was_put_away(book: Book, draft: InterviewDraft) -> None:
    added(book, replace(draft, starts_at=book.clock.now() + timedelta(hours=2)))
    with book.step("application.archived"):
        application.set_archived(book, draft.application_id, True)
    assert to_come(book) == []


def test_a_table_can_be_narrowed(book: Book, draft: InterviewDraft) -> None:
    one, two = added(book, draft), added(book, draft)
    with book.step("application.added"):
        other = application.insert(book, ApplicationDraft(employer_id=1, role="Baker"))
    assert list(interview.ids(book, InterviewListing(application_id=other))) == []
    assert list(interview.ids(book, InterviewListing(text="grace ana nor", descending=False))) == [one, two]
    assert list(interview.ids(book, InterviewListing(text="grace baker"))) == []


def test_the_next_round_begins_after_an_instant_whatever_became_of_it(book: Book, draft: InterviewDraft):
    now = book.clock.now()
    assert interview.next_start(book, now) is None
    later = [added(book, replace(draft, starts_at=now + timedelta(hours=hours))) for hours in (0, 3, 2)]
    with book.step("interview.cancelled"):
        interview.set_result(book, later[-1], RoundResult.CANCELLED)
    assert interview.next_start(book, now) == now + timedelta(hours=2)
    assert interview.next_start(book, now + timedelta(hours=2)) == now + timedelta(hours=3)
