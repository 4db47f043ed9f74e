from datetime import date

import pytest

from afterword.domain.application import ApplicationRow, Outcome, RequestState
from afterword.domain.interview import RoundKind
from afterword.ui.applications.columns import Line, columns, since, stage
from afterword.ui.spoken import Speaker


def line(outcome: Outcome = Outcome.WAITING, stage_: RoundKind | None = None) -> Line:
    row = ApplicationRow(
        id=1,
        employer_id=1,
        employer="Northwind",
        role="Analyst",
        outcome=outcome,
        request=RequestState.NOT_ASKED,
        stage=stage_,
        rounds=0,
        applied_on=date(2026, 11, 2),
        waiting_since=date(2026, 11, 18),
        decided_on=None,
        place="Leeds",
        tags=("near",),
        archived=False,
    )
    return Line(row, None)


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_a_word_a_sign_and_a_meaning(outcome: Outcome, speaker: Speaker):
    (column,) = (one for one in columns(speaker) if one.name == "outcome")
    assert column.text(line(outcome))
    assert column.icon(line(outcome)).startswith("outcome-")
    assert column.meaning(line(outcome)) != "fault"


def test_only_an_open_application_waits():
    assert since(line()) == date(2026, 11, 18)
    assert since(line(Outcome.NOT_SELECTED)) is None


def test_before_the_first_round_no_stage_is_said():
    assert stage(line()) == ""
    assert stage(line(stage_=RoundKind.PANEL)) == "Panel"


def test_every_column_says_something_or_nothing_without_a_next_step(speaker: Speaker):
    told = {column.name: column.text(line()) for column in columns(speaker)}
    assert (told["next"], told["place"], told["tags"]) == ("", "Leeds", "near")
