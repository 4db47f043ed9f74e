"""The table of every page: rows by id, calm to look at, at home on the keyboard, left as it was found."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from afterword.qtmodels.rows import RowsModel
from afterword.ui.delegates import CellDelegate
from afterword.ui.desk import Desk
from afterword.ui.table_header import TableHeader
from afterword.ui.table_widths import TableWidths

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
        self._desk = desk
        self._anchor: tuple[int, int] | None = None
        self._cells = CellDelegate(theme=desk.theme, parent=self)
        self._header = TableHeader(theme=desk.theme, parent=self)
        self.setAccessibleName(title)
        self._set_up()
        self.setModel(rows)
        self._listen()
        self._widths = TableWidths(
            self, rows, header=self._header, cells=self._cells, name=f"table.{name}", desk=desk
        )
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
        self._widths.forget()
        self._widths.fit()

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
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows.id_at(index.row()) or 0))
        self._header.sectionClicked.connect(self._sort_by)

    def _measure(self) -> None:
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(self._desk.theme.space(8))
        self._widths.forget()
        self.setMinimumWidth(self._desk.theme.letters(24))
        self._widths.fit()
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

    def _first_column(self) -> int:
        return self._header.logicalIndex(0)
