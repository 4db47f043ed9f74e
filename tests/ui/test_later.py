"""Tests of when a step that is put off comes back."""

from datetime import UTC, date, datetime

from afterword.domain.settings import Settings
from afterword.ui.later import Later, moments, morning

HERE = Settings(zone="Europe/London")


def test_in_the_morning_there_is_a_later_today():
    found = moments(datetime(2026, 11, 23, 9, 20, tzinfo=UTC), HERE)
    assert found[Later.TODAY] == datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_in_the_evening_there_is_none():
    assert Later.TODAY not in moments(datetime(2026, 11, 23, 19, tzinfo=UTC), HERE)


def test_next_week_is_its_monday_even_on_a_monday():
    assert moments(datetime(2026, 11, 23, 9, tzinfo=UTC), HERE)[Later.NEXT_WEEK] == morning(
        date(2026, 11, 30), HERE
    )
    assert moments(datetime(2026, 11, 29, 9, tzinfo=UTC), HERE)[Later.NEXT_WEEK] == morning(
        date(2026, 11, 30), HERE
    )


def test_tomorrow_is_the_local_one_over_a_change_of_the_clocks():
    found = moments(datetime(2026, 10, 24, 12, tzinfo=UTC), HERE)
    assert found[Later.TOMORROW] == morning(date(2026, 10, 25), HERE)
