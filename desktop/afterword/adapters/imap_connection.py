"""Opens a connection to an IMAP server and signs in; says what is wrong as a problem."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from logging import WARNING, getLogger
from typing import TYPE_CHECKING

from afterword.adapters import tls
from afterword.domain.account import Account, Credentials, Security, Server, SignIn, is_this_machine
from afterword.domain.post_problems import NoEncryption, NotAMailServer, TryLater
from afterword.domain.sign_in_answers import refusal

if TYPE_CHECKING:
    from imapclient import IMAPClient

CONNECT_SECONDS = 20.0
READ_SECONDS = 60.0
_LATER = re.compile(r"\[(?:unavailable|inuse|limit|serverbug)\]|too many", re.IGNORECASE)


@contextmanager
def signed_in(account: Account, credentials: Credentials) -> "Iterator[IMAPClient]":
    """Yield a connection that is signed in and protected; it is closed afterwards.

    Raise `Unreachable`, `ConnectionRefused`, `ConnectionCut`, `NotAMailServer`, `BadCertificate`,
    `NoEncryption`, `TryLater` or what `sign_in_answers.refusal` returns, also in the block.
    """
    from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

    assert account.imap is not None
    server = account.imap
    getLogger("imapclient").setLevel(WARNING)  # it would log the mails, and what one signs in with
    client = None
    try:
        client = _connected(server)
        _sign_in(client, account, credentials)
        yield client
        _say_goodbye(client)
    except (IMAPClientAbortError, OSError, EOFError, UnicodeError) as error:
        raise tls.problem_of(error, server) from error
    except IMAPClientError as error:
        raise TryLater(host=server.host, answer=_said(error)) from error
    finally:
        if client is not None:
            _shut(client)


def _connected(server: Server) -> "IMAPClient":
    """Return a protected connection. Raise `NoEncryption` before anything is said without protection."""
    from imapclient import IMAPClient, SocketTimeout
    from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

    if server.security is Security.NONE and not is_this_machine(server.host):
        raise NoEncryption(host=server.host)
    at_once = server.security is Security.TLS
    try:
        client = IMAPClient(
            server.host.strip("[]"),
            server.port,
            ssl=at_once,
            ssl_context=tls.context_for(server) if at_once else None,
            timeout=SocketTimeout(CONNECT_SECONDS, READ_SECONDS),
        )
    except IMAPClientError as error:
        if isinstance(error, IMAPClientAbortError) and "unexpected" not in str(error):
            raise
        raise NotAMailServer(host=server.host, port=server.port) from error
    try:
        _protect(client, server)
    except BaseException:
        _shut(client)
        raise
    return client


def _protect(client: "IMAPClient", server: Server) -> None:
    if server.security is Security.STARTTLS:
        if not client.has_capability("STARTTLS"):
            raise NoEncryption(host=server.host)
        client.starttls(tls.context_for(server))
    if server.security is Security.NONE and not ip_address(client.socket().getpeername()[0]).is_loopback:
        raise NoEncryption(host=server.host)


def _sign_in(client: "IMAPClient", account: Account, credentials: Credentials) -> None:
    from imapclient.exceptions import IMAPClientAbortError, LoginError

    assert account.imap is not None
    user = account.imap.user or account.address
    try:
        if credentials.sign_in is SignIn.OAUTH2:
            client.oauth2_login(user, credentials.secret)
        elif client.has_capability("AUTH=PLAIN"):
            client.plain_login(user, credentials.secret)
        else:
            client.login(user, credentials.secret)
    except LoginError as error:
        if isinstance(error.__context__, IMAPClientAbortError):
            raise error.__context__ from None  # the connection ended: nothing is wrong with the password
        answer = _said(error)
        if _LATER.search(answer):
            raise TryLater(host=account.imap.host, answer=answer) from None
        raise refusal(account, account.imap, credentials, answer) from None


def _said(error: BaseException) -> str:
    """Return what a server said, on one short line."""
    return re.sub(r"[\s\x00-\x1f]+", " ", str(error)).strip()[:200]


def _say_goodbye(client: "IMAPClient") -> None:
    """Log out; what goes wrong here harms nothing any more."""
    from imapclient.exceptions import IMAPClientError

    try:
        client.logout()
    except (IMAPClientError, OSError, EOFError):
        return


def _shut(client: "IMAPClient") -> None:
    try:
        client.shutdown()
    except (OSError, EOFError):
        return
