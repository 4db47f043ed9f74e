"""The head of a list page: its title, how many rows, the filters, and a line to filter by text."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from afterword.qtmodels.choices import Choice
from afterword.ui.choice_box import quiet_box
from afterword.ui.desk import Desk
from afterword.ui.flow import FlowLayout
from afterword.ui.line_sign import ClearSign
from afterword.ui.pieces import label, line, stack
from afterword.ui.plurals import counted
from afterword.ui.tokens import Step, Tone


class FilterLike(Protocol):
    """A filter as data."""

    @property
    def name(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def choices(self) -> tuple[Choice, ...]: ...


class ListHead(QWidget):
    """`edited` comes when the user filters in another way, `entered` with Enter or Down in the text."""

    edited = Signal()
    entered = Signal()

    def __init__(self, title: str, filters: Sequence[FilterLike], *, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._count = label("", tone=Tone.QUIET)
        self._boxes = {
            each.name: quiet_box(each.choices, theme=desk.theme, name=each.label) for each in filters
        }
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Filter"))
        self.line.setAccessibleName(self.tr("Filter %1").replace("%1", title))
        ClearSign(self.line, theme=desk.theme)
        self.line.setMinimumWidth(desk.theme.letters(16))
        self.line.setMaximumWidth(desk.theme.letters(34))
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line.textChanged.connect(self._typed)
        self._is_putting = False
        self.line.installEventFilter(self)
        for box in self._boxes.values():
            box.chosen.connect(self.edited)
        self._lay_out(title, desk)

    @property
    def text(self) -> str:
        """The text to filter by, without space around it."""
        return self.line.text().strip()

    @property
    def chosen(self) -> Mapping[str, Any]:
        """The value chosen in each filter."""
        return {name: box.value for name, box in self._boxes.items()}

    @property
    def places(self) -> dict[str, int]:
        """Which choice of each filter is chosen, to be remembered."""
        return {name: box.currentIndex() for name, box in self._boxes.items()}

    def choose(self, places: Mapping[str, Any]) -> None:
        """Choose as remembered; what does not fit any more is left at the first choice."""
        for name, place in places.items():
            box = self._boxes.get(name)
            if box is not None and isinstance(place, int) and 0 <= place < box.count():
                box.setCurrentIndex(place)

    def put(self, text: str) -> None:
        """Put a text into the filter, without a signal."""
        self._is_putting = True
        self.line.setText(text)
        self._is_putting = False

    def lift(self) -> None:
        """Take all filters back, without a signal."""
        self.put("")
        for box in self._boxes.values():
            box.setCurrentIndex(0)

    def begin(self, text: str) -> None:
        """Put the focus into the text, and this text at its end."""
        self.line.setFocus()
        if text:
            self.line.setText(self.line.text() + text)
        else:
            self.line.selectAll()

    def add_tool(self, tool: QWidget) -> None:
        """Put something more beside the filters, where Tab finds it after them."""
        last = self._tools.itemAt(self._tools.count() - 1)
        self._tools.addWidget(tool)
        before = last.widget() if last is not None else None
        if before is not None:
            QWidget.setTabOrder(before, tool)

    def say_count(self, count: int) -> None:
        """Say how many rows are shown."""
        self._count.setText(self._desk.speaker.locale.toString(count))
        self._count.setAccessibleName(counted(self.tr("%n shown", None, count), count))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on to the table with Enter or Down; clear the text with Esc."""
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self.entered.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                if self.line.text():
                    self.line.clear()
                else:
                    self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    def _typed(self, _text: str) -> None:
        if not self._is_putting:
            self.edited.emit()

    def _lay_out(self, title: str, desk: Desk) -> None:
        theme = desk.theme
        heading = QWidget()
        words = line(space=theme.space(2))
        words.addWidget(label(title, step=Step.HEADING, strong=True))
        words.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        words.addStretch(1)
        heading.setLayout(words)
        tools = QWidget()
        row = FlowLayout(space=theme.space(1))
        for box in self._boxes.values():
            row.addWidget(box)
        row.addWidget(self.line)
        tools.setLayout(row)
        self._tools = row
        column = stack(space=theme.space(1))
        column.setContentsMargins(theme.space(3), theme.space(2), theme.space(3), theme.space(1))
        column.addWidget(heading)
        column.addWidget(tools)
        self.setLayout(column)
