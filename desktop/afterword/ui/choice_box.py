"""A box to choose from: our own arrow, found by typing where there are many, quiet above a table."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractProxyModel, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
)

from afterword.qtmodels.choices import Choice, ChoicesModel
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

    @property
    def elided(self) -> str:
        """The text chosen, as far as there is room for it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def _paint_elided(self) -> None:
        """Paint as Qt does, but for the text, which Qt would cut within a letter."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.elided
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a closed box must not change while one scrolls past it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.isEditable() or self.currentIndex() < 0 or self.elided == self.currentText():
            super().paintEvent(event)
        else:
            self._paint_elided()
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
            found.setObjectName("popup")  # a frame of its own: it is no child of the box
            _measure_once(found)
            found.installEventFilter(self)  # after the completer's own, so that it is asked first


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
