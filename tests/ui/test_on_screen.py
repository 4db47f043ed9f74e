import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from afterword.ui.on_screen import keep_on_screen


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(200, 100)
    return made


def test_a_window_that_reaches_beyond_the_screen_is_moved_onto_it(window: QWidget):
    window.show()
    room = window.screen().availableGeometry()
    window.move(room.right() - 50, room.bottom() - 50)
    keep_on_screen(window)
    assert room.contains(window.frameGeometry())
    assert window.frameGeometry().bottomRight() == room.bottomRight()


def test_one_larger_than_the_screen_keeps_its_title_in_reach(window: QWidget):
    window.show()
    room = window.screen().availableGeometry()
    window.resize(room.width() + 10, room.height() + 10)
    keep_on_screen(window)
    assert window.frameGeometry().topLeft() == room.topLeft()


def test_one_that_fits_or_is_not_shown_stays(window: QWidget):
    room = window.screen().availableGeometry()
    window.move(room.right() + 50, room.bottom() + 50)
    keep_on_screen(window)
    assert window.x() == room.right() + 50
    window.move(room.left() + 20, room.top() + 20)
    window.show()
    place = window.pos()
    keep_on_screen(window)
    assert window.pos() == place
