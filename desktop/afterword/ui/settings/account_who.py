"""Who writes by an account: the name and the address, how they are entered, and what follows from them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from afterword.adapters.addresses import is_address
from afterword.domain.account import Account, Server
from afterword.domain.errors import InvalidValue
from afterword.domain.settings import Settings
from afterword.domain.validity import Reason
from afterword.ui.fields import Field, FieldKind

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Who writes."""

    name: str = ""
    address: str = ""


def fields() -> tuple[Field, ...]:
    """Return the fields it is entered in."""
    return (
        Field(
            name="name",
            label=translate("accounts", "Your name"),
            required=True,
            hint=translate("accounts", "As it stands in front of your address."),
        ),
        Field(
            name="address",
            label=translate("accounts", "Mail address"),
            kind=FieldKind.EMAIL,
            required=True,
        ),
    )


def known(settings: Settings) -> Who:
    """Return what is known of the writer before there is an account: no address that has one already."""
    has_one = any(one.address == settings.address for one in settings.accounts)
    return Who(name=settings.name, address="" if has_one else settings.address)


def check(who: Who, others: Iterable[Account]) -> None:
    """Raise `InvalidValue` for what is no address, or the address of another account."""
    if not is_address(who.address):
        raise InvalidValue(field="address", reason=Reason.NOT_AN_ADDRESS)
    if any(one.address.lower() == who.address.lower() for one in others):
        raise InvalidValue(field="address", reason=Reason.ACCOUNT_THERE)


def renamed(account: Account, who: Who) -> Account:
    """Return an account under another name or address; where a server knows the address, it follows."""

    def following(server: Server) -> Server:
        return replace(server, user=who.address) if server.user == account.address else server

    return replace(
        account,
        name=who.name,
        address=who.address,
        smtp=following(account.smtp),
        imap=following(account.imap) if account.imap is not None else None,
    )


def only_renamed(account: Account, *, name: str, address: str) -> Account | None:
    """Return an account under the name typed; None where there is none, or more or nothing would change."""
    name = name.strip()
    if not name or name == account.name or address.strip() != account.address:
        return None
    return replace(account, name=name)
