"""Tokens from a token endpoint (RFC 6749): the first for a code, later ones for a refresh token."""

import json
import ssl
from collections.abc import Mapping
from datetime import timedelta
from http.client import HTTPException
from typing import Any, NoReturn
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, HTTPSHandler, ProxyHandler, Request, build_opener

from afterword.adapters import tls
from afterword.domain.account import Server, is_this_machine
from afterword.domain.clock import Clock
from afterword.domain.errors import Problem
from afterword.domain.post_problems import ConnectionCut, NoEncryption, SignInEnded, TryLater
from afterword.domain.sign_in_problems import ClientRefused, SignInDenied, SignInFailed
from afterword.domain.tokens import Client, SignInServer, Tokens

SECONDS = 30.0
MOST = 1_000_000  # bytes of an answer
USUAL_LIFE = 600  # seconds that a token holds where the answer does not say
BY_ITSELF = {"offline_access", "openid", "email", "profile"}  # scopes that answers leave out


class _NoRedirect(HTTPRedirectHandler):
    """A token endpoint has no business to send us elsewhere with what we hold."""

    def redirect_request(self, *_given: Any, **_more: Any) -> None:
        """Follow nowhere."""
        return


def first(server: SignInServer, client: Client, given: Mapping[str, str], *, clock: Clock) -> Tokens:
    """Return the tokens for a code. Raise SignInDenied when less was allowed than was asked for."""
    try:
        answer = _ask(server, client, given)
    except SignInEnded as refused:  # the code: it holds for a moment only
        raise SignInFailed(host=_host(server), answer="invalid_grant") from refused
    if "scope" in answer and not _wanted(server) <= set(str(answer["scope"]).lower().split()):
        raise SignInDenied(host=_host(server))
    tokens = _tokens(server, answer, clock, refresh="")
    if not tokens.refresh:
        raise SignInFailed(host=_host(server), answer="no refresh_token")
    return tokens


def next_(server: SignInServer, client: Client, refresh: str, *, clock: Clock) -> Tokens:
    """Return new tokens for a refresh token, with another one where the provider gave one.

    Raise SignInEnded (without an address) when the refresh token is no longer taken.
    """
    answer = _ask(server, client, {"grant_type": "refresh_token", "refresh_token": refresh})
    return _tokens(server, answer, clock, refresh=refresh)


def _tokens(server: SignInServer, answer: Mapping[str, Any], clock: Clock, *, refresh: str) -> Tokens:
    access, life = answer.get("access_token"), answer.get("expires_in", USUAL_LIFE)
    if not isinstance(access, str) or not access or str(answer.get("token_type", "")).lower() != "bearer":
        raise SignInFailed(host=_host(server), answer="no access_token")
    seconds = int(life) if isinstance(life, int) or str(life).isdecimal() else USUAL_LIFE
    given = answer.get("refresh_token")
    return Tokens(
        access=access,
        refresh=given if isinstance(given, str) and given else refresh,
        ends=clock.now() + timedelta(seconds=seconds),
    )


def _ask(server: SignInServer, client: Client, given: Mapping[str, str]) -> dict[str, Any]:
    secret = {"client_secret": client.secret} if client.secret else {}
    body = urlencode({**given, "client_id": client.id, **secret}).encode("ascii")
    place = urlsplit(server.token)
    is_here = is_this_machine(place.hostname or "")
    if place.scheme != "https" and not is_here:
        raise NoEncryption(host=_host(server))
    opener = build_opener(
        HTTPSHandler(context=ssl.create_default_context()),
        _NoRedirect(),
        *((ProxyHandler({}),) if is_here else ()),
    )
    asked = Request(server.token, data=body, headers={"Accept": "application/json"})  # noqa: S310 - checked above
    try:
        with opener.open(asked, timeout=SECONDS) as answer:
            return _read(server, answer.read(MOST))
    except HTTPError as refusal:
        _tell(server, refusal)
    except (OSError, HTTPException) as error:
        raise _problem(error, place) from error


def _tell(server: SignInServer, refusal: HTTPError) -> NoReturn:
    """Raise what a refusal means: RFC 6749, section 5.2."""
    with refusal:
        try:
            answer = _read(server, refusal.read(MOST))
        except (SignInFailed, OSError, HTTPException):
            answer = {}
    error = str(answer.get("error", refusal.code))
    host = _host(server)
    if error == "invalid_grant":
        raise SignInEnded(address="") from None
    if error in {"invalid_client", "unauthorized_client"} or "client_secret" in str(answer):
        raise ClientRefused(host=host, answer=error) from None
    if refusal.code >= 500 or refusal.code == 429:
        raise TryLater(host=host, answer=error) from None
    raise SignInFailed(host=host, answer=error) from None


def _read(server: SignInServer, body: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(body)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise SignInFailed(host=_host(server), answer="no JSON")
    return answer


def _problem(error: Exception, place: SplitResult) -> Problem:
    reason = error.reason if isinstance(error, URLError) else error
    host, port = place.hostname or "", place.port or (443 if place.scheme == "https" else 80)
    if isinstance(reason, HTTPException) or not isinstance(reason, OSError):
        return ConnectionCut(host=host)
    return tls.problem_of(reason, Server(host=host, port=port))


def _wanted(server: SignInServer) -> set[str]:
    return set(server.scope.lower().split()) - BY_ITSELF


def _host(server: SignInServer) -> str:
    return urlsplit(server.token).hostname or ""
