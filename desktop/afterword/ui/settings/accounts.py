"""The section of the mail accounts: those there are, with what one can do, and the way to a new one."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from afterword.domain.account import Account, with_account, with_first, without_account
from afterword.domain.errors import Problem
from afterword.services.accounts import Kept
from afterword.ui import words
from afterword.ui.parts import Parts
from afterword.ui.pieces import button, clear, prose, stack
from afterword.ui.plurals import filled
from afterword.ui.preferences import Preferences
from afterword.ui.settings.account_row import AccountRow, Acts
from afterword.ui.settings.store_note import StoreNote
from afterword.ui.tokens import Tone
from afterword.ui.translating import from_words
from afterword.work.jobs import quiet


class AccountsSection(QWidget):
    """Follows the settings. Removing is at once, and can be undone for as long as that is offered."""

    def __init__(self, parts: Parts, *, preferences: Preferences) -> None:
        super().__init__()
        self._parts = parts
        self._preferences = preferences
        self.rows: dict[str, AccountRow] = {}
        theme = parts.desk.theme
        self._list = stack(space=theme.space(2))
        told = self.tr("There is none yet. Until then your mails leave by your mail program.")
        self._none = prose(told, tone=Tone.QUIET)
        self.add_button = button(self.tr("Add a mail account"), theme=theme, icon="add")
        self.add_button.clicked.connect(lambda _on: self.add())
        self.note = StoreNote(parts)
        self._has_looked = False
        column = stack(space=theme.space(2))
        column.addLayout(self._list)
        column.addWidget(self._none)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.note)
        self.setLayout(column)
        preferences.changed.connect(self._changed)
        self._show_accounts()

    # What one can do

    def add(self) -> Account | None:
        """Have an account added; return it, or None when the user left."""
        return self._ask(None)

    def change(self, account: Account) -> None:
        """Have an account changed."""
        self._ask(account)

    def sign_in_again(self, key: str) -> None:
        """Have the password of an account entered once more."""
        found = next((one for one in self._preferences.chosen.accounts if one.key == key), None)
        if found is not None:
            self._ask(found, at_sign_in=True)

    def make_first(self, account: Account) -> None:
        """Let mails leave by this account."""
        self._put(with_first(self._preferences.chosen.accounts, account.key))

    def remove(self, account: Account) -> None:
        """Remove an account and forget its secrets; it can be undone."""
        before = self._preferences.chosen.accounts
        self._put(without_account(before, account.key))
        self._parts.runner.run(
            partial(self._parts.access.take_out, account),
            then=partial(self._removed, account, before),
            failed=partial(self._not_forgotten, account),
            owner=self,
        )

    def test(self, account: Account) -> None:
        """Sign in at the servers of an account, as a job, and say how it went."""
        from afterword.services.account_check import check

        self.rows[account.key].begin()
        handle = self._parts.runner.run(
            partial(check, account, access=self._parts.access),
            then=partial(self._tested, account.key),
            failed=partial(self._tested, account.key),
            owner=self,
        )
        self._parts.follow(handle, filled(self.tr("Testing %1"), account.address))

    def look(self) -> None:
        """Say where passwords are kept, once it is looked at: the system may ask to unlock its store."""
        if not self._has_looked and self._preferences.chosen.accounts:
            self._has_looked = True
            self.note.look()

    # Inside

    def _ask(self, account: Account | None, *, at_sign_in: bool = False) -> Account | None:
        from afterword.ui.settings.account_sheet import AccountSheet

        kept = AccountSheet.ask(
            self.window(),
            self._parts,
            preferences=self._preferences,
            account=account,
            at_sign_in=at_sign_in,
        )
        self.look()
        return kept

    def _removed(self, account: Account, before: tuple[Account, ...], kept: Kept) -> None:
        said = filled(self.tr("%1 is removed."), account.address)
        self._parts.say(said, verb=self.tr("Undo"), act=partial(self._bring_back, account, before, kept))

    def _bring_back(self, account: Account, before: tuple[Account, ...], kept: Kept) -> None:
        now = self._preferences.chosen.accounts
        places = {one.key: place for place, one in enumerate(before)}
        back = sorted(with_account(now, account), key=lambda one: places.get(one.key, len(places)))
        self._put(tuple(back))
        job = partial(self._parts.access.give_back, kept)
        self._parts.runner.run(job, then=quiet, failed=self._tell, owner=self)

    def _not_forgotten(self, account: Account, problem: Problem) -> None:
        told = self.tr("%1 is removed, but its password could not be deleted: %2")
        self._parts.say(filled(told, account.address, words.sentence(problem, from_words)))

    def _tested(self, key: str, fault: Problem | None) -> None:
        if key in self.rows:
            self.rows[key].show_outcome(fault)

    def _put(self, accounts: tuple[Account, ...]) -> None:
        try:
            self._preferences.change(accounts=accounts)
        except Problem as problem:
            self._tell(problem)

    def _tell(self, problem: Problem) -> None:
        self._parts.say(words.sentence(problem, from_words))

    def _changed(self, names: frozenset[str]) -> None:
        if "accounts" in names:
            self._show_accounts()

    def _show_accounts(self) -> None:
        clear(self._list)
        acts = Acts(test=self.test, change=self.change, make_first=self.make_first, remove=self.remove)
        accounts = self._preferences.chosen.accounts
        self.rows = {
            one.key: AccountRow(one, is_first=place == 0, desk=self._parts.desk, acts=acts)
            for place, one in enumerate(accounts)
        }
        for row in self.rows.values():
            self._list.addWidget(row)
        self._none.setVisible(not accounts)
