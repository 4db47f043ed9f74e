import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from afterword.services import sample_people
from afterword.store.book import Book
from afterword.ui.desk import Desk
from afterword.ui.frame import Frame, make_frame
from afterword.ui.program import Program
from afterword.ui.waiting import WaitingPage
from tests.ui.page_fixtures import book, clock
from tests.ui.program_fixtures import MakeProgram, make_program, preferences

__all__ = ["book", "clock", "make_program", "preferences"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def frame(qtbot: QtBot, desk: Desk) -> Frame:
    """A frame in sight, without any data."""
    made = make_frame(desk)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    return made


@pytest.fixture
def begun(frame: Frame, make_program: MakeProgram, book: Book, clock) -> Program:
    """A program in that frame, on the data of someone who looked for work for half a year."""
    sample_people.fill(book, "half_year", clock.now())
    return make_program(book, frame=frame)


def test_it_waits_on_the_first_page_and_says_where_one_is(frame: Frame):
    assert isinstance(frame.window.page, WaitingPage)
    assert frame.window.windowTitle() == "Today – Afterword"


def test_the_pages_come_into_it(begun: Program, qtbot: QtBot):
    assert isinstance(begun.window.page, WaitingPage)
    begun.open()
    qtbot.waitSignal(begun.settled).wait()
    assert type(begun.window.page).__name__ == "TodayPage"
    assert begun.window.stack.count() == 1
    assert begun.standing.steps()


def test_what_is_done_meanwhile_is_not_lost(begun: Program, frame: Frame, qtbot: QtBot):
    window = frame.window
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.search, "a")
    assert window.search.results is None
    begun.open()
    qtbot.waitSignal(begun.settled).wait()
    assert window.page.title == "Employers"
    assert window.search.text() == "a"
    assert window.search.hasFocus()
    assert window.search.results is not None
    assert window.search.results.isVisible()


def test_quitting_meanwhile_ends_it(frame: Frame, make_program: MakeProgram, book: Book, qtbot: QtBot):
    frame.actions["quit"].trigger()
    made = make_program(book, frame=frame)
    with qtbot.waitSignal(made.ended):
        made.open()


def test_put_away_it_is_gone(frame: Frame):
    frame.put_away()
    assert not frame.window.isVisible()
