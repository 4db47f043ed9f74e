"""Days and moments in forms."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from afterword.domain.errors import InvalidValue
from afterword.ui.dating import CalendarPopup, DayEditor, MomentEditor
from afterword.ui.desk import Desk
from afterword.ui.fields import Field, FieldKind
from afterword.ui.forms import Form


def day(qtbot: QtBot, desk: Desk, **more: Any) -> DayEditor:
    made = DayEditor(Field(name="it", label="It", kind=FieldKind.DATE, **more), desk=desk)
    qtbot.addWidget(made)
    return made


def moment(qtbot: QtBot, desk: Desk, **more: Any) -> MomentEditor:
    made = MomentEditor(Field(name="it", label="It", kind=FieldKind.MOMENT, zone="zone", **more), desk=desk)
    qtbot.addWidget(made)
    made.load({"it": None, "zone": ""})
    return made


def reason(editor: DayEditor | MomentEditor) -> str:
    with pytest.raises(InvalidValue) as problem:
        editor.values()
    return str(problem.value.facts["reason"])


@pytest.mark.parametrize("value", [date(2026, 12, 3), None])
def test_a_day_or_nothing_is_loaded_and_given_back(qtbot: QtBot, desk: Desk, value: date | None) -> None:
    made = day(qtbot, desk)
    made.load({"it": value})
    assert made.values() == {"it": value}
    other = day(qtbot, desk)
    other.restore(made.state())
    assert other.values() == {"it": value}


def test_a_typed_day_is_read_and_written_out_when_left(qtbot: QtBot, desk: Desk) -> None:
    made = day(qtbot, desk)
    with qtbot.waitSignal(made.edited):
        qtbot.keyClicks(made.line, "3/12")
    made.line.editingFinished.emit()
    assert made.line.text() == "03/12/2026"
    assert made.values() == {"it": date(2026, 12, 3)}


def test_a_day_that_cannot_be_read_is_refused_and_stays(qtbot: QtBot, desk: Desk) -> None:
    made = day(qtbot, desk)
    made.line.setText("31/2/2026")
    made.line.editingFinished.emit()
    assert reason(made) == "not_a_date"
    assert made.line.text() == "31/2/2026"
    assert reason(day(qtbot, desk, required=True)) == "empty"


def test_arrows_go_a_day_on_and_back(qtbot: QtBot, desk: Desk) -> None:
    made = day(qtbot, desk)
    for key, expected in (
        (Qt.Key.Key_Up, date(2026, 11, 23)),
        (Qt.Key.Key_Up, date(2026, 11, 24)),
        (Qt.Key.Key_Down, date(2026, 11, 23)),
    ):
        qtbot.keyClick(made.line, key)
        assert made.values() == {"it": expected}


def test_a_day_is_picked_from_the_calendar(qtbot: QtBot, desk: Desk) -> None:
    made = day(qtbot, desk)
    made.show()
    made.load({"it": date(2026, 12, 3)})
    popup = CalendarPopup(made.line, desk=desk)
    popup.show_below()
    assert popup.calendar.selectedDate() == QDate(2026, 12, 3)
    with qtbot.waitSignal(made.edited):
        popup.calendar.activated.emit(QDate(2026, 12, 24))
    assert made.values() == {"it": date(2026, 12, 24)}


def test_a_moment_is_a_local_time_in_its_zone(qtbot: QtBot, desk: Desk) -> None:
    made = moment(qtbot, desk)
    made.line.setText("3/12/2026")
    made.clock.setText("9:00")
    made.zone.choose("America/New_York")
    assert made.values() == {"it": datetime(2026, 12, 3, 14, tzinfo=UTC), "zone": "America/New_York"}
    other = moment(qtbot, desk)
    other.load(made.values())
    assert (other.line.text(), other.clock.text()) == ("03/12/2026", "09:00")
    other.restore(made.state())
    assert other.values() == made.values()


def test_a_moment_in_another_zone_is_told_in_ones_own(qtbot: QtBot, desk: Desk) -> None:
    made = moment(qtbot, desk)
    made.load({"it": datetime(2026, 12, 3, 14, tzinfo=UTC), "zone": "America/New_York"})
    assert "14:00 (Europe/London)" in made._words.text()
    made.load({"it": datetime(2026, 12, 3, 14, tzinfo=UTC), "zone": "Europe/London"})
    assert made._words.text() == ""


def test_no_room_is_kept_for_words_on_another_zone_that_are_not_said(qtbot: QtBot, desk: Desk) -> None:
    field = Field(name="it", label="It", kind=FieldKind.MOMENT, zone="zone")
    form = Form[None]((field,), desk=desk)
    qtbot.addWidget(form)
    before = form.sizeHint().height()  # asked for before it is filled, as a sheet does
    form.box("it").editor.load({"it": datetime(2026, 12, 3, 14, tzinfo=UTC), "zone": "Europe/London"})
    form.show()
    assert form.sizeHint().height() == before


def test_the_zone_is_the_users_unless_said(qtbot: QtBot, desk: Desk) -> None:
    made = moment(qtbot, desk)
    assert made.values() == {"it": None, "zone": "Europe/London"}


@pytest.mark.parametrize(
    ("day_text", "time_text", "zone", "why"),
    [
        ("soon", "9:00", "Europe/London", "not_a_date"),
        ("3/12/2026", "", "Europe/London", "not_a_time"),
        ("3/12/2026", "9:00", "Europe/Nowhere", "not_a_zone"),
        ("29/3/2026", "1:30", "Europe/London", "skipped_time"),
    ],
)
def test_what_cannot_be_a_moment_is_refused(
    qtbot: QtBot, desk: Desk, day_text: str, time_text: str, zone: str, why: str
) -> None:
    made = moment(qtbot, desk)
    made.restore((day_text, time_text, zone))
    assert reason(made) == why


def test_a_moment_that_is_needed_is_refused_when_empty(qtbot: QtBot, desk: Desk) -> None:
    made = moment(qtbot, desk, required=True)
    assert reason(made) == "empty"
    made.mark(wrong=True)
    assert made.clock.property("wrong") is True


def test_the_calendar_opens_with_a_click_on_its_sign(qtbot: QtBot, desk: Desk) -> None:
    made = day(qtbot, desk)
    made.show()
    qtbot.mouseClick(made.line.pick, Qt.MouseButton.LeftButton)
    popup = made.line.findChild(CalendarPopup)
    assert popup is not None
    assert popup.isVisible()
    popup.close()
