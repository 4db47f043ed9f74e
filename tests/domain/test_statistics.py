"""Counts, rates and times, and when they stay counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.statistics import Spell, SpellEnd, median_days, share, times, wilson


def spells(came: str = "", waiting: str = "", never: str = "", left: str = "") -> list[Spell]:
    """Spells from days written in a row."""
    kinds = zip(SpellEnd, (came, waiting, never, left), strict=True)
    return [Spell(days=int(day), end=end) for end, days in kinds for day in days.split()]


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(0, 10, 0.0, 0.2775), (1, 10, 0.0179, 0.4042), (5, 10, 0.2366, 0.7634), (45, 50, 0.7864, 0.9565)],
)
def test_wilson_gives_the_published_bounds(part: int, whole: int, low: float, high: float):
    assert wilson(part, whole) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(("part", "whole"), [(1, 0), (-1, 5), (6, 5)])
def test_what_is_no_share_is_refused(part: int, whole: int):
    with pytest.raises(ValueError, match="no share"):
        wilson(part, whole)


@given(st.integers(1, 10_000).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_the_interval_holds_the_rate_and_stays_between_none_and_all(pair: tuple[int, int]):
    part, whole = pair
    low, high = wilson(part, whole)
    assert 0 <= low <= part / whole <= high <= 1


def test_below_twenty_a_share_is_only_a_count():
    assert share(9, 19).rate is None
    assert share(10, 20).rate == 0.5
    assert share(0, 0).rate is None


def test_the_median_of_times_that_all_came_is_the_middle_one():
    assert median_days(spells("3 5 8 13 21")) == 8


def test_those_still_waiting_count_for_as_long_as_they_waited():
    # At risk 6; day 6: 3 of 6 came, one leaves at 6; day 7: 1 of 2.
    assert median_days(spells("6 6 6 7", waiting="6 9")) == 6
    assert median_days(spells("6", waiting="1 2 3")) == 6  # only one was still at risk
    assert median_days(spells("6", waiting="9 9 9")) is None


def test_those_closed_without_an_answer_never_leave_the_group_at_risk():
    assert median_days(spells("2 3", never="1 1")) == 3
    assert median_days(spells("2 3", never="1 1 1")) is None


def test_leaving_out_those_who_wait_would_look_better_than_it_is():
    seen = "2 4 6"
    assert median_days(spells(seen)) == 4
    assert median_days(spells(seen, waiting="30 30 30")) == 6


def test_times_tell_each_kind_and_no_median_below_five_cases():
    told = times(spells("3 1", waiting="9 4", never="20", left="2"))
    assert (told.seen, told.still, told.never, told.left, told.longest_wait) == ((1, 3), 2, 1, 1, 9)
    assert told.cases == 6
    assert times(spells("1 2 3 4")).median is None
    assert times(spells("1 2 3 4 5")).median == 3


def test_a_span_that_ends_before_it_begins_is_a_slip_and_not_counted():
    assert times(spells("-2 3")).seen == (3,)


@given(
    st.lists(st.integers(0, 60), max_size=30),
    st.lists(st.integers(0, 60), max_size=30),
    st.lists(st.integers(0, 60), max_size=10),
)
def test_the_median_is_a_day_seen_and_waiting_never_brings_it_forward(
    came: list[int], waiting: list[int], never: list[int]
):
    def of(days: list[int], end: SpellEnd) -> list[Spell]:
        return [Spell(days=day, end=end) for day in days]

    plain = median_days(of(came, SpellEnd.CAME))
    told = median_days(
        [
            *of(came, SpellEnd.CAME),
            *of(waiting, SpellEnd.WAITING),
            *of(never, SpellEnd.NEVER),
        ]
    )
    if told is not None:
        assert told in came
        assert plain is not None
        assert told >= plain
