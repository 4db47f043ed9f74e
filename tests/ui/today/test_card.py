"""Tests of a card of Today."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt

from afterword.domain.step import Part, Reason, Step, StepKind, Why
from afterword.ui.today.card import ICONS, CountLine, StepCard


def step_of(clock, **more):
    at = clock.now()
    reason = Reason(why=Why.NO_CAME, day=date(2026, 11, 20))
    return Step(
        kind=StepKind.ASK_ADVICE,
        table="application",
        id=1,
        reason=reason,
        opens=at,
        due=at,
        person="Anna",
        **more,
    )


def test_a_card_says_what_whom_and_why(qtbot, desk, clock):
    card = StepCard(step_of(clock, part=Part.NOW), desk=desk)
    qtbot.addWidget(card)
    assert card.accessibleName() == "Ask Anna for advice"
    assert card.accessibleDescription().startswith("The news came on Fri 20 Nov.")
    assert card.act.accessibleName() == "Prepare a kind note: Ask Anna for advice"


def test_every_kind_of_step_has_a_drawing():
    assert set(ICONS) == set(StepKind)


def test_what_is_due_soon_says_from_when(qtbot, desk, clock):
    card = StepCard(step_of(clock, part=Part.SOON), desk=desk)
    qtbot.addWidget(card)
    assert "From today 09:00" in card.accessibleDescription()


def test_each_point_to_bear_in_mind_stands_on_a_line_of_its_own(qtbot, desk, clock):
    quotes = ("Begin with the result.", "Breathe before each answer.")
    reason = Reason(why=Why.INTERVIEW_ON, day=clock.now().date(), quotes=quotes)
    card = StepCard(replace(step_of(clock), reason=reason), desk=desk)
    qtbot.addWidget(card)
    first, *points = card._why.text().splitlines()
    assert first.endswith("Bear in mind:")
    assert points == ["“Begin with the result.”", "“Breathe before each answer.”"]
    assert card.accessibleDescription() == card._why.text()


def test_s_and_the_button_ask_for_later(qtbot, desk, clock):
    card = StepCard(step_of(clock), desk=desk)
    qtbot.addWidget(card)
    asked = []
    card.asked.connect(lambda step, _at: asked.append(step))
    qtbot.keyClick(card, Qt.Key.Key_S)
    card.more.click()
    assert asked == [card.step, card.step]


def test_the_line_of_more_opens_by_click_and_key(qtbot, desk):
    more = CountLine(4, desk=desk)
    qtbot.addWidget(more)
    opened = []
    more.opened.connect(lambda: opened.append(True))
    assert more.accessibleName() == "4 more"
    qtbot.keyClick(more, Qt.Key.Key_Space)
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert opened == [True, True]
