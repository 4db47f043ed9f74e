"""The widths of columns: shared by what stands in them, left as the user set them, taken back on demand."""

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from afterword.qtmodels.rows import Column, Kind, RowsModel
from afterword.ui.desk import Desk
from afterword.ui.table import Table
from tests.ui.table_fixtures import COLUMNS, Asked, asked, made, table

__all__ = ["asked", "table"]


def test_columns_lie_as_they_were_left(table: Table, qtbot: QtBot, desk: Desk, asked: Asked) -> None:
    header = table.horizontalHeader()
    header.moveSection(4, 0)
    table.setColumnWidth(1, 222)
    menu = QMenu()
    qtbot.addWidget(menu)
    header.offer_columns(menu)
    menu.actions()[2].setChecked(False)
    again = made(qtbot, desk, asked)
    assert again.horizontalHeader().visualIndex(4) == 0
    assert again.columnWidth(1) == pytest.approx(222, abs=2)
    assert again.isColumnHidden(2)


def test_columns_share_the_room_until_a_width_is_set(table: Table) -> None:
    table.resize(900, 400)
    total = sum(table.columnWidth(place) for place in range(5))
    assert total == table.viewport().width()
    table.setColumnWidth(0, 333)
    table.resize(700, 400)
    assert table.columnWidth(0) == 333


def test_a_column_is_as_wide_as_what_stands_in_it(table: Table) -> None:
    table.resize(1200, 400)
    header, cells = table._header, table._cells
    for at, column in enumerate(COLUMNS):
        assert table.columnWidth(at) >= header.width_of(column)
        if column.kind in (Kind.TEXT, Kind.STRONG):
            assert table.columnWidth(at) >= cells.width_in(column, 40)
    assert table.columnWidth(4) < cells.width_of(COLUMNS[4])


def test_widths_set_by_hand_can_be_taken_back(table: Table, qtbot: QtBot, desk: Desk, asked: Asked) -> None:
    before = table.columnWidth(0)
    table.setColumnWidth(0, 333)
    table._header.fit_asked.emit()
    assert table.columnWidth(0) == before
    assert made(qtbot, desk, asked).columnWidth(0) == before


def test_the_name_of_a_thing_gives_way_last(qtbot: QtBot, desk: Desk, asked: Asked) -> None:
    long = "word " * 20
    columns = (
        Column[int](
            name="name", title="Name", text=lambda _row: "Northwind Analytics", kind=Kind.STRONG, width=24
        ),
        Column[int](name="role", title="Role", text=lambda _row: long),
        Column[int](name="note", title="Note", text=lambda _row: long),
    )
    rows = RowsModel(columns, asked.fetch)
    table = Table(rows, name="things", title="Things", desk=desk)
    qtbot.addWidget(table)
    needed = table._cells.width_in(columns[0], 1)
    table.resize(round(2.4 * needed), 400)
    rows.show([1, 2, 3])
    table.show()
    assert table.columnWidth(1) < table._cells.width_in(columns[1], 1)
    assert table.columnWidth(0) >= needed
