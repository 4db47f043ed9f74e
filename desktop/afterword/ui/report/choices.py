"""What the report should hold: period, parts, paper, names. It stands beside the preview."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout, QWidget

from afterword.domain.report import LOGS, USUAL_PARTS, Part, Period
from afterword.domain.settings import Paper
from afterword.qtmodels.choices import Choice
from afterword.ui import words
from afterword.ui.choice_box import ChoiceBox
from afterword.ui.dating import DayLine
from afterword.ui.desk import Desk
from afterword.ui.pieces import label, line, stack
from afterword.ui.report.labels import Span, first_day, part_words, span_words
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words

MEMORY = "page.report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What the user chose."""

    period: Period
    parts: frozenset[Part]
    shared: bool


class Choices(QScrollArea):
    """`edited` comes when the report should hold something else; `paper_chosen` for another paper."""

    edited = Signal()
    paper_chosen = Signal(object)

    def __init__(self, *, desk: Desk, paper: Callable[[], Paper]) -> None:
        super().__init__()
        self._desk = desk
        self._paper_now = paper
        self.setObjectName("paper")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme = desk.theme
        self.span = ChoiceBox([Choice(value=v, text=t) for v, t in span_words().items()], theme=theme)
        self.since, self.until = DayLine(desk=desk), DayLine(desk=desk)
        self._fault = label("", step=Step.SMALL, tone=Tone.FAULT, wrap=True)
        self.parts = {part: QCheckBox(text) for part, text in part_words().items()}
        self.paper = ChoiceBox(
            [Choice(value=one, text=words.word(one, from_words)) for one in Paper], theme=theme
        )
        self.shared = QCheckBox(self.tr("Hide names"))
        self._lay_out()
        self._recall()
        self._listen()
        self._show_own_days()

    @property
    def chosen(self) -> Chosen | None:
        """What is chosen, or None while the days typed make no period; it is then said there."""
        period = self._period()
        if period is None:
            return None
        parts = frozenset(part for part, box in self.parts.items() if box.isChecked())
        return Chosen(period=period, parts=parts, shared=self.shared.isChecked())

    @property
    def fault(self) -> str:
        """What is wrong with the days typed, or an empty text."""
        return self._fault.text()

    @property
    def own(self) -> tuple[bool, str, str, bool]:
        """What is not remembered: whether the days are the user's own, as typed, and whether names hide."""
        is_own = self.span.value is Span.OWN
        return is_own, self.since.text(), self.until.text(), self.shared.isChecked()

    def take_own(self, own: tuple[bool, str, str, bool]) -> None:
        """Choose again what is not remembered."""
        is_own, since, until, is_shared = own
        if is_own:
            self.span.choose(Span.OWN)
            self.since.setText(since)
            self.until.setText(until)
        self.shared.setChecked(is_shared)
        self._show_own_days()

    def show_paper(self) -> None:
        """Show the paper that is set."""
        self.paper.choose(self._paper_now())

    # Inside

    def _period(self) -> Period | None:
        today = self._desk.speaker.today()
        span = self.span.value
        if span is not Span.OWN:
            return Period(since=first_day(span, today), until=today)
        since, until = self.since.day, self.until.day
        fault = self._fault_of(since, until)
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        return None if fault else Period(since=since, until=until or today)

    def _fault_of(self, since: date | None, until: date | None) -> str:
        for day, typed in ((since, self.since), (until, self.until)):
            if day is None and typed.text().strip():
                return self.tr("“%1” is not a day.").replace("%1", typed.text().strip())
        if since is not None and until is not None and until < since:
            return self.tr("The last day comes before the first.")
        return ""

    def _lay_out(self) -> None:
        theme = self._desk.theme
        column = stack(space=theme.space(1))
        column.setContentsMargins(theme.space(3), theme.space(2), theme.space(3), theme.space(3))
        self._own = QWidget()
        days = stack(space=theme.space(1))
        for text, edit in ((self.tr("From"), self.since), (self.tr("To"), self.until)):
            row = line(space=theme.space(2))
            named = label(text, tone=Tone.QUIET)
            named.setMinimumWidth(theme.letters(7))
            named.setBuddy(edit)
            edit.setMinimumWidth(theme.letters(14))
            edit.setAccessibleName(text)
            row.addWidget(named)
            row.addWidget(edit, 1)
            days.addLayout(row)
        days.addWidget(self._fault)
        self._fault.hide()
        self._own.setLayout(days)
        self._head(column, self.tr("Period"), self.span)
        for widget in (self.span, self._own):
            column.addWidget(widget)
        self._head(column, self.tr("Parts"))
        for part in Part:
            if part not in LOGS:
                column.addWidget(self.parts[part])
        self._head(column, self.tr("Contact log for an office"))
        for part in LOGS:
            column.addWidget(self.parts[part])
        self._head(column, self.tr("Paper"), self.paper)
        column.addWidget(self.paper)
        self._head(column, self.tr("To show to others"))
        column.addWidget(self.shared)
        column.addWidget(self._hint(self.tr("People and employers are replaced, in quoted words as well.")))
        column.addWidget(self._hint(self.tr("Please read it once: a name that is not in your book stays.")))
        column.addStretch(1)
        self._inner = QWidget()
        self._inner.setLayout(column)
        self.setWidget(self._inner)
        theme.follow(self._measure)

    def _head(self, column: QVBoxLayout, text: str, edit: QWidget | None = None) -> None:
        made = label(text, strong=True)
        made.setContentsMargins(0, self._desk.theme.space(2), 0, 0)
        if edit is not None:
            made.setBuddy(edit)
            edit.setAccessibleName(text)
        column.addWidget(made)

    def _hint(self, text: str) -> QWidget:
        return label(text, step=Step.SMALL, tone=Tone.QUIET, wrap=True)

    def _measure(self) -> None:
        inner = self._inner
        bar = self._desk.theme.space(3)
        wanted = max(self._desk.theme.letters(32), inner.minimumSizeHint().width() + bar)
        self.setFixedWidth(min(wanted, self._desk.theme.letters(48)))

    def _listen(self) -> None:
        self.span.chosen.connect(self._edited)
        self.since.textEdited.connect(lambda _text: self._edited())
        self.until.textEdited.connect(lambda _text: self._edited())
        for box in (*self.parts.values(), self.shared):
            box.toggled.connect(lambda _on: self._edited())
        self.paper.chosen.connect(lambda: self.paper_chosen.emit(self.paper.value))

    def _edited(self) -> None:
        self._show_own_days()
        self._keep()
        self.edited.emit()

    def _show_own_days(self) -> None:
        is_own = self.span.value is Span.OWN
        self._own.setVisible(is_own)
        if is_own and not self.since.text() and not self.until.text():
            today = self._desk.speaker.today()
            self.since.put(first_day(Span.QUARTER, today))
            self.until.put(today)

    # What is remembered; names are shown again at the next start: hiding them is for one occasion

    def _recall(self) -> None:
        self.show_paper()
        try:
            kept = json.loads(self._desk.remembered.recall(MEMORY))
        except ValueError:
            kept = {}
        kept = kept if isinstance(kept, dict) else {}
        span = kept.get("span")
        self.span.choose(Span(span) if span in set(Span) - {Span.OWN} else Span.ALL)
        on = kept.get("parts")
        parts = {str(one) for one in on} if isinstance(on, list) else {str(one) for one in USUAL_PARTS}
        for part, box in self.parts.items():
            box.setChecked(part.value in parts)

    def _keep(self) -> None:
        on = [part.value for part, box in self.parts.items() if box.isChecked()]
        self._desk.remembered.keep(MEMORY, json.dumps({"span": self.span.value, "parts": on}))
