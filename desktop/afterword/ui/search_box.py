"""The search box on top: finds everything, grouped by kind, without the hand leaving the keyboard."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from afterword.ui import words
from afterword.ui.desk import Desk
from afterword.ui.pieces import label, stack
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words

SHOWN = 30
HIT = Qt.ItemDataRole.UserRole


class Found(Protocol):
    """Something found: where it is and how it is told apart."""

    @property
    def table(self) -> str: ...
    @property
    def id(self) -> int: ...
    @property
    def title(self) -> str: ...
    @property
    def detail(self) -> str: ...


Search = Callable[[str, int], Sequence[Found]]


class SearchBox(QLineEdit):
    """Finds while one types. `found` (table, id) comes when the user goes to one of the results."""

    found = Signal(str, int)

    def __init__(self, search: Search, *, desk: Desk, keys: str) -> None:
        super().__init__()
        self._search = search
        self._desk = desk
        self.results: Results | None = None
        self.setPlaceholderText(self.tr("Search everything   %1").replace("%1", keys))
        self.setAccessibleName(self.tr("Search everything"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(desk.theme.letters(18))
        self.setMaximumWidth(desk.theme.letters(64))
        sign = QAction(self)
        desk.theme.dress(sign, "search", Tone.QUIET)
        self.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)
        self.textChanged.connect(self._look)
        self.installEventFilter(self)

    def begin(self) -> None:
        """Take the focus, with the old words selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        if self.text().strip():
            self._look(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._put_away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move in the results."""
        if watched is self and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._put_away()
            self.clear()
            self.clearFocus()
            return True
        results = self.results
        if results is None or not results.isVisible():
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if key in steps:
            results.move_by(steps[Qt.Key(key)])
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            results.take_current()
            return True
        return False

    def _look(self, text: str) -> None:
        text = text.strip()
        if not text:
            self._put_away()
            return
        if self.results is None:
            self.results = Results(self.window(), desk=self._desk)
            self.results.taken.connect(self._taken)
        self.results.show_found(self._search(text, SHOWN))
        self.results.lie_below(self)

    def _taken(self, table: str, id_: int) -> None:
        self._put_away()
        self.clear()
        self.clearFocus()
        self.found.emit(table, id_)

    def _put_away(self) -> None:
        if self.results is not None:
            self.results.hide()


class Results(QFrame):
    """What was found, in a sheet that lies over the window; the focus stays in the box."""

    taken = Signal(str, int)

    def __init__(self, window: QWidget, *, desk: Desk) -> None:
        super().__init__(window)
        self._desk = desk
        self.setObjectName("raised")
        self.list = QListWidget()
        self.list.setObjectName("popup")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setUniformItemSizes(False)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda _item: self.take_current())
        self._nothing = label(self.tr("Nothing found."), tone=Tone.QUIET)
        layout = stack(margin=desk.theme.space(1))
        layout.addWidget(self.list)
        layout.addWidget(self._nothing)
        self.setLayout(layout)
        self.hide()

    def show_found(self, found: Sequence[Found]) -> None:
        """Show what was found, grouped by kind in the order it came."""
        self.list.clear()
        ordered = sorted(found, key=lambda each: _first(found, each.table))
        for table, group in groupby(ordered, key=lambda each: each.table):
            self._add_heading(words.noun(table, from_words))
            for each in group:
                self._add(each)
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self.move_by(1)

    def lie_below(self, box: QWidget) -> None:
        """Lie below the box, as high as is needed and fits."""
        window = box.window()
        space = self._desk.theme.space(1)
        place = box.mapTo(window, QPoint(0, box.height() + space))
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.list.count()))
        wanted = rows + 4 * space if self.list.count() else self._nothing.sizeHint().height() + 3 * space
        width = max(box.width(), min(self._desk.theme.letters(56), window.width() - place.x() - space))
        self.setGeometry(place.x(), place.y(), width, min(wanted, window.height() - place.y() - 2 * space))
        self.show()
        self.raise_()

    def move_by(self, step: int) -> None:
        """Move to another result, past headings."""
        rows = [row for row in range(self.list.count()) if self.list.item(row).data(HIT) is not None]
        if not rows:
            return
        current = self.list.currentRow()
        at = rows.index(current) + step if current in rows else 0
        row = rows[min(max(at, 0), len(rows) - 1)]
        self.list.setCurrentRow(row)
        self.list.scrollToItem(self.list.item(0 if row == rows[0] else row))

    def take_current(self) -> None:
        """Go to the current result."""
        row = self.list.currentRow()
        hit = self.list.item(row).data(HIT) if row >= 0 else None
        if hit is not None:
            self.taken.emit(*hit)

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(self._desk.theme.font(Step.SMALL, strong=True))
        item.setForeground(self._desk.theme.colour(Tone.QUIET))
        self.list.addItem(item)

    def _add(self, found: Found) -> None:
        words_ = f"{found.title}  ·  {found.detail}" if found.detail else found.title
        item = QListWidgetItem(words_.replace("\n", " "))
        item.setData(HIT, (found.table, found.id))
        item.setToolTip(words_)
        self.list.addItem(item)


def _first(found: Sequence[Found], table: str) -> int:
    return next(place for place, each in enumerate(found) if each.table == table)
