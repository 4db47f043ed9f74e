"""The bar below the text: a question with its answers, never a window in the way."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QPushButton

from afterword.ui.desk import Desk
from afterword.ui.flow import FlowLayout
from afterword.ui.pieces import Glyph, button, line, prose, stack
from afterword.ui.tokens import Tone

Answer = tuple[str, Callable[[], object]]


class Bar(QFrame):
    """Asks something and offers answers; the first is the one Enter gives while the bar has the focus."""

    def __init__(self, *, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("raised")
        self._text = prose("")
        self._answers = FlowLayout(space=desk.theme.space(1))
        self.buttons: list[QPushButton] = []
        self._is_about_text = False
        words = line(space=desk.theme.space(2))
        words.addWidget(Glyph("help", theme=desk.theme, tone=Tone.ACCENT))
        words.addWidget(self._text, 1)
        column = stack(space=desk.theme.space(1), margin=desk.theme.space(2))
        column.addLayout(words)
        column.addLayout(self._answers)
        self.setLayout(column)
        self.hide()

    @property
    def text(self) -> str:
        """What is asked, empty while nothing is."""
        return "" if self.isHidden() else self._text.text()

    def ask(self, text: str, answers: Sequence[Answer], *, about_text: bool = False) -> None:
        """Ask; an answer closes the bar, and then does what it says.

        What is asked `about_text` no longer holds once the mail was changed.
        """
        self._is_about_text = about_text
        self._text.setText(text)
        self.setAccessibleName(text)
        self._answers.empty()
        self.buttons = []
        for place, (said, act) in enumerate(answers):
            made = button(said, theme=self._desk.theme, primary=place == 0)
            made.clicked.connect(lambda _on, act=act: self._give(act))
            self._answers.addWidget(made)
            self.buttons.append(made)
        self.show()
        if self.buttons:
            self.buttons[0].setFocus()

    def outdate(self) -> None:
        """Take back what was asked about the mail as it was before it was changed."""
        if self._is_about_text:
            self.hide()

    def drop(self) -> None:
        """Ask nothing any more."""
        self.hide()

    def _give(self, act: Callable[[], object]) -> None:
        self.hide()
        act()
