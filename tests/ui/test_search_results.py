from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from afterword.ui.desk import Desk
from afterword.ui.search_results import Results


@dataclass(frozen=True)
class Hit:
    table: str
    id: int
    title: str
    detail: str = ""
    when: datetime | None = None


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def results(window: QWidget, desk: Desk) -> Results:
    made = Results(window, desk=desk)
    window.resize(600, 400)
    window.show()
    made.show()
    return made


def test_the_first_thing_below_a_heading_is_chosen(results: Results, qtbot: QtBot):
    results.show_found((Hit("employer", 3, "Northwind", "Leeds"), Hit("advice", 4, "Slow down")))
    with qtbot.waitSignal(results.taken) as taken:
        results.take_current()
    assert taken.args == ["employer", 3]


def test_nothing_found_is_said(results: Results):
    results.show_found(())
    assert not results.list.isVisible()
    assert results._nothing.isVisible()


def test_two_rounds_for_one_role_are_told_apart_by_their_day(results: Results):
    days = (datetime(2026, 11, 10, 9, tzinfo=UTC), datetime(2026, 10, 3, 9, tzinfo=UTC))
    results.show_found([Hit("interview", 5, "Analyst", "Northwind", day) for day in days])
    said = [results.list.item(row).text() for row in range(results.list.count())]
    assert said[1:] == ["Analyst  ·  Northwind  ·  10 Nov", "Analyst  ·  Northwind  ·  3 Oct"]
