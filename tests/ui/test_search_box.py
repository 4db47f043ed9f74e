"""The search box: finds while one types, moves by keys, goes where one chose."""

from dataclasses import dataclass
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from afterword.ui.desk import Desk
from afterword.ui.search_box import SearchBox
from afterword.ui.search_results import HIT, Results


@dataclass(frozen=True)
class Hit:
    table: str
    id: int
    title: str
    detail: str = ""
    when: datetime | None = None


HITS = (
    Hit("application", 5, "Data analyst", "Northwind"),
    Hit("employer", 1, "Northwind", "Leeds"),
    Hit("application", 6, "Developer", "Northwind"),
)


class Stage(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.box = SearchBox(self.look, desk=desk, keys="Ctrl+K")
        self.other = QLineEdit()
        layout = QVBoxLayout()
        for each in (self.box, self.other):
            layout.addWidget(each)
        layout.addStretch(1)
        self.setLayout(layout)

    def look(self, text: str, limit: int) -> tuple[Hit, ...]:
        self.asked.append(text)
        return () if text == "zzz" else HITS[:limit]

    @property
    def results(self) -> Results:
        assert self.box.results is not None
        return self.box.results

    def lines(self) -> list[str]:
        return [self.results.list.item(row).text() for row in range(self.results.list.count())]


@pytest.fixture
def stage(qtbot: QtBot, desk: Desk) -> Stage:
    made = Stage(desk)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.box.begin()
    return made


def test_what_is_found_is_grouped_in_the_order_it_came(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClicks(stage.box, "no")
    assert stage.asked == ["n", "no"]
    assert stage.lines() == [
        "Applications", "Data analyst  ·  Northwind", "Developer  ·  Northwind", "Employers",
        "Northwind  ·  Leeds",
    ]  # fmt: skip
    assert stage.results.isVisible()


def test_keys_move_past_headings_and_enter_goes_there(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClicks(stage.box, "n")
    assert stage.results.list.currentItem().data(HIT) == ("application", 5)
    for _ in range(2):
        qtbot.keyClick(stage.box, Qt.Key.Key_Down)
    assert stage.results.list.currentItem().data(HIT) == ("employer", 1)
    qtbot.keyClick(stage.box, Qt.Key.Key_Down)
    qtbot.keyClick(stage.box, Qt.Key.Key_Up)
    with qtbot.waitSignal(stage.box.found) as found:
        qtbot.keyClick(stage.box, Qt.Key.Key_Return)
    assert found.args == ["application", 6]
    assert stage.box.text() == ""
    assert not stage.results.isVisible()


def test_esc_and_leaving_put_the_results_away(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClicks(stage.box, "n")
    stage.other.setFocus()
    assert not stage.results.isVisible()
    stage.box.begin()
    assert stage.results.isVisible()
    qtbot.keyClick(stage.box, Qt.Key.Key_Escape)
    assert not stage.results.isVisible()
    assert stage.box.text() == ""


def test_nothing_found_is_said(stage: Stage, qtbot: QtBot) -> None:
    stage.box.setText("zzz")
    assert stage.lines() == []
    assert stage.results._nothing.isVisible()
    with qtbot.assertNotEmitted(stage.box.found):
        qtbot.keyClick(stage.box, Qt.Key.Key_Return)


def test_space_alone_asks_nothing(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClicks(stage.box, "  ")
    assert stage.asked == []


def test_a_click_goes_there_and_the_results_stay_inside_the_window(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClicks(stage.box, "n")
    assert stage.rect().contains(stage.results.geometry())
    item = stage.results.list.item(4)
    place = stage.results.list.visualItemRect(item).center()
    with qtbot.waitSignal(stage.box.found) as found:
        qtbot.mouseClick(stage.results.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert found.args == ["employer", 1]
