"""Mail providers: whose an address is, its servers, what it needs; and what to try with an unknown one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from afterword.domain.account import Account, Security, Server, SignIn
from afterword.domain.tokens import SignInServer


class Needs(StrEnum):
    """What a provider takes from a mail program instead of, or as, the password."""

    PASSWORD = "password"  # noqa: S105 - the name of a need, not a secret
    APP_PASSWORD = "app_password"  # noqa: S105
    APP_PASSWORD_WITH_TWO_STEPS = "app_password_with_two_steps"  # noqa: S105
    MAIL_PASSWORD = "mail_password"  # noqa: S105
    BRIDGE_PASSWORD = "bridge_password"  # noqa: S105
    BROWSER = "browser"


class UserForm(StrEnum):
    """How a server wants the user named."""

    ADDRESS = "address"
    LOCAL_PART = "local_part"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """A provider. `make_at` is where its app passwords are made, `allow_at` where access is allowed first.

    `issuer` names who signs one in, so that providers of one company share a client. `keeps_sent` tells that
    a copy of what was sent is kept without our help.
    """

    key: str
    name: str
    smtp: Server
    imap: Server
    domains: frozenset[str] = frozenset()
    needs: Needs = Needs.PASSWORD
    make_at: str = ""
    allow_at: str = ""
    smtp_user: UserForm = UserForm.ADDRESS
    imap_user: UserForm = UserForm.ADDRESS
    keeps_sent: bool = False
    issuer: str = ""
    sign_in: SignInServer | None = None

    @property
    def ways(self) -> tuple[SignIn, ...]:
        """The ways of signing in, the one most people want first."""
        if self.sign_in is None:
            return (SignIn.PASSWORD,)
        return (SignIn.OAUTH2,) if self.needs is Needs.BROWSER else (SignIn.PASSWORD, SignIn.OAUTH2)


def domain_of(address: str) -> str:
    """Return the part of an address behind its last @, in small letters."""
    return address.rpartition("@")[2].strip().lower()


def find(providers: Iterable[Provider], address: str) -> Provider | None:
    """Return the provider an address belongs to by its domain, or None."""
    domain = domain_of(address)
    return next((one for one in providers if domain in one.domains), None)


def with_servers(account: Account, provider: Provider) -> Account:
    """Return an account with what is known of its provider filled in."""
    return replace(
        account,
        provider=provider.key,
        smtp=replace(provider.smtp, user=_user(account.address, provider.smtp_user)),
        imap=replace(provider.imap, user=_user(account.address, provider.imap_user)),
        keeps_sent=provider.keeps_sent,
    )


def guesses_smtp(address: str) -> Sequence[Server]:
    """Return what to try for sending, best first, where the provider of an address is not known."""
    domain = domain_of(address)
    hosts = [f"smtp.{domain}", f"mail.{domain}", domain]
    ways = ((465, Security.TLS), (587, Security.STARTTLS))
    return _tries(hosts, ways, user=address)


def guesses_imap(address: str) -> Sequence[Server]:
    """Return what to try for receiving, best first, where the provider of an address is not known."""
    domain = domain_of(address)
    hosts = [f"imap.{domain}", f"mail.{domain}", domain]
    return _tries(hosts, ((993, Security.TLS), (143, Security.STARTTLS)), user=address)


def _tries(hosts: Sequence[str], ways: Sequence[tuple[int, Security]], *, user: str) -> Sequence[Server]:
    return tuple(
        Server(host=host, port=port, security=security, user=user)
        for host in hosts
        for port, security in ways
    )


def _user(address: str, form: UserForm) -> str:
    return address.rpartition("@")[0] if form is UserForm.LOCAL_PART else address
