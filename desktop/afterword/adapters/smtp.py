"""Sending a mail by the user's own server, and telling exactly how far it came when that fails."""

import base64
import re
import smtplib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from afterword.adapters import tls
from afterword.domain.account import Account, Credentials, Security, SignIn
from afterword.domain.errors import InvalidValue, Problem
from afterword.domain.post_problems import (
    MayHaveLeft,
    NoEncryption,
    NoSignIn,
    NotAMailServer,
    Refused,
    TryLater,
)
from afterword.domain.sign_in_answers import refusal
from afterword.domain.validity import Reason

EOL = re.compile(rb"\r\n|\r|\n")
ADDRESS = re.compile(r"[^\s<>\x00-\x1f\x7f]+@[^\s<>@\x00-\x1f\x7f]+")  # can stand in a command
AT_ONCE = 64 * 1024  # bytes handed to the socket at a time
LONGEST_ANSWER = 200  # characters of a server's words that are kept and shown
NAME = "[127.0.0.1]"  # what we call ourselves: a server has no business with the name of this computer


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait, in seconds: for a connection, for an answer, for the word that a mail was taken."""

    connect: float = 20.0
    answer: float = 60.0
    taken: float = 300.0


def check(account: Account, credentials: Credentials, *, patience: Patience | None = None) -> None:
    """Connect, encrypt, sign in and leave again. Raise the `Problem` that says what is wrong."""
    with _signed_in(account, credentials, patience or Patience()):
        return


def send(
    account: Account,
    credentials: Credentials,
    mail: bytes,
    *,
    to: str,
    patience: Patience | None = None,
    commit: Callable[[], object] | None = None,
) -> None:
    """Hand one mail over to the account's server; done when the server has said that it took it.

    `commit` is called before the last byte: what it raises ends the sending, and the mail has not left.
    Raise `MayHaveLeft` when the connection ends after the last byte and before the answer: nobody knows then.
    Every other `Problem` says that the mail has not left: `Refused` for good, `TryLater`, or that of the
    connection, or `InvalidValue` for what can be no address.
    """
    if not ADDRESS.fullmatch(to):
        raise InvalidValue(field="to_address", reason=Reason.NOT_AN_ADDRESS)
    waits = patience or Patience()
    with _signed_in(account, credentials, waits) as smtp:
        options = [f"SIZE={len(mail)}"] if smtp.has_extn("size") else []
        if not (account.address + to).isascii():
            if not smtp.has_extn("smtputf8"):
                raise Refused(host=account.smtp.host, answer=f"{to}: SMTPUTF8")
            options += ["SMTPUTF8", "BODY=8BITMIME"]
        _expect(account, 2, *smtp.mail(account.address, options))
        _expect(account, 2, *smtp.rcpt(to))
        _expect(account, 3, *smtp.docmd("DATA"))
        body = wire_form(mail)
        for start in range(0, len(body), AT_ONCE):
            smtp.send(body[start : start + AT_ONCE])
        if commit is not None:
            commit()
        code, answer = _finish(account, smtp, waits.taken)
        _expect(account, 2, code, answer)


def wire_form(mail: bytes) -> bytes:
    """Return a mail as it goes over the line: lines end in CRLF, one that begins with a dot has one more."""
    lines = EOL.split(mail)
    if lines[-1] == b"":
        lines.pop()
    return b"".join((b"." if line.startswith(b".") else b"") + line + b"\r\n" for line in lines)


def _finish(account: Account, smtp: smtplib.SMTP, seconds: float) -> tuple[int, bytes]:
    """Say that the mail is whole, and return the answer. From here on a fault leaves it open."""
    try:
        _wait(smtp, seconds)
        smtp.send(b".\r\n")
        code, answer = smtp.getreply()
    except (OSError, EOFError, ValueError) as error:  # smtplib's own errors are OSErrors
        raise MayHaveLeft(host=account.smtp.host) from error
    if not 200 <= code < 600:
        raise MayHaveLeft(host=account.smtp.host)
    return code, answer


@contextmanager
def _signed_in(account: Account, credentials: Credentials, patience: Patience) -> Iterator[smtplib.SMTP]:
    """Yield a connection that is ready for a mail; all errors come out as problems."""
    smtp = smtplib.SMTP(local_hostname=NAME, timeout=patience.answer)
    try:
        _connect(account, smtp, patience)
        _sign_in(account, smtp, credentials)
        yield smtp
        with suppress(OSError):  # the mail is gone by now: how they part does not matter
            _wait(smtp, patience.connect)
            smtp.quit()
    except smtplib.SMTPResponseException as error:
        raise _answered(account, error.smtp_code, error.smtp_error) from error
    except (OSError, EOFError, ValueError) as error:
        raise tls.problem_of(error, account.smtp) from error
    finally:
        smtp.close()


def _connect(account: Account, smtp: smtplib.SMTP, patience: Patience) -> None:
    server = account.smtp
    smtp.sock = tls.connect(server, seconds=patience.connect)
    _greet(account, smtp)
    if server.security is Security.STARTTLS:
        if not smtp.has_extn("starttls"):
            raise NoEncryption(host=server.host)
        _expect(account, 2, *smtp.docmd("STARTTLS"))
        smtp.sock = tls.wrap(smtp.sock, server)
        smtp.file = None  # what was said in the open counts for nothing now
        _hello(account, smtp)
    _wait(smtp, patience.answer)


def _wait(smtp: smtplib.SMTP, seconds: float) -> None:
    if smtp.sock is not None:
        smtp.sock.settimeout(seconds)


def _greet(account: Account, smtp: smtplib.SMTP) -> None:
    """Take the greeting. What says nothing, or something else, is no mail server."""
    server = account.smtp
    try:
        code, answer = smtp.getreply()
    except smtplib.SMTPServerDisconnected as error:
        if isinstance(error.__context__, TimeoutError):  # it waits for something else to be said first
            raise NotAMailServer(host=server.host, port=server.port) from error
        raise
    if code not in range(200, 600):
        raise NotAMailServer(host=server.host, port=server.port)
    _expect(account, 2, code, answer)
    _hello(account, smtp)


def _hello(account: Account, smtp: smtplib.SMTP) -> None:
    _expect(account, 2, *smtp.ehlo())


def _sign_in(account: Account, smtp: smtplib.SMTP, credentials: Credentials) -> None:
    user = account.smtp.user
    offered = smtp.esmtp_features.get("auth", "").upper().split()
    if not user and not offered:
        return  # a server of one's own that asks nobody
    user = user or account.address
    if credentials.sign_in is SignIn.OAUTH2:
        token = f"user={user}\x01auth=Bearer {credentials.secret}\x01\x01"
        code, answer = smtp.docmd("AUTH", f"XOAUTH2 {_base64(token)}")
        if code == 334:  # the reason, in JSON; the refusal follows an empty line
            code, answer = smtp.docmd("")
    elif "PLAIN" in offered:
        code, answer = smtp.docmd("AUTH", "PLAIN " + _base64(f"\0{user}\0{credentials.secret}"))
    elif "LOGIN" in offered:
        code, answer = smtp.docmd("AUTH", f"LOGIN {_base64(user)}")
        if code == 334:
            code, answer = smtp.docmd(_base64(credentials.secret))
    else:
        raise NoSignIn(host=account.smtp.host)
    if 500 <= code < 600:
        raise refusal(account, account.smtp, credentials, f"{code} {_text(answer)}")
    _expect(account, 2, code, answer)


def _expect(account: Account, wanted: int, code: int, answer: bytes) -> None:
    """Raise the problem of an answer that does not begin with the wanted digit."""
    if code // 100 != wanted:
        raise _answered(account, code, answer)


def _answered(account: Account, code: int, answer: bytes | str) -> Problem:
    host = account.smtp.host
    told = _words(f"{code} {_text(answer)}")
    if 400 <= code < 500:
        return TryLater(host=host, answer=told)
    if 500 <= code < 600:
        return Refused(host=host, answer=told)
    return NotAMailServer(host=host, port=account.smtp.port)


def _text(answer: bytes | str) -> str:
    return answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer


def _words(text: str) -> str:
    """Return a server's words on one line, and not too many."""
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return line if len(line) <= LONGEST_ANSWER else line[: LONGEST_ANSWER - 1] + "…"


def _base64(text: str) -> str:
    return base64.b64encode(text.encode("utf-8")).decode("ascii")
