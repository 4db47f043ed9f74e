"""Rows of numbers in one large number."""

from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.tone_lanes import lanes, noughts, numbers, risen, weighed

SIGNED = st.integers(-(2**31), 2**31 - 1)


@given(st.lists(st.integers(0, 2**31 - 1), min_size=1, max_size=20))
def test_lanes_give_back_their_numbers(values: list[int]):
    assert list(numbers(lanes(values), len(values))) == values


@given(st.lists(st.tuples(st.integers(-9_000, 9_000), SIGNED), max_size=9))
def test_adding_adds_each_lane(pairs: list[tuple[int, int]]):
    small = [one % 9_000 for _, one in pairs]
    assert lanes([one for one, _ in pairs]) + lanes(small) == lanes(
        [one + other for (one, _), other in zip(pairs, small, strict=True)]
    )


@given(
    st.lists(
        st.tuples(st.integers(-500, 500), st.lists(st.integers(-127, 127), min_size=4, max_size=4)),
        max_size=9,
    )
)
def test_rows_are_weighed_lane_by_lane(weights: list[tuple[int, list[int]]]):
    answers, rows = [one for one, _ in weights], [row for _, row in weights]
    plain = [sum(one * row[lane] for one, row in weights) for lane in range(4)]
    assert weighed(answers, [lanes(row) for row in rows], 4) == plain


@given(st.lists(SIGNED, min_size=1, max_size=9))
def test_only_what_is_above_nought_is_left(values: list[int]):
    count = len(values)
    left = risen(lanes(values) + noughts(count), noughts(count))
    assert list(numbers(left, count)) == [max(value, 0) for value in values]
