from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from afterword.ui.desk import Desk
from afterword.ui.preferences import Preferences
from afterword.ui.settings.name_sheet import ask_name
from afterword.ui.sheet import FormSheet


@pytest.fixture
def nameless(preferences: Preferences) -> Preferences:
    preferences.change(name="")
    return preferences


def then(act: Callable[[FormSheet], object]) -> None:
    QTimer.singleShot(0, lambda: act(QApplication.activeModalWidget()))


def test_the_name_given_is_kept_in_the_settings(qtbot: QtBot, desk: Desk, nameless: Preferences):
    def give(sheet: FormSheet) -> None:
        line = sheet.form.box("name").editor.first
        assert isinstance(line, QLineEdit)
        sheet.try_to_save()
        assert sheet.form.box("name").fault
        line.setText("Kim Osei")
        sheet.try_to_save()

    then(give)
    assert ask_name(None, nameless, desk=desk)
    assert nameless.chosen.name == "Kim Osei"


def test_leaving_keeps_no_name(qtbot: QtBot, desk: Desk, nameless: Preferences):
    then(lambda sheet: sheet.reject())
    assert not ask_name(None, nameless, desk=desk)
    assert nameless.chosen.name == ""
