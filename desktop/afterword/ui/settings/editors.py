"""Editors that only settings have: a time of day, the days of a week, a list of days."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QToolButton, QWidget

from afterword.ui import typed
from afterword.ui.dating import DayLine
from afterword.ui.desk import Desk
from afterword.ui.editors import Editor, stack_in
from afterword.ui.fields import Field
from afterword.ui.flow import FlowLayout
from afterword.ui.line_editors import LineEditor
from afterword.ui.pieces import button, icon_button, line
from afterword.ui.settings.wording import listed

DAY = Qt.ItemDataRole.UserRole
SHOWN_DAYS = 4


class TimeEditor(LineEditor):
    """A time of day as people type it."""

    def __init__(self, field: Field, *, desk: Desk) -> None:
        super().__init__(field, desk=desk)
        self.line.setMaximumWidth(desk.theme.letters(14))
        self.line.editingFinished.connect(self._settle)

    def load(self, values: Mapping[str, Any]) -> None:
        """Show a time."""
        self.line.setText(self._desk.speaker.written_time(values[self.field.name]))

    def values(self) -> dict[str, Any]:
        """Return the time. Raises InvalidValue."""
        return {self.field.name: self._time()}

    def _time(self) -> time:
        found = typed.time_of_day(self.line.text())
        if found is None:
            raise self._refuse("not_a_time")
        return found

    def _settle(self) -> None:
        found = typed.time_of_day(self.line.text())
        if found is not None:
            self.line.setText(self._desk.speaker.written_time(found))


class WeekdaysEditor(Editor):
    """The days of a week, each on or off; the week begins as it does where the user lives."""

    def __init__(self, field: Field, *, desk: Desk) -> None:
        super().__init__(field, desk=desk)
        locale = desk.speaker.locale
        first = locale.firstDayOfWeek().value
        self.buttons: dict[int, QToolButton] = {}
        row = FlowLayout(space=desk.theme.space(1))
        for number in ((first - 1 + step) % 7 for step in range(7)):
            made = self.buttons[number] = QToolButton()
            made.setObjectName("button")
            made.setProperty("slim", True)  # all seven stand in one line
            made.setCheckable(True)
            made.setText(locale.standaloneDayName(number + 1, QLocale.FormatType.ShortFormat))
            made.setAccessibleName(locale.standaloneDayName(number + 1, QLocale.FormatType.LongFormat))
            made.clicked.connect(lambda _on: self.edited.emit())
            row.addWidget(made)
        self.setLayout(row)

    @property
    def first(self) -> QWidget:
        """The first day."""
        return next(iter(self.buttons.values()))

    def load(self, values: Mapping[str, Any]) -> None:
        """Show days, 0 for Monday."""
        self.restore(values[self.field.name])

    def values(self) -> dict[str, Any]:
        """Return the days. Raises InvalidValue without any."""
        chosen = frozenset(self.state())
        if not chosen:
            raise self._refuse("empty")
        return {self.field.name: chosen}

    def state(self) -> Any:
        """Return the days that are on."""
        return sorted(number for number, made in self.buttons.items() if made.isChecked())

    def restore(self, state: Any) -> None:
        """Show days again."""
        for number, made in self.buttons.items():
            made.setChecked(number in state)


class DaysEditor(Editor):
    """A list of days: holidays. A day is added from the line, and taken out with Delete."""

    removed = Signal()

    def __init__(self, field: Field, *, desk: Desk) -> None:
        super().__init__(field, desk=desk)
        self.list = QListWidget()
        self.list.setAccessibleName(field.label)
        self.day_line = DayLine(desk=desk)
        self.day_line.setAccessibleName(self.tr("A day to add"))
        self.day_line.setProperty("takesEnter", True)
        self.day_line.returnPressed.connect(self.add)
        self._add = button(self.tr("Add"), theme=desk.theme, icon="add")
        self._add.clicked.connect(self.add)
        drop = icon_button("delete", self.tr("Take the chosen day out"), theme=desk.theme)
        drop.clicked.connect(self.drop)
        row = line(space=desk.theme.space(1))
        row.addWidget(self.day_line)
        row.addWidget(self._add)
        row.addWidget(drop)
        row.addStretch(1)
        column = stack_in(self)
        column.setSpacing(desk.theme.space(1))
        column.addLayout(row)
        column.addWidget(self.list)
        desk.theme.follow(self._measure)

    @property
    def first(self) -> QWidget:
        """The line for a day to add."""
        return self.day_line

    def add(self) -> None:
        """Put the day typed into the list; one that cannot be read stays in the line and is told."""
        day = self.day_line.day
        if day is not None:
            self.restore(sorted({*self._days(), day}))
            self.day_line.clear()
        self.edited.emit()

    def drop(self) -> None:
        """Take the chosen days out."""
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))
        self._measure()
        self.edited.emit()

    def load(self, values: Mapping[str, Any]) -> None:
        """Show days."""
        self.restore(sorted(values[self.field.name]))

    def values(self) -> dict[str, Any]:
        """Return the days. Raises InvalidValue while something that is no day stands in the line."""
        if self.day_line.text().strip() and self.day_line.day is None:
            raise self._refuse("not_a_date")
        return {self.field.name: frozenset(self._days())}

    def state(self) -> Any:
        """Return the days in their order."""
        return self._days()

    def restore(self, state: Any) -> None:
        """Show days again."""
        self.list.clear()
        for day in state:
            item = QListWidgetItem(listed(day, locale=self._desk.speaker.locale))
            item.setData(DAY, day.isoformat())
            self.list.addItem(item)
        self._measure()

    def mark(self, *, wrong: bool) -> None:
        """Mark the line."""
        super().mark(wrong=wrong)

    def _days(self) -> list[date]:
        return [date.fromisoformat(self.list.item(row).data(DAY)) for row in range(self.list.count())]

    def _measure(self) -> None:
        rows = min(self.list.count(), SHOWN_DAYS)
        self.list.setVisible(rows > 0)
        self.list.setFixedHeight(self._desk.theme.space(5 * rows + 1))
