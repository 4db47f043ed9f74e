from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from afterword.ui.desk import Desk
from afterword.ui.settings.restoring import RestoreSheet, ask_restore


@pytest.mark.parametrize(("button", "wanted"), [("Go back to it", True), ("Leave it", False)])
def test_the_last_word_is_the_users(qtbot: QtBot, desk: Desk, button: str, wanted: bool):
    parent = QWidget()
    qtbot.addWidget(parent)

    def press() -> None:
        sheet = parent.findChild(RestoreSheet)
        next(one for one in sheet.findChildren(QPushButton) if one.text() == button).click()

    QTimer.singleShot(0, parent, press)
    assert ask_restore(parent, Path("copy.db"), desk=desk) is wanted


def test_escape_and_enter_leave_it(qtbot: QtBot, desk: Desk):
    parent = QWidget()
    qtbot.addWidget(parent)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Space):
        QTimer.singleShot(
            0,
            parent,
            lambda key=key: qtbot.keyClick(parent.findChildren(RestoreSheet)[-1].focusWidget(), key),
        )
        assert not ask_restore(parent, Path("copy.db"), desk=desk)
