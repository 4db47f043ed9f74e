"""Blanks are filled, words are never overwritten."""

from datetime import UTC, date, datetime

import pytest

from afterword.domain.application import Application, Outcome
from afterword.domain.contact import Contact
from afterword.domain.import_fills import (
    SAVED_TAG,
    application_fills,
    decision,
    filled,
    is_news,
    joined,
    person_fills,
    together,
)
from afterword.domain.import_found import FoundApplication, FoundPerson
from afterword.domain.imports import Fill

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def kept(**values: object) -> Application:
    return Application(
        **{"employer_id": 1, "role": "Engineer", "id": 1, "uid": "u", "changed_at": NOW} | values
    )


def found(**values: object) -> FoundApplication:
    return FoundApplication(**{"line": 2, "employer": "Acme", "role": "Engineer"} | values)


def test_a_blank_is_filled_and_what_was_typed_stays():
    fills = application_fills(
        kept(place="Berlin"), found(place="Remote", pay="90k", applied_on=date(2026, 1, 2))
    )
    assert fills == (Fill("pay", "", "90k"), Fill("applied_on", "", "2026-01-02"))


def test_an_emptier_row_adds_nothing():
    assert application_fills(kept(place="Berlin", notes="mine", tags=("a",)), found()) == ()


def test_notes_that_go_on_are_taken_and_others_are_not():
    assert application_fills(kept(notes="Liked it."), found(notes="Liked it. Called again."))
    assert not application_fills(kept(notes="My own."), found(notes="Something else."))
    assert not application_fills(kept(notes="Longer than the row."), found(notes="Longer"))


def test_tags_are_put_together_without_regard_to_capitals():
    assert together(kept(tags=("Remote",)), found(tags=("remote", "new"))) == ("Remote", "new")


def test_what_was_applied_for_is_not_merely_saved_any_more():
    assert together(kept(tags=(SAVED_TAG,)), found(applied_on=date(2026, 1, 2))) == ()
    assert together(kept(applied_on=date(2026, 1, 2)), found(tags=(SAVED_TAG,))) == ()
    assert together(kept(tags=(SAVED_TAG,), applied_on=date(2026, 1, 2)), found()) == (SAVED_TAG,)


@pytest.mark.parametrize(
    ("had", "told", "news"),
    [
        (Outcome.WAITING, Outcome.NOT_SELECTED, True),
        (Outcome.NO_RESPONSE, Outcome.NOT_SELECTED, True),
        (Outcome.OFFER, Outcome.ACCEPTED, True),
        (Outcome.NOT_SELECTED, Outcome.WAITING, False),
        (Outcome.NOT_SELECTED, Outcome.NO_RESPONSE, False),
        (Outcome.ACCEPTED, Outcome.NOT_SELECTED, False),
        (Outcome.WAITING, None, False),
    ],
)
def test_only_a_status_that_is_further_along_sets_the_outcome(had: Outcome, told: Outcome | None, news: bool):
    assert is_news(kept(outcome=had), found(outcome=told)) == (told if news else None)


def test_a_later_day_makes_another_end_news():
    had = kept(outcome=Outcome.NOT_SELECTED, decided_on=date(2026, 1, 2))
    assert is_news(had, found(outcome=Outcome.ACCEPTED, decided_on=date(2026, 2, 2))) is Outcome.ACCEPTED
    assert is_news(had, found(outcome=Outcome.ACCEPTED, decided_on=date(2026, 1, 1))) is None


def test_a_draft_is_filled_by_the_fills_alone():
    row = found(place="Remote", pay="90k", tags=("x",))
    draft = filled(kept(place="Berlin"), row, application_fills(kept(place="Berlin"), row))
    assert (draft.place, draft.pay, draft.tags) == ("Berlin", "90k", ("x",))


def test_two_files_about_one_application_are_joined():
    first = found(place="Berlin", tags=(SAVED_TAG,))
    second = found(
        pay="90k", applied_on=date(2026, 1, 2), outcome=Outcome.NOT_SELECTED, decided_on=date(2026, 2, 2)
    )
    both = joined(first, second)
    assert (both.place, both.pay, both.applied_on, both.tags) == ("Berlin", "90k", date(2026, 1, 2), ())
    assert (both.outcome, both.decided_on) == (Outcome.NOT_SELECTED, date(2026, 2, 2))


def test_a_day_that_is_yet_to_come_is_left_out_of_the_news():
    row = found(outcome=Outcome.NOT_SELECTED, decided_on=date(2027, 1, 1))
    assert decision(row, today=date(2026, 11, 23)).decided_on is None


def test_a_person_is_filled_where_blank():
    person = Contact(employer_id=1, name="Jane", title="CTO", id=1, uid="u", changed_at=NOW)
    row = FoundPerson(line=1, name="Jane", title="Boss", email="jane@acme.example", phone="1")
    assert person_fills(person, row) == (Fill("email", "", "jane@acme.example"), Fill("phone", "", "1"))
