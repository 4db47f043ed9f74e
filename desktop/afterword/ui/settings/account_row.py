"""One account in the settings: its address, what it is, how its last test went, what one can do with it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from afterword.domain.account import Account
from afterword.domain.errors import Problem
from afterword.ui import words
from afterword.ui.desk import Desk
from afterword.ui.flow import FlowLayout
from afterword.ui.pieces import Glyph, label, line, link, prose, stack
from afterword.ui.plurals import filled
from afterword.ui.settings import account_words
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """What a row does when its links are pressed, each with the account."""

    test: Callable[[Account], object]
    change: Callable[[Account], object]
    make_first: Callable[[Account], object]
    remove: Callable[[Account], object]


class AccountRow(QFrame):
    """`is_first` tells that mails leave by this account."""

    def __init__(self, account: Account, *, is_first: bool, desk: Desk, acts: Acts) -> None:
        super().__init__()
        self.account = account
        theme = desk.theme
        self.setObjectName("raised")
        self._sign = Glyph("check", theme=theme, tone=Tone.GOOD)
        self._told = prose("")
        self.test = self._link(self.tr("Test"), acts.test, self.tr("Test %1"))
        self.change = self._link(self.tr("Change"), acts.change, self.tr("Change %1"))
        self.first = self._link(self.tr("Send by this one"), acts.make_first, self.tr("Send by %1"))
        self.remove = self._link(self.tr("Remove"), acts.remove, self.tr("Remove %1"))
        column = stack(space=theme.space(0.5), margin=theme.space(2))
        head = line(space=theme.space(2))
        head.addWidget(label(account.address, strong=True, wrap=True), 1)
        if is_first:
            said = label(self.tr("Mails leave by this one"), step=Step.SMALL, tone=Tone.GOOD)
            head.addWidget(said, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(label(account_words.described(account), tone=Tone.QUIET, wrap=True))
        told = line(space=theme.space(1))
        told.addWidget(self._sign)
        told.addWidget(self._told, 1)
        column.addLayout(told)
        links = QWidget()
        flow = FlowLayout(space=theme.space(2))
        for one in (self.test, self.change, *(() if is_first else (self.first,)), self.remove):
            flow.addWidget(one)
        links.setLayout(flow)
        column.addWidget(links)
        self.setLayout(column)
        self._sign.hide()
        self._told.hide()

    @property
    def told(self) -> str:
        """What is said of the last test."""
        return self._told.text()

    def begin(self) -> None:
        """Show that a test is under way."""
        self.test.setEnabled(False)
        self._say(self.tr("Testing…"), "clock", Tone.QUIET)

    def show_outcome(self, fault: Problem | None) -> None:
        """Show how the test went."""
        self.test.setEnabled(True)
        if fault is None:
            self._say(self.tr("It works."), "check", Tone.GOOD)
        else:
            self._say(words.sentence(fault, from_words), "warning", Tone.FAULT)

    def _say(self, text: str, icon: str, tone: Tone) -> None:
        self._sign.become(icon, tone)
        self._told.setText(text)
        self._sign.show()
        self._told.show()

    def _link(self, text: str, act: Callable[[Account], object], whole: str) -> QPushButton:
        made = link(text, clicked=lambda: act(self.account))
        made.setAccessibleName(filled(whole, self.account.address))
        return made
