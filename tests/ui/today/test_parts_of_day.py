"""Tests of a part of Today."""

from datetime import date

from afterword.domain.step import Part, Reason, Step, StepKind, Why
from afterword.ui.today.parts_of_day import PartOfDay


def own(clock, number):
    at = clock.now()
    reason = Reason(why=Why.OWN_WORDS, day=date(2026, 11, 23), text=f"Thing {number}")
    return Step(
        kind=StepKind.OWN, table="reminder", id=number, reason=reason, opens=at, due=at, part=Part.NOW
    )


def test_a_card_stays_the_same_while_its_step_is_there(qtbot, desk, clock):
    shown = PartOfDay(Part.NOW, desk=desk)
    qtbot.addWidget(shown)
    shown.show_steps([own(clock, 1), own(clock, 2)])
    second = shown.stops[1]
    shown.show_steps([own(clock, 2), own(clock, 3)])
    assert shown.stops[0] is second
    assert [one.step.id for one in shown.stops] == [2, 3]


def test_without_steps_it_is_not_there(qtbot, desk):
    shown = PartOfDay(Part.SOON, desk=desk)
    qtbot.addWidget(shown)
    shown.show_steps([])
    assert shown.isHidden()


def test_the_line_of_more_stays_while_it_says_the_same(qtbot, desk, clock):
    shown = PartOfDay(Part.NOW, desk=desk)
    qtbot.addWidget(shown)
    shown.show_steps([own(clock, number) for number in range(10)])
    more = shown.stops[-1]
    shown.show_steps([own(clock, number) for number in range(1, 11)])
    assert shown.stops[-1] is more
    shown.show_steps([own(clock, number) for number in range(11)])
    assert shown.stops[-1].accessibleName() == "4 more"
    shown.show_steps([own(clock, 1)])
    assert len(shown.stops) == 1
