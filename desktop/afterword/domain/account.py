"""A mail account: who writes, through which servers, how one signs in; never the secret itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Security(StrEnum):
    """How a connection is protected. `NONE` is only ever used to this very machine."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


class SignIn(StrEnum):
    """What proves who one is: a password (or an app password), or a token by OAuth 2."""

    PASSWORD = "password"  # noqa: S105 - the name of a way, not a secret
    OAUTH2 = "oauth2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """One server. `fingerprint` (SHA-256 of the certificate, lower-case hex) is the one exception allowed."""

    host: str
    port: int
    security: Security = Security.TLS
    user: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A mail account. `key` is stable: mails, folder marks and secrets are kept under it.

    `imap` is None where replies are not fetched. `sent_folder` is empty where it is to be found by itself;
    `keeps_sent` tells that the provider puts a copy of what was sent there by itself. `client_id` is that of
    the user or the packager for OAuth 2; no secret is ever part of an account.
    """

    key: str
    name: str
    address: str
    smtp: Server
    imap: Server | None = None
    provider: str = ""
    sign_in: SignIn = SignIn.PASSWORD
    client_id: str = ""
    sent_folder: str = ""
    keeps_sent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What a job signs in with, in memory only; its text never shows the secret."""

    sign_in: SignIn
    secret: str

    def __repr__(self) -> str:
        return f"Credentials({self.sign_in})"


def account_for(accounts: Iterable[Account], key: str) -> Account | None:
    """Return the account of this key, the first where it is empty or unknown, None where there is none."""
    kept = tuple(accounts)
    return next((one for one in kept if one.key == key), kept[0] if kept else None)


def with_account(accounts: Iterable[Account], account: Account) -> tuple[Account, ...]:
    """Return accounts with this one in the place of the one with its key, or at the end."""
    kept = tuple(accounts)
    if any(one.key == account.key for one in kept):
        return tuple(account if one.key == account.key else one for one in kept)
    return (*kept, account)


def without_account(accounts: Iterable[Account], key: str) -> tuple[Account, ...]:
    """Return accounts without the one of this key."""
    return tuple(one for one in accounts if one.key != key)


def with_first(accounts: Iterable[Account], key: str) -> tuple[Account, ...]:
    """Return accounts with the one of this key before the others: mails leave by the first."""
    return tuple(sorted(accounts, key=lambda one: one.key != key))


def is_this_machine(host: str) -> bool:
    """Return whether a host is the loopback, the only place a password may go unprotected."""
    return host.lower().rstrip(".") in {"localhost", "127.0.0.1", "::1", "[::1]"}
