"""A check box whose words take as many lines as they need."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyleOptionButton

from afterword.ui.pieces import literal

LEAST_LETTERS = 16  # so wide it stays, however little room there is


class Tick(QCheckBox):
    """Qt's own cuts its words where there is no room. `words` are shown as they stand, with every "&"."""

    def __init__(self, words: str) -> None:
        super().__init__(literal(words))
        self.words = words
        self._is_measured = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(words)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        one = self.fontMetrics().lineSpacing()
        return self._whole().height() + one * (len(self.lines_at(width)) - 1)

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few letters on one line."""
        whole = self._whole()
        few = self._beside_words() + self.fontMetrics().averageCharWidth() * LEAST_LETTERS
        return QSize(min(few, whole.width()), whole.height())

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        if not self._is_measured and self.width() < self._whole().width():
            option.text = "\n".join(literal(line) for line in self.lines_at(self.width()))

    def lines_at(self, width: int) -> list[str]:
        """Return the lines the words take at a width."""
        room = max(width - self._beside_words(), self.fontMetrics().averageCharWidth())
        layout = QTextLayout(self.words, self.font())
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            lines.append(self.words[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
        return lines or [""]

    def _whole(self) -> QSize:
        """Return the room for the words on one line."""
        self._is_measured = True  # Qt asks for the words while it measures
        whole = super().sizeHint()
        self._is_measured = False
        return whole

    def _beside_words(self) -> int:
        """Return the width of the box and of the space between it and the words."""
        return self._whole().width() - self.fontMetrics().horizontalAdvance(self.words)
