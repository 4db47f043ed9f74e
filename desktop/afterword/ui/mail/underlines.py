"""Draws the lines below marked words: a wave for the tone, dots for the spelling.

Qt's own underlines shrink with the font until a wave and dots look alike.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextCursor, QTextLine
from PySide6.QtWidgets import QPlainTextEdit

WIDTH = 0.09  # of the line's height: of the pen
WAVE = 0.11  # of the line's height: from the middle of a wave to its crest
STEP = 0.22  # of the line's height: from crest to trough, and from dot to dot


class Stroke(StrEnum):
    """The form of a line."""

    WAVE = "wave"
    DOTS = "dots"


class Stretching(QPlainTextEdit):
    """A text that can say where a stretch of it stands."""

    def rects(self, cursor: QTextCursor) -> Iterator[QRectF]:
        """Yield the place of a stretch in the viewport, one per line on which it stands."""
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            layout = block.layout()
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                first = max(start - block.position(), line.textStart())
                last = min(end - block.position(), line.textStart() + line.textLength())
                last = first + len(block.text()[first:last].rstrip())  # no line below a space at the edge
                if first < last:
                    left, right = _x(line, first), _x(line, last)
                    top = QPointF(place.left() + min(left, right), place.top() + line.y())
                    yield QRectF(top.x(), top.y(), abs(right - left), line.height())
            block = block.next()


def draw(painter: QPainter, below: QRectF, stroke: Stroke, colour: QColor) -> None:
    """Draw a line of a form along the foot of a piece of text."""
    height = below.height()
    pen = QPen(colour, max(1.0, height * WIDTH))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    step = max(2.0, height * STEP)
    if stroke is Stroke.WAVE:
        painter.drawPath(_wave(below, step=step, crest=max(1.5, height * WAVE)))
        return
    pen.setWidthF(max(1.8, height * WIDTH * 1.4))
    painter.setPen(pen)
    at = below.left() + pen.widthF()
    while at < below.right():
        painter.drawPoint(QPointF(at, below.bottom() - pen.widthF() / 2))
        at += max(step * 1.3, pen.widthF() * 2)


def _wave(below: QRectF, *, step: float, crest: float) -> QPainterPath:
    middle = below.bottom() - crest / 2
    path = QPainterPath(QPointF(below.left(), middle))
    at, up = below.left(), True
    while at < below.right():
        to = min(at + step, below.right())
        path.quadTo(QPointF((at + to) / 2, middle + (-crest if up else crest) * 1.6), QPointF(to, middle))
        at, up = to, not up
    return path


def _x(line: QTextLine, place: int) -> float:
    found: Any = line.cursorToX(place)  # PySide returns the place beside it; its stubs say "object"
    return float(found[0] if isinstance(found, tuple) else found)
