"""The card of the next interview: when, where, with whom, and what to bear in mind."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QWidget

from afterword.domain.interview import InterviewRow
from afterword.ui import words
from afterword.ui.desk import Desk
from afterword.ui.pieces import Glyph, button, label, line, link, prose, stack
from afterword.ui.plurals import filled
from afterword.ui.today.card import FocusFrame
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words


class NextUp(FocusFrame):
    """Shows the next interview; `wanted` comes when the user wants to prepare for it."""

    wanted = Signal(int)

    def __init__(self, row: InterviewRow, *, desk: Desk) -> None:
        super().__init__(desk=desk)
        self.row = row
        self._countdown = label("", step=Step.LEAD, tone=Tone.ACCENT, strong=True)
        self._lay_out()
        self.tick()

    def tick(self) -> None:
        """Say anew how long it is until then."""
        said = self._desk.speaker.countdown(self.row.starts_at)
        self._countdown.setText(f"{said[:1].upper()}{said[1:]}")
        self.setAccessibleName(f"{self._countdown.text()}: {self._title()}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Prepare with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit(self.row.id)
        else:
            super().keyPressEvent(event)

    def _title(self) -> str:
        return filled(self.tr("%1 at %2"), self.row.role, self.row.employer)

    def _lay_out(self) -> None:
        theme, say = self._desk.theme, self._desk.speaker
        row = self.row
        column = stack(space=theme.space(1), margin=theme.space(3))
        head = line(space=theme.space(2))
        head.addWidget(self._countdown, 1)
        prepare = button(self.tr("Prepare"), theme=theme, icon="interviews", primary=True)
        prepare.clicked.connect(lambda _on: self.wanted.emit(row.id))
        head.addWidget(prepare)
        column.addLayout(head)
        column.addWidget(prose(self._title(), step=Step.LEAD, strong=True))
        when = prose(f"{words.word(row.kind, from_words)} · {say.moment(row.starts_at)}")
        when.setToolTip(say.exact_moment(row.starts_at))
        column.addWidget(when)
        if row.place:
            column.addWidget(self._place(row.place))
        if row.interviewers:
            people = self.tr("With %1").replace("%1", ", ".join(row.interviewers))
            column.addWidget(prose(people, tone=Tone.QUIET))
        if row.focus:
            column.addWidget(prose(self.tr("Bear in mind"), step=Step.SMALL, tone=Tone.QUIET))
        for point in row.focus:
            column.addWidget(self._point(point))
        self.setLayout(column)

    def _place(self, place: str) -> QWidget:
        if "://" not in place:
            return prose(place, tone=Tone.QUIET)
        made = link(place, clicked=lambda: QDesktopServices.openUrl(QUrl(place)))
        made.setAccessibleName(self.tr("Open %1").replace("%1", place))
        return made

    def _point(self, point: str) -> QWidget:
        shown = QWidget()
        row = line(space=self._desk.theme.space(1))
        row.addWidget(Glyph("advice", theme=self._desk.theme, tone=Tone.ACCENT), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(prose(" ".join(point.split())), 1)
        shown.setLayout(row)
        return shown
