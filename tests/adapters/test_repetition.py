from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters.repetition import LONGEST_DAYS, reviewed
from afterword.domain.practice import Rating

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)


def test_what_is_remembered_rests_longer_each_time():
    state, now, rests = "", NOW, []
    for _ in range(4):
        learned = reviewed(state, Rating.GOOD, number=1, now=now)
        rests.append(learned.due - now)
        state, now = learned.state, learned.due
    assert rests == sorted(set(rests))


def test_what_is_forgotten_comes_back_sooner():
    first = reviewed("", Rating.EASY, number=1, now=NOW)
    again = reviewed(first.state, Rating.AGAIN, number=1, now=first.due)
    good = reviewed(first.state, Rating.GOOD, number=1, now=first.due)
    assert again.due < good.due


@given(ratings=st.lists(st.sampled_from(Rating), min_size=1, max_size=12))
def test_nothing_comes_twice_a_day_nor_rests_for_long(ratings: list[Rating]):
    state, now = "", NOW
    for rating in ratings:
        learned = reviewed(state, rating, number=7, now=now)
        assert DAY <= learned.due - now <= LONGEST_DAYS * DAY
        state, now = learned.state, learned.due


@pytest.mark.parametrize("state", ["", "{", "[]", "null", '{"card_id": 1}', '{"card_id": 1, "state": "x"}'])
def test_a_state_that_is_lost_begins_anew(state: str):
    assert reviewed(state, Rating.GOOD, number=1, now=NOW) == reviewed("", Rating.GOOD, number=1, now=NOW)


def test_the_same_answers_give_the_same_days():
    assert reviewed("", Rating.HARD, number=1, now=NOW) == reviewed("", Rating.HARD, number=1, now=NOW)
