from datetime import UTC, date, datetime

import pytest

from afterword.domain.asking import AskPlan, Note, Standing
from afterword.domain.step import Part, Reason, Step, StepKind, Why
from afterword.ui import sentences
from afterword.ui.words_asking import LIKELIHOODS, NOTES, STANDINGS, WHY_THEM
from afterword.ui.words_next import ACTS, PARTS, REASONS, SHORT, STEPS

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def step(kind: StepKind, **more: object) -> Step:
    reason = Reason(why=Why.OWN_WORDS, day=date(2026, 11, 23), text="Buy a shirt")
    values = {"table": "application", "id": 1, "reason": reason, "opens": NOW, "due": NOW}
    return Step(kind=kind, **values | more)


@pytest.mark.parametrize("kind", StepKind)
def test_every_step_has_a_sentence_a_short_form_and_a_button(kind: StepKind):
    told = sentences.step_sentence(step(kind, person="Anna", employer="Northwind", role="Analyst"))
    assert "{" not in told
    assert sentences.step_short(kind)
    assert sentences.step_act(kind)


@pytest.mark.parametrize("why", Why)
def test_every_reason_is_a_whole_sentence(why: Why):
    told = sentences.reason_sentence(Reason(why=why, day=date(2026, 11, 23), count=3, text="Northwind"))
    assert "{" not in told
    assert "%n" not in told
    assert told.endswith((".", "?"))


def test_what_a_reason_quotes_is_cut_where_it_is_long():
    quotes = ("Begin with the result. " * 40, "Breathe. " * 60)
    told = sentences.reason_sentence(Reason(why=Why.INTERVIEW_ON, day=date(2026, 11, 23), quotes=quotes))
    assert told.count("…”") == 2
    assert len(told) < 310


@pytest.mark.parametrize(
    ("point", "told"),
    [
        ("Begin with the result.", "“Begin with the result.”"),
        ("Begin with the result", "“Begin with the result”."),
        ("What did it change?", "“What did it change?”"),
        ("Say “we” less (and “I” more)", "“Say “we” less (and “I” more)”."),
        ("请先说结果。", "“请先说结果。”"),
    ],
)
def test_each_point_stands_in_quotation_marks_of_its_own_with_one_stop(point: str, told: str):
    lead, *points = sentences.mind_lines(Reason(why=Why.INTERVIEW_ON, quotes=(point, "Breathe.")))
    assert (lead, points) == ("Bear in mind:", [told, "“Breathe.”"])


def test_a_step_without_a_name_says_them():
    assert sentences.step_sentence(step(StepKind.THANK_ADVICE)) == "Thank them for answering"


def test_nothing_is_said_with_an_exclamation_mark():
    tables = (PARTS, STEPS, ACTS, SHORT, REASONS, STANDINGS, WHY_THEM, NOTES, LIKELIHOODS)
    assert not [text for table in tables for text in table.values() if "!" in text]


def test_every_part_has_a_heading():
    assert [sentences.part_title(part) for part in Part] == ["Now", "Soon", "Waiting for others"]


def test_a_plan_without_anyone_says_why():
    told = sentences.plan_sentences(AskPlan(standing=Standing.NO_ONE_TO_ASK, notes=(Note.LATE,)))
    assert told[0] == "Nobody interviewed you here, so there is no one to ask."
    assert len(told) == 2
