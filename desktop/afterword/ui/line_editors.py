"""Editors of one line: words, addresses and links, a secret, tags, a number."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from afterword.ui.desk import Desk
from afterword.ui.editors import Editor, stack_in
from afterword.ui.fields import Field, FieldKind
from afterword.ui.pieces import button, label, line
from afterword.ui.plurals import filled
from afterword.ui.tokens import Tone


class LineEditor(Editor):
    """One line of text, also for addresses, links, phone numbers and tags."""

    def __init__(self, field: Field, *, desk: Desk) -> None:
        super().__init__(field, desk=desk)
        self.line = QLineEdit()
        self.line.setMinimumWidth(desk.theme.letters(14))
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        if field.choices:
            completer = QCompleter([choice.text for choice in field.choices], self.line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.line.setCompleter(completer)
            if (found := completer.popup()) is not None:
                found.setObjectName("popup")
        hints = {
            FieldKind.EMAIL: Qt.InputMethodHint.ImhEmailCharactersOnly,
            FieldKind.URL: Qt.InputMethodHint.ImhUrlCharactersOnly,
            FieldKind.PHONE: Qt.InputMethodHint.ImhDialableCharactersOnly,
        }
        if field.kind in hints:
            self.line.setInputMethodHints(hints[field.kind])
        stack_in(self).addWidget(self.line)

    @property
    def first(self) -> QWidget:
        """The line."""
        return self.line

    def load(self, values: Mapping[str, Any]) -> None:
        """Show a text."""
        self.line.setText(values[self.field.name])

    def values(self) -> dict[str, Any]:
        """Return the text without space around it."""
        text = self.line.text().strip()
        self._required(given=bool(text))
        return {self.field.name: text}

    def state(self) -> Any:
        """Return the text as typed."""
        return self.line.text()

    def restore(self, state: Any) -> None:
        """Show the text again."""
        self.line.setText(state)


class SecretEditor(LineEditor):
    """A password: shown only where one asks for it, and never among what a left form remembers."""

    def __init__(self, field: Field, *, desk: Desk) -> None:
        super().__init__(field, desk=desk)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.reveal = button(self.tr("Show"), theme=desk.theme)
        self.reveal.setCheckable(True)
        self.reveal.setAccessibleName(filled(self.tr("Show %1"), field.label))
        self.reveal.toggled.connect(self._show)
        own = self.layout()
        assert isinstance(own, QVBoxLayout)
        row = line(space=desk.theme.space(1))
        row.addWidget(self.line, 1)
        row.addWidget(self.reveal)
        own.addLayout(row)

    def values(self) -> dict[str, Any]:
        """Return the secret as it was typed: space may belong to it."""
        text = self.line.text()
        self._required(given=bool(text))
        return {self.field.name: text}

    def state(self) -> Any:
        """Return nothing: a secret is not remembered."""
        return ""

    def _show(self, on: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)


class TagsEditor(LineEditor):
    """Tags, with commas between."""

    def load(self, values: Mapping[str, Any]) -> None:
        """Show tags."""
        self.line.setText(", ".join(values[self.field.name]))

    def values(self) -> dict[str, Any]:
        """Return the tags in their order, each once whatever its case."""
        given = (" ".join(part.split()) for part in self.line.text().split(","))
        tags: dict[str, str] = {}
        for tag in filter(None, given):
            tags.setdefault(tag.casefold(), tag)
        self._required(given=bool(tags))
        return {self.field.name: tuple(tags.values())}


class NumberEditor(LineEditor):
    """A whole number within bounds, or nothing."""

    def __init__(self, field: Field, *, desk: Desk) -> None:
        super().__init__(field, desk=desk)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.line.setMinimumWidth(desk.theme.letters(8))
        self.line.setMaximumWidth(desk.theme.letters(16))
        own = self.layout()
        assert isinstance(own, QVBoxLayout)
        row = line(space=desk.theme.space(1))
        row.addWidget(self.line)
        if field.suffix:
            row.addWidget(label(field.suffix, tone=Tone.QUIET))
        row.addStretch(1)
        own.addLayout(row)

    def load(self, values: Mapping[str, Any]) -> None:
        """Show a number, or nothing for None."""
        value = values[self.field.name]
        self.line.setText("" if value is None else self._desk.speaker.locale.toString(value))

    def values(self) -> dict[str, Any]:
        """Return the number or None."""
        text = self.line.text().strip()
        self._required(given=bool(text))
        if not text:
            return {self.field.name: None}
        value, is_number = self._desk.speaker.locale.toInt(text)
        if not is_number:
            raise self._refuse("not_a_number")
        if not self.field.least <= value <= self.field.most:
            raise self._refuse("out_of_range")
        return {self.field.name: value}
