"""The line at the editor's foot: whether the mail is kept. That it cannot be kept is not said quietly."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from afterword.ui.desk import Desk
from afterword.ui.pieces import Glyph, line, prose, restyle
from afterword.ui.tokens import Step, Tone


class KeptLine(QWidget):
    """Says when the mail was kept, or, with a sign, what hinders it."""

    def __init__(self, *, desk: Desk) -> None:
        super().__init__()
        self._sign = Glyph("warning", theme=desk.theme, tone=Tone.WAITING)
        self._words = prose("", step=Step.SMALL, tone=Tone.QUIET)
        row = line(space=desk.theme.space(1))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.setLayout(row)
        self.say("")

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()

    @property
    def is_trouble(self) -> bool:
        """Whether something hinders the keeping."""
        return not self._sign.isHidden()

    def say(self, text: str) -> None:
        """Say quietly how it stands."""
        self._show(text, trouble=False)

    def say_trouble(self, text: str) -> None:
        """Say what hinders the keeping; aloud, too, where it is new."""
        is_new = text != self.words
        self._show(text, trouble=True)
        if is_new:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _show(self, text: str, *, trouble: bool) -> None:
        self._words.setText(text)
        self._sign.setVisible(trouble)
        restyle(self._words, "tone", (Tone.WAITING if trouble else Tone.QUIET).value)
        restyle(self._words, "strong", trouble)
