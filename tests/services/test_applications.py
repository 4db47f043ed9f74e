from dataclasses import replace
from datetime import date

import pytest

from afterword.domain.application import ApplicationDraft, Decision, Outcome, RequestState
from afterword.domain.errors import InvalidValue, NotFound
from afterword.domain.interview import RoundResult
from afterword.services import applications
from afterword.store import application as application_store
from afterword.store import employer as employer_store
from afterword.store import interview as interview_store
from afterword.store.book import Book
from tests.services.conftest import Story

TODAY = date(2026, 11, 23)


def draft(**more: object) -> ApplicationDraft:
    return ApplicationDraft(**{"employer_id": 1, "role": "Data analyst"} | more)


def test_an_application_at_a_new_employer_makes_the_employer_in_the_same_step(book: Book):
    applications.add_at(book, "  Acme   Ltd ", draft())
    assert [one.name for one in employer_store.all(book)] == ["Acme Ltd"]
    book.undo()
    assert employer_store.count(book) == application_store.count(book) == 0


def test_a_second_application_finds_the_employer_whatever_the_capitals(book: Book):
    applications.add_at(book, "Acme Ltd", draft())
    applications.add_at(book, "ACME ltd", draft(role="Lead"))
    assert employer_store.count(book) == 1


@pytest.mark.parametrize(
    ("values", "field"),
    [({"role": "  "}, "role"), ({"role": "x" * 301}, "role"), ({"posting": "not a link"}, "posting")],
)
def test_what_cannot_be_kept_names_its_field_and_changes_nothing(book: Book, values: dict, field: str):
    with pytest.raises(InvalidValue) as told:
        applications.add_at(book, "Acme", draft(**values))
    assert told.value.facts["field"] == field
    assert employer_store.count(book) == 0


def test_an_employer_without_a_name_is_refused(book: Book):
    with pytest.raises(InvalidValue):
        applications.add_at(book, " ", draft())
    assert application_store.count(book) == 0


def test_a_no_closes_the_last_round_and_is_one_step(book: Book, refused: Story):
    kept = application_store.get(book, refused.application)
    assert (kept.outcome, kept.decided_on) == (Outcome.NOT_SELECTED, date(2026, 11, 21))
    assert interview_store.get(book, refused.interview).result is RoundResult.NOT_SELECTED
    book.undo()
    assert application_store.get(book, refused.application).outcome is Outcome.WAITING
    assert interview_store.get(book, refused.interview).result is RoundResult.AWAITING_NEWS


def test_news_from_tomorrow_or_without_a_day_is_refused(book: Book, story: Story):
    for day in (None, date(2026, 11, 24)):
        with pytest.raises(InvalidValue) as told:
            applications.decide(
                book, story.application, Decision(outcome=Outcome.NOT_SELECTED, decided_on=day), today=TODAY
            )
        assert told.value.facts["field"] == "decided_on"


def test_waiting_again_needs_no_day(book: Book, refused: Story):
    applications.decide(book, refused.application, Decision(outcome=Outcome.WAITING), today=TODAY)
    kept = application_store.get(book, refused.application)
    assert (kept.outcome, kept.decided_on) == (Outcome.WAITING, None)


def test_what_is_changed_is_changed_and_the_rest_stands(book: Book, refused: Story):
    kept = application_store.get(book, refused.application)
    applications.change(book, refused.application, draft(employer_id=refused.employer, role="Senior analyst"))
    assert application_store.get(book, refused.application) == replace(kept, role="Senior analyst")


def test_many_are_archived_and_deleted_in_one_step(book: Book):
    ids = [applications.add_at(book, "Acme", draft(role=f"Role {n}")) for n in range(3)]
    applications.archive(book, ids, archived=True)
    assert all(one.archived for one in application_store.all(book))
    applications.delete(book, ids)
    assert application_store.count(book) == 0
    book.undo()
    assert application_store.count(book) == 3


def test_how_far_asking_has_come_is_kept(book: Book, refused: Story):
    applications.set_request(book, refused.application, RequestState.NOT_WANTED)
    assert application_store.get(book, refused.application).request is RequestState.NOT_WANTED


def test_an_application_that_is_not_there_is_told(book: Book):
    with pytest.raises(NotFound):
        applications.change(book, 99, draft())
