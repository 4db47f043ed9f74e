import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from afterword.domain.application import HeardHow
from afterword.qtmodels.choices import Choice
from afterword.ui.applications.sheet import After, NewsSheet
from afterword.ui.desk import Desk
from tests.ui.page_fixtures import MONDAY


@pytest.fixture
def sheet(qtbot: QtBot, desk: Desk) -> NewsSheet:
    made = NewsSheet((Choice(7, "Anna Okafor"),), lead="Data analyst at Northwind", today=MONDAY, desk=desk)
    qtbot.addWidget(made)
    return made


def test_the_two_buttons_weigh_the_same(sheet: NewsSheet):
    assert sheet.later.property("primary") == sheet.note.property("primary")
    assert sheet.later.minimumWidth() == sheet.note.minimumWidth()


def test_not_now_is_enough_by_itself(sheet: NewsSheet, qtbot: QtBot):
    qtbot.mouseClick(sheet.later, Qt.MouseButton.LeftButton)
    assert sheet.answer is not None
    assert sheet.answer.after is After.NOTHING
    assert (sheet.answer.news.decided_on, sheet.answer.news.heard_how) == (MONDAY, HeardHow.UNKNOWN)


def test_who_told_and_how_are_taken_along_with_the_wish_for_a_note(sheet: NewsSheet, qtbot: QtBot):
    sheet.form.box("heard_from_id").editor.first.choose(7)
    sheet.form.box("heard_how").editor.first.choose(HeardHow.PHONE)
    qtbot.mouseClick(sheet.note, Qt.MouseButton.LeftButton)
    assert sheet.answer is not None
    assert sheet.answer.news.heard_from_id == 7
    assert sheet.answer.news.heard_how is HeardHow.PHONE
    assert sheet.answer.after is After.KIND_NOTE


def test_a_new_name_is_taken_as_it_was_typed(sheet: NewsSheet):
    sheet.form.box("heard_from_id").editor.first.setEditText("Rui Costa")
    sheet.later.click()
    assert sheet.answer is not None
    assert (sheet.answer.new_name, sheet.answer.news.heard_from_id) == ("Rui Costa", None)


def test_a_day_to_come_is_told_at_its_field_and_the_sheet_stays(sheet: NewsSheet):
    sheet.form.box("decided_on").editor.first.setText("24/11/2026")
    sheet.later.click()
    assert sheet.answer is None
    assert sheet.form.box("decided_on").fault


def test_leaving_yields_nothing(sheet: NewsSheet, qtbot: QtBot):
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.answer is None
