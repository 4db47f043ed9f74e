from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from afterword.domain.errors import InvalidValue
from afterword.ui.desk import Desk
from afterword.ui.fields import Field
from afterword.ui.settings.editors import DaysEditor, TimeEditor, WeekdaysEditor


@pytest.fixture
def at(qtbot: QtBot, desk: Desk) -> TimeEditor:
    made = TimeEditor(Field(name="quiet_from", label="Quiet from"), desk=desk)
    qtbot.addWidget(made)
    made.load({"quiet_from": time(20, 30)})
    return made


def test_a_time_is_read_as_people_type_it(at: TimeEditor):
    assert at.line.text() == "20:30"
    for typed, meant in (("7", time(7)), ("7:15 pm", time(19, 15)), ("0815", time(8, 15))):
        at.line.setText(typed)
        assert at.values() == {"quiet_from": meant}


def test_what_is_no_time_is_refused(at: TimeEditor):
    at.line.setText("late")
    with pytest.raises(InvalidValue):
        at.values()


def test_a_time_is_written_out_when_one_leaves_it(at: TimeEditor):
    at.line.setText("7pm")
    at.line.editingFinished.emit()
    assert at.line.text() == "19:00"


@pytest.fixture
def weekdays(qtbot: QtBot, desk: Desk) -> WeekdaysEditor:
    made = WeekdaysEditor(Field(name="days", label="Days"), desk=desk)
    qtbot.addWidget(made)
    made.load({"days": frozenset(range(5))})
    return made


def test_days_are_switched_one_by_one(weekdays: WeekdaysEditor, qtbot: QtBot):
    with qtbot.waitSignal(weekdays.edited):
        weekdays.buttons[5].click()
    weekdays.buttons[0].click()
    assert weekdays.values() == {"days": frozenset({1, 2, 3, 4, 5})}


def test_a_week_without_a_day_is_refused(weekdays: WeekdaysEditor):
    weekdays.restore([])
    with pytest.raises(InvalidValue):
        weekdays.values()


def test_the_week_begins_where_it_does_in_that_place(qtbot: QtBot, desk: Desk):
    desk.speaker.locale = type(desk.speaker.locale)("en_US")
    made = WeekdaysEditor(Field(name="days", label="Days"), desk=desk)
    qtbot.addWidget(made)
    assert next(iter(made.buttons)) == 6
    assert made.first.accessibleName() == "Sunday"


@pytest.fixture
def holidays(qtbot: QtBot, desk: Desk) -> DaysEditor:
    made = DaysEditor(Field(name="holidays", label="Holidays"), desk=desk)
    qtbot.addWidget(made)
    made.load({"holidays": frozenset({date(2026, 12, 25)})})
    return made


def test_a_day_is_added_with_enter_and_listed_in_order(holidays: DaysEditor, qtbot: QtBot):
    holidays.day_line.setText("26/12/2026")
    with qtbot.waitSignal(holidays.edited):
        qtbot.keyClick(holidays.day_line, Qt.Key.Key_Return)
    holidays.day_line.setText("1/1/2026")
    holidays.add()
    assert holidays.state() == [date(2026, 1, 1), date(2026, 12, 25), date(2026, 12, 26)]
    assert holidays.day_line.text() == ""


def test_a_day_can_be_taken_out(holidays: DaysEditor, qtbot: QtBot):
    holidays.list.setCurrentRow(0)
    with qtbot.waitSignal(holidays.edited):
        holidays.drop()
    assert holidays.values() == {"holidays": frozenset()}


def test_what_is_no_day_stays_in_the_line_and_is_refused(holidays: DaysEditor):
    holidays.day_line.setText("Christmas")
    holidays.add()
    assert holidays.day_line.text() == "Christmas"
    with pytest.raises(InvalidValue):
        holidays.values()
