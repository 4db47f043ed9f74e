"""Signing in by OAuth 2 as values: who the program is to a provider, and what that gave. Never shown."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInServer:
    """Where one signs in at a provider, and what is asked for.

    `loopback` is the name of this machine in the address the browser comes back to: a provider takes the one
    that was registered for the client. `extra` goes into the address of the sign-in page.
    """

    authorize: str
    token: str
    scope: str
    loopback: str = "127.0.0.1"
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """Who the program is to a provider: set by the user or the packager. Some also give a client secret."""

    id: str
    secret: str = ""

    def __repr__(self) -> str:
        return f"Client({self.id})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """What a provider gave: an access token until an aware instant, and a token to renew it by."""

    access: str
    refresh: str
    ends: datetime

    def __repr__(self) -> str:
        return f"Tokens(until {self.ends:%Y-%m-%d %H:%M})"
