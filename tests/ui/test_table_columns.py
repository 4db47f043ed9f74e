"""How columns lie: remembered, forgiving, fitted to their room."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.qtmodels.rows import Column
from afterword.ui.table_columns import LEAST_SHARE, Layout, fitted, read, written


def column(name: str, *, hidden: bool = False) -> Column[str]:
    return Column(name=name, title=name, text=str, hidden=hidden)


COLUMNS = (column("a"), column("b"), column("c", hidden=True))


def test_what_is_written_is_read_again() -> None:
    layout = Layout(order=("c", "a", "b"), hidden=frozenset({"b"}), widths={"a": 12.5, "c": 9.0})
    assert read(json.dumps(written(layout)), COLUMNS) == layout


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"order": 3}', '{"order": [], "hidden": 1, "widths": {}}']
)
def test_what_cannot_be_read_gives_the_columns_as_declared(text: str) -> None:
    assert read(text, COLUMNS) == Layout(order=("a", "b", "c"), hidden=frozenset({"c"}))


def test_a_new_column_comes_after_the_one_it_follows_and_an_old_one_goes() -> None:
    kept = json.dumps({"order": ["b", "gone", "a"], "hidden": ["gone"], "widths": {"gone": 4, "a": -1}})
    layout = read(kept, (column("a"), column("new"), column("b")))
    assert layout == Layout(order=("b", "a", "new"))


def test_a_new_column_may_be_hidden_at_first() -> None:
    kept = json.dumps({"order": ["a", "b"], "hidden": [], "widths": {}})
    assert read(kept, COLUMNS).hidden == {"c"}


def test_never_are_all_columns_hidden() -> None:
    kept = json.dumps({"order": ["a", "b", "c"], "hidden": ["a", "b", "c"], "widths": {}})
    assert read(kept, COLUMNS).hidden == {"c"}


@given(st.lists(st.tuples(st.integers(20, 400), st.booleans()), min_size=1, max_size=8), st.integers(1, 3000))
def test_columns_fill_their_room_or_scroll_but_are_not_crushed(
    columns: list[tuple[int, bool]], room: int
) -> None:
    widths, firm = [each[0] for each in columns], [each[1] for each in columns]
    made = fitted(widths, room, firm=firm)
    for before, after, is_firm in zip(widths, made, firm, strict=True):
        assert after == before if is_firm else after >= int(before * LEAST_SHARE)
    if not all(firm):
        assert sum(made) == room or sum(made) >= room


@given(
    st.lists(st.tuples(st.integers(20, 400), st.integers(10, 300)), min_size=1, max_size=8),
    st.integers(1, 3000),
)
def test_no_column_is_narrower_than_its_title(columns: list[tuple[int, int]], room: int) -> None:
    widths, least = [max(each) for each in columns], [each[1] for each in columns]
    made = fitted(widths, room, firm=[False] * len(widths), least=least)
    assert all(width >= title for width, title in zip(made, least, strict=True))
    assert sum(made) >= room


def test_what_must_scroll_anyway_is_left_whole() -> None:
    assert fitted([400, 90, 80], 100, firm=[False, False, False]) == [400, 90, 80]


def test_what_is_kept_for_a_column_stays_while_the_others_can_give() -> None:
    firm, least = [False] * 3, [50, 50, 50]
    assert fitted([150, 150, 150], 350, firm=firm, least=least, kept=[150, 50, 50]) == [150, 100, 100]
    assert fitted([150, 150, 150], 200, firm=firm, least=least, kept=[150, 50, 50]) == [68, 66, 66]


def test_without_room_nothing_changes() -> None:
    assert fitted([10, 20], 0, firm=[False, False]) == [10, 20]


def test_the_widest_give_way_before_short_columns_do() -> None:
    assert fitted([400, 90, 80], 400, firm=[False, False, False], least=[100, 40, 40]) == [230, 90, 80]
