"""The table model under Qt's own tester, with random listings, refreshes and sorts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from time import perf_counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from afterword.qtmodels.rows import MOST_KEPT, PAGE, Column, Kind, Role, RowsModel


class Sort(StrEnum):
    NAME = "name"


@dataclass(frozen=True)
class Person:
    id: int
    name: str
    rating: int = 0


COLUMNS: tuple[Column[Person], ...] = (
    Column(
        name="name", title="Name", text=lambda row: row.name, sort=Sort.NAME, tip=lambda row: f"tip {row.id}"
    ),
    Column(name="rating", title="Rapport", text=lambda row: str(row.rating), kind=Kind.RATING, right=True),
)


class Store:
    """Rows by id, and what was asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.calls = 0
        self.gone: set[int] = set()
        self.version = 0

    def fetch(self, ids: Sequence[int]) -> Mapping[int, Person]:
        self.calls += 1
        self.asked.extend(ids)
        return {id_: Person(id_, f"{id_} v{self.version}") for id_ in ids if id_ not in self.gone}


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def model(qtbot: QtBot, store: Store) -> RowsModel[Person]:
    return RowsModel(COLUMNS, store.fetch)


steps = st.lists(
    st.one_of(
        st.tuples(st.just("show"), st.lists(st.integers(1, 50), unique=True, max_size=50)),
        st.tuples(st.just("remove"), st.lists(st.integers(1, 50), unique=True, max_size=6)),
        st.tuples(st.just("add"), st.lists(st.integers(51, 90), unique=True, max_size=6)),
        st.tuples(st.just("reverse"), st.just([])),
        st.tuples(st.just("refresh"), st.lists(st.integers(1, 90), unique=True, max_size=20)),
        st.tuples(st.just("sort"), st.just([])),
        st.tuples(st.just("hold"), st.lists(st.integers(0, 49), unique=True, max_size=8)),
    ),
    max_size=12,
)


@settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps)
def test_qt_finds_no_fault_and_indexes_follow_their_ids(
    qtbot: QtBot, script: list[tuple[str, list[int]]]
) -> None:
    store = Store()
    model: RowsModel[Person] = RowsModel(
        COLUMNS, store.fetch, sort=lambda _key, down: model.show(sorted(model.ids, reverse=down))
    )
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    selection = QItemSelectionModel(model)
    held: dict[int, QPersistentModelIndex] = {}
    for word, ids in script:
        before = list(model.ids)
        _act(model, word, ids, held)
        after = set(model.ids)
        for id_ in tuple(held):
            index = held[id_]
            assert index.isValid() == (id_ in after)
            if not index.isValid():
                del held[id_]
            else:
                assert model.id_at(index.row()) == id_
        if before and word == "hold":
            selection.select(model.index(0, 0), QItemSelectionModel.SelectionFlag.Select)
        assert [model.data(model.index(row, 0), Role.ID) for row in range(model.rowCount())] == list(
            model.ids
        )
    del tester


def _added(shown: list[int], ids: list[int]) -> list[int]:
    for at, id_ in enumerate(ids):
        if id_ not in shown:
            shown.insert((at * 7) % (len(shown) + 1), id_)
    return shown


def _act(model: RowsModel[Person], word: str, ids: list[int], held: dict[int, QPersistentModelIndex]) -> None:
    acts = {
        "show": lambda: model.show(ids),
        "remove": lambda: model.show([id_ for id_ in model.ids if id_ not in ids]),
        "add": lambda: model.show(_added(list(model.ids), ids)),
        "reverse": lambda: model.show(list(model.ids)[::-1]),
        "refresh": lambda: model.refresh(ids),
        "sort": lambda: model.sort(0, Qt.SortOrder.DescendingOrder),
        "hold": lambda: _hold(model, ids, held),
    }
    acts[word]()


def _hold(model: RowsModel[Person], rows: list[int], held: dict[int, QPersistentModelIndex]) -> None:
    for row in rows:
        id_ = model.id_at(row)
        if id_ is not None:
            model.data(model.index(row, 0))
            held[id_] = QPersistentModelIndex(model.index(row, 1))


def test_rows_are_fetched_by_the_page(model: RowsModel[Person], store: Store) -> None:
    model.show(range(1000))
    assert store.calls == 0
    assert model.data(model.index(300, 0)) == "300 v0"
    assert store.calls == 1
    assert store.asked == list(range(256, 384))
    model.data(model.index(383, 1))
    assert store.calls == 1


def test_a_row_fetched_once_survives_another_listing(model: RowsModel[Person], store: Store) -> None:
    model.show(range(10))
    model.data(model.index(0, 0))
    model.show([3, 2, 1])
    assert model.data(model.index(0, 0)) == "3 v0"
    assert store.calls == 1


def test_only_the_rows_used_last_are_kept(model: RowsModel[Person]) -> None:
    model.show(range(MOST_KEPT * 2))
    for row in range(0, MOST_KEPT * 2, PAGE):
        model.data(model.index(row, 0))
    assert len(model._kept) <= MOST_KEPT


def test_a_row_that_is_gone_from_the_store_shows_nothing_and_is_asked_once(
    model: RowsModel[Person], store: Store
) -> None:
    store.gone = {5}
    model.show([5])
    assert model.data(model.index(0, 0)) is None
    assert model.data(model.index(0, 0), Role.VALUE) is None
    assert store.calls == 1


def test_refresh_says_only_what_was_fetched_in_runs(model: RowsModel[Person], store: Store) -> None:
    model.show(range(400))
    model.data(model.index(0, 0))
    spy = QSignalSpy(model.dataChanged)
    store.version = 1
    model.refresh([1, 2, 3, 9, 300])
    said = [(spy.at(n)[0].row(), spy.at(n)[1].row(), spy.at(n)[1].column()) for n in range(spy.count())]
    assert said == [(1, 3, 1), (9, 9, 1)]
    assert model.data(model.index(2, 0)) == "2 v1"
    assert model.data(model.index(4, 0)) == "4 v0"


def test_refresh_of_all_forgets_all(model: RowsModel[Person], store: Store) -> None:
    model.show(range(200))
    model.data(model.index(0, 0))
    store.version = 2
    model.refresh()
    assert model.data(model.index(150, 0)) == "150 v2"


def test_sorting_hands_the_key_to_the_page(qtbot: QtBot, store: Store) -> None:
    asked: list[tuple[StrEnum, bool]] = []
    model = RowsModel(COLUMNS, store.fetch, sort=lambda key, down: asked.append((key, down)))
    model.sort(0, Qt.SortOrder.DescendingOrder)
    model.sort(1)
    model.sort(-1)
    assert asked == [(Sort.NAME, True)]


def test_a_cell_says_its_text_tip_value_and_alignment(model: RowsModel[Person]) -> None:
    model.show([7])
    name, rating = model.index(0, 0), model.index(0, 1)
    assert model.data(name, Qt.ItemDataRole.ToolTipRole) == "tip 7"
    assert model.data(rating, Role.VALUE) == "0"
    assert model.data(name, Role.ROW) == Person(7, "7 v0")
    assert model.data(name, Role.ICON) is None
    assert model.data(rating, Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Name"


def test_selection_follows_its_row_through_any_listing(model: RowsModel[Person]) -> None:
    selection = QItemSelectionModel(model)
    model.show(range(10_000))
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    selection.setCurrentIndex(model.index(17, 0), flags)
    model.show(list(reversed(range(10_000))))
    assert [model.id_at(index.row()) for index in selection.selectedRows()] == [17]
    assert model.id_at(selection.currentIndex().row()) == 17
    model.show(range(0, 10_000, 3))
    assert not selection.hasSelection()


@pytest.mark.parametrize(
    "wanted", [range(99_999, -1, -1), range(0, 100_000, 3), range(50_000, 150_000), range(9)]
)
def test_a_hundred_thousand_rows_change_at_once(model: RowsModel[Person], wanted: range) -> None:
    model.show(range(100_000))
    QItemSelectionModel(model).setCurrentIndex(
        model.index(70_000, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    ids = list(wanted)
    began = perf_counter()
    model.show(ids)
    assert perf_counter() - began < 0.5  # a guard against quadratic work, not a measurement
    assert model.rowCount() == len(ids)


def test_a_column_may_be_made_with_its_type_of_row() -> None:
    assert Column[Person](name="name", title="Name", text=lambda row: row.name).width == 16


def test_a_place_is_right_after_the_order_changed(model: RowsModel[Person]) -> None:
    model.show(range(300))
    fetched = [model.row_at(row) for row in (0, 150, 299)]
    assert None not in fetched
    model.show(list(reversed(range(300))))
    assert [model.place(number) for number in (0, 150, 299)] == [299, 149, 0]
    model.show([7, 150])
    assert [model.place(number) for number in (150, 7, 0)] == [1, 0, None]
