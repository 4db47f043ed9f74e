"""What a search found, in a sheet that lies over the window, grouped by kind."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import Protocol

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from afterword.domain.clock import day_of
from afterword.ui import words
from afterword.ui.desk import Desk
from afterword.ui.pieces import label, stack
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words

HIT = Qt.ItemDataRole.UserRole


class Found(Protocol):
    """Something found: where it is and how it is told apart; `when` is aware, or nothing."""

    @property
    def table(self) -> str: ...
    @property
    def id(self) -> int: ...
    @property
    def title(self) -> str: ...
    @property
    def detail(self) -> str: ...
    @property
    def when(self) -> datetime | None: ...


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
        speaker = self._desk.speaker
        day = "" if found.when is None else speaker.day(day_of(found.when, speaker.zone))
        words_ = "  ·  ".join(part for part in (found.title, found.detail, day) if part)
        item = QListWidgetItem(words_.replace("\n", " "))
        item.setData(HIT, (found.table, found.id))
        item.setToolTip(words_)
        self.list.addItem(item)


def _first(found: Sequence[Found], table: str) -> int:
    return next(place for place, each in enumerate(found) if each.table == table)
