from datetime import datetime, time, timedelta

import pytest
from pytestqt.qtbot import QtBot

from afterword.domain.agenda import Agenda
from afterword.domain.clock import FixedClock, day_of
from afterword.domain.settings import Settings
from afterword.domain.slices import Slices
from afterword.domain.workdays import local_moment
from afterword.services import sample_people, today
from afterword.store.book import Book
from afterword.ui.standing import Standing
from tests.ui.page_fixtures import book, clock

__all__ = ["book", "clock"]

SETTINGS = Settings(name="Kim", zone="Europe/London")


@pytest.fixture
def standing(qapp: object, book: Book) -> Standing:
    return Standing(book, settings=lambda: SETTINGS)


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


@pytest.fixture
def worked(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The instants at which the steps were worked out."""
    instants: list[datetime] = []
    work = today.agenda_in_slices

    def watched(book: Book, settings: Settings) -> Slices[Agenda]:
        instants.append(book.clock.now())
        return (yield from work(book, settings))

    monkeypatch.setattr(today, "agenda_in_slices", watched)
    return instants


def test_steps_are_worked_out_once_for_all_who_ask_and_anew_after_a_change(
    standing: Standing, worked: list[datetime]
):
    standing.steps()
    standing.steps()
    standing.work_out()
    assert len(worked) == 1
    standing.soon()
    standing.steps()
    standing.stop()
    assert len(worked) == 2


def test_a_quiet_day_of_ticks_is_worked_out_when_something_comes_and_at_midnight(
    standing: Standing, book: Book, clock: FixedClock, worked: list[datetime]
):
    sample_people.fill(book, "half_year", clock.now())
    begun = clock.now()
    for _ in range(48 * 60):
        standing.work_out()
        clock.move(timedelta(minutes=1))
    midnight = local_moment(day_of(begun, "Europe/London") + timedelta(days=1), time(0), "Europe/London")
    assert {midnight, midnight + timedelta(days=1)} <= set(worked)
    assert 3 <= len(worked) <= 30


def test_a_clock_set_back_and_another_place_are_worked_out_anew(
    standing: Standing, clock: FixedClock, worked: list[datetime]
):
    standing.steps()
    clock.move(timedelta(seconds=-1))
    standing.steps()
    assert len(worked) == 2
    standing.forget()
    standing.steps()
    assert len(worked) == 3


def test_they_are_worked_out_in_turns_and_told_once(
    standing: Standing, book: Book, clock: FixedClock, qtbot: QtBot
):
    sample_people.fill(book, "half_year", clock.now())
    told: list[int] = []
    standing.changed.connect(lambda: told.append(1))
    standing.look()
    assert not told
    qtbot.waitUntil(lambda: bool(told))
    standing.look()
    assert told == [1, 1]
    assert standing.steps() == today.steps(book, SETTINGS)


def test_turns_end_when_the_steps_stand(standing: Standing, worked: list[datetime]):
    turns = [turn() for turn in standing.turns()]
    assert len(turns) > 3
    assert not list(standing.turns())
    standing.steps()
    assert len(worked) == 1


def test_what_was_begun_is_ended_for_who_cannot_wait(standing: Standing, worked: list[datetime]):
    next(standing.turns())()
    standing.steps()
    assert len(worked) == 1


def test_a_change_between_two_turns_begins_anew(
    standing: Standing, book: Book, clock: FixedClock, worked: list[datetime]
):
    turns = standing.turns()
    next(turns)()
    sample_people.fill(book, "half_year", clock.now())
    standing.soon()
    for turn in turns:
        turn()
    standing.stop()
    assert len(worked) == 2
    assert standing.steps() == today.steps(book, SETTINGS)


def test_a_moment_that_passes_between_two_turns_begins_anew(
    standing: Standing, clock: FixedClock, worked: list[datetime]
):
    next(standing.turns())()
    clock.move(timedelta(days=1))
    standing.steps()
    assert len(worked) == 2
