"""A standing line for each account that cannot sign in, with the way to sign in again."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from afterword.ui.desk import Desk
from afterword.ui.locked_accounts import LockedAccounts
from afterword.ui.pieces import Glyph, clear, line, link, prose, stack
from afterword.ui.tokens import Step, Tone


class SignInLines(QWidget):
    """Hidden while all accounts can sign in. `wanted` (the key of an account) comes with a click."""

    wanted = Signal(str)

    def __init__(self, locked: LockedAccounts, *, desk: Desk) -> None:
        super().__init__()
        self._locked, self._desk = locked, desk
        self.said: dict[str, QLabel] = {}
        self.links: dict[str, QPushButton] = {}
        theme = desk.theme
        self._rows = stack(space=theme.space(1))
        self._rows.setContentsMargins(theme.space(3), 0, theme.space(3), theme.space(1))
        self.setLayout(self._rows)
        locked.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        clear(self._rows)
        self.said.clear()
        self.links.clear()
        addresses = self._locked.addresses
        for key, address in addresses.items():
            self._rows.addWidget(self._row(key, address))
        self.setVisible(bool(addresses))

    def _row(self, key: str, address: str) -> QWidget:
        theme = self._desk.theme
        told = self.tr("%1 is not signed in: its mails and replies wait.").replace("%1", address)
        said = prose(told, step=Step.SMALL, tone=Tone.QUIET)
        sign_in = link(self.tr("Sign in"), clicked=partial(self.wanted.emit, key))
        sign_in.setAccessibleDescription(told)
        row = line(space=theme.space(1))
        row.addWidget(Glyph("warning", theme=theme, tone=Tone.WAITING), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(said, 1)
        row.addWidget(sign_in, 0, Qt.AlignmentFlag.AlignTop)
        shown = QWidget()
        shown.setLayout(row)
        self.said[key], self.links[key] = said, sign_in
        return shown
