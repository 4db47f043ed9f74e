"""Editors that choose: one of a list, several people, each searchable, some open to new names."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QAbstractProxyModel, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from afterword.qtmodels.choices import Choice, ChoicesModel
from afterword.ui.desk import Desk
from afterword.ui.editors import Editor, stack_in
from afterword.ui.fields import Field
from afterword.ui.flow import FlowLayout
from afterword.ui.pieces import literal
from afterword.ui.theme import Theme
from afterword.ui.tokens import Tone

SEARCHABLE_FROM = 9


class ChoiceBox(QComboBox):
    """A combo box over choices, with our own arrow; typing finds when it is searchable."""

    chosen = Signal()

    def __init__(self, choices: Iterable[Choice], *, theme: Theme, searchable: bool | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._choices = ChoicesModel(choices, self)
        self.setModel(self._choices)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setMaxVisibleItems(14)
        self.setStyleSheet("QComboBox { combobox-popup: 0; }")  # a list below, without scrolling arrows
        self.activated.connect(lambda _row: self.chosen.emit())
        self.view().installEventFilter(self)
        _measure_once(self.view())
        many = len(self._choices.choices) >= SEARCHABLE_FROM
        if many if searchable is None else searchable:
            self._make_searchable()

    @property
    def value(self) -> Any:
        """The value chosen, or None."""
        choices = self._choices.choices
        row = self.currentIndex()
        if self.isEditable() and not (0 <= row < len(choices) and choices[row].text == self.currentText()):
            row = self._choices.place_of_text(self.currentText())
        return choices[row].value if 0 <= row < len(choices) else None

    @property
    def line(self) -> QLineEdit:
        """The line one types into; only where the box is searchable."""
        line = self.lineEdit()
        assert line is not None
        return line

    @property
    def words(self) -> str:
        """The text shown, without space around it."""
        return " ".join(self.currentText().split())

    @property
    def is_known(self) -> bool:
        """Whether the text shown is one of the choices."""
        return self._choices.place_of_text(self.currentText()) >= 0

    def choose(self, value: object) -> None:
        """Show the choice with this value, or nothing when there is none."""
        row = self._choices.place(value)
        self.setCurrentIndex(row)
        if self.isEditable():
            self.setEditText(self._choices.choices[row].text if row >= 0 else "")

    def offer(self, choices: Iterable[Choice]) -> None:
        """Offer other choices; the value chosen stays where it is among them."""
        value = self.value
        self._choices.show(choices)
        self.choose(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a closed box must not change while one scrolls past it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = round(self._theme.icon_size * 0.8)
        arrow = self._theme.pixmap("chevron-down", Tone.QUIET, size=size, ratio=self.devicePixelRatioF())
        painter = QPainter(self)
        space = self._theme.space(1)
        left = space if self.isRightToLeft() else self.width() - size - space
        painter.drawPixmap(QPoint(left, (self.height() - size) // 2), arrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.isEditable() and not self.currentText():
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the highlighted choice of an open list with Tab, and move on."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_list = watched is self.view() or watched is self._found_list()
            if is_list and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._take_highlighted(is_found=watched is self._found_list())
                self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
                return True
        return super().eventFilter(watched, event)

    def _found_list(self) -> QAbstractItemView | None:
        """Return the list of what was found by typing, where the box is searchable."""
        completer = self.completer()
        return completer.popup() if completer is not None else None

    def _take_highlighted(self, *, is_found: bool) -> None:
        shown = self._found_list() if is_found else self.view()
        assert shown is not None
        index, model = shown.currentIndex(), shown.model()
        if is_found:
            shown.hide()
        else:
            self.hidePopup()
        if index.isValid() and isinstance(model, QAbstractProxyModel):
            index = model.mapToSource(index)
        if index.isValid():
            self.choose(self._choices.choices[index.row()].value)
            self.chosen.emit()

    def _make_searchable(self) -> None:
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self._choices, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(12)
        completer.activated.connect(lambda _text: self.chosen.emit())
        self.setCompleter(completer)
        if (found := completer.popup()) is not None:
            _measure_once(found)
            found.installEventFilter(self)  # after the completer's own, so that it is asked first


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


def _measure_once(shown: QAbstractItemView) -> None:
    """Have one row of a list stand for all: each of hundreds would be measured with every change of type."""
    if isinstance(shown, QListView):
        shown.setUniformItemSizes(True)


def quiet_box(choices: Iterable[Choice], *, theme: Theme, name: str) -> ChoiceBox:
    """Return a choice box without a frame, for filters above a table."""
    box = ChoiceBox(choices, theme=theme, searchable=False)
    box.setObjectName("quiet")
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return box


def row_of(*widgets: QWidget, space: int) -> QHBoxLayout:
    """Return widgets in a row."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(space)
    for widget in widgets:
        layout.addWidget(widget)
    return layout
