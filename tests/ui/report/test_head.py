import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from afterword.ui.desk import Desk
from afterword.ui.report.head import ReportHead


@pytest.fixture
def head(qtbot: QtBot, desk: Desk) -> ReportHead:
    made = ReportHead(desk=desk)
    qtbot.addWidget(made)
    return made


def test_without_pages_there_is_nothing_to_do_with_them(head: ReportHead):
    head.show_page(0, 0)
    assert not head.print_button.isEnabled()
    head.show_page(2, 7)
    assert head.print_button.isEnabled()


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("print_button", "print_wanted"),
        ("save_button", "save_wanted"),
        ("copy_button", "copy_wanted"),
    ],
)
def test_each_button_says_what_is_wanted(head: ReportHead, qtbot: QtBot, name: str, signal: str):
    head.show_page(1, 1)
    with qtbot.waitSignal(getattr(head, signal)):
        getattr(head, name).click()


@pytest.mark.parametrize(
    ("key", "signal"),
    [(Qt.Key.Key_S, "save_wanted"), (Qt.Key.Key_0, "fit_wanted"), (Qt.Key.Key_Minus, "zoom_wanted")],
)
def test_keys_do_the_same(head: ReportHead, qtbot: QtBot, key: Qt.Key, signal: str):
    head.show_page(1, 1)
    head.show()
    head.activateWindow()
    qtbot.waitUntil(head.isActiveWindow)
    with qtbot.waitSignal(getattr(head, signal)):
        qtbot.keyClick(head, key, Qt.KeyboardModifier.ControlModifier)
