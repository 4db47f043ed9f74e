"""The text of a mail: plain, 72 letters wide, with marks below words and beside their lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from afterword.ui.desk import Desk
from afterword.ui.mail.underlines import Stretching, Stroke, draw
from afterword.ui.tokens import Tone

WIDTH = 72  # letters: what mail programs show without breaking lines anew
LEAST_LINES = 9
Selection = QTextEdit.ExtraSelection
QT_SIGNS = str.maketrans(
    "\u2028\u2029\ufdd0\ufdd1\u00a0", "\n\n\n\n "
)  # and what `toPlainText` makes of them


class Manner(StrEnum):
    """How a stretch is marked. Each has its own line below and its own sign in the margin."""

    STOP = "stop"
    THINK = "think"
    SPELLING = "spelling"


STROKES = {Manner.STOP: Stroke.WAVE, Manner.THINK: Stroke.WAVE, Manner.SPELLING: Stroke.DOTS}
TONES = {Manner.STOP: Tone.WAITING, Manner.THINK: Tone.WAITING, Manner.SPELLING: Tone.ACCENT}
SIGNS = {Manner.STOP: "warning", Manner.THINK: "info", Manner.SPELLING: "dot"}


@dataclass(slots=True)
class Mark:
    """A marked stretch. The cursor moves with the text while it is edited."""

    cursor: QTextCursor
    manner: Manner
    tip: str
    text: str

    @property
    def is_as_read(self) -> bool:
        """Whether the stretch still says what was marked."""
        return plain(self.cursor.selectedText()) == self.text


class BodyEdit(Stretching):
    """Edits the text of a mail. `wandered` comes when the cursor goes elsewhere."""

    wandered = Signal(int)

    def __init__(self, *, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._marks: dict[str, Sequence[Mark]] = {}
        self._current: Mark | None = None
        self._margin = _Margin(self, desk=desk)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text of the mail"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.cursorPositionChanged.connect(lambda: self.wandered.emit(self.textCursor().position()))
        self.updateRequest.connect(lambda _box, _by: self._margin.update())
        desk.theme.follow(self._measure)

    @property
    def text(self) -> str:
        """The text as it stands."""
        return self.toPlainText()

    def put(self, text: str) -> None:
        """Replace the whole text in one step that can be undone."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()

    def stretch(self, start: int, end: int) -> QTextCursor:
        """Return a cursor over a stretch that is given in code points of the text."""
        text = self.toPlainText()
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(text, start))
        cursor.setPosition(units(text, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def mark(self, kind: str, marks: Sequence[Mark]) -> None:
        """Show these marks of one kind in place of the earlier ones."""
        self._marks[kind] = marks
        self._show_marks()

    def show_current(self, mark: Mark | None) -> None:
        """Put a soft ground under the mark that is spoken of."""
        self._current = mark
        self._show_marks()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks, of every kind."""
        return tuple(mark for marks in self._marks.values() for mark in marks)

    def go_to(self, mark: Mark) -> None:
        """Put the cursor before a mark, without selecting it."""
        cursor = self.textCursor()
        cursor.setPosition(mark.cursor.selectionStart())
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def event(self, event: QEvent) -> bool:
        """Say the reason of a mark where the mouse rests."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.viewport().mapFromGlobal(event.globalPos())
            mark = self.mark_below(place)
            QToolTip.showText(event.globalPos(), mark.tip if mark else "", self)
            return True
        return super().event(event)

    def mark_below(self, place: QPoint) -> Mark | None:
        """Return the mark whose words are at a place of the viewport."""
        for mark in self.marks:
            if mark.is_as_read and any(one.contains(QPointF(place)) for one in self.rects(mark.cursor)):
                return mark
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines below the marks over the text."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in self.marks:
            if mark.is_as_read:
                for place in self.rects(mark.cursor):
                    draw(painter, place, STROKES[mark.manner], self._desk.theme.colour(TONES[mark.manner]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margin as high as the text."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._margin.setGeometry(QRect(inside.left(), inside.top(), self._side, inside.height()))

    def lines_with_marks(self) -> dict[int, Manner]:
        """Return the gravest manner of each visible line that has a mark, by its height in the viewport."""
        found: dict[int, Manner] = {}
        order = list(Manner)
        for mark in self.marks:
            at = QTextCursor(self.document())
            at.setPosition(mark.cursor.selectionStart())
            top = self.cursorRect(at).top()
            if top not in found or order.index(mark.manner) < order.index(found[top]):
                found[top] = mark.manner
        return found

    def _show_marks(self) -> None:
        theme = self._desk.theme
        shown: list[Selection] = []
        if self._current in self.marks:
            selection = Selection()
            selection.cursor = self._current.cursor
            form = QTextCharFormat()
            form.setBackground(theme.colour(Tone.SOFT))
            selection.format = form
            shown.append(selection)
        self.setExtraSelections(shown)
        self.viewport().update()
        self._margin.update()

    def _measure(self) -> None:
        theme = self._desk.theme
        self._side = theme.icon_size + theme.space(1)
        self.setViewportMargins(self._side, 0, 0, 0)
        bar = theme.space(3)
        self.setMaximumWidth(theme.letters(WIDTH + 8) + self._side + bar)
        self.setMinimumHeight(round(theme.measures.line * LEAST_LINES))
        self._show_marks()


class _Margin(QWidget):
    """The signs beside the lines that have marks."""

    def __init__(self, body: BodyEdit, *, desk: Desk) -> None:
        super().__init__(body)
        self._body = body
        self._desk = desk

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a sign at each line with a mark."""
        del event
        theme = self._desk.theme
        size = round(theme.icon_size * 0.8)
        painter = QPainter(self)
        for top, manner in self._body.lines_with_marks().items():
            sign = theme.pixmap(SIGNS[manner], TONES[manner], size=size, ratio=self.devicePixelRatioF())
            painter.drawPixmap(QPoint((self.width() - size) // 2, top), sign)


def plain(selected: str) -> str:
    """Return the text of a selection as the mail has it, where every break of a line is one sign."""
    return selected.translate(QT_SIGNS)


def units(text: str, points: int) -> int:
    """Return the place in Qt's 16-bit units of a place in code points."""
    return points + sum(letter > "\uffff" for letter in text[:points])
