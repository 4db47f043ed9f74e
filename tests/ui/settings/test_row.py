import pytest
from PySide6.QtWidgets import QBoxLayout, QLabel
from pytestqt.qtbot import QtBot

from afterword.domain.errors import InvalidValue
from afterword.domain.settings import Settings
from afterword.ui.desk import Desk
from afterword.ui.fields import Field, FieldKind
from afterword.ui.settings.row import SettingRow


@pytest.fixture
def row(qtbot: QtBot, desk: Desk) -> SettingRow:
    made = SettingRow(Field(name="name", label="Your name", hint="As you sign."), desk=desk)
    qtbot.addWidget(made)
    made.load(Settings(name="Kim"))
    made.show()
    return made


def test_it_shows_and_gives_its_setting(row: SettingRow):
    assert row.given() == {"name": "Kim"}
    assert row.editor.first.accessibleName() == "Your name"
    assert row.editor.first.accessibleDescription() == "As you sign."


def test_its_label_belongs_to_its_editor(row: SettingRow):
    assert row.editor.first in {label.buddy() for label in row.findChildren(QLabel)}


def test_what_is_wrong_is_said_and_taken_back(row: SettingRow):
    row.show_problem(InvalidValue(field="name", reason="too_long"))
    assert row.fault == "This is too long."
    row.load(Settings())
    assert row.fault == ""


def test_the_label_goes_above_where_there_is_no_room(row: SettingRow):
    row.lie(beside=False)
    assert row._row.direction() == QBoxLayout.Direction.TopToBottom
    row.lie(beside=True)
    assert row._row.direction() == QBoxLayout.Direction.LeftToRight


def test_leaving_it_is_told(row: SettingRow, qtbot: QtBot):
    row.editor.first.setFocus()
    qtbot.waitUntil(row.editor.first.hasFocus)
    with qtbot.waitSignal(row.left):
        row.editor.first.clearFocus()


def test_a_check_box_says_its_words_itself(qtbot: QtBot, desk: Desk):
    made = SettingRow(Field(name="reminders", label="Remind me", kind=FieldKind.CHECK), desk=desk)
    qtbot.addWidget(made)
    assert made.editor.first.text() == "Remind me"  # type: ignore[attr-defined]
