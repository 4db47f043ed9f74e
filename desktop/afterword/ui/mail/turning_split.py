"""The list of mails and what is read of them: side by side, or one above the other where it is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from afterword.ui.theme import Theme

BESIDE_FROM = 90  # letters: in less room the two would cut each other's words
SHARES = (400, 720)


class TurningSplit(QSplitter):
    """Divides its room between a list and what is read, which gets about twice as much."""

    def __init__(self, listed: QWidget, read: QWidget, *, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.addWidget(listed)
        self.addWidget(read)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 2)
        self.setSizes(SHARES)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn where the width asks for it."""
        super().resizeEvent(event)
        beside = self.width() >= self._theme.letters(BESIDE_FROM)
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self.orientation() != wanted:
            self.setOrientation(wanted)
            self.setSizes(SHARES)
