"""A list page by its declaration: filters, order, selection, empty states, what is remembered."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from afterword.qtmodels.choices import Choice
from afterword.qtmodels.rows import Column
from afterword.ui.desk import Desk
from afterword.ui.detail_data import Detail
from afterword.ui.empty import Empty
from afterword.ui.list_page import EMPTY, NOTHING, TABLE, ListPage
from afterword.ui.listing import Filter, Listing, Query


class Sort(StrEnum):
    NAME = "name"
    SIZE = "size"


class World:
    """Names by id, and what the page asked for."""

    def __init__(self) -> None:
        self.names = {1: "Ana", 2: "Ben", 3: "Cleo", 4: "Dora"}
        self.queries: list[Query] = []
        self.acts: list[tuple[str, tuple[int, ...]]] = []

    def ids(self, query: Query) -> Sequence[int]:
        self.queries.append(query)
        found = [id_ for id_, name in self.names.items() if query.text.casefold() in name.casefold()]
        if query.chosen["state"] == "short":
            found = [id_ for id_ in found if len(self.names[id_]) < 4]
        return sorted(found, key=lambda id_: self.names[id_], reverse=query.descending)

    def fetch(self, ids: Sequence[int]) -> Mapping[int, str]:
        return {id_: self.names[id_] for id_ in ids if id_ in self.names}

    def detail(self, id_: int) -> Detail | None:
        return Detail(key=f"person:{id_}", title=self.names[id_]) if id_ in self.names else None

    def listing(self) -> Listing[str]:
        return Listing(
            name="people",
            title="People",
            tables=frozenset({"contact"}),
            columns=(
                Column(name="name", title="Name", text=lambda row: row, sort=Sort.NAME),
                Column(name="size", title="Size", text=lambda row: str(len(row)), sort=Sort.SIZE, right=True),
            ),
            sort=Sort.NAME,
            filters=(
                Filter(name="state", label="State", choices=(Choice("all", "All"), Choice("short", "Short"))),
            ),
            empty=Empty(
                drawing="table", sentence="Nobody yet.", verb="Add", act=lambda: self.note("new", ())
            ),
            none="Select somebody.",
            count=lambda: len(self.names),
            ids=self.ids,
            fetch=self.fetch,
            detail=self.detail,
            new=lambda: self.note("new", ()),
            acts={"delete": lambda ids: self.note("delete", ids), "edit": lambda ids: self.note("edit", ids)},
        )

    def note(self, name: str, ids: tuple[int, ...]) -> None:
        self.acts.append((name, ids))


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, world: World) -> ListPage[str]:
    return made(qtbot, desk, world)


def made(qtbot: QtBot, desk: Desk, world: World) -> ListPage[str]:
    page = ListPage(world.listing(), desk=desk)
    qtbot.addWidget(page)
    page.resize(900, 500)
    page.show()
    return page


def shown(page: ListPage[str]) -> list[str]:
    return [page.rows.data(page.rows.index(row, 0)) for row in range(page.rows.rowCount())]


def pane(page: ListPage[str]) -> set[str]:
    return {label.text() for label in page.pane.widget().findChildren(QLabel)}


def test_it_shows_its_rows_and_the_detail_of_the_current_one(page: ListPage[str]) -> None:
    assert shown(page) == ["Ana", "Ben", "Cleo", "Dora"]
    page.select(3)
    assert "Cleo" in pane(page)
    assert (page.widget, page.title, page.is_empty) == (page, "People", False)


def test_text_and_filters_ask_again(page: ListPage[str], world: World, qtbot: QtBot) -> None:
    page.filter("b")
    assert shown(page) == ["Ben"]
    page.head.lift()
    page.head.choose({"state": 1})
    page.head.edited.emit()
    assert shown(page) == ["Ana", "Ben"]
    assert world.queries[-1].chosen == {"state": "short"}


def test_typing_in_the_table_filters(page: ListPage[str], qtbot: QtBot) -> None:
    page.table.setFocus()
    qtbot.keyClicks(page.table, "d")
    assert shown(page) == ["Dora"]


def test_a_click_on_a_head_orders_and_is_remembered(
    page: ListPage[str], world: World, qtbot: QtBot, desk: Desk
) -> None:
    page.table.horizontalHeader().sectionClicked.emit(0)
    assert shown(page) == ["Dora", "Cleo", "Ben", "Ana"]
    again = made(qtbot, desk, world)
    assert shown(again) == ["Dora", "Cleo", "Ben", "Ana"]
    assert again.table.horizontalHeader().sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


def test_a_filter_is_remembered_and_a_text_is_not(
    page: ListPage[str], world: World, qtbot: QtBot, desk: Desk
) -> None:
    page.head.choose({"state": 1})
    page.head.line.setText("a")
    again = made(qtbot, desk, world)
    assert (again.query.chosen, again.query.text) == ({"state": "short"}, "")


def test_only_changes_of_its_tables_matter(page: ListPage[str], world: World) -> None:
    world.names[2] = "Bea"
    asked = len(world.queries)
    page.refresh({"advice": frozenset({1})})
    assert len(world.queries) == asked
    page.refresh({"contact": frozenset({2})})
    assert shown(page) == ["Ana", "Bea", "Cleo", "Dora"]


def test_the_selection_survives_what_changes_around_it(page: ListPage[str], world: World) -> None:
    page.select(3)
    world.names[9] = "Anton"
    del world.names[1]
    page.refresh({"contact": frozenset({1, 9})})
    assert page.table.current_id == 3
    assert page.table.chosen_ids() == (3,)


def test_what_is_gone_leaves_the_pane(page: ListPage[str], world: World) -> None:
    page.select(4)
    del world.names[4]
    page.refresh({"contact": frozenset({4})})
    assert "Dora" not in pane(page)


def test_selecting_what_a_filter_hides_lifts_the_filter(page: ListPage[str]) -> None:
    page.filter("zzz")
    page.select(4)
    assert page.table.current_id == 4
    assert page.query.text == ""


def test_an_empty_book_and_an_empty_answer_look_different(page: ListPage[str], world: World) -> None:
    assert page._views.currentIndex() == TABLE
    page.filter("zzz")
    assert page._views.currentIndex() == NOTHING
    page._views.currentWidget().verb.click()
    assert page._views.currentIndex() == TABLE
    world.names.clear()
    page.refresh(None)
    assert page._views.currentIndex() == EMPTY
    assert page.is_empty
    assert not page.head.isVisible()
    page._views.currentWidget().verb.click()
    assert world.acts == [("new", ())]


def test_named_actions_take_what_is_selected(page: ListPage[str], world: World, qtbot: QtBot) -> None:
    page.act("delete")
    page.select(2)
    for name in ("delete", "unheard_of"):
        page.act(name)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    page.new()
    assert world.acts == [("delete", (2,)), ("edit", (2,)), ("new", ())]


def test_damaged_memory_is_forgiven(qtbot: QtBot, desk: Desk, world: World) -> None:
    for text in ("{", "[]", '{"sort": ["gone", true], "shares": [0], "chosen": 4}'):
        desk.remembered.keep("page.people", text)
        assert shown(made(qtbot, desk, world)) == ["Ana", "Ben", "Cleo", "Dora"]


def test_showing_everything_again_chooses_a_row_and_goes_to_it(page: ListPage[str]) -> None:
    page.filter("nobody")
    assert shown(page) == []
    page._lift()
    assert page.table.current_id == 1
    assert page.window().focusWidget() is page.table


def test_the_focus_goes_to_the_table_when_the_pane_turns_to_another(page: ListPage[str]) -> None:
    page.pane.left_behind.emit()
    assert page.window().focusWidget() is page.table
    page.filter("nobody")
    page.pane.left_behind.emit()
    assert page.window().focusWidget() is page.head.line


def test_a_page_made_anew_stands_where_the_old_one_stood(
    page: ListPage[str], world: World, qtbot: QtBot, desk: Desk
) -> None:
    page.filter("e")
    page.select(3)
    again = made(qtbot, desk, world)
    again.go_back(page.spot())
    assert (again.query.text, shown(again), again.table.current_id) == ("e", shown(page), 3)
