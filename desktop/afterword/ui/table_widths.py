"""How wide the columns of a table are: by what stands in them, until the user sets a width."""

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTableView

from afterword.qtmodels.rows import Kind, RowsModel
from afterword.ui.delegates import CellDelegate
from afterword.ui.desk import Desk
from afterword.ui.table_columns import LEAST_SHARE, Layout, fitted, read, written
from afterword.ui.table_header import TableHeader

SAMPLE = 40  # rows that are measured to fit the columns to them
WIDEST = 1.5  # a column grows to this share of its declared width for what stands in it


class TableWidths(QObject):
    """Keeps order, widths and hidden columns under a name, and shares the width there is."""

    def __init__(
        self,
        table: QTableView,
        rows: RowsModel[Any],
        *,
        header: TableHeader,
        cells: CellDelegate,
        name: str,
        desk: Desk,
    ) -> None:
        super().__init__(table)
        self._table = table
        self._rows = rows
        self._header = header
        self._cells = cells
        self._name = name
        self._desk = desk
        self._fits = True
        self._needs: dict[int, int] = {}
        self._measured: dict[int, Any] = {}  # rows by id, as they were when their texts were measured
        self._arranging = False
        self._recall()
        rows.shown.connect(self.fit)
        rows.dataChanged.connect(self.fit)
        header.sectionMoved.connect(lambda *_: self._keep())
        header.geometriesChanged.connect(self._columns_changed)
        header.sectionResized.connect(self._resized)
        header.fit_asked.connect(self.fit_again)

    def fit(self, *_: object) -> None:
        """Share the width among the columns by what stands in them, until the user sets a width."""
        if not self._fits or self._arranging:
            return
        self._arranging = True
        shown = [at for at in range(len(self._rows.columns)) if not self._table.isColumnHidden(at)]
        columns = [self._rows.columns[at] for at in shown]
        firm = [column.right or column.kind not in (Kind.TEXT, Kind.STRONG) for column in columns]
        titles = [self._header.width_of(column) for column in columns]
        fresh = self._fresh_rows()
        wanted = [max(title, self._needed(at, fresh)) for at, title in zip(shown, titles, strict=True)]
        least = [
            max(title, round(min(width, self._cells.width_of(column)) * LEAST_SHARE))
            for title, width, column in zip(titles, wanted, columns, strict=True)
        ]
        usual = map(self._cells.width_of, columns)
        kept = [  # the name of a thing is what it is known by: it gives way last
            max(low, min(width, own)) if column.kind is Kind.STRONG else low
            for low, width, own, column in zip(least, wanted, usual, columns, strict=True)
        ]
        made = fitted(wanted, self._table.viewport().width(), firm=firm, least=least, kept=kept)
        for at, width in zip(shown, made, strict=True):
            self._table.setColumnWidth(at, width)
        self._arranging = False

    def fit_again(self) -> None:
        """Take back the widths set by hand."""
        self._fits = True
        self.forget()
        self.fit()
        self._keep()

    def forget(self) -> None:
        """Measure anew what stands in the columns."""
        self._needs.clear()
        self._measured.clear()

    # Inside

    def _recall(self) -> None:
        columns = self._rows.columns
        layout = read(self._desk.remembered.recall(self._name), columns)
        self._arranging = True
        for place, name in enumerate(layout.order):
            logical = next(at for at, column in enumerate(columns) if column.name == name)
            self._header.moveSection(self._header.visualIndex(logical), place)
        for at, column in enumerate(columns):
            letters = layout.widths.get(column.name)
            width = self._desk.theme.letters(letters) if letters else self._cells.width_of(column)
            self._table.setColumnWidth(at, width)
            self._table.setColumnHidden(at, column.name in layout.hidden)
        self._fits = not layout.widths
        self._arranging = False

    def _columns_changed(self) -> None:
        if not self._arranging:
            self._keep()
            self._measured.clear()
            self.fit()

    def _resized(self, _place: int, old: int, new: int) -> None:
        by_hand = old > 0 and new > 0  # showing and hiding a column resizes it too
        if by_hand and not self._arranging:
            self._fits = False
            self._keep()

    def _keep(self) -> None:
        if self._arranging:
            return
        columns, table = self._rows.columns, self._table
        letter = self._desk.theme.measures.letter
        order = tuple(columns[self._header.logicalIndex(place)].name for place in range(len(columns)))
        shown = [(at, column) for at, column in enumerate(columns) if not table.isColumnHidden(at)]
        hidden = frozenset(column.name for at, column in enumerate(columns) if table.isColumnHidden(at))
        widths = {} if self._fits else {column.name: table.columnWidth(at) / letter for at, column in shown}
        layout = Layout(order=order, hidden=hidden, widths=widths)
        self._desk.remembered.keep(self._name, json.dumps(written(layout)))

    def _fresh_rows(self) -> list[Any]:
        """Return the rows that are seen, but for those that were measured as they are."""
        top = max(self._table.rowAt(0), 0)
        fresh = []
        for place in range(top, min(top + SAMPLE, len(self._rows.ids))):
            row, id_ = self._rows.row_at(place), self._rows.ids[place]
            if row is not None and self._measured.get(id_) != row:
                self._measured[id_] = row
                fresh.append(row)
        return fresh

    def _needed(self, at: int, fresh: Sequence[Any]) -> int:
        """Return the width for what is seen in a column; it only grows until the table is laid out anew."""
        column, count = self._rows.columns[at], len(self._rows.ids)
        usual = self._cells.width_of(column)
        if column.kind in (Kind.TAGS, Kind.RATING) or not count:
            return usual
        widest = max((self._cells.width_in(column, row) for row in fresh), default=0)
        self._needs[at] = max(self._needs.get(at, 0), min(widest, round(usual * WIDEST)))
        return self._needs[at]
