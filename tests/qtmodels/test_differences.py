"""The changes between two lists of ids, applied, give the second list."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from afterword.qtmodels.differences import Insert, Move, Remove, as_array, changes

unique_ids = st.lists(st.integers(1, 60), unique=True, max_size=40)


def applied(old: array[int], new: array[int]) -> array[int] | None:
    steps = changes(old, new)
    if steps is None:
        return None
    rows = as_array(old)
    for step in steps:
        match step:
            case Remove(first, last):
                assert 0 <= first <= last < len(rows)
                del rows[first : last + 1]
            case Insert(first, ids):
                assert 0 <= first <= len(rows)
                assert step.last == first + len(ids) - 1
                rows[first:first] = ids
            case Move(row, to):
                assert row != to
                rows.insert(to, rows.pop(row))
    return rows


@given(unique_ids, unique_ids)
def test_changes_lead_from_one_list_to_the_other(old: list[int], new: list[int]) -> None:
    result = applied(as_array(old), as_array(new))
    assert result is None or result == as_array(new)


@given(unique_ids, st.sets(st.integers(1, 60)))
def test_removing_is_never_told_as_a_new_layout(old: list[int], gone: set[int]) -> None:
    new = as_array([id_ for id_ in old if id_ not in gone])
    assert applied(as_array(old), new) == new


@given(unique_ids, st.integers(0, 39), st.integers(0, 39))
def test_one_row_that_moved_is_told_as_one_move(old: list[int], start: int, end: int) -> None:
    if len(old) < 2:
        return
    new = list(old)
    new.insert(end % len(old), new.pop(start % len(old)))
    steps = changes(as_array(old), as_array(new))
    assert steps is not None
    assert len(steps) == (old != new)


def test_equal_lists_need_no_change() -> None:
    assert changes(as_array([1, 2]), as_array([1, 2])) == []


def test_one_changed_row_in_a_hundred_thousand_is_one_change() -> None:
    old = as_array(range(100_000))
    new = as_array(old)
    new.insert(70_000, 500_000)
    steps = changes(old, new)
    assert steps == [Insert(70_000, array("q", [500_000]))]
    assert changes(new, old) == [Remove(70_000, 70_000)]


def test_a_reversed_list_is_a_new_layout() -> None:
    assert changes(as_array(range(100)), as_array(reversed(range(100)))) is None
    assert changes(as_array(range(100_000)), as_array(reversed(range(100_000)))) is None
