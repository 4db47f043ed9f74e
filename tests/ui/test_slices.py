import pytest
import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from afterword.ui.slices import in_turns, once_painted

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_others_have_their_turn_between_two_of_ours(qapp: object, qtbot: QtBot):
    done: list[str] = []
    owner = QObject()

    def first() -> None:
        done.append("first")
        QTimer.singleShot(0, lambda: done.append("another"))

    in_turns((first, lambda: done.append("second"), lambda: done.append("third")), owner=owner)
    assert done == []
    qtbot.waitUntil(lambda: len(done) == 4)
    assert done[0] == "first"
    assert done.index("another") < done.index("third")


def test_nothing_more_is_done_for_an_owner_that_is_gone(qapp: object, qtbot: QtBot):
    done: list[str] = []
    owner = QObject()
    in_turns((lambda: shiboken6.delete(owner), lambda: done.append("too late")), owner=owner)
    qtbot.waitUntil(lambda: not shiboken6.isValid(owner))
    qtbot.wait(10)
    assert done == []


def test_it_goes_on_after_the_painting_and_once(qtbot: QtBot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QLabel("There"))
    done: list[str] = []
    once_painted(window, lambda: done.append("painted"))
    qtbot.wait(20)
    assert done == []
    window.show()
    qtbot.waitUntil(lambda: bool(done), timeout=300)
    window.centralWidget().repaint()
    qtbot.wait(500)
    assert done == ["painted"]


def test_a_window_that_is_never_painted_keeps_nothing_waiting(qtbot: QtBot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QLabel("There"))
    done: list[str] = []
    once_painted(window, lambda: done.append("out of sight"))
    qtbot.waitUntil(lambda: bool(done), timeout=2_000)
