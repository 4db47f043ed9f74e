"""Signing in by OAuth 2 in the system's browser (RFC 8252): tokens for a code, proved by PKCE (RFC 7636)."""

import base64
import hashlib
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from afterword.adapters import oauth_tokens
from afterword.adapters.oauth_loopback import Loopback, Pages
from afterword.domain.clock import Clock
from afterword.domain.sign_in_problems import ClientRefused, SignInDenied, SignInFailed, SignInTimedOut
from afterword.domain.tokens import Client, SignInServer, Tokens

SECONDS = 600.0  # a person may have to look for a password, or for a telephone
REFUSING_CLIENT = {"unauthorized_client", "invalid_client", "invalid_scope"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """What a sign-in needs of the world: who opens the browser, what that shows at the end, how long to wait.

    `still` is called several times a second; what it raises ends the waiting.
    """

    browse: Callable[[str], object]
    pages: Pages
    still: Callable[[], object] = lambda: None
    seconds: float = SECONDS


def sign_in(server: SignInServer, client: Client, *, address: str, ways: Ways, clock: Clock) -> Tokens:
    """Have the user sign in by the browser and return the tokens; blocks until then: call it in jobs.

    `address` is proposed to the provider. Raise SignInDenied, SignInTimedOut, ClientRefused, SignInFailed, or
    a Problem of the network.
    """
    verifier, state = secrets.token_urlsafe(64), secrets.token_urlsafe(32)
    with Loopback(server.loopback, state=state, pages=ways.pages) as loopback:
        ways.browse(address_of_page(server, client, address, proof=(verifier, state, loopback.redirect)))
        until = time.monotonic() + ways.seconds
        while loopback.answer is None:
            ways.still()
            if time.monotonic() > until:
                raise SignInTimedOut(minutes=round(ways.seconds / 60))
            loopback.serve_once()
        answer = loopback.answer
    if "code" not in answer:
        raise _refusal(server, answer.get("error", ""))
    given = {
        "grant_type": "authorization_code",
        "code": answer["code"],
        "redirect_uri": loopback.redirect,
        "code_verifier": verifier,
    }
    return oauth_tokens.first(server, client, given, clock=clock)


def renew(server: SignInServer, client: Client, refresh: str, *, clock: Clock) -> Tokens:
    """Return new tokens for a refresh token. Raise SignInEnded when it no longer holds, or as `sign_in`."""
    return oauth_tokens.next_(server, client, refresh, clock=clock)


def address_of_page(
    server: SignInServer, client: Client, address: str, *, proof: tuple[str, str, str]
) -> str:
    """Return the address of the page where one signs in; `proof` is verifier, state and way back."""
    verifier, state, redirect = proof
    asked = {
        "response_type": "code",
        "client_id": client.id,
        "redirect_uri": redirect,
        "scope": server.scope,
        "state": state,
        "code_challenge": challenge_of(verifier),
        "code_challenge_method": "S256",
        **({"login_hint": address} if address else {}),
        **dict(server.extra),
    }
    return f"{server.authorize}?{urlencode(asked)}"


def challenge_of(verifier: str) -> str:
    """Return the challenge that only who knows the verifier can meet: RFC 7636, S256."""
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")


def _refusal(server: SignInServer, error: str) -> Exception:
    host = urlsplit(server.authorize).hostname or ""
    if error in REFUSING_CLIENT:
        return ClientRefused(host=host, answer=error)
    if error in {"access_denied", "consent_required", "interaction_required"}:
        return SignInDenied(host=host)
    return SignInFailed(host=host, answer=error)
