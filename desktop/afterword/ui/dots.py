"""Five dots for a rating: painted in tables, set with mouse and keys in forms."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from afterword.ui.theme import Theme
from afterword.ui.tokens import Tone

MOST = 5


def written(value: int) -> str:
    """Return a rating as five written dots, of which `value` are filled."""
    return "●" * value + "○" * (MOST - value)


def paint_dots(painter: QPainter, box: QRectF, *, value: int, theme: Theme, right: bool = False) -> None:
    """Paint `value` of five dots filled, inside a box, at its left or its right end."""
    step = theme.measures.line * 0.62
    radius = step * 0.29
    left = box.right() - MOST * step if right else box.left()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place in range(MOST):
        centre = QPointF(left + step * (place + 0.5), box.center().y())
        full = place < value
        painter.setPen(QPen(theme.colour(Tone.ACCENT if full else Tone.QUIET), 1.2))
        painter.setBrush(theme.colour(Tone.ACCENT) if full else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)
    painter.restore()


class Dots(QAbstractSlider):
    """A rating of 0 to 5: click a dot, type a figure, use the arrows; the same dot again takes it back."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setRange(0, MOST)
        self.setPageStep(1)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(lambda _value: self.update())
        theme.follow(self._measure)

    def sizeHint(self) -> QSize:
        width = round(self._step() * MOST) + 2 * self._beside()
        return QSize(width, round(self._theme.measures.line * 1.6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            along = (event.position().x() - self._beside()) / self._step()
            clicked = min(MOST, max(0, int(along)) + 1)
            self.setValue(0 if clicked == self.value() else clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in tuple("012345"):
            self.setValue(int(event.text()))
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.setValue(0)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(self._beside(), 0, -self._beside(), 0)
        paint_dots(painter, box, value=self.value(), theme=self._theme)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour(Tone.ACCENT), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _beside(self) -> int:
        """Return the room between the ring of focus and the dots."""
        return self._theme.space(0.75)

    def _step(self) -> float:
        return self._theme.measures.line * 0.62

    def _measure(self) -> None:
        self.updateGeometry()
        self.update()
