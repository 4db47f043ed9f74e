"""One sample person."""

from datetime import UTC, date, datetime, time

import pytest

from afterword.services.sample import Sample


@pytest.fixture
def sample() -> Sample:
    return Sample(name="Kim", zone="America/New_York", now=datetime(2026, 11, 23, 2, tzinfo=UTC), texts={})


def test_days_count_back_from_the_day_where_the_person_is(sample: Sample):
    assert sample.day(0) == date(2026, 11, 22)
    assert sample.day(-3) == date(2026, 11, 25)


def test_a_time_of_day_is_the_persons_own(sample: Sample):
    assert sample.moment(0, time(9, 0)) == datetime(2026, 11, 22, 14, 0, tzinfo=UTC)


def test_a_key_that_is_not_defined_is_a_slip_in_the_file(sample: Sample):
    assert sample.key(None) is None
    with pytest.raises(KeyError):
        sample.key("nobody")


def test_ids_begin_at_one(sample: Sample):
    assert sample.kept(sample.touches)["id"] == 1
