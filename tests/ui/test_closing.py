import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from afterword.domain.settings import OnClose
from afterword.ui.closing import ClosingSheet, ask_on_close
from afterword.ui.desk import Desk


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def soon(parent: QWidget, qtbot: QtBot, key: Qt.Key, *, tab: int = 0) -> None:
    """Press a key in the sheet once it is open."""

    def press() -> None:
        sheet = parent.findChild(ClosingSheet)
        assert sheet is not None
        for _ in range(tab):
            qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Tab)
        qtbot.keyClick(sheet.focusWidget() or sheet, key)

    QTimer.singleShot(0, parent, press)


def test_the_first_answer_keeps_the_program_in_the_tray(parent: QWidget, qtbot: QtBot, desk: Desk):
    soon(parent, qtbot, Qt.Key.Key_Space)
    assert ask_on_close(parent, desk=desk) is OnClose.KEEP


def test_the_other_quits(parent: QWidget, qtbot: QtBot, desk: Desk):
    soon(parent, qtbot, Qt.Key.Key_Space, tab=1)
    assert ask_on_close(parent, desk=desk) is OnClose.QUIT


def test_escape_leaves_the_window_open(parent: QWidget, qtbot: QtBot, desk: Desk):
    soon(parent, qtbot, Qt.Key.Key_Escape)
    assert ask_on_close(parent, desk=desk) is None
