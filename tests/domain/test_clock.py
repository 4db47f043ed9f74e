from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from afterword.domain.clock import FixedClock, SystemClock, day_of, local_time


def test_the_system_clock_tells_an_aware_utc_instant():
    assert SystemClock().now().tzinfo is UTC


def test_a_fixed_clock_stands_until_it_is_moved(now: datetime):
    clock = FixedClock(now)
    assert clock.now() == clock.now() == now
    clock.move(timedelta(days=1))
    assert clock.now() == now + timedelta(days=1)


def test_a_fixed_clock_turns_other_zones_into_utc():
    clock = FixedClock(datetime(2026, 11, 23, 9, tzinfo=timezone(timedelta(hours=2))))
    assert clock.now() == datetime(2026, 11, 23, 7, tzinfo=UTC)
    assert clock.now().tzinfo is UTC


def test_a_fixed_clock_refuses_a_naive_time():
    with pytest.raises(ValueError, match="aware"):
        FixedClock(datetime(2026, 11, 23))  # noqa: DTZ001 - a naive one is the point


def test_the_day_of_an_instant_is_that_of_the_zone():
    instant = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert day_of(instant, "Europe/London") == date(2026, 11, 23)
    assert day_of(instant, "Asia/Tokyo") == date(2026, 11, 24)
    assert day_of(instant, "America/New_York") == date(2026, 11, 23)


def test_no_zone_is_the_machine_s():
    instant = datetime(2026, 11, 23, 12, tzinfo=UTC)
    assert day_of(instant, "") == instant.astimezone().date()


def test_a_local_time_is_the_same_instant_on_the_zone_s_clock():
    instant = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    there = local_time(instant, "Asia/Tokyo")
    assert (there.day, there.hour, there) == (24, 8, instant)
    assert local_time(instant, "").utcoffset() == instant.astimezone().utcoffset()
