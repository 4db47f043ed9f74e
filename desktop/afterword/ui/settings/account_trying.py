"""The page that tries an account out and says, stage by stage, what works and what is wrong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from afterword.domain.errors import Problem
from afterword.domain.post_problems import BadCertificate, NeedsAppPassword
from afterword.services.account_check import Stage
from afterword.ui import words
from afterword.ui.desk import Desk
from afterword.ui.flow import FlowLayout
from afterword.ui.pieces import Glyph, button, clear, label, line, link, prose, stack
from afterword.ui.settings import account_words
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words


class StageRow(QWidget):
    """One stage: what is done, and how it stands."""

    def __init__(self, *, desk: Desk) -> None:
        super().__init__()
        self._sign = Glyph("clock", theme=desk.theme)
        self._told = label("", wrap=True)
        row = line(space=desk.theme.space(1))
        row.addWidget(self._sign)
        row.addWidget(self._told, 1)
        self.setLayout(row)

    def say(self, text: str) -> None:
        """Say what is done."""
        self._told.setText(text)

    def mark(self, icon: str, tone: Tone, state: str) -> None:
        """Show how it stands; `state` says it in a word."""
        self._sign.become(icon, tone)
        self._sign.setToolTip(state)
        self._told.setAccessibleDescription(state)


class TryingPage(QWidget):
    """`trusted` comes with a fingerprint, `kept_anyway` when the account is to be kept untried.

    `page_wanted` asks for the page of the sign-in once more, `password_wanted` for where one is made.
    """

    trusted = Signal(str)
    kept_anyway = Signal()
    page_wanted = Signal()
    password_wanted = Signal()

    def __init__(self, *, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._stages = stack(space=desk.theme.space(1))
        self._rows: dict[Stage, StageRow] = {}
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Trying"))
        self._fault = prose("", tone=Tone.FAULT)
        self._help = prose("", tone=Tone.QUIET)
        self._print = prose("", step=Step.SMALL)
        self._print.setAccessibleName(self.tr("Fingerprint of the certificate"))
        self._done = prose("")
        self._fingerprint = ""
        self._make_links()
        self._lay_out()
        self.begin()

    @property
    def said(self) -> str:
        """What is said to be wrong, or an empty text."""
        return self._fault.text()

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The stages that were come to."""
        return tuple(self._rows)

    def begin(self) -> None:
        """Forget the last try."""
        clear(self._stages)
        self._rows = {}
        self.bar.show()
        for widget in (self._fault, self._help, self._print, self._done, self._actions, self.page_link):
            widget.hide()

    def come_to(self, stage: Stage, host: str) -> None:
        """Show that a stage has begun; those before it are done."""
        for row in self._rows.values():
            self._works(row)
        if stage not in self._rows:
            self._rows[stage] = StageRow(desk=self._desk)
            self._stages.addWidget(self._rows[stage])
            self._rows[stage].show()  # now: what is measured next counts it
        self._rows[stage].say(account_words.stage(stage, host))
        self._rows[stage].mark("clock", Tone.QUIET, self.tr("being tried"))
        self.page_link.setVisible(stage is Stage.SIGN_IN)

    def succeed(self, told: str) -> None:
        """Show that all works."""
        for row in self._rows.values():
            self._works(row)
        self.bar.hide()
        self.page_link.hide()
        self._done.setText(told)
        self._done.show()

    def fail(self, problem: Problem, stage: Stage | None, *, can_keep: bool) -> None:
        """Say what is wrong, and what can be done about it."""
        for each, row in self._rows.items():
            if each is stage:
                row.mark("warning", Tone.FAULT, self.tr("does not work"))
            else:
                self._works(row)
        self.bar.hide()
        self.page_link.hide()
        self._fault.setText(words.sentence(problem, from_words))
        self._fault.show()
        is_certificate = isinstance(problem, BadCertificate) and bool(problem.facts.get("fingerprint"))
        self._fingerprint = str(problem.facts.get("fingerprint", "")) if is_certificate else ""
        self._help.setVisible(is_certificate)
        self._print.setVisible(is_certificate)
        self._print.setText(account_words.fingerprint(self._fingerprint))
        self.trust.setVisible(is_certificate)
        self.make_link.setVisible(isinstance(problem, NeedsAppPassword))
        self.keep_link.setVisible(can_keep)
        self._actions.setVisible(is_certificate or isinstance(problem, NeedsAppPassword) or can_keep)

    # Inside

    def _works(self, row: StageRow) -> None:
        row.mark("check", Tone.GOOD, self.tr("works"))

    def _make_links(self) -> None:
        self.trust = button(self.tr("Trust this one certificate"), theme=self._desk.theme)
        self.trust.clicked.connect(lambda: self.trusted.emit(self._fingerprint))
        make, keep, again = self.password_wanted.emit, self.kept_anyway.emit, self.page_wanted.emit
        self.make_link = link(self.tr("Make an app password"), clicked=make)
        self.keep_link = link(self.tr("Keep it without this test"), clicked=keep)
        self.page_link = link(self.tr("Open the page again"), clicked=again)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        column = stack(space=theme.space(2))
        column.addLayout(self._stages)
        column.addWidget(self.bar)
        column.addWidget(self.page_link)
        column.addWidget(self._fault)
        self._help.setText(
            self.tr(
                "Somebody may be listening in. Trust it only if your provider or administrator names this"
                " very fingerprint (SHA-256):"
            )
        )
        column.addWidget(self._help)
        column.addWidget(self._print)
        column.addWidget(self._done)
        self._actions = QWidget()
        flow = FlowLayout(space=theme.space(2))
        for each in (self.trust, self.make_link, self.keep_link):
            flow.addWidget(each)
        self._actions.setLayout(flow)
        column.addWidget(self._actions)
        column.addStretch(1)
        self.setLayout(column)
