from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.workdays import (
    WorkWeek,
    add_workdays,
    is_workday,
    local_moment,
    workday_from,
    workdays_between,
)

WEEK = WorkWeek()
FRIDAY, SATURDAY, MONDAY = date(2026, 11, 27), date(2026, 11, 28), date(2026, 11, 30)
days = st.dates(min_value=date(2020, 1, 1), max_value=date(2035, 1, 1))


def test_saturday_is_no_workday_and_monday_is():
    assert not is_workday(SATURDAY, WEEK)
    assert is_workday(MONDAY, WEEK)


def test_a_holiday_is_no_workday():
    assert not is_workday(MONDAY, WorkWeek(holidays=frozenset({MONDAY})))


def test_a_week_may_begin_on_sunday():
    gulf = WorkWeek(days=frozenset({6, 0, 1, 2, 3}))
    assert is_workday(date(2026, 11, 29), gulf)
    assert not is_workday(FRIDAY, gulf)


def test_the_first_workday_from_a_weekend_is_monday():
    assert workday_from(SATURDAY, WEEK) == MONDAY
    assert workday_from(FRIDAY, WEEK) == FRIDAY


def test_one_workday_after_friday_is_monday():
    assert add_workdays(FRIDAY, 1, WEEK) == MONDAY
    assert add_workdays(SATURDAY, 0, WEEK) == MONDAY


@given(start=days, count=st.integers(min_value=1, max_value=60))
def test_adding_workdays_and_counting_them_agree(start: date, count: int):
    assert workdays_between(start, add_workdays(start, count, WEEK), WEEK) == count


@given(
    start=days,
    length=st.integers(min_value=-5, max_value=400),
    week=st.builds(
        WorkWeek,
        days=st.frozensets(st.integers(min_value=0, max_value=6), min_size=1),
        holidays=st.frozensets(days, max_size=5),
    ),
)
def test_counting_at_once_is_counting_day_by_day(start: date, length: int, week: WorkWeek):
    one_by_one = sum(is_workday(start + timedelta(days=n), week) for n in range(1, length + 1))
    assert workdays_between(start, start + timedelta(days=length), week) == one_by_one


def test_no_workdays_lie_between_a_day_and_an_earlier_one():
    assert workdays_between(MONDAY, FRIDAY, WEEK) == 0


def test_a_local_moment_follows_daylight_saving():
    assert local_moment(date(2026, 7, 1), time(9, 30), "Europe/Berlin") == datetime(
        2026, 7, 1, 7, 30, tzinfo=UTC
    )
    assert local_moment(date(2026, 12, 1), time(9, 30), "Europe/Berlin") == datetime(
        2026, 12, 1, 8, 30, tzinfo=UTC
    )


def test_a_week_without_days_or_hours_is_refused():
    with pytest.raises(ValueError, match="at least one day"):
        WorkWeek(days=frozenset())
    with pytest.raises(ValueError, match="opens before"):
        WorkWeek(opens=time(17), closes=time(9))
