"""The table of every page: rows by id, calm to look at, at home on the keyboard, left as it was found."""

import json
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from afterword.qtmodels.rows import Kind, RowsModel
from afterword.ui.delegates import CellDelegate
from afterword.ui.desk import Desk
from afterword.ui.table_columns import LEAST_SHARE, Layout, fitted, read, written
from afterword.ui.table_header import TableHeader

SAMPLE = 40  # rows that are measured to fit the columns to them
WIDEST = 1.5  # a column grows to this share of its declared width for what stands in it
Index = QModelIndex | QPersistentModelIndex


class Table(QTableView):
    """Shows a RowsModel. `name` is what its columns are remembered under.

    `opened` (id) comes with Enter or a double click, `picked` (id or None) when another row becomes the
    current one, `typed` (text) when the user begins to type: the page filters by it.
    """

    opened = Signal(int)
    picked = Signal(object)
    typed = Signal(str)

    def __init__(
        self, rows: RowsModel[Any], *, name: str, title: str, desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows = rows
        self.fill_menu: Callable[[QMenu, Sequence[int]], object] | None = None
        self._name = f"table.{name}"
        self._desk = desk
        self._anchor: tuple[int, int] | None = None
        self._fits = True
        self._needs: dict[int, int] = {}
        self._measured: dict[int, Any] = {}  # rows by id, as they were when their texts were measured
        self._arranging = False
        self._cells = CellDelegate(theme=desk.theme, parent=self)
        self._header = TableHeader(theme=desk.theme, parent=self)
        self.setAccessibleName(title)
        self._set_up()
        self.setModel(rows)
        self._recall()
        self._listen()
        desk.theme.follow(self._measure)

    # What pages use

    @property
    def current_id(self) -> int | None:
        """The id of the current row, or None."""
        index = self.currentIndex()
        return self.rows.id_at(index.row()) if index.isValid() else None

    def chosen_ids(self) -> tuple[int, ...]:
        """Return the ids of the selected rows in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows(self._first_column()))
        return tuple(id_ for id_ in map(self.rows.id_at, rows) if id_ is not None)

    def go_to(self, id_: int) -> bool:
        """Make the row of an id the current one and bring it into view; return whether it is shown."""
        place = self.rows.place(id_)
        if place is not None:
            index, flag = self.rows.index(place, self._first_column()), QItemSelectionModel.SelectionFlag
            # setCurrentIndex looks at the keyboard: Ctrl, still held from Ctrl+Return, would add the row
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        return place is not None

    def show_sort(self, sort: StrEnum, *, descending: bool) -> None:
        """Show by which column the rows are sorted, without sorting."""
        for place, column in enumerate(self.rows.columns):
            if column.sort is sort:
                order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
                self._header.setSortIndicator(place, order)

    # Keyboard and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id is not None:
            self.opened.emit(self.current_id)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.rows.ids:
            place = 0 if key == Qt.Key.Key_Home else len(self.rows.ids) - 1
            self.setCurrentIndex(self.rows.index(place, self._first_column()))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str, /) -> None:
        """Hand what is typed to the page: looking through the rows would fetch them all."""
        if search.strip():
            self.typed.emit(search)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        ids = self.chosen_ids()
        if self.fill_menu is None or not ids:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu, ids)
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        menu.popup(self._below_current() if by_key else event.globalPos())

    def currentChanged(self, current: Index, previous: Index, /) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row() or current.isValid() != previous.isValid():
            self.picked.emit(self.rows.id_at(current.row()) if current.isValid() else None)
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:  # a click selects by itself
            self._select_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget_widths()
        self._fit()

    # Setting up

    def _set_up(self) -> None:
        self.setHorizontalHeader(self._header)
        self.setItemDelegate(self._cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        rows.setHighlightSections(False)

    def _listen(self) -> None:
        self.rows.showing.connect(self._hold)
        self.rows.shown.connect(self._let_go)
        self.rows.shown.connect(self._fit)
        self.rows.dataChanged.connect(self._fit)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows.id_at(index.row()) or 0))
        self._header.sectionClicked.connect(self._sort_by)
        self._header.sectionMoved.connect(lambda *_: self._keep())
        self._header.geometriesChanged.connect(self._columns_changed)
        self._header.sectionResized.connect(self._resized)
        self._header.fit_asked.connect(self._fit_again)

    def _measure(self) -> None:
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(self._desk.theme.space(8))
        self._forget_widths()
        self.setMinimumWidth(self._desk.theme.letters(24))
        self._fit()
        self.viewport().update()

    def _sort_by(self, place: int) -> None:
        if (column := self.rows.columns[place]).sort is None:
            return
        was_down = self._header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        down = not was_down if self._header.sortIndicatorSection() == place else column.first_descending
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self._header.setSortIndicator(place, order)
        self.rows.sort(place, order)

    # Scroll and hover

    def _hold(self) -> None:
        """Remember which row is on top, and how far it is scrolled off."""
        top = self.rowAt(0)
        id_ = self.rows.id_at(top) if top > 0 or self.verticalScrollBar().value() > 0 else None
        self._anchor = None if id_ is None else (id_, self.rowViewportPosition(top))

    def _let_go(self) -> None:
        """Bring the row that was on top back there, wherever it is now."""
        self._cells.hovered = -1
        if self._anchor is not None and (place := self.rows.place(self._anchor[0])) is not None:
            self.updateGeometries()
            bar = self.verticalScrollBar()
            bar.setValue(place * self.verticalHeader().defaultSectionSize() - self._anchor[1])
        self._anchor = None
        self._select_current()

    def _select_current(self) -> None:
        """Select the row one stands on when none is selected, for keys and the menu to act on."""
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectRow(self.currentIndex().row())

    def _hover(self, row: int) -> None:
        before, self._cells.hovered = self._cells.hovered, row
        if before != row:
            height = self.verticalHeader().defaultSectionSize()
            for place in (before, row):
                if place >= 0:
                    self.viewport().update(
                        0, self.rowViewportPosition(place), self.viewport().width(), height
                    )

    def _below_current(self) -> QPoint:
        box = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(box.bottomLeft())

    # Columns

    def _first_column(self) -> int:
        return self._header.logicalIndex(0)

    def _recall(self) -> None:
        columns = self.rows.columns
        layout = read(self._desk.remembered.recall(self._name), columns)
        self._arranging = True
        for place, name in enumerate(layout.order):
            logical = next(at for at, column in enumerate(columns) if column.name == name)
            self._header.moveSection(self._header.visualIndex(logical), place)
        for at, column in enumerate(columns):
            letters = layout.widths.get(column.name)
            width = self._desk.theme.letters(letters) if letters else self._cells.width_of(column)
            self.setColumnWidth(at, width)
            self.setColumnHidden(at, column.name in layout.hidden)
        self._fits = not layout.widths
        self._arranging = False

    def _columns_changed(self) -> None:
        if not self._arranging:
            self._keep()
            self._measured.clear()
            self._fit()

    def _resized(self, _place: int, old: int, new: int) -> None:
        by_hand = old > 0 and new > 0  # showing and hiding a column resizes it too
        if by_hand and not self._arranging:
            self._fits = False
            self._keep()

    def _keep(self) -> None:
        if self._arranging:
            return
        columns = self.rows.columns
        letter = self._desk.theme.measures.letter
        order = tuple(columns[self._header.logicalIndex(place)].name for place in range(len(columns)))
        shown = [(at, column) for at, column in enumerate(columns) if not self.isColumnHidden(at)]
        hidden = frozenset(column.name for at, column in enumerate(columns) if self.isColumnHidden(at))
        widths = {} if self._fits else {column.name: self.columnWidth(at) / letter for at, column in shown}
        layout = Layout(order=order, hidden=hidden, widths=widths)
        self._desk.remembered.keep(self._name, json.dumps(written(layout)))

    def _fit(self, *_: object) -> None:
        """Share the width among the columns by what stands in them, until the user sets a width."""
        if not self._fits or self._arranging:
            return
        self._arranging = True
        shown = [at for at in range(len(self.rows.columns)) if not self.isColumnHidden(at)]
        columns = [self.rows.columns[at] for at in shown]
        firm = [column.right or column.kind not in (Kind.TEXT, Kind.STRONG) for column in columns]
        titles = [self._header.width_of(column) for column in columns]
        fresh = self._fresh_rows()
        wanted = [max(title, self._needed(at, fresh)) for at, title in zip(shown, titles, strict=True)]
        least = [
            max(title, round(min(width, self._cells.width_of(column)) * LEAST_SHARE))
            for title, width, column in zip(titles, wanted, columns, strict=True)
        ]
        made = fitted(wanted, self.viewport().width(), firm=firm, least=least)
        for at, width in zip(shown, made, strict=True):
            self.setColumnWidth(at, width)
        self._arranging = False

    def _fit_again(self) -> None:
        """Take back the widths set by hand."""
        self._fits = True
        self._forget_widths()
        self._fit()
        self._keep()

    def _forget_widths(self) -> None:
        self._needs.clear()
        self._measured.clear()

    def _fresh_rows(self) -> list[Any]:
        """Return the rows that are seen, but for those that were measured as they are."""
        top = max(self.rowAt(0), 0)
        fresh = []
        for place in range(top, min(top + SAMPLE, len(self.rows.ids))):
            row, id_ = self.rows.row_at(place), self.rows.ids[place]
            if row is not None and self._measured.get(id_) != row:
                self._measured[id_] = row
                fresh.append(row)
        return fresh

    def _needed(self, at: int, fresh: Sequence[Any]) -> int:
        """Return the width for what is seen in a column; it only grows until the table is laid out anew."""
        column, count = self.rows.columns[at], len(self.rows.ids)
        usual = self._cells.width_of(column)
        if column.kind in (Kind.TAGS, Kind.RATING) or not count:
            return usual
        widest = max((self._cells.width_in(column, row) for row in fresh), default=0)
        self._needs[at] = max(self._needs.get(at, 0), min(widest, round(usual * WIDEST)))
        return self._needs[at]
