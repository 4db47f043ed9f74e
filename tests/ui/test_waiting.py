import pytest
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from afterword.ui.desk import Desk
from afterword.ui.page import Changes
from afterword.ui.today.page import TodayPage
from afterword.ui.waiting import WaitingPage
from tests.ui.page_fixtures import book, clock, parts

__all__ = ["book", "clock", "parts"]


class RealPage(QLineEdit):
    """A page that can be typed into, and notes what it is asked."""

    wished = Signal(object)
    title, is_empty = "Advice", False

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []

    @property
    def widget(self) -> QLineEdit:
        return self

    def new(self) -> None:
        self.asked.append("new")

    def act(self, name: str) -> None:
        self.asked.append(name)

    def refresh(self, changes: Changes | None) -> None:
        self.asked.append(changes)

    def tick(self) -> None:
        self.asked.append("tick")

    def select(self, id_: int) -> None:
        self.asked.append(id_)

    def filter(self, text: str) -> None:
        self.asked.append(f"filter {text}")


@pytest.fixture
def waiting(qtbot: QtBot, desk: Desk) -> WaitingPage:
    made = WaitingPage("advice", "Advice", desk=desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_was_asked_of_it_is_asked_of_the_real_page_once(waiting: WaitingPage, qtbot: QtBot):
    page = RealPage()
    qtbot.addWidget(page)
    waiting.new()
    waiting.act("delete")
    waiting.filter("north")
    waiting.select(7)
    waiting.hand_over(page)
    waiting.hand_over(page)
    assert page.asked == ["new", "filter north", 7]


def test_keys_are_not_lost(waiting: WaitingPage, qtbot: QtBot):
    page = RealPage()
    qtbot.addWidget(page)
    qtbot.keyClicks(waiting, "no")
    waiting.hand_over(page)
    qtbot.waitUntil(lambda: page.text() == "no")


def test_the_day_stands_where_it_will_stand(qtbot: QtBot, desk: Desk, parts):
    waiting, page = WaitingPage("today", "Today", desk=desk), TodayPage(parts)
    places = []
    for widget in (waiting, page):
        qtbot.addWidget(widget)
        widget.resize(1000, 700)
        widget.show()
        text = desk.speaker.exact_day(desk.speaker.today())
        label = next(one for one in widget.findChildren(QLabel) if one.text() == text)
        centre = label.mapTo(widget, QPoint(0, label.height() // 2))
        places.append((centre.x(), centre.y(), label.font().pointSizeF()))
    assert abs(places[0][1] - places[1][1]) <= 1
    assert (places[0][0], places[0][2]) == (places[1][0], places[1][2])


def test_it_says_nothing_of_what_is_not_known_yet(waiting: WaitingPage, qtbot: QtBot, desk: Desk):
    assert waiting.findChildren(QLabel) == []
    assert waiting.focusPolicy() == Qt.FocusPolicy.StrongFocus
