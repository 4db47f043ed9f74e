"""Somebody's exact words, set as a quotation."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from afterword.ui.pieces import prose, stack
from afterword.ui.theme import Theme
from afterword.ui.tokens import Step, Tone


class Quotation(QWidget):
    """Words in reading type with a bar before them; they can be selected and copied."""

    def __init__(self, text: str, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.words = prose("", step=Step.LEAD)
        self.say(text)
        column = stack()
        column.setContentsMargins(theme.space(2.5), theme.space(1), 0, theme.space(1))
        column.addWidget(self.words)
        self.setLayout(column)

    def say(self, text: str) -> None:
        """Show other words."""
        self.words.setText(self.tr("“%1”").replace("%1", text))
        self.words.setAccessibleName(self.tr("Their exact words: %1").replace("%1", text))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        width = max(2, self._theme.space(0.5))
        left = self.width() - width if self.isRightToLeft() else 0
        painter = QPainter(self)
        painter.fillRect(QRect(left, 0, width, self.height()), self._theme.colour(Tone.ACCENT))
