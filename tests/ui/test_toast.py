"""The toast: says what was done, offers undo, goes by itself."""

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from afterword.ui.theme import Theme
from afterword.ui.toast import Toast


@pytest.fixture
def toast(qtbot: QtBot, theme: Theme) -> Toast:
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(600, 400)
    made = Toast(room, theme=theme)
    room.show()
    made.room = room
    return made


def test_it_says_what_was_done_and_undoes_it_once(toast: Toast) -> None:
    undone: list[int] = []
    toast.say("Application added", verb="Undo", act=lambda: undone.append(1))
    assert toast.said == "Application added"
    toast._button.click()
    assert (undone, toast.said) == ([1], "")
    assert not toast._timer.isActive()


def test_undo_stands_beside_what_else_can_be_done(toast: Toast) -> None:
    done: list[str] = []
    toast.say("3 came in", verb="Show", act=lambda: done.append("shown"), undo=lambda: done.append("undone"))
    assert toast._button.isVisible()
    assert toast._undo_button.isVisible()
    assert not toast._button.geometry().intersects(toast._undo_button.geometry())
    toast._undo_button.click()
    toast._button.click()
    assert (done, toast.said) == (["undone"], "")
    toast.say("Saved")
    assert not toast._undo_button.isVisible()


def test_the_first_thing_offered_is_taken_by_keys_while_it_is_shown(toast: Toast) -> None:
    done: list[str] = []
    toast.say("3 came in", verb="Show", act=lambda: done.append("shown"), undo=lambda: done.append("undone"))
    toast.take()
    toast.take()  # nothing is offered any more
    toast.say("Employer added", undo=lambda: done.append("undone"))
    toast.take()
    toast.say("Saved")
    toast.take()
    assert (done, toast.said) == (["shown", "undone"], "Saved")


def test_what_can_be_done_is_said_aloud_with_its_keys(qtbot: QtBot, theme: Theme) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    made = Toast(room, theme=theme, keys="Ctrl+.")
    made.say("There is no one to ask.", verb="Add an interview", act=list)
    assert made._aloud("There is no one to ask.", "Add an interview") == (
        "There is no one to ask. Add an interview: Ctrl+."
    )
    made.say("Saved")
    assert made._aloud("Saved", "") == "Saved"
    made.hide()


def test_it_goes_by_itself_but_not_under_the_mouse(toast: Toast, qtbot: QtBot) -> None:
    toast._timer.setInterval(0)
    toast.say("Saved")
    assert not toast._button.isVisible()
    toast.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not toast._timer.isActive()
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: toast.said == "")


@pytest.mark.parametrize("percent", [100, 200])
def test_it_lies_inside_its_room_whatever_its_size(toast: Toast, theme: Theme, percent: int) -> None:
    theme.choose(percent=percent)
    toast.say(
        "A sentence that is rather long and says what was done in many words indeed", verb="Undo", act=list
    )
    assert toast.parentWidget().rect().contains(toast.geometry())
    toast.parentWidget().resize(320, 300)
    assert toast.geometry().width() <= 320
    toast.hide()
