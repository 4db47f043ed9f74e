"""Editors of days and moments: typed as people write them, or picked from a calendar."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, QTimeZone
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QWidget

from afterword.domain.clock import local_time
from afterword.qtmodels.choices import Choice
from afterword.ui import typed
from afterword.ui.choice_box import ChoiceBox
from afterword.ui.choosing import row_of
from afterword.ui.desk import Desk
from afterword.ui.editors import Editor, stack_in
from afterword.ui.fields import Field
from afterword.ui.line_sign import LineSign
from afterword.ui.pieces import label, restyle, stack
from afterword.ui.tokens import Step, Tone


class DayLine(QLineEdit):
    """A line for a day, with a calendar behind its icon (Alt+Down); Up and Down go a day on or back."""

    def __init__(self, *, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setPlaceholderText(desk.speaker.written(date(desk.speaker.today().year, 12, 31)))
        self.setMinimumWidth(desk.theme.letters(20))
        self.pick = LineSign(self, "calendar", theme=desk.theme, at_end=True, says=self.tr("Pick a day"))
        self.pick.clicked.connect(self.open_calendar)
        self.installEventFilter(self)

    @property
    def day(self) -> date | None:
        """The day typed, or None when the line is empty or cannot be read."""
        speaker = self._desk.speaker
        return typed.day(self.text(), today=speaker.today(), locale=speaker.locale)

    def put(self, day: date | None) -> None:
        """Write a day into the line."""
        self.setText("" if day is None else self._desk.speaker.written(day))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrow keys."""
        if event.type() == QEvent.Type.KeyPress and watched is self:
            return self._key(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def open_calendar(self) -> None:
        """Show the calendar below the line."""
        popup = CalendarPopup(self, desk=self._desk)
        popup.show_below()

    def take(self, day: date) -> None:
        """Write a day that the user picked."""
        self.put(day)
        self.textEdited.emit(self.text())
        self.setFocus()

    def _key(self, event: Any) -> bool:
        if event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return False
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return True
        start = self.day or self._desk.speaker.today()
        ordinal = start.toordinal() + (1 if event.key() == Qt.Key.Key_Up else -1)
        self.take(date.fromordinal(ordinal) if self.day else start)
        return True


class CalendarPopup(QFrame):
    """A month to pick a day from; it closes with the pick, with Esc, or by a click beside it."""

    def __init__(self, target: DayLine, *, desk: Desk) -> None:
        super().__init__(target, Qt.WindowType.Popup)
        self.setObjectName("raised")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._target = target
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(desk.speaker.locale)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            form = self.calendar.weekdayTextFormat(weekday)
            form.setForeground(desk.theme.colour(Tone.QUIET))
            self.calendar.setWeekdayTextFormat(weekday, form)
        day = target.day or desk.speaker.today()
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.clicked.connect(self._picked)
        self.calendar.activated.connect(self._picked)
        layout = stack(margin=desk.theme.space(1))
        layout.addWidget(self.calendar)
        self.setLayout(layout)

    def show_below(self) -> None:
        """Show it below the line, or above where there is no room below."""
        self.adjustSize()
        place = self._target.mapToGlobal(QPoint(0, self._target.height() + 2))
        room = self._target.screen().availableGeometry()
        if place.y() + self.height() > room.bottom():
            place.setY(self._target.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2)
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        self.move(place)
        self.show()
        self.calendar.setFocus()

    def _picked(self, day: QDate) -> None:
        self._target.take(date(day.year(), day.month(), day.day()))
        self.close()


class DayEditor(Editor):
    """A day, or nothing."""

    def __init__(self, field: Field, *, desk: Desk) -> None:
        super().__init__(field, desk=desk)
        self.line = DayLine(desk=desk)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.line.editingFinished.connect(self._settle)
        stack_in(self).addWidget(self.line)

    @property
    def first(self) -> QWidget:
        """The line."""
        return self.line

    def load(self, values: Mapping[str, Any]) -> None:
        """Show a day or nothing."""
        self.line.put(values[self.field.name])

    def values(self) -> dict[str, Any]:
        """Return the day or None. Raises InvalidValue when it cannot be read."""
        self._required(given=bool(self.line.text().strip()))
        if self.line.text().strip() and self.line.day is None:
            raise self._refuse("not_a_date")
        return {self.field.name: self.line.day}

    def state(self) -> Any:
        """Return the text as typed."""
        return self.line.text()

    def restore(self, state: Any) -> None:
        """Show the text again."""
        self.line.setText(state)

    def _settle(self) -> None:
        if (day := self.line.day) is not None:
            self.line.put(day)


class MomentEditor(Editor):
    """A day, a time and the time zone they are meant in."""

    def __init__(self, field: Field, *, desk: Desk) -> None:
        super().__init__(field, desk=desk)
        self.line = DayLine(desk=desk)
        self.clock = QLineEdit()
        self.clock.setPlaceholderText("14:00")
        self.clock.setAccessibleName(self.tr("Time"))
        self.clock.setFixedWidth(desk.theme.letters(10))
        self.zone = ChoiceBox(_zones(), theme=desk.theme, searchable=True)
        self.zone.setAccessibleName(self.tr("Time zone"))
        self.zone.setMinimumContentsLength(16)
        self._words = label("", step=Step.SMALL, tone=Tone.QUIET, wrap=True)
        self._words.hide()  # at once: the layout around would keep room for it
        for typing in (self.line, self.clock, self.zone.line):
            typing.textEdited.connect(self._typed)
        self.zone.chosen.connect(self._typed)
        layout = stack_in(self)
        layout.setSpacing(desk.theme.space(0.5))
        layout.addLayout(row_of(self.line, self.clock, space=desk.theme.space(1)))
        layout.addWidget(self.zone)
        layout.addWidget(self._words)

    @property
    def first(self) -> QWidget:
        """The line of the day."""
        return self.line

    def load(self, values: Mapping[str, Any]) -> None:
        """Show an aware instant in its zone, or nothing for None; an empty zone is the user's."""
        zone = values.get(self.field.zone) or self._desk.speaker.zone
        instant: datetime | None = values[self.field.name]
        self.zone.choose(zone)
        local = None if instant is None else local_time(instant, zone)
        self.line.put(local.date() if local else None)
        self.clock.setText(self._desk.speaker.written_time(local.time()) if local else "")
        self._say()

    def values(self) -> dict[str, Any]:
        """Return the UTC instant and its zone. Raises InvalidValue for what cannot be read."""
        is_empty = not self.line.text().strip() and not self.clock.text().strip()
        self._required(given=not is_empty)
        zone = self._zone()
        if is_empty:
            return self._named(None, zone)
        day, at = self.line.day, typed.time_of_day(self.clock.text())
        if day is None or at is None:
            raise self._refuse("not_a_date" if day is None else "not_a_time")
        instant = typed.instant(day, at, zone=zone)
        if instant is None:
            raise self._refuse("skipped_time")
        return self._named(instant, zone)

    def state(self) -> Any:
        """Return the texts as typed."""
        return self.line.text(), self.clock.text(), self.zone.currentText()

    def restore(self, state: Any) -> None:
        """Show the texts again."""
        day, clock, zone = state
        self.line.setText(day)
        self.clock.setText(clock)
        self.zone.setEditText(zone)
        self._say()

    def mark(self, *, wrong: bool) -> None:
        """Mark all three."""
        for part in (self.line, self.clock, self.zone):
            restyle(part, "wrong", wrong)

    def _named(self, instant: datetime | None, zone: str) -> dict[str, Any]:
        values: dict[str, Any] = {self.field.name: instant}
        return values | {self.field.zone: zone} if self.field.zone else values

    def _zone(self) -> str:
        name = self.zone.words.replace(" ", "_")
        if not typed.is_zone(name):
            raise self._refuse("not_a_zone")
        return name

    def _typed(self, _text: str = "") -> None:
        self._say()
        self.edited.emit()

    def _say(self) -> None:
        """Say the moment in the user's own zone where it was agreed in another."""
        speaker = self._desk.speaker
        day, at = self.line.day, typed.time_of_day(self.clock.text())
        name = self.zone.words.replace(" ", "_")
        instant = typed.instant(day, at, zone=name) if day and at and typed.is_zone(name) else None
        is_other = instant is not None and name != speaker.zone
        words = self.tr("For you: %1").replace("%1", speaker.exact_moment(instant)) if is_other else ""
        self._words.setText(words)
        self._words.setVisible(bool(words))


def _zones() -> list[Choice]:
    names = sorted(bytes(name.data()).decode() for name in QTimeZone.availableTimeZoneIds())
    return [Choice(name, name.replace("_", " ")) for name in names if "/" in name or name == "UTC"]
