"""One setting: its label, its editor, a hint below, and what is wrong with it in words."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from afterword.domain.errors import InvalidValue
from afterword.domain.settings import Settings
from afterword.ui import words
from afterword.ui.choosing import ChoiceEditor
from afterword.ui.desk import Desk
from afterword.ui.editors import CheckEditor, Editor, TextEditor
from afterword.ui.fields import Field, FieldKind
from afterword.ui.line_editors import LineEditor, NumberEditor
from afterword.ui.pieces import Glyph, label, line, stack
from afterword.ui.settings.declared import HOLIDAYS, TIMES, WEEKDAYS
from afterword.ui.settings.editors import DaysEditor, TimeEditor, WeekdaysEditor
from afterword.ui.settings.values import value
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words

_KINDS: dict[FieldKind, type[Editor]] = {
    FieldKind.CHOICE: ChoiceEditor,
    FieldKind.CHECK: CheckEditor,
    FieldKind.NUMBER: NumberEditor,
    FieldKind.TEXT: TextEditor,
}
LABEL_LETTERS = 30
BESIDE_LETTERS = 76  # narrower than this, the label stands above its editor


class SettingRow(QWidget):
    """`edited` comes with each change by the user, `left` when the focus leaves it."""

    edited = Signal(object)
    left = Signal(object)

    def __init__(self, field: Field, *, desk: Desk) -> None:
        super().__init__()
        self.field = field
        self._desk = desk
        self.editor = _editor(field, desk)
        self.editor.edited.connect(lambda: self.edited.emit(self))
        self._fault = label("", step=Step.SMALL, tone=Tone.FAULT, wrap=True)
        self._sign = Glyph("warning", theme=desk.theme, tone=Tone.FAULT)
        self._label = label("" if field.kind is FieldKind.CHECK else field.label, wrap=True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._label.setBuddy(self.editor.first)
        self._lay_out()
        first = self.editor.first
        first.setAccessibleName(first.accessibleName() or field.label)
        if field.hint:
            first.setAccessibleDescription(field.hint)
        for widget in (self.editor, *self.editor.findChildren(QWidget)):
            widget.installEventFilter(self)
        desk.theme.follow(self._measure)
        self.show_fault("")

    def load(self, settings: Settings) -> None:
        """Show the setting."""
        self.editor.load({self.field.name: value(settings, self.field.name)})
        self.show_fault("")

    def given(self) -> dict[str, object]:
        """Return the setting as edited. Raises InvalidValue."""
        return self.editor.values()

    @property
    def fault(self) -> str:
        """What is said to be wrong, or an empty text."""
        return self._fault.text()

    def show_problem(self, problem: InvalidValue) -> None:
        """Say what is wrong."""
        self.show_fault(words.reason(problem, from_words))

    def show_fault(self, text: str) -> None:
        """Say what is wrong; an empty text takes it back."""
        self._fault.setText(text)
        self._fault.setVisible(bool(text))
        self._sign.setVisible(bool(text))
        self.editor.mark(wrong=bool(text))

    def lie(self, *, beside: bool) -> None:
        """Put the label beside the editor, or above it where there is no room."""
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
        self._label.setVisible(bool(self._label.text()) or beside)
        self._measure()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the focus leaves."""
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit(self)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        column = stack(space=theme.space(0.5))
        self.editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column.addWidget(self.editor)
        if self.field.hint:
            column.addWidget(label(self.field.hint, step=Step.SMALL, tone=Tone.QUIET, wrap=True))
        told = line(space=theme.space(1))
        told.addWidget(self._sign)
        told.addWidget(self._fault, 1)
        column.addLayout(told)
        self._row = line(space=theme.space(2))
        self._row.addWidget(self._label)
        self._row.addLayout(column, 1)
        self.setLayout(self._row)

    def _measure(self) -> None:
        theme = self._desk.theme
        beside = self._row.direction() == QBoxLayout.Direction.LeftToRight
        width = theme.letters(LABEL_LETTERS) if beside else 0
        self._label.setMinimumWidth(width)
        self._label.setMaximumWidth(width or 16_777_215)
        top = theme.space(1) if beside and self.field.kind is not FieldKind.CHECK else 0
        self._label.setContentsMargins(0, top, 0, 0)


def _editor(field: Field, desk: Desk) -> Editor:
    if field.name in TIMES:
        return TimeEditor(field, desk=desk)
    if field.name == WEEKDAYS:
        return WeekdaysEditor(field, desk=desk)
    if field.name == HOLIDAYS:
        return DaysEditor(field, desk=desk)
    return _KINDS.get(field.kind, LineEditor)(field, desk=desk)
