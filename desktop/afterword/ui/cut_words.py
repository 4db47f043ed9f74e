"""Text that wraps, with an ellipsis in a word for which a whole line has no room: a long mail address."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from afterword.ui.tokens import Step, Tone

_UNBROKEN = re.compile(r"[^\s/-]+[/-]?")  # Qt breaks lines at spaces, and after these


def cut_words(text: str, metrics: QFontMetrics, room: int) -> str:
    """Return a text in which what cannot be broken and is wider than the room is cut."""
    if room <= 0 or metrics.horizontalAdvance(text) <= room:
        return text

    def cut(word: re.Match[str]) -> str:
        return metrics.elidedText(word[0], Qt.TextElideMode.ElideRight, room)

    return _UNBROKEN.sub(cut, text)


class CutLabel(QLabel):
    """Shows such a text; where something of it is cut, the whole is in the tip."""

    def __init__(self, text: str = "", *, step: Step = Step.PLAIN, tone: Tone = Tone.INK) -> None:
        super().__init__()
        self.whole = ""
        self.tip = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setProperty("step", step.value)
        if tone is not Tone.INK:
            self.setProperty("tone", tone.value)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_text(text)

    def show_text(self, text: str, *, tip: str = "") -> None:
        """Show another text; the tip is what is said while nothing of it is cut."""
        self.whole, self.tip = text, tip
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        shown = cut_words(self.whole, self.fontMetrics(), self.contentsRect().width())
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(self.tip if shown == self.whole else self.whole)
