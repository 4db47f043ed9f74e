"""The mail accounts that only the user can open again, for as long as that is so."""

from PySide6.QtCore import QObject, Signal

from afterword.domain.account import Account


class LockedAccounts(QObject):
    """Knows which accounts could not sign in; in memory alone. `changed` comes when another one counts."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._addresses: dict[str, str] = {}

    @property
    def addresses(self) -> dict[str, str]:
        """The addresses of the accounts that cannot sign in, by their keys."""
        return dict(self._addresses)

    def lock(self, account: Account) -> None:
        """Note that an account cannot sign in until the user helps."""
        if self._addresses.get(account.key) != account.address:
            self._addresses[account.key] = account.address
            self.changed.emit()

    def open(self, key: str) -> None:
        """Note that an account signed in."""
        if self._addresses.pop(key, None) is not None:
            self.changed.emit()

    def forget(self) -> None:
        """Count none: the accounts are others now, or will be tried anew."""
        if self._addresses:
            self._addresses.clear()
            self.changed.emit()
