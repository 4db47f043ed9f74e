"""A link of one line whose words are cut where there is no room: apart, since the frame has none."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyleOptionButton

from afterword.ui.pieces import Pressed, literal

LEAST_LETTERS = 8  # of a link that is cut where there is no room


class ShortLink(Pressed):
    """A link that is cut with an ellipsis where there is no room. `words` stay whole, and are the tip then.

    They are shown as they stand, with every "&".
    """

    def __init__(self, words: str, *, clicked: Callable[[], object]) -> None:
        super().__init__(literal(words))
        self.words = words
        self._wanted = 0
        self.setObjectName("link")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _on: clicked())

    def sizeHint(self) -> QSize:
        """Return the room for the whole text."""
        self._wanted = 0  # Qt asks for the text while it measures
        hint = super().sizeHint()
        self._wanted = hint.width()
        return hint

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few letters."""
        few = self.fontMetrics().averageCharWidth() * LEAST_LETTERS
        whole = self.sizeHint()
        return QSize(min(few, whole.width()), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.words if self.width() < self._wanted else "")

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        lacking = self._wanted - self.width()
        if lacking > 0:
            room = self.fontMetrics().horizontalAdvance(self.words) - lacking
            cut = self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, room)
            option.text = literal(cut)
