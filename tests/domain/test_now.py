from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.clock import day_of
from afterword.domain.now import Now

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
instants = st.integers(-3_000, 3_000).map(lambda minutes: NOON + timedelta(minutes=minutes * 13))
spans = st.integers(-50, 50).map(lambda hours: hours * HOUR)
zones = st.sampled_from(["Europe/London", "America/Havana", "Pacific/Kiritimati", "Asia/Kathmandu", "UTC"])
questions = st.lists(st.tuples(st.booleans(), instants, spans), max_size=6)


def answers(now: Now, asked: list[tuple[bool, datetime, timedelta]]) -> list[object]:
    said = [
        now.has_come(instant, after=after) if comes else now.is_past(instant, after=after)
        for comes, instant, after in asked
    ]
    return [now.today, *said]


@given(at=instants, asked=questions, zone=zones)
def test_what_has_come_is_told_as_comparing_tells_it(
    at: datetime, asked: list[tuple[bool, datetime, timedelta]], zone: str
):
    told = [instant + after <= at if comes else instant + after < at for comes, instant, after in asked]
    assert answers(Now(at, zone), asked) == [day_of(at, zone), *told]


@given(at=instants, asked=questions, zone=zones, share=st.floats(0, 1))
def test_the_answers_are_the_same_until_then_and_others_at_that_instant(
    at: datetime, asked: list[tuple[bool, datetime, timedelta]], zone: str, share: float
):
    now = Now(at, zone)
    said = answers(now, asked)
    last = now.until - timedelta.resolution
    for later in (at + (last - at) * share, last):
        assert answers(Now(later, zone), asked) == said
    assert answers(Now(now.until, zone), asked) != said


@pytest.mark.parametrize(
    ("at", "zone", "hours"),
    [
        (datetime(2026, 10, 25, tzinfo=UTC), "Europe/London", 24),  # after 23:00 UTC the day before: 25 hours
        (datetime(2026, 10, 24, 23, tzinfo=UTC), "Europe/London", 25),
        (datetime(2026, 3, 29, tzinfo=UTC), "Europe/London", 23),
        (datetime(2026, 3, 7, 5, tzinfo=UTC), "America/Havana", 24),  # the next day begins at one o'clock
    ],
)
def test_midnight_is_that_of_the_place_over_any_change_of_clocks(at: datetime, zone: str, hours: int):
    assert Now(at, zone).until == at + hours * HOUR
    assert day_of(at + hours * HOUR, zone) == Now(at, zone).today + timedelta(days=1)


def test_an_instant_at_the_end_of_time_is_still_to_come():
    now = Now(NOON, "UTC")
    assert not now.has_come(datetime.max.replace(tzinfo=UTC), after=timedelta(days=90))
    assert not now.is_past(datetime.max.replace(tzinfo=UTC), after=timedelta(days=90))
