"""The page where one says who writes by an account; a beginning that was left is there the next time."""

from afterword.domain.account import Account, Server
from afterword.domain.errors import InvalidValue
from afterword.domain.settings import Settings
from afterword.services.accounts import new_key
from afterword.ui.desk import Desk
from afterword.ui.forms import Form
from afterword.ui.settings import account_who
from afterword.ui.settings.account_who import Who

UNFINISHED = "account.new"
BLANK = Server(host="", port=1)


class WhoPage(Form[Who]):
    """Asks for a new account, or for changes of the one `before`."""

    def __init__(self, before: Account | None, *, settings: Settings, desk: Desk) -> None:
        super().__init__(account_who.fields(), desk=desk)
        self._before, self._settings = before, settings
        self._unfinished = desk.unfinished
        known = account_who.known(settings)
        self.load(known if before is None else Who(name=before.name, address=before.address))
        states = self._unfinished.take(UNFINISHED) if before is None else None
        if states is not None:
            self.restore(states)

    @property
    def renamed(self) -> Account | None:
        """The account there was under the name typed, None where that is not all that changes."""
        return account_who.only_renamed(self._before, **self.states()) if self._before is not None else None

    def account(self) -> Account:
        """Return the account of who is entered. Raise InvalidValue, said at its field."""
        before, who = self._before, self.value()
        try:
            account_who.check(who, (one for one in self._settings.accounts if one != before))
        except InvalidValue as problem:
            self.show_problem(problem)
            raise
        if before is None:
            return Account(key=new_key(), name=who.name, address=who.address, smtp=BLANK)
        return account_who.renamed(before, who)

    def keep_unfinished(self) -> None:
        """Keep what was entered for a new account until the next time."""
        if self._before is None and self.is_edited:
            self._unfinished.keep(UNFINISHED, self.states())
