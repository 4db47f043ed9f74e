from dataclasses import replace
from datetime import UTC, datetime

import pytest

from afterword.domain.contact import ContactRole, ContactRow
from afterword.domain.step import Reason, Step, StepKind, Why
from afterword.ui.spoken import Speaker
from afterword.ui.touch.columns import Line, columns, next_touch, rapport, why

ANNA = ContactRow(
    id=1,
    name="Anna Okafor",
    title="",
    role=ContactRole.HIRING_MANAGER,
    employer_id=1,
    employer="Northwind",
    email="",
    phone="+44 20",
    rapport=4,
    do_not_contact=False,
    last_touch_at=datetime(2026, 11, 1, 23, 30, tzinfo=UTC),
)


def call(month: int, day: int) -> Step:
    due = datetime(2026, month, day, 16, 30, tzinfo=UTC)
    reason = Reason(why=Why.MONTHS_AFTER_NO, count=3)
    return Step(
        kind=StepKind.CALL,
        table="contact",
        id=1,
        reason=reason,
        opens=due,
        due=due,
        person="Anna Okafor",
        employer="Northwind",
    )


def test_a_row_is_told_in_the_users_words(speaker: Speaker):
    line = Line(ANNA, call(12, 14))
    told = {one.name: one.text(line) for one in columns(speaker)}
    assert (told["rapport"], told["next"], told["last"]) == ("4 of 5", "in 3 weeks", "3 weeks ago")
    assert (told["role"], told["phone"]) == ("Hiring manager", "+44 20")
    assert "3 months after the no" in why(line, speaker)


@pytest.mark.parametrize(
    ("step", "text", "meaning"),
    [
        (call(11, 2), "Now", "waiting"),
        (call(11, 23), "today", "waiting"),
        (call(11, 24), "tomorrow", "quiet"),
        (None, "", "quiet"),
    ],
)
def test_what_is_due_stands_out(speaker: Speaker, step: Step | None, text: str, meaning: str):
    line = Line(ANNA, step)
    assert next_touch(line, speaker) == text
    (column,) = (one for one in columns(speaker) if one.name == "next")
    assert column.meaning(line) == meaning


def test_who_is_left_alone_has_no_next_touch(speaker: Speaker):
    line = Line(replace(ANNA, do_not_contact=True), call(11, 2))
    assert next_touch(line, speaker) == "Left alone"
    assert why(line, speaker) == ""


def test_rapport_not_rated_is_said_so(qapp):
    assert rapport(Line(replace(ANNA, rapport=0), None)) == "Not rated"
