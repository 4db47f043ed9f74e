"""A card of Today: what there is to do, why, the button that does it, and the menu to put it off."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame

from afterword.domain.step import Part, Step, StepKind
from afterword.ui import sentences
from afterword.ui.desk import Desk
from afterword.ui.pieces import Glyph, button, icon_button, label, line, prose, stack
from afterword.ui.tokens import CORNER, LINE, Tone
from afterword.ui.tokens import Step as Size
from afterword.ui.translating import from_words

ICONS = {
    StepKind.SETTLE_MAIL: "mail",
    StepKind.LOOK_AT_REPLY: "mail",
    StepKind.PREPARE: "interviews",
    StepKind.THANK_INTERVIEW: "edit",
    StepKind.DEBRIEF: "note",
    StepKind.THANK_ADVICE: "edit",
    StepKind.TELL_PAID_OFF: "star",
    StepKind.ASK_ADVICE: "advice",
    StepKind.NUDGE: "send",
    StepKind.CHECK_IN: "send",
    StepKind.NOTE_DECISION: "outcome-not-selected",
    StepKind.CLOSE_REQUEST: "check",
    StepKind.CLOSE_APPLICATION: "archive",
    StepKind.CALL: "phone",
    StepKind.WRITE: "edit",
    StepKind.OWN: "clock",
    StepKind.PRACTISE: "history",
    StepKind.SEND_LATER: "clock",
    StepKind.AWAIT_ADVICE: "outcome-waiting",
    StepKind.AWAIT_NEWS: "outcome-waiting",
}


class FocusFrame(QFrame):
    """A raised frame that takes the focus and shows it with a ring; `moved` comes with the arrow keys."""

    moved = Signal(int)

    def __init__(self, *, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("raised")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the arrows."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(by)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring while the focus is here."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._desk.theme.colour(Tone.ACCENT), 2 * LINE))
            painter.drawRoundedRect(self.rect().adjusted(LINE, LINE, -LINE, -LINE), CORNER, CORNER)


class StepCard(FocusFrame):
    """Shows a step. `taken` comes with Enter, a double click or the button; `asked` for the menu."""

    taken = Signal(object)
    asked = Signal(object, QPoint)

    def __init__(self, step: Step, *, desk: Desk) -> None:
        super().__init__(desk=desk)
        self.step = step
        theme = desk.theme
        self._icon = Glyph(ICONS[step.kind], theme=theme, tone=self._tone())
        self._what = prose("", strong=True)
        self._why = prose("", step=Size.SMALL, tone=Tone.QUIET)
        for shown in (self._what, self._why):
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.act = button("", theme=theme)
        self.act.clicked.connect(lambda _on: self.taken.emit(self.step))
        self.more = icon_button("more", self.tr("Later, done, never"), theme=theme)
        self.more.clicked.connect(self._ask_below)
        self._lay_out()
        self.show_step(step)

    def show_step(self, step: Step) -> None:
        """Show what is known of the step now."""
        self.step = step
        what = sentences.step_sentence(step, from_words)
        self._what.setText(what)
        self._why.setText(self._reason())
        self.act.setText(sentences.step_act(step.kind, from_words))
        self.act.setAccessibleName(f"{self.act.text()}: {what}")
        self.setAccessibleName(what)
        self.setAccessibleDescription(self._why.text())
        self.setToolTip(self._desk.speaker.exact_moment(step.due) if step.part is not Part.NOW else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, and S for later."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.taken.emit(self.step)
            case Qt.Key.Key_S if event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self._ask_below()
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the menu, by mouse and by key."""
        self.asked.emit(self.step, event.globalPos())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do the step."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.taken.emit(self.step)

    def _ask_below(self) -> None:
        self.asked.emit(self.step, self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _tone(self) -> Tone:
        if self.step.part is Part.NOW:
            return Tone.ACCENT
        return Tone.WAITING if self.step.part is Part.WAITING else Tone.QUIET

    def _reason(self) -> str:
        """Return why and from when, and what to bear in mind, each point on a line of its own."""
        why = sentences.why_sentence(self.step.reason, from_words, say_day=self._desk.speaker.dated)
        lead, *points = sentences.mind_lines(self.step.reason, from_words) or ("",)
        first = " ".join(part for part in (why, self._due(), lead) if part)
        return "\n".join((first, *points))

    def _due(self) -> str:
        if self.step.part is Part.NOW or self.step.kind is StepKind.SEND_LATER:
            return ""
        when = self._desk.speaker.moment(self.step.due)
        said = self.tr("From %1.") if self.step.part is Part.SOON else self.tr("Until %1.")
        return said.replace("%1", when)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        words = stack(space=theme.space(0.5))
        words.addWidget(self._what)
        words.addWidget(self._why)
        row = line(space=theme.space(2))
        row.setContentsMargins(theme.space(3), theme.space(2), theme.space(2), theme.space(2))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(row)


class CountLine(FocusFrame):
    """The line "n more": it opens the rest of a part."""

    opened = Signal()

    def __init__(self, count: int, *, desk: Desk) -> None:
        super().__init__(desk=desk)
        self.count = count
        more = self.tr("%n more", None, count).replace("%n", str(count))
        self.setAccessibleName(more)
        row = line()
        row.setContentsMargins(
            desk.theme.space(3), desk.theme.space(1), desk.theme.space(2), desk.theme.space(1)
        )
        row.addWidget(label(more, tone=Tone.ACCENT), 1)
        self.setLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open with a click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()
