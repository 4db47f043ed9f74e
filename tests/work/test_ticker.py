"""The tick: once a minute, soon after it is full, and it notices sleep."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from afterword.domain.clock import FixedClock
from afterword.work.ticker import Ticker, until_next_minute

NOW = datetime(2026, 11, 23, 9, 0, 20, tzinfo=UTC)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


@pytest.fixture
def heard() -> list[tuple[datetime, bool]]:
    return []


@pytest.fixture
def ticker(qtbot: QtBot, clock: FixedClock, heard: list[tuple[datetime, bool]]) -> Ticker:
    made = Ticker(clock=clock)
    made.listeners.append(lambda now, slept: heard.append((now, slept)))
    return made


def test_a_tick_tells_the_time(ticker: Ticker, clock: FixedClock, heard: list[tuple[datetime, bool]]) -> None:
    ticker.start()
    clock.move(timedelta(seconds=41))
    ticker.tick()
    ticker.stop()
    assert heard == [(NOW + timedelta(seconds=41), False)]


@pytest.mark.parametrize("jump", [timedelta(hours=8), timedelta(minutes=3), timedelta(hours=-1)])
def test_a_gap_or_a_step_back_counts_as_sleep(
    ticker: Ticker, clock: FixedClock, heard: list[tuple[datetime, bool]], jump: timedelta
) -> None:
    ticker.start()
    clock.move(jump)
    ticker.tick()
    clock.move(timedelta(minutes=1))
    ticker.tick()
    ticker.stop()
    assert [slept for _, slept in heard] == [True, False]


def test_it_runs_on_one_coarse_timer_and_stops(ticker: Ticker) -> None:
    assert not ticker.is_running
    ticker.start()
    assert ticker.is_running
    assert ticker._timer.timerType() == Qt.TimerType.VeryCoarseTimer
    ticker.stop()
    assert not ticker.is_running


def test_a_tick_by_hand_does_not_start_a_stopped_ticker(ticker: Ticker) -> None:
    ticker.tick()
    assert not ticker.is_running


def test_each_tick_sets_the_next(ticker: Ticker) -> None:
    ticker.start()
    ticker.tick()
    assert ticker.is_running
    ticker.stop()


@pytest.mark.parametrize(
    ("second", "micro", "wait"),
    [(0, 0, 61_000), (20, 0, 41_000), (59, 999_000, 1_001), (30, 500_000, 30_500)],
)
def test_ticks_are_aligned_to_the_minute(second: int, micro: int, wait: int) -> None:
    assert until_next_minute(NOW.replace(second=second, microsecond=micro)) == wait


def test_woken_just_before_the_minute_is_full_it_waits_and_does_not_tick_again_and_again(
    qtbot: QtBot, ticker: Ticker, clock: FixedClock, heard: list[tuple[datetime, bool]]
) -> None:
    """Qt's very coarse timer takes less than half a second for none."""
    clock.at = NOW.replace(second=59, microsecond=600_000)
    ticker.start()
    qtbot.wait(200)
    ticker.stop()
    assert heard == []
