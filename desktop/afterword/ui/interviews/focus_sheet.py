"""Choosing at most two pieces of advice to keep in mind in a coming interview (C22)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QScrollArea, QWidget

from afterword.domain.advice import Advice
from afterword.ui import words
from afterword.ui.desk import Desk
from afterword.ui.interviews.forms import short
from afterword.ui.pieces import button, label, line, prose, stack
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words

LONGEST = 160  # letters of a piece of advice in the list


class FocusSheet(QDialog):
    """Shows the open advice, best first; those beyond the number that may be chosen cannot be ticked."""

    def __init__(
        self,
        advice: Sequence[Advice],
        chosen: Sequence[int],
        *,
        most: int,
        desk: Desk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.answer: tuple[int, ...] | None = None
        self._most = most
        self.setWindowTitle(self.tr("Focus points"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.boxes = {one.id: self._box(one, chosen) for one in advice}
        self._lay_out(advice, desk)
        self._limit()

    @classmethod
    def ask(
        cls, parent: QWidget | None, advice: Sequence[Advice], chosen: Sequence[int], *, most: int, desk: Desk
    ) -> tuple[int, ...] | None:
        """Show the list with some ticked; return the ids chosen, best first, None when the user left."""
        sheet = cls(advice, chosen, most=most, desk=desk, parent=parent)
        sheet.exec()
        answer = sheet.answer
        sheet.deleteLater()
        return answer

    def take(self) -> None:
        """Take what is ticked, and close."""
        self.answer = tuple(number for number, box in self.boxes.items() if box.isChecked())
        self.accept()

    def _box(self, advice: Advice, chosen: Sequence[int]) -> QCheckBox:
        box = QCheckBox(short(advice.words, LONGEST).replace("&", "&&"))
        box.setChecked(advice.id in chosen)
        box.setToolTip(advice.words)
        box.toggled.connect(self._limit)
        return box

    def _limit(self) -> None:
        full = sum(box.isChecked() for box in self.boxes.values()) >= self._most
        for box in self.boxes.values():
            box.setEnabled(box.isChecked() or not full)

    def _lay_out(self, advice: Sequence[Advice], desk: Desk) -> None:
        theme = desk.theme
        column = stack(space=theme.space(3), margin=theme.space(4))
        column.addWidget(label(self.tr("What will you keep in mind?"), step=Step.HEADING, strong=True))
        lead = self.tr("One or two points are enough. The program put first what it would choose.")
        column.addWidget(prose(lead, tone=Tone.QUIET))
        listed = stack(space=theme.space(2))
        for one in advice:
            listed.addWidget(self.boxes[one.id])
            themes = ", ".join(words.theme_name(key, translate=from_words) for key in one.themes)
            about = " · ".join(text for text in (themes, one.next_action) if text)
            if about:
                told = label(about, step=Step.SMALL, tone=Tone.QUIET, wrap=True)
                told.setContentsMargins(theme.space(6), 0, 0, theme.space(1))
                listed.addWidget(told)
        listed.addStretch(1)
        inside = QWidget()
        inside.setLayout(listed)
        area = QScrollArea()
        area.setObjectName("paper")
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        widest = self.screen().availableSize().width() * 0.8
        area.setMinimumWidth(round(min(inside.sizeHint().width() + theme.space(3), widest)))
        column.addWidget(area, 1)
        leave = button(self.tr("Cancel"), theme=theme)
        leave.clicked.connect(self.reject)
        keep = button(self.tr("Keep in mind"), theme=theme, primary=True)
        keep.setDefault(True)
        keep.clicked.connect(self.take)
        buttons = line(space=theme.space(2))
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(keep)
        column.addLayout(buttons)
        self.setLayout(column)
        self.setMinimumSize(theme.letters(64), theme.letters(40))
