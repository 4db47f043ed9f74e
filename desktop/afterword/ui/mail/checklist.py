"""The checklist beside the text: what a kind mail has, what is there, what is missing."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from afterword.domain.message import MessagePurpose
from afterword.domain.text_facts import TextFacts
from afterword.domain.tone import Checks
from afterword.services import drafts
from afterword.ui.desk import Desk
from afterword.ui.pieces import Glyph, clear, label, line, link, prose, stack
from afterword.ui.plurals import counted
from afterword.ui.tokens import Step, Tone

translate = QCoreApplication.translate
MINUTE = 60
LEAST_LETTERS = 26  # of the width beside the text


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One line of the list. What is only nice to have is never called missing.

    `lacks` names what the mail lacks where it is not done: the editor asks about it before the mail leaves.
    """

    text: str
    done: bool
    nice: bool = False
    lacks: str = ""


def checks_of(
    checks: Checks, purpose: MessagePurpose, *, unfilled: int, findings: int, stale: int = 0
) -> tuple[Check, ...]:
    """Return the list for a mail of this purpose, with how much of it is unfilled, flagged or out of date."""
    found: list[Check] = []
    if purpose not in drafts.WITHOUT_THANKS:
        thanks = Check(
            text=translate("mail", "Thanks them"), done=checks.thanks, lacks=translate("mail", "thanks")
        )
        found.append(thanks)
    if purpose is MessagePurpose.ASK_ADVICE:
        found += _of_a_request(checks)
    else:
        short = Check(
            text=translate("mail", "Short: at most 6 sentences, at most 150 words"),
            done=checks.length,
            lacks=translate("mail", "a length of at most 6 sentences and 150 words"),
        )
        found.append(short)
    found += [
        Check(text=translate("mail", "Nothing that puts on guard"), done=findings == 0),
        Check(text=translate("mail", "Nothing left to fill in"), done=unfilled == 0),
        Check(text=translate("mail", "No empty phrases"), done=not checks.empty_phrases),
        Check(text=translate("mail", "Names something you talked about"), done=checks.detail, nice=True),
    ]
    if stale:
        found.append(Check(text=translate("mail", "Days as they were"), done=False))
    return tuple(found)


def _of_a_request(checks: Checks) -> list[Check]:
    return [
        Check(
            text=translate("mail", "Accepts the decision"),
            done=checks.accepts_decision,
            lacks=translate("mail", "acceptance of the decision"),
        ),
        Check(
            text=translate("mail", "Asks for advice, once"),
            done=checks.asks_advice,
            lacks=translate("mail", "one request for advice, and only one"),
        ),
        Check(
            text=translate("mail", "Is about your interviewing"),
            done=checks.about_my_interviewing,
            lacks=translate("mail", "your interviewing as its subject"),
        ),
        Check(
            text=translate("mail", "Leaves an easy way out"),
            done=checks.easy_way_out,
            lacks=translate("mail", "an easy way out"),
        ),
        Check(
            text=translate("mail", "3 to 6 sentences, at most 150 words"),
            done=checks.length,
            lacks=translate("mail", "a length of 3 to 6 sentences and at most 150 words"),
        ),
    ]


class Checklist(QWidget):
    """Shows the checks, a sentence for what is missing, and the counts. `add_wanted`: the sentence is."""

    add_wanted = Signal()

    def __init__(self, *, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.checks: tuple[Check, ...] = ()
        self._rows = stack(space=desk.theme.space(1))
        self._offer = prose("", step=Step.SMALL, tone=Tone.QUIET)
        self._add = link(self.tr("Add this sentence (Alt+A)"), clicked=self.add_wanted.emit)
        self.show_offer("")
        self._counts = prose("", step=Step.SMALL, tone=Tone.QUIET)
        column = stack(space=desk.theme.space(2))
        self._heading = label(self.tr("This mail"), strong=True)
        self.setAccessibleName(self._heading.text())
        column.addWidget(self._heading)
        column.addLayout(self._rows)
        column.addWidget(self._offer)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._counts)
        column.addStretch(1)
        self.setLayout(column)

    def minimumSizeHint(self) -> QSize:
        """Be wide enough for a check to be read, and for the whole of the button."""
        least = super().minimumSizeHint()
        return QSize(max(least.width(), self._desk.theme.letters(LEAST_LETTERS)), least.height())

    def stand_beside(self, beside: bool) -> None:
        """Have a heading beside the text alone: below it, a low window would show the heading and no list."""
        self._heading.setVisible(beside)

    @property
    def has_heading(self) -> bool:
        """Whether a heading stands above the list."""
        return not self._heading.isHidden()

    @property
    def missing(self) -> tuple[str, ...]:
        """What is missing, in words."""
        return tuple(check.text for check in self.checks if not check.done and not check.nice)

    @property
    def lacking(self) -> tuple[str, ...]:
        """What the mail lacks of what it has to say, as parts of a sentence."""
        return tuple(check.lacks for check in self.checks if check.lacks and not check.done)

    @property
    def counts(self) -> str:
        """The counts as shown."""
        return self._counts.text()

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Show the list."""
        if checks == self.checks:
            return
        self.checks = checks
        clear(self._rows)
        for check in checks:
            self._rows.addWidget(self._row(check))

    @property
    def offered(self) -> str:
        """The sentence that is offered, empty where none is."""
        return self._offer.text().strip("“”")

    def show_offer(self, sentence: str) -> None:
        """Offer a sentence for the first thing that is missing; none where it is empty."""
        self._offer.setText(f"“{sentence}”" if sentence else "")
        self._add.setAccessibleDescription(sentence)
        for widget in (self._offer, self._add):
            widget.setVisible(bool(sentence))

    def show_counts(self, facts: TextFacts) -> None:
        """Show words, sentences and reading time."""
        words = counted(translate("mail", "%n word(s)", None, facts.words), facts.words)
        count = facts.sentences
        sentences = counted(translate("mail", "%n sentence(s)", None, count), count)
        if facts.seconds < MINUTE:
            read = translate("mail", "%1 s to read").replace("%1", str(facts.seconds))
        else:
            minutes = round(facts.seconds / MINUTE)
            read = counted(translate("mail", "%n minute(s) to read", None, minutes), minutes)
        self._counts.setText(f"{words} · {sentences} · {read}")

    def _row(self, check: Check) -> QWidget:
        theme = self._desk.theme
        icon, tone = (
            ("check", Tone.GOOD) if check.done else ("minus", Tone.QUIET if check.nice else Tone.WAITING)
        )
        shown = QWidget()
        row = line(space=theme.space(1))
        row.addWidget(Glyph(icon, theme=theme, tone=tone), 0, Qt.AlignmentFlag.AlignTop)
        quiet = check.nice and not check.done
        row.addWidget(
            prose(check.text, tone=Tone.QUIET if quiet else Tone.INK, strong=not check.done and not quiet), 1
        )
        shown.setLayout(row)
        state = self.tr("There: %1") if check.done else self.tr("Missing: %1")
        if check.nice and not check.done:
            state = self.tr("Nice to have: %1")
        shown.setAccessibleName(state.replace("%1", check.text))
        return shown
