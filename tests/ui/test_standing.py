from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from afterword.domain.clock import FixedClock
from afterword.domain.settings import Settings
from afterword.services import sample_people, today
from afterword.store.book import Book
from afterword.ui.standing import Standing
from tests.ui.page_fixtures import book, clock

__all__ = ["book", "clock"]


@pytest.fixture
def standing(qapp: object, book: Book) -> Standing:
    settings = Settings(name="Kim", zone="Europe/London")
    return Standing(book, settings=lambda: settings)


def test_changes_in_a_row_are_worked_out_once(standing: Standing, qtbot: QtBot):
    told: list[int] = []
    standing.changed.connect(lambda: told.append(1))
    for _ in range(5):
        standing.soon()
    qtbot.waitUntil(lambda: bool(told), timeout=3_000)
    qtbot.wait(50)
    assert told == [1]


def test_the_numbers_are_those_of_today(standing: Standing, book: Book, clock: FixedClock):
    sample_people.fill(book, "half_year", clock.now())
    standing.work_out()
    assert standing.steps()
    assert standing.counts["today"] == sum(step.part == "now" for step in standing.steps())
    assert standing.counts["mail"] <= standing.counts["today"]


def test_it_can_be_stopped(standing: Standing, qtbot: QtBot):
    standing.soon()
    standing.stop()
    with qtbot.assertNotEmitted(standing.changed, wait=400):
        pass


def test_steps_are_worked_out_once_for_all_who_ask(
    standing: Standing, book: Book, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
):
    worked: list[int] = []

    def work(*_given: object) -> tuple[()]:
        worked.append(1)
        return ()

    monkeypatch.setattr(today, "steps", work)
    standing.steps()
    standing.steps()
    standing.work_out()
    assert worked == [1]
    standing.soon()
    standing.steps()
    clock.move(timedelta(minutes=1))
    standing.steps()
    clock.move(timedelta(hours=-3))  # a clock that was set back
    standing.steps()
    standing.forget()
    standing.steps()
    standing.stop()
    assert worked == [1] * 5
