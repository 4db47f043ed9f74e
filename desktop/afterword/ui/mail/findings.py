"""The findings below the text: each with its reason, the current one with its rewordings."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from afterword.ui.desk import Desk
from afterword.ui.excerpts import short
from afterword.ui.mail.body import SIGNS, TONES, Mark
from afterword.ui.pieces import Glyph, clear, label, line, link, prose, stack
from afterword.ui.plurals import counted, filled
from afterword.ui.short_link import ShortLink
from afterword.ui.tokens import Step, Tone

translate = QCoreApplication.translate
LONGEST = 90  # letters of the stretch and of a rewording as shown
MOST_KEYS = 3
MOST_LINES = 13


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A mark with its reason and what may stand there instead; an empty text leaves it out."""

    mark: Mark
    why: str
    instead: tuple[str, ...]
    is_spelling: bool = False


class Findings(QScrollArea):
    """Lists remarks. `chosen` (place) comes with a click, `applied` (which rewording) for the current."""

    chosen = Signal(int)
    applied = Signal(int)
    kept = Signal()

    def __init__(self, *, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.remarks: tuple[Remark, ...] = ()
        self.current = -1
        self._opened: QWidget | None = None
        self._inside = QWidget()
        self.setObjectName("paper")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = stack(space=desk.theme.space(1))
        self._inside.setLayout(self._column)
        self.setWidget(self._inside)
        self._inside.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def sizeHint(self) -> QSize:
        """Be as high as what is shown, up to some lines."""
        highest = round(self._desk.theme.measures.line * MOST_LINES)
        return QSize(super().sizeHint().width(), min(self._wanted(), highest))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rows that have just been shown want another height."""
        done = super().eventFilter(watched, event)
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that wrap anew want another height."""
        super().resizeEvent(event)
        self._fit()

    def _wanted(self) -> int:
        return self._column.heightForWidth(max(1, self.viewport().width()))

    def _fit(self) -> None:
        """Give the rows the height they want, and bring the current one into view, from its head."""
        self._inside.resize(self.viewport().width(), self._wanted())
        self._column.activate()
        self.updateGeometry()
        if self._opened is not None:
            bar, row = self.verticalScrollBar(), self._opened.geometry()
            lowest = row.bottom() - self.viewport().height() + 1
            bar.setValue(min(row.top(), max(bar.value(), lowest)))

    def show_remarks(self, remarks: Sequence[Remark], current: int) -> None:
        """Show remarks, the current one opened."""
        self.remarks = tuple(remarks)
        self.current = current if 0 <= current < len(self.remarks) else (0 if self.remarks else -1)
        clear(self._column)
        self.setVisible(bool(self.remarks))
        self._opened = None
        if not self.remarks:
            return
        count = len(self.remarks)
        said = counted(self.tr("%n thing(s) to look at", None, count), count)
        keys = self.tr("F8 next, F7 back, Alt+1 to Alt+3 reword")
        head = line(space=self._desk.theme.space(2))
        head.addWidget(label(said, strong=True))
        head.addWidget(prose(keys, step=Step.SMALL, tone=Tone.QUIET), 1)
        self._column.addLayout(head)
        opened = None
        for place, remark in enumerate(self.remarks):
            row = self._row(place, remark)
            self._column.addWidget(row)
            opened = row if place == self.current else opened
        self._column.addStretch(1)
        self._opened = opened
        self.updateGeometry()

    def _row(self, place: int, remark: Remark) -> QWidget:
        theme = self._desk.theme
        manner = remark.mark.manner
        shown = QWidget()
        row = line(space=theme.space(1))
        row.addWidget(Glyph(SIGNS[manner], theme=theme, tone=TONES[manner]), 0, Qt.AlignmentFlag.AlignTop)
        words = stack(space=theme.space(0.5))
        excerpt = f"“{short(remark.mark.text, LONGEST)}”"
        if place == self.current:
            words.addWidget(prose(excerpt, strong=True))
            words.addWidget(prose(remark.why, tone=Tone.QUIET))
            words.addLayout(self._rewordings(remark))
        else:
            opens = ShortLink(excerpt, clicked=lambda: self.chosen.emit(place))
            opens.setToolTip(remark.why)
            words.addWidget(opens, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(words, 1)
        shown.setLayout(row)
        shown.setAccessibleName(f"{excerpt} {remark.why}")
        return shown

    def _rewordings(self, remark: Remark) -> QVBoxLayout:
        theme = self._desk.theme
        column = stack(space=theme.space(0.5))
        for place, words in enumerate(remark.instead[:MOST_KEYS]):
            said = short(words, LONGEST) if words.strip() else leave_out()
            made = ShortLink(said, clicked=partial(self.applied.emit, place))
            made.setObjectName("")  # a button, though one that is cut where there is no room
            made.setAccessibleName(filled(self.tr("Alt+%1: %2"), str(place + 1), words or said))
            row = line(space=theme.space(1))
            row.addWidget(label(f"Alt+{place + 1}", step=Step.SMALL, tone=Tone.QUIET))
            row.addWidget(made)
            row.addStretch(1)
            column.addLayout(row)
        if remark.is_spelling:
            keep = link(self.tr("Keep this word"), clicked=self.kept.emit)
            column.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)
        return column


def tip(why: str, instead: Sequence[str]) -> str:
    """Return what is said where the mouse rests: the reason, and what may stand there instead."""
    others = [f"→ {short(words, LONGEST) if words.strip() else leave_out()}" for words in instead[:MOST_KEYS]]
    return "\n".join((why, *others))


def leave_out() -> str:
    """Return what is said for a rewording that leaves the words out."""
    return translate("mail", "Leave it out")
