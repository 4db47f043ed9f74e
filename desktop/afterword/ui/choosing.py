"""Editors that choose: one of a list, several people, each searchable, some open to new names."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from afterword.ui.choice_box import ChoiceBox
from afterword.ui.desk import Desk
from afterword.ui.editors import Editor, stack_in
from afterword.ui.fields import Field
from afterword.ui.flow import FlowLayout
from afterword.ui.pieces import literal
from afterword.ui.tokens import Tone


class ChoiceEditor(Editor):
    """One of the choices, or a new name where the field allows it."""

    def __init__(self, field: Field, *, desk: Desk) -> None:
        super().__init__(field, desk=desk)
        self.box = ChoiceBox(field.choices, theme=desk.theme, searchable=True if field.may_be_new else None)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.chosen.connect(self.edited)
        if (typing := self.box.lineEdit()) is not None:
            typing.setAccessibleName(field.label)
            typing.textEdited.connect(lambda _text: self.edited.emit())
        stack_in(self).addWidget(self.box)

    @property
    def first(self) -> QWidget:
        """The box."""
        return self.box

    def load(self, values: Mapping[str, Any]) -> None:
        """Show the choice with the value."""
        self.box.choose(values[self.field.name])

    def values(self) -> dict[str, Any]:
        """Return the value chosen. Raises InvalidValue for words that are not among the choices."""
        words = self.box.words
        self._required(given=bool(words))
        if not words and not (self.box.is_known and not self.box.isEditable()):
            return {self.field.name: self.field.none}
        if self.box.is_known:
            return {self.field.name: self.box.value}
        if not self.field.may_be_new:
            raise self._refuse("not_in_list")
        return {self.field.name: self.field.none}

    def typed(self) -> tuple[str, ...]:
        """Return the new name, when there is one."""
        is_new = self.field.may_be_new and self.box.words and not self.box.is_known
        return (self.box.words,) if is_new else ()

    def state(self) -> Any:
        """Return the words shown."""
        return self.box.currentText()

    def restore(self, state: Any) -> None:
        """Show the words again."""
        if self.box.isEditable():
            self.box.setEditText(state)
        else:
            self.box.setCurrentIndex(self.box.findText(state, Qt.MatchFlag.MatchExactly))


class PeopleEditor(Editor):
    """Several of the choices, each as a pill that a click or Backspace takes away, in the order chosen."""

    def __init__(self, field: Field, *, desk: Desk) -> None:
        super().__init__(field, desk=desk)
        self._names: list[str] = []
        self._pills = QWidget()
        self._flow = FlowLayout(space=desk.theme.space(1))
        self._pills.setLayout(self._flow)
        self.box = ChoiceBox(field.choices, theme=desk.theme, searchable=True)
        self.box.chosen.connect(self._take)
        typing = self.box.line
        typing.setPlaceholderText(self.tr("Add a name"))
        typing.setAccessibleName(field.label)
        typing.textEdited.connect(lambda _text: self.edited.emit())
        for each in (self.box, typing):  # the box holds the focus and hands the line what is typed
            each.installEventFilter(self)
            typing.textChanged.connect(
                lambda text, each=each: each.setProperty("takesEnter", bool(text.strip()))
            )
        layout = stack_in(self)
        layout.setSpacing(desk.theme.space(1))
        layout.addWidget(self._pills)
        layout.addWidget(self.box)
        self._show()

    @property
    def first(self) -> QWidget:
        """The box."""
        return self.box

    def load(self, values: Mapping[str, Any]) -> None:
        """Show the people with these values."""
        known = {choice.value: choice.text for choice in self.field.choices}
        self._names = [known[value] for value in values[self.field.name] if value in known]
        self.box.setEditText("")
        self._show()

    def values(self) -> dict[str, Any]:
        """Return the values of the people known. Raises InvalidValue for an unknown name."""
        self._take_typed()
        known = self._known()
        if not self.field.may_be_new and self.box.words:
            raise self._refuse("not_in_list")
        self._required(given=bool(self._names))
        return {self.field.name: tuple(known[name] for name in self._names if name in known)}

    def typed(self) -> tuple[str, ...]:
        """Return the new names."""
        known = self._known()
        return tuple(name for name in self._names if name not in known)

    def state(self) -> Any:
        """Return the names and what is being typed."""
        return tuple(self._names), self.box.currentText()

    def restore(self, state: Any) -> None:
        """Show the names again."""
        names, text = state
        self._names = list(names)
        self.box.setEditText(text)
        self._show()

    def eventFilter(self, watched: Any, event: Any) -> bool:
        """Take a typed name with Enter or a comma, and the last pill away with Backspace in an empty line."""
        if event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma) and self.box.words:
                return self._take()
            if event.key() == Qt.Key.Key_Backspace and not self.box.currentText() and self._names:
                self._drop(self._names[-1])
                return True
        return super().eventFilter(watched, event)

    def _known(self) -> dict[str, Any]:
        return {choice.text: choice.value for choice in self.field.choices}

    def _take(self) -> bool:
        taken = self._take_typed()
        if taken:
            self._show()
            self.edited.emit()
        return taken

    def _take_typed(self) -> bool:
        words = self.box.words
        match = next((text for text in self._known() if text.casefold() == words.casefold()), words)
        if not match or (match == words and not self.box.is_known and not self.field.may_be_new):
            return False
        if match not in self._names:
            self._names.append(match)
        self.box.setCurrentIndex(-1)
        self.box.setEditText("")
        return True

    def _drop(self, name: str) -> None:
        self._names.remove(name)
        self._show()
        self.edited.emit()
        self.box.setFocus()

    def _show(self) -> None:
        self._flow.empty()
        for name in self._names:
            self._flow.addWidget(self._pill(name))
        self._pills.setVisible(bool(self._names))
        self._order()

    def _order(self) -> None:
        """Have Tab come to the pills before the box, as they are seen: what is made last would come last."""
        pills = [one for one in self._pills.findChildren(QPushButton) if self._flow.indexOf(one) >= 0]
        before = self.box.previousInFocusChain()
        while before is not None and before is not self.box and not self._is_stop(before):
            before = before.previousInFocusChain()
        if before is None or before is self.box:  # alone, in no window yet
            stops: list[QWidget] = [*pills, self.box]
        else:
            stops = [before, *pills]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _is_stop(self, widget: QWidget) -> bool:
        """Return whether Tab stops at a widget of this window that is none of ours."""
        is_ours = widget is self or self.isAncestorOf(widget)
        can = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return can and not is_ours and widget.window() is self.window()

    def _pill(self, name: str) -> QPushButton:
        pill = QPushButton(literal(name))
        pill.setObjectName("pill")
        pill.setAutoDefault(False)
        pill.setToolTip(self.tr("Take %1 away").replace("%1", name))
        pill.setAccessibleName(pill.toolTip())
        pill.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._desk.theme.dress(pill, "close", Tone.QUIET)
        pill.clicked.connect(lambda: self._drop(name))
        return pill


def row_of(*widgets: QWidget, space: int) -> QHBoxLayout:
    """Return widgets in a row."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(space)
    for widget in widgets:
        layout.addWidget(widget)
    return layout
