import pytest
from pytestqt.qtbot import QtBot

from afterword.domain.report import USUAL_PARTS, Part
from afterword.domain.settings import Paper
from afterword.ui.desk import Desk
from afterword.ui.report.choices import MEMORY, Choices
from afterword.ui.report.labels import Span


def made(qtbot: QtBot, desk: Desk) -> Choices:
    choices = Choices(desk=desk, paper=lambda: Paper.A4)
    qtbot.addWidget(choices)
    return choices


def test_at_first_everything_usual_is_chosen(qtbot: QtBot, desk: Desk):
    chosen = made(qtbot, desk).chosen
    assert chosen is not None
    assert chosen.parts == USUAL_PARTS
    assert chosen.period.since is None
    assert not chosen.shared


def test_what_was_chosen_is_remembered_but_for_hidden_names(qtbot: QtBot, desk: Desk):
    first = made(qtbot, desk)
    first.span.choose(Span.YEAR)
    first.span.chosen.emit()
    first.parts[Part.TOUCH].click()
    first.shared.click()
    second = made(qtbot, desk).chosen
    assert second is not None
    assert Part.TOUCH not in second.parts
    assert second.period.since is not None
    assert not second.shared


@pytest.mark.parametrize("kept", ["rubbish", "[]", '{"span": "own"}', '{"span": 7, "parts": "all"}'])
def test_a_memory_that_cannot_be_read_is_begun_anew(qtbot: QtBot, desk: Desk, kept: str):
    desk.remembered.keep(MEMORY, kept)
    assert made(qtbot, desk).chosen is not None


def test_days_of_ones_own_are_asked_only_where_they_count(qtbot: QtBot, desk: Desk):
    choices = made(qtbot, desk)
    assert choices.since.isVisibleTo(choices) is False
    choices.span.choose(Span.OWN)
    choices.span.chosen.emit()
    assert choices.since.isVisibleTo(choices)
    assert choices.since.text()
    assert choices.chosen is not None


def test_every_choice_has_a_name_for_screen_readers(qtbot: QtBot, desk: Desk):
    choices = made(qtbot, desk)
    for widget in (choices.span, choices.paper, choices.since, choices.until):
        assert widget.accessibleName()


def test_what_is_not_remembered_is_handed_to_choices_made_anew(qtbot: QtBot, desk: Desk):
    first, second = made(qtbot, desk), made(qtbot, desk)
    first.span.choose(Span.OWN)
    first.since.setText("1 Sep 2026")
    first.shared.click()
    second.take_own(first.own)
    assert second.own == first.own
    assert second.shared.isChecked()
    assert second.since.isVisibleTo(second)
