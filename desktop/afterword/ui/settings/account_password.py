"""The field of an account's password: what it is called there, and whether it may be left empty."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from afterword.domain.account import Account, SignIn
from afterword.domain.errors import InvalidValue
from afterword.domain.providers import Needs, Provider
from afterword.domain.validity import Reason
from afterword.ui import words
from afterword.ui.fields import Field, FieldKind
from afterword.ui.forms import FieldBox
from afterword.ui.parts import Parts
from afterword.ui.pieces import label, stack
from afterword.ui.settings import account_words
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words
from afterword.work.jobs import quiet

GROUPS = 19  # letters of an app password as it is shown: four groups of four, with space between


class PasswordField(QWidget):
    """`changed` comes when it is known whether the store holds the password."""

    changed = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._account: Account | None = None
        self._is_new = True
        self._is_kept: bool | None = None  # None as long as the store was not asked
        secret = Field(name="password", label=self.tr("Password"), kind=FieldKind.SECRET)
        self.box = FieldBox(secret, desk=parts.desk, with_label=False)
        self.line = self.box.editor.first
        self._label = label("", step=Step.SMALL, tone=Tone.QUIET)
        self._label.setBuddy(self.line)
        self.hint = label("", step=Step.SMALL, tone=Tone.QUIET, wrap=True)
        column = stack(space=parts.desk.theme.space(1))
        for widget in (self._label, self.box, self.hint):
            column.addWidget(widget)
        self.setLayout(column)

    def load(self, account: Account, *, is_new: bool) -> None:
        """Be empty, for the password of an account."""
        self._account, self._is_new = account, is_new
        self._is_kept = False if is_new else None
        self.box.editor.load({"password": ""})
        self.box.show_fault("")
        self.hint.hide()

    def name_for(self, provider: Provider | None) -> None:
        """Be called what the password is called at a provider."""
        self._label.setText(account_words.password_label(provider))
        self.line.setAccessibleName(account_words.password_label(provider))

    def ask_store(self) -> None:
        """Find out whether the store holds the password: only then does leaving it empty keep one."""
        account = self._account
        if account is None or self._is_new:
            return

        def tell(is_kept: bool) -> None:
            if self._account is account:
                self._is_kept = is_kept
                self.hint.setText(account_words.left_empty(is_kept=is_kept))
                self.hint.show()
                self.changed.emit()

        job = partial(self._parts.access.is_kept, replace(account, sign_in=SignIn.PASSWORD))
        self._parts.runner.run(job, then=tell, failed=quiet, owner=self)  # the note tells it

    def value(self, provider: Provider | None, *, is_needed: bool) -> str:
        """Return what was entered. Raise InvalidValue, said here, where it is needed, empty and not kept."""
        text = str(self.box.editor.values()["password"])
        if not text and is_needed and self._is_kept is False:
            missing = InvalidValue(field="password", reason=Reason.MISSING)
            self.box.show_fault(words.reason(missing, from_words))
            self.line.setFocus()
            raise missing
        joined = "".join(text.split())
        is_grouped = len(text.strip()) == GROUPS and len(joined) == GROUPS - 3
        takes_groups = provider is not None and provider.needs is Needs.APP_PASSWORD
        return joined if takes_groups and is_grouped else text
