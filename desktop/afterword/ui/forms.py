"""Forms: fields as data, loaded from a draft and yielding one, with faults shown at their field."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from afterword.domain.errors import InvalidValue
from afterword.ui import words
from afterword.ui.choosing import ChoiceEditor, PeopleEditor
from afterword.ui.dating import DayEditor, MomentEditor
from afterword.ui.desk import Desk
from afterword.ui.editors import CheckEditor, Editor, RatingEditor, TextEditor
from afterword.ui.fields import Field, FieldKind
from afterword.ui.line_editors import LineEditor, NumberEditor, SecretEditor, TagsEditor
from afterword.ui.pieces import Glyph, label, line, stack
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words

Draft = TypeVar("Draft")

_EDITORS: dict[FieldKind, type[Editor]] = {
    FieldKind.LINE: LineEditor,
    FieldKind.EMAIL: LineEditor,
    FieldKind.URL: LineEditor,
    FieldKind.PHONE: LineEditor,
    FieldKind.TEXT: TextEditor,
    FieldKind.NUMBER: NumberEditor,
    FieldKind.CHOICE: ChoiceEditor,
    FieldKind.DATE: DayEditor,
    FieldKind.MOMENT: MomentEditor,
    FieldKind.TAGS: TagsEditor,
    FieldKind.PEOPLE: PeopleEditor,
    FieldKind.RATING: RatingEditor,
    FieldKind.RAPPORT: RatingEditor,
    FieldKind.CHECK: CheckEditor,
    FieldKind.SECRET: SecretEditor,
}


class FieldBox(QWidget):
    """A field with its label above, its hint below, and what is wrong with it in words."""

    edited = Signal()

    def __init__(
        self, field: Field, *, desk: Desk, with_label: bool = True, says_optional: bool = True
    ) -> None:
        super().__init__()
        self.field = field
        self._says_optional = says_optional
        self.editor = _EDITORS[field.kind](field, desk=desk)
        self.editor.edited.connect(self._edited)
        self._fault = label("", step=Step.SMALL, tone=Tone.FAULT, wrap=True)
        self._sign = Glyph("warning", theme=desk.theme, tone=Tone.FAULT)
        layout = stack(space=desk.theme.space(0.5))
        if with_label and field.kind is not FieldKind.CHECK:
            layout.addWidget(self._label())
        layout.addWidget(self.editor)
        if field.hint:
            layout.addWidget(label(field.hint, step=Step.SMALL, tone=Tone.QUIET, wrap=True))
        row = line(space=desk.theme.space(1))
        row.addWidget(self._sign)
        row.addWidget(self._fault, 1)
        layout.addLayout(row)
        self.setLayout(layout)
        self.editor.first.setAccessibleName(field.label)
        if field.hint:
            self.editor.first.setAccessibleDescription(field.hint)
        self.show_fault("")

    @property
    def fault(self) -> str:
        """What is said to be wrong, or an empty text."""
        return self._fault.text()

    def show_fault(self, words_: str) -> None:
        """Say what is wrong with the field; an empty text takes it back."""
        self._fault.setText(words_)
        self._fault.setVisible(bool(words_))
        self._sign.setVisible(bool(words_))
        self.editor.mark(wrong=bool(words_))
        if words_:
            self.editor.first.setAccessibleDescription(words_)

    def _label(self) -> QWidget:
        plain = self.field.required or not self._says_optional
        text = self.field.label if plain else self.tr("%1 (optional)")
        named = label(text.replace("%1", self.field.label), step=Step.SMALL, tone=Tone.QUIET)
        named.setBuddy(self.editor.first)
        return named

    def _edited(self) -> None:
        if self.fault:
            self.show_fault("")
        self.edited.emit()


class Form(QWidget, Generic[Draft]):
    """Fields below each other, for one kind of draft."""

    edited = Signal()

    def __init__(self, form_fields: Sequence[Field], *, desk: Desk) -> None:
        super().__init__()
        # Where every field may stay empty, saying so at each would only be noise.
        mixed = any(field.required for field in form_fields)
        self._boxes = {field.name: FieldBox(field, desk=desk, says_optional=mixed) for field in form_fields}
        self._loaded: Draft | None = None
        self._states: dict[str, Any] = {}
        layout = stack(space=desk.theme.space(3))
        for box in self._boxes.values():
            box.edited.connect(self.edited)
            layout.addWidget(box)
        layout.addStretch(1)
        self.setLayout(layout)

    def box(self, name: str) -> FieldBox:
        """Return the field with this name."""
        return self._boxes[name]

    def load(self, draft: Draft) -> None:
        """Show a draft. What it holds beside the fields is kept and comes back with `value`."""
        assert is_dataclass(draft)
        held = {item.name: getattr(draft, item.name) for item in fields(draft)}
        self._loaded = draft
        for box in self._boxes.values():
            box.editor.load(held)
            box.show_fault("")
        self._states = self.states()

    def value(self) -> Draft:
        """Return the draft as edited. Raises InvalidValue, after every faulty field said what is wrong."""
        first: InvalidValue | None = None
        given: dict[str, Any] = {}
        for box in self._boxes.values():
            try:
                given |= box.editor.values()
            except InvalidValue as problem:
                box.show_fault(words.reason(problem, from_words))
                first = first or problem
        if first is not None:
            self.focus_on(str(first.facts["field"]))
            raise first
        assert self._loaded is not None
        return replace(self._loaded, **given)  # type: ignore[type-var]

    def typed(self, name: str) -> tuple[str, ...]:
        """Return the new names typed into a field that may hold new ones."""
        return self._boxes[name].editor.typed()

    def show_problem(self, problem: InvalidValue) -> bool:
        """Show a problem at its field and go there; return whether the form has that field."""
        name = str(problem.facts.get("field", ""))
        box = next((box for box in self._boxes.values() if name in box.field.names), None)
        if box is not None:
            box.show_fault(words.reason(problem, from_words))
            self.focus_on(box.field.name)
        return box is not None

    def focus_on(self, name: str) -> None:
        """Move the focus to a field."""
        self._boxes[name].editor.first.setFocus()

    def focus_first(self) -> None:
        """Move the focus to the first field that is required and empty, else to the first."""
        empty = (name for name, box in self._boxes.items() if box.field.required and not box.editor.state())
        self.focus_on(next(empty, next(iter(self._boxes))))

    @property
    def loaded(self) -> Draft | None:
        """The draft that was loaded, as it was then."""
        return self._loaded

    @property
    def is_edited(self) -> bool:
        """Whether anything differs from what was loaded."""
        return self.states() != self._states

    def states(self) -> dict[str, Any]:
        """Return what stands in the fields, readable or not."""
        return {name: box.editor.state() for name, box in self._boxes.items()}

    def restore(self, states: dict[str, Any]) -> None:
        """Show again what `states` returned, where the fields are still there."""
        for name, state in states.items():
            if name in self._boxes:
                self._boxes[name].editor.restore(state)
