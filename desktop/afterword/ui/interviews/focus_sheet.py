"""Choosing at most two pieces of advice to keep in mind in a coming interview (C22)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QScrollArea, QWidget

from afterword.domain.advice import Advice
from afterword.ui import words
from afterword.ui.desk import Desk
from afterword.ui.excerpts import short
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
        box = QCheckBox()
        box.setAccessibleName(short(advice.words, LONGEST))
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
            listed.addLayout(self._row(one, desk))
        listed.addStretch(1)
        inside = QWidget()
        inside.setLayout(listed)
        area = QScrollArea()
        area.setObjectName("paper")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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
        room = self.screen().availableSize() * 0.9
        self.setMinimumSize(min(theme.letters(64), room.width()), min(theme.letters(40), room.height()))

    def _row(self, advice: Advice, desk: Desk) -> QHBoxLayout:
        """Return the box with the words beside it, which wrap; a click on them ticks it too."""
        box = self.boxes[advice.id]
        said = _Words(short(advice.words, LONGEST), box)
        column = stack()
        column.addWidget(said)
        themes = ", ".join(words.theme_name(key, translate=from_words) for key in advice.themes)
        if about := " · ".join(text for text in (themes, advice.next_action) if text):
            column.addWidget(prose(about, step=Step.SMALL, tone=Tone.QUIET))
        row = line(space=desk.theme.space(2))
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        return row


class _Words(QLabel):
    """Words that wrap and belong to a box, as those of a box itself cannot."""

    def __init__(self, text: str, box: QCheckBox) -> None:
        super().__init__(text)
        self._box = box
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setToolTip(box.toolTip())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the box, or take the tick away."""
        if self.rect().contains(event.position().toPoint()):
            self._box.click()
