"""Joins the text, the guide and the findings: underlines, reasons, rewordings by key, the checklist."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from afterword.domain.mending import Idle, Offer, idle
from afterword.domain.message import MessagePurpose
from afterword.domain.stale_days import StaleDay
from afterword.domain.templates import unfilled
from afterword.domain.text_facts import facts_of
from afterword.domain.tone import Finding, Severity, ToneReport
from afterword.services import drafts
from afterword.ui.mail.body import BodyEdit, Manner, Mark, plain
from afterword.ui.mail.checklist import Checklist, checks_of
from afterword.ui.mail.findings import Findings, Remark, tip
from afterword.ui.mail.reading import ToneReading
from afterword.ui.mail.rewording import replace_words
from afterword.ui.pieces import has_focus
from afterword.work.runner import Runner

TONE, STALE, SPELLING = "tone", "stale", "spelling"


class ToneMarks(QObject):
    """Reads along. `told` comes after each reading, `chosen` when the user went to a finding."""

    told = Signal()
    chosen = Signal()
    word_kept = Signal(str)

    def __init__(
        self, body: BodyEdit, findings: Findings, checklist: Checklist, *, runner: Runner, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._body, self._findings, self._checklist = body, findings, checklist
        self._purpose = MessagePurpose.ASK_ADVICE
        self._tone: tuple[Remark, ...] = ()
        self._spelling: tuple[Remark, ...] = ()
        self._stale: tuple[Remark, ...] = ()
        self._idle: tuple[Remark, ...] = ()
        self._offer: Offer | None = None
        self._reading = ToneReading(runner, self)
        self._reading.told.connect(self._show)
        self._read_text = ""
        self.report: ToneReport | None = None
        self.spell: Callable[[str], object] | None = None
        self.find_stale: Callable[[], Sequence[StaleDay]] = tuple
        body.textChanged.connect(self._edited)
        body.wandered.connect(self._wandered)
        findings.chosen.connect(self.choose)
        findings.applied.connect(self.apply)
        findings.kept.connect(self._keep_word)
        checklist.add_wanted.connect(self.add_missing)
        self._add_keys(owner)

    def begin(self, purpose: MessagePurpose) -> None:
        """Read for this purpose from now on, and at once."""
        self._purpose = purpose
        self._reading.read_now(self._body.text, purpose)

    def stop(self) -> None:
        """Read nothing any more."""
        self._reading.stop()

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """All remarks in the order of the text, as far as their words still stand."""
        found = [
            one for one in (*self._tone, *self._stale, *self._idle, *self._spelling) if one.mark.is_as_read
        ]
        return tuple(sorted(found, key=lambda one: one.mark.cursor.selectionStart()))

    @property
    def grave(self) -> tuple[Remark, ...]:
        """The findings that ask before a mail leaves."""
        return tuple(one for one in self._tone if one.mark.manner is Manner.STOP and one.mark.is_as_read)

    @property
    def stale(self) -> tuple[Remark, ...]:
        """The days that will not be true when the mail leaves."""
        return tuple(one for one in self._stale if one.mark.is_as_read)

    @property
    def lacking(self) -> tuple[str, ...]:
        """What the mail lacks, as parts of a sentence."""
        return self._checklist.lacking

    @property
    def is_current(self) -> bool:
        """Whether the last reading was of the text as it stands."""
        return self.report is not None and self._read_text == self._body.text

    def step(self, by: int) -> None:
        """Go to the next finding, or back; after the last comes the first."""
        remarks = self._findings.remarks
        if remarks:
            self.choose((self._findings.current + by) % len(remarks))

    def choose(self, place: int) -> None:
        """Make a finding the current one, and go to its words."""
        remarks = self._findings.remarks
        if 0 <= place < len(remarks):
            self._findings.show_remarks(remarks, place)
            self._body.show_current(remarks[place].mark)
            self._body.go_to(remarks[place].mark)
            self._body.setFocus()
            self.chosen.emit()

    def apply(self, place: int) -> None:
        """Put a rewording of the current finding into the text: one step to undo."""
        current = self._findings.current
        if not 0 <= current < len(self._findings.remarks):
            return
        remark = self._findings.remarks[current]
        if 0 <= place < len(remark.instead) and remark.mark.is_as_read:
            replace_words(remark.mark.cursor, remark.instead[place])
            self._body.setFocus()
            self._reading.read_now(self._body.text, self._purpose)

    def add_missing(self) -> None:
        """Put the sentence that is offered into the text: one step to undo."""
        if self._offer is not None and self.is_current:
            cursor = self._body.stretch(self._offer.at, self._offer.at)
            cursor.insertText(self._offer.words)
            self._body.setTextCursor(cursor)
            self._body.setFocus()
            self._reading.read_now(self._body.text, self._purpose)

    def show_spelling(self, remarks: tuple[Remark, ...]) -> None:
        """Show what the spelling found."""
        if not remarks and not self._spelling:
            return
        self._spelling = remarks
        self._body.mark(SPELLING, [one.mark for one in remarks])
        self._show_list()

    def _edited(self) -> None:
        standing = [one.mark for one in self._tone if one.mark.is_as_read]
        if len(standing) != len(self._tone):
            self._tone = tuple(one for one in self._tone if one.mark.is_as_read)
            self._body.mark(TONE, standing)
        self._reading.want(self._body.text, self._purpose)

    def _show(self, text: str, report: ToneReport) -> None:
        if text != self._body.text:
            return
        self.report, self._read_text = report, text
        self._tone = tuple(self._tone_remark(one) for one in report.findings)
        self._stale = tuple(self._stale_remark(one) for one in self.find_stale())
        self._body.mark(TONE, [one.mark for one in self._tone])
        self._idle = tuple(self._idle_remark(one) for one in idle(text))
        self._body.mark(STALE, [one.mark for one in (*self._stale, *self._idle)])
        self._show_list()
        self._show_checks(text, report)
        if self.spell is not None:
            self.spell(text)
        self.told.emit()

    def _show_checks(self, text: str, report: ToneReport) -> None:
        facts = facts_of(text)
        if report.checks is not None:
            facts = replace(facts, words=report.checks.words, sentences=report.checks.sentences)
            found = checks_of(
                report.checks,
                self._purpose,
                unfilled=len(unfilled(text)),
                findings=len(report.findings),
                stale=len(self._stale),
            )
            self._checklist.show_checks(found)
        self._offer = drafts.offer(text, report, self._purpose)
        self._checklist.show_offer(self._offer.sentence if self._offer else "")
        self._checklist.show_counts(facts)

    def _tone_remark(self, found: Finding) -> Remark:
        mark = Mark(
            cursor=self._body.stretch(found.start, found.end),
            manner=Manner.STOP if found.severity is Severity.STOP else Manner.THINK,
            tip=tip(found.why, found.instead),
            text=plain(found.text),
        )
        return Remark(mark=mark, why=found.why, instead=found.instead)

    def _stale_remark(self, found: StaleDay) -> Remark:
        why = self.tr("When this leaves, the interview was on another day.")
        instead = (found.instead,)
        mark = Mark(
            cursor=self._body.stretch(found.start, found.end),
            manner=Manner.STOP,
            tip=tip(why, instead),
            text=found.text,
        )
        return Remark(mark=mark, why=why, instead=instead)

    def _idle_remark(self, found: Idle) -> Remark:
        why = self.tr("It says nothing: say at once what you write for.")
        instead = ("",) if found.can_go else ()
        mark = Mark(
            cursor=self._body.stretch(found.start, found.end),
            manner=Manner.THINK,
            tip=tip(why, instead),
            text=found.text,
        )
        return Remark(mark=mark, why=why, instead=instead)

    def _show_list(self) -> None:
        if has_focus(self._findings):
            self._body.setFocus()  # its rows are made anew: Qt would go to whatever is next in the window
        remarks = self.remarks
        at = self._body.textCursor().position()
        current = _at(remarks, at)
        if current < 0:
            current = min(max(self._findings.current, 0), len(remarks) - 1)
        self._findings.show_remarks(remarks, current)
        self._body.show_current(remarks[current].mark if remarks else None)

    def _wandered(self, position: int) -> None:
        place = _at(self._findings.remarks, position)
        if place >= 0 and place != self._findings.current:
            self._findings.show_remarks(self._findings.remarks, place)
            self._body.show_current(self._findings.remarks[place].mark)

    def _keep_word(self) -> None:
        current = self._findings.current
        if 0 <= current < len(self._findings.remarks):
            self.word_kept.emit(self._findings.remarks[current].mark.text)

    def _add_keys(self, owner: QWidget) -> None:
        for keys, act in (
            ("F8", lambda: self.step(1)),
            ("F7", lambda: self.step(-1)),
            ("Alt+1", lambda: self.apply(0)),
            ("Alt+2", lambda: self.apply(1)),
            ("Alt+3", lambda: self.apply(2)),
            ("Alt+A", self.add_missing),
        ):
            made = QShortcut(QKeySequence(keys), owner)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(act)
        for keys, by in (("Alt+Down", 1), ("Alt+Up", -1)):
            made = QShortcut(QKeySequence(keys), self._body)
            made.setContext(Qt.ShortcutContext.WidgetShortcut)
            made.activated.connect(lambda by=by: self.step(by))


def _at(remarks: tuple[Remark, ...], position: int) -> int:
    for place, one in enumerate(remarks):
        if one.mark.cursor.selectionStart() <= position <= one.mark.cursor.selectionEnd():
            return place
    return -1
