"""The one table model: it keeps ordered ids, and fetches the rows it is asked for by the page."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from afterword.qtmodels.differences import Change, Insert, Move, Remove, as_array, changes

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
PAGE = 128
MOST_KEPT = 64 * PAGE


class Role(IntEnum):
    """What the model says of a cell beside Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2
    VALUE = Qt.ItemDataRole.UserRole + 3
    ICON = Qt.ItemDataRole.UserRole + 4
    MEANING = Qt.ItemDataRole.UserRole + 5


class Kind(StrEnum):
    """How a delegate paints a column."""

    TEXT = "text"
    STRONG = "strong"
    STATE = "state"
    TAGS = "tags"
    RATING = "rating"


@dataclass(frozen=True, kw_only=True)  # slots and type arguments do not go together on 3.11
class Column(Generic[Row]):
    """A column as data.

    `name` keeps its width under; `text` is what is shown, read aloud and copied; `value` is what the
    delegate of its `kind` paints (tags: a tuple of texts; rating: a number or None); `icon` names a shipped
    icon and `meaning` a meaning of the theme (waiting, good, over, fault); `sort` is handed to the page when
    the head is clicked; `tip` is the exact form. `width` is in letters; `first_descending` means that the
    first click sorts the newest or largest first.
    """

    name: str
    title: str
    text: Callable[[Row], str]
    kind: Kind = Kind.TEXT
    sort: StrEnum | None = None
    first_descending: bool = False
    right: bool = False
    value: Callable[[Row], object] | None = None
    icon: Callable[[Row], str] | None = None
    meaning: Callable[[Row], str] | None = None
    tip: Callable[[Row], str] | None = None
    width: int = 16
    hidden: bool = False


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows by their ids, in the order they were shown. It holds no colours, widgets or icons."""

    showing = Signal()
    shown = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch: Callable[[Sequence[int]], Mapping[int, Row]],
        *,
        sort: Callable[[StrEnum, bool], object] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._fetch = fetch
        self._sort = sort
        self._ids = array("q")
        self._kept: OrderedDict[int, Row | None] = OrderedDict()
        self._places: dict[int, int] | None = None
        self._seen_at: dict[int, int] = {}  # where ids stood when they were fetched

    # What is shown

    @property
    def ids(self) -> Sequence[int]:
        """The ids in the order shown; not to be changed."""
        return self._ids

    def id_at(self, row: int) -> int | None:
        """Return the id shown at a row, or None outside."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_at(self, row: int) -> Row | None:
        """Return the row value shown at a row, fetching its page; None when it is no more."""
        id_ = self._ids[row]
        if id_ not in self._kept:
            self._fetch_page(row)
        else:
            self._kept.move_to_end(id_)
        return self._kept[id_]

    def place(self, id_: int) -> int | None:
        """Return the row at which an id is shown, or None."""
        seen_at = self._seen_at.get(id_)
        if seen_at is not None and self.id_at(seen_at) == id_:
            return seen_at
        if self._places is None:
            try:
                return self._ids.index(id_)
            except ValueError:
                return None
        return self._places.get(id_)

    def show(self, ids: Sequence[int]) -> None:
        """Show these unique ids in this order; selection and persistent indexes follow their ids."""
        wanted = as_array(ids)
        if wanted == self._ids:
            return
        self.showing.emit()
        steps = changes(self._ids, wanted)
        if steps is None:
            self._lay_out(wanted)
        else:
            for step in steps:
                self._take(step)
        self._places = None
        self.shown.emit()

    def refresh(self, ids: Iterable[int] | None = None) -> None:
        """Forget what was fetched of these ids (None: of all) and say so to the views."""
        stale = tuple(self._kept) if ids is None else tuple(id_ for id_ in ids if id_ in self._kept)
        for id_ in stale:
            del self._kept[id_]
        if sum(self.id_at(self._seen_at.get(id_, -1)) != id_ for id_ in stale) > 4:
            self._index_all()
        rows = sorted(row for row in (self.place(id_) for id_ in stale) if row is not None)
        last = len(self.columns) - 1
        start = 0
        for at in range(1, len(rows) + 1):
            if at == len(rows) or rows[at] != rows[at - 1] + 1:
                self.dataChanged.emit(self.index(rows[start], 0), self.index(rows[at - 1], last))
                start = at

    # Changing the order

    def _take(self, step: Change) -> None:
        match step:
            case Remove(first, last):
                self.beginRemoveRows(NOWHERE, first, last)
                del self._ids[first : last + 1]
                self._places = None
                self.endRemoveRows()
            case Insert(first, ids):
                self.beginInsertRows(NOWHERE, first, step.last)
                self._ids[first:first] = ids
                self._places = None
                self.endInsertRows()
            case Move(row, to):
                self.beginMoveRows(NOWHERE, row, row, NOWHERE, to + 1 if to > row else to)
                self._ids.insert(to, self._ids.pop(row))
                self._places = None
                self.endMoveRows()

    def _lay_out(self, wanted: array[int]) -> None:
        self.layoutAboutToBeChanged.emit()
        persistent = self.persistentIndexList()
        held = [(index, self._ids[index.row()]) for index in persistent]
        self._ids, self._places = wanted, None
        if len(held) > 2 * len(self.columns):
            self._index_all()
        found: dict[int, int | None] = {id_: self.place(id_) for id_ in {id_ for _, id_ in held}}
        moved = []
        for index, id_ in held:
            row = found[id_]
            moved.append(QModelIndex() if row is None else self.createIndex(row, index.column()))
        self.changePersistentIndexList(persistent, moved)
        self.layoutChanged.emit()

    def _index_all(self) -> None:
        if self._places is None:
            self._places = {id_: row for row, id_ in enumerate(self._ids)}

    def _fetch_page(self, row: int) -> None:
        first = row - row % PAGE
        page = self._ids[first : first + PAGE]
        if len(self._seen_at) > MOST_KEPT:
            self._seen_at.clear()
        self._seen_at.update(zip(page, range(first, first + len(page)), strict=True))
        missing = [id_ for id_ in page if id_ not in self._kept]
        fetched = self._fetch(missing)
        for id_ in missing:
            self._kept[id_] = fetched.get(id_)
        self._kept.move_to_end(self._ids[row])
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)

    # Qt's side

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == Role.ID:
            return self._ids[index.row()]
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        read = _READERS.get(role)
        if read is None:
            return None
        row = self.row_at(index.row())
        return None if row is None else read(column, row)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder, /) -> None:
        """Hand the column's sort to the page, which shows the ids in the new order."""
        if self._sort is None or not 0 <= column < len(self.columns):
            return
        key = self.columns[column].sort
        if key is not None:
            self._sort(key, order == Qt.SortOrder.DescendingOrder)


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _value(column: Column[Any], row: Any) -> object:
    return column.text(row) if column.value is None else column.value(row)


def _tip(column: Column[Any], row: Any) -> str | None:
    return column.tip(row) or None if column.tip else None


_READERS: dict[int, Callable[[Column[Any], Any], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda column, row: column.text(row),
    Qt.ItemDataRole.AccessibleTextRole: lambda column, row: column.text(row),
    Qt.ItemDataRole.ToolTipRole: _tip,
    Role.ROW: lambda _column, row: row,
    Role.VALUE: _value,
    Role.ICON: lambda column, row: column.icon(row) if column.icon else None,
    Role.MEANING: lambda column, row: column.meaning(row) if column.meaning else None,
}
