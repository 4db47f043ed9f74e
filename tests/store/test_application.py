"""Tests of applications in tables and lists."""

from datetime import UTC, date, datetime, timedelta

import pytest

from afterword.domain.application import (
    ApplicationDraft,
    ApplicationListing,
    ApplicationSort,
    Decision,
    HeardHow,
    Outcome,
    RequestState,
)
from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.interview import InterviewDraft, RoundKind, RoundResult
from afterword.domain.names import sort_key
from afterword.store import application, contact, employer, interview
from afterword.store.book import Book
from tests.store.tables import filled_book

STAGES = {kind: place for place, kind in enumerate(RoundKind)}
OUTCOMES = {outcome: place for place, outcome in enumerate(Outcome)}


@pytest.fixture
def north(book: Book) -> int:
    with book.step("employer.added"):
        return employer.insert(book, EmployerDraft(name="North"))


def tried(book: Book, at: int, role: str = "Analyst", on: date | None = None) -> int:
    with book.step("application.added"):
        return application.insert(book, ApplicationDraft(employer_id=at, role=role, applied_on=on))


def met(book: Book, number: int, starts_at: datetime, kind: RoundKind = RoundKind.FIRST) -> int:
    with book.step("interview.added"):
        return interview.insert(
            book, InterviewDraft(application_id=number, kind=kind, starts_at=starts_at, zone="Asia/Tokyo")
        )


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", [sort for sort in ApplicationSort if sort is not ApplicationSort.WAITING])
def test_a_table_is_in_the_order_of_its_column(sort: ApplicationSort, descending: bool) -> None:
    book = filled_book()
    numbers = application.ids(book, ApplicationListing(sort=sort, descending=descending))
    rows = application.rows(book, numbers)
    kept = application.many(book, numbers)
    column: list[object] = {
        ApplicationSort.EMPLOYER: [sort_key(rows[n].employer) for n in numbers],
        ApplicationSort.ROLE: [sort_key(rows[n].role) for n in numbers],
        ApplicationSort.OUTCOME: [OUTCOMES[rows[n].outcome] for n in numbers],
        ApplicationSort.STAGE: [STAGES[stage] if (stage := rows[n].stage) else -1 for n in numbers],
        ApplicationSort.APPLIED: [rows[n].applied_on for n in numbers],
        ApplicationSort.CHANGED: [kept[n].changed_at for n in numbers],
    }[sort]
    assert len(column) > 5
    book.close()
    assert column == sorted(column, reverse=descending)  # type: ignore[type-var]


def test_who_waits_longest_comes_first_and_who_does_not_wait_before_them(book: Book, north: int) -> None:
    early = tried(book, north, on=date(2026, 1, 5))
    late = tried(book, north, on=date(2026, 1, 2))
    none = tried(book, north, on=date(2026, 1, 1))
    held = met(book, late, datetime(2026, 2, 1, 9, tzinfo=UTC))
    with book.step("round.held"):
        interview.set_result(book, held, RoundResult.AWAITING_NEWS)
        application.decide(book, none, Decision(outcome=Outcome.WITHDRAWN))
    listing = ApplicationListing(sort=ApplicationSort.WAITING, descending=False)
    assert list(application.ids(book, listing)) == [none, early, late]
    with book.step("interview.deleted"):
        interview.delete(book, held)
    assert list(application.ids(book, listing)) == [none, late, early]


def test_a_row_shows_the_last_round_and_since_when_one_waits(book: Book, north: int) -> None:
    number = tried(book, north, on=date(2026, 2, 1))

    def shown() -> tuple[object, ...]:
        row = application.rows(book, [number])[number]
        return row.stage, row.rounds, row.waiting_since

    assert shown() == (None, 0, date(2026, 2, 1))
    now = book.clock.now()
    met(book, number, now - timedelta(days=5), RoundKind.PHONE_SCREEN)
    met(
        book, number, datetime(2026, 3, 1, 16, tzinfo=UTC), RoundKind.TECHNICAL
    )  # the second of March in Tokyo
    off = met(book, number, now - timedelta(hours=1), RoundKind.PANEL)
    with book.step("round.cancelled"):
        interview.set_result(book, off, RoundResult.CANCELLED)
    met(book, number, now + timedelta(days=2), RoundKind.FINAL)
    assert shown() == (RoundKind.FINAL, 3, date(2026, 3, 2))
    with book.step("application.decided"):
        application.decide(book, number, Decision(outcome=Outcome.NOT_SELECTED))
    assert shown() == (RoundKind.FINAL, 3, None)


def test_the_news_are_kept_whole(book: Book, north: int) -> None:
    number = tried(book, north)
    with book.step("application.decided"):
        who = contact.insert(book, ContactDraft(employer_id=north, name="Ada"))
        news = Decision(
            outcome=Outcome.NOT_SELECTED,
            decided_on=date(2026, 3, 1),
            heard_from_id=who,
            heard_how=HeardHow.PHONE,
        )
        application.decide(book, number, news)
        application.set_request(book, number, RequestState.ASKED)
    found = application.get(book, number)
    assert (found.outcome, found.decided_on) == (Outcome.NOT_SELECTED, date(2026, 3, 1))
    assert (found.heard_from_id, found.heard_how, found.request) == (who, HeardHow.PHONE, RequestState.ASKED)
    with book.step("contact.deleted"):
        contact.delete(book, who)
    assert application.get(book, number).heard_from_id is None


def test_many_come_with_their_news(book: Book, north: int) -> None:
    drafts = [ApplicationDraft(employer_id=north, role=role) for role in "AB"]
    news = [Decision(outcome=Outcome.OFFER), Decision(outcome=Outcome.WITHDRAWN, decided_on=date(2026, 1, 1))]
    with book.step("applications.imported"):
        numbers = application.insert_many(book, drafts, decisions=news)
        assert list(application.insert_many(book, [], decisions=[])) == []
    found = [application.get(book, number) for number in numbers]
    assert [(one.role, one.outcome, one.decided_on) for one in found] == [
        ("A", Outcome.OFFER, None),
        ("B", Outcome.WITHDRAWN, date(2026, 1, 1)),
    ]


def test_a_table_can_be_narrowed(book: Book, north: int) -> None:
    one, two = tried(book, north, "Analyst"), tried(book, north, "Baker")
    with book.step("application.decided"):
        application.decide(book, two, Decision(outcome=Outcome.OFFER))
        away = application.insert(book, ApplicationDraft(employer_id=north, role="Away"))
        application.set_archived(book, away, True)
        south = employer.insert(book, EmployerDraft(name="South"))
        three = application.insert(book, ApplicationDraft(employer_id=south, role="Clerk", agency_id=north))

    def shown(**narrow: object) -> list[int]:
        listing = ApplicationListing(sort=ApplicationSort.ROLE, descending=False, **narrow)  # type: ignore[arg-type]
        return list(application.ids(book, listing))

    assert shown() == [one, two, three]
    assert shown(outcomes=frozenset({Outcome.OFFER, Outcome.ACCEPTED})) == [two]
    assert shown(employer_id=south) == [three]
    assert shown(archived=True) == [away]
    assert shown(text="north") == [one, two, three]
    assert shown(text="nort cle") == [three]
    assert {found.id for found in application.of_employer(book, north)} == {one, two, away, three}
    assert [choice[0] for choice in application.choices(book)] == [one, two, three]
    assert application.count(book) == len(application.all(book)) == 4
