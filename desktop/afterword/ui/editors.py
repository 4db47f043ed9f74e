"""Editors of single fields: what each can do, and those of texts, of yes or no, and of ratings."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from afterword.domain.errors import InvalidValue
from afterword.ui.desk import Desk
from afterword.ui.dots import Dots
from afterword.ui.fields import Field, FieldKind
from afterword.ui.pieces import line, restyle, stack
from afterword.ui.ticks import Tick
from afterword.ui.tokens import Tone


class Editor(QWidget):
    """One field being edited. `edited` comes at every change by the user."""

    edited = Signal()

    def __init__(self, field: Field, *, desk: Desk) -> None:
        super().__init__()
        self.field = field
        self._desk = desk

    @property
    def first(self) -> QWidget:
        """The widget that takes the focus and belongs to the field's label."""
        raise NotImplementedError

    def load(self, values: Mapping[str, Any]) -> None:
        """Show the values of the field's names."""
        raise NotImplementedError

    def values(self) -> dict[str, Any]:
        """Return the values by name. Raises InvalidValue when what was typed cannot be read."""
        raise NotImplementedError

    def state(self) -> Any:
        """Return what was typed, readable or not, to be restored later."""
        raise NotImplementedError

    def restore(self, state: Any) -> None:
        """Show again what `state` returned."""
        raise NotImplementedError

    def typed(self) -> tuple[str, ...]:
        """Return the new names typed where a choice may be new."""
        return ()

    def mark(self, *, wrong: bool) -> None:
        """Show whether the field holds something that cannot be kept."""
        restyle(self.first, "wrong", wrong)

    def _refuse(self, reason: str) -> InvalidValue:
        return InvalidValue(field=self.field.name, reason=reason)

    def _required(self, *, given: bool) -> None:
        if self.field.required and not given:
            raise self._refuse("empty")


class TextEditor(Editor):
    """Several lines of text. Tab leaves it, Ctrl+Enter saves the form."""

    def __init__(self, field: Field, *, desk: Desk) -> None:
        super().__init__(field, desk=desk)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self._loading = False
        self.text.textChanged.connect(self._changed)
        stack_in(self).addWidget(self.text)
        desk.theme.follow(self._measure)

    @property
    def first(self) -> QWidget:
        """The text."""
        return self.text

    def load(self, values: Mapping[str, Any]) -> None:
        """Show a text."""
        self.restore(values[self.field.name])

    def values(self) -> dict[str, Any]:
        """Return the text without space around it."""
        text = self.text.toPlainText().strip()
        self._required(given=bool(text))
        return {self.field.name: text}

    def state(self) -> Any:
        """Return the text as typed."""
        return self.text.toPlainText()

    def restore(self, state: Any) -> None:
        """Show the text again."""
        self._loading = True
        self.text.setPlainText(state)
        self._loading = False

    def _changed(self) -> None:
        if not self._loading:
            self.edited.emit()

    def _measure(self) -> None:
        self.text.setMinimumHeight(self._desk.theme.space(4 * self.field.rows + 3))
        self.text.setMaximumHeight(self._desk.theme.space(4 * self.field.rows * 2 + 3))


class CheckEditor(Editor):
    """Yes or no; the label stands beside the box."""

    def __init__(self, field: Field, *, desk: Desk) -> None:
        super().__init__(field, desk=desk)
        self.box = Tick(field.label)
        self.box.clicked.connect(lambda _on: self.edited.emit())
        stack_in(self).addWidget(self.box)

    @property
    def first(self) -> QWidget:
        """The box."""
        return self.box

    def load(self, values: Mapping[str, Any]) -> None:
        """Show yes or no."""
        self.box.setChecked(values[self.field.name])

    def values(self) -> dict[str, Any]:
        """Return True or False."""
        return {self.field.name: self.box.isChecked()}

    def state(self) -> Any:
        """Return True or False."""
        return self.box.isChecked()

    def restore(self, state: Any) -> None:
        """Show it again."""
        self.box.setChecked(state)


class RatingEditor(Editor):
    """Dots, with words beside them that say what the number means."""

    def __init__(self, field: Field, *, desk: Desk) -> None:
        super().__init__(field, desk=desk)
        self.dots = Dots(theme=desk.theme)
        self.dots.setAccessibleName(field.label)
        self._words = QLabel()
        restyle(self._words, "tone", Tone.QUIET.value)
        self.dots.valueChanged.connect(self._say)
        row = line(space=desk.theme.space(2))
        row.addWidget(self.dots)
        row.addWidget(self._words, 1)
        stack_in(self).addLayout(row)
        self._loading = False
        self._say(0)

    @property
    def first(self) -> QWidget:
        """The dots."""
        return self.dots

    def load(self, values: Mapping[str, Any]) -> None:
        """Show a rating; None is shown as no dot."""
        self.restore(values[self.field.name] or 0)

    def values(self) -> dict[str, Any]:
        """Return 0 to 5 for rapport; 1 to 5 or None for a rating."""
        value = self.dots.value()
        self._required(given=value > 0)
        keep_none = self.field.kind is FieldKind.RATING and value == 0
        return {self.field.name: None if keep_none else value}

    def state(self) -> Any:
        """Return the number of dots."""
        return self.dots.value()

    def restore(self, state: Any) -> None:
        """Show the dots again."""
        self._loading = True
        self.dots.setValue(state)
        self._loading = False

    def _say(self, value: int) -> None:
        if not self._loading:
            self.edited.emit()
        words = {0: self.tr("not rated")}
        self._words.setText(words.get(value, self.tr("%1 of 5").replace("%1", str(value))))
        self.dots.setAccessibleDescription(self._words.text())


def stack_in(owner: QWidget) -> QVBoxLayout:
    """Give a widget a column layout without margins."""
    made = stack()
    owner.setLayout(made)
    return made
