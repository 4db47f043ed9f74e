"""A mail server on this machine that can answer, cut, or call out at every point of the dialogue."""

import base64
import re
import socket
import ssl
import struct
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from types import TracebackType
from typing import Self

from afterword.domain.account import Security, Server

MESSAGE_ID = re.compile(rb"^Message-ID:\s*(\S+)", re.IGNORECASE | re.MULTILINE)
USER, PASSWORD, TOKEN = "kim@example.org", "sesame öffne", "ya29.token"
SECONDS = 20.0


class Point(StrEnum):
    """Where in the dialogue. `BODY`: inside the mail; `DOT`: after its last byte, before the answer."""

    CONNECT = "connect"
    BANNER = "banner"
    EHLO = "EHLO"
    STARTTLS = "STARTTLS"
    AUTH = "AUTH"
    MAIL = "MAIL"
    RCPT = "RCPT"
    DATA = "DATA"
    BODY = "body"
    DOT = "final dot"
    TAKEN = "after 250"
    QUIT = "QUIT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What goes wrong, once: at a point, an answer of the server's, a cut, a silence, or a call to the test.

    `after` counts the bytes of the mail at which `BODY` is reached. `abrupt` cuts by a reset. `visit` tells
    at which passing of the point it happens: 2 is the EHLO after STARTTLS.
    """

    point: Point
    answer: str = ""
    cut: bool = False
    abrupt: bool = False
    silent: bool = False
    call: Callable[[], None] | None = None
    after: int = 0
    visit: int = 1


class Cut(Exception):
    """The dialogue ends here."""


@dataclass
class MailServer:
    """A server that takes connections one after the other, in a thread of its own, until it is closed.

    `taken` counts each Message-ID whose last byte came: the worst that a real server may have made of it.
    """

    fault: Fault | None = None
    context: ssl.SSLContext | None = None
    security: Security = Security.NONE
    mechanisms: str = "PLAIN LOGIN XOAUTH2"
    features: tuple[str, ...] = ("SIZE 35882577", "8BITMIME")
    refusal: str = "535 5.7.8 Error: authentication failed"
    taken: Counter[str] = field(default_factory=Counter)
    mails: list[bytes] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    connections: int = 0

    def __enter__(self) -> Self:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._port = int(self._listener.getsockname()[1])
        self._open: socket.socket | None = None
        self._stopping = threading.Event()
        self._visits: Counter[Point] = Counter()
        self._thread = threading.Thread(target=self._serve, name="mail server")
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        for end in (self._listener, self._open):
            if end is not None:
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(SECONDS)

    def server(self, *, host: str = "127.0.0.1", user: str = USER, fingerprint: str = "") -> Server:
        """Return where it is, as an account has it."""
        return Server(host=host, port=self._port, security=self.security, user=user, fingerprint=fingerprint)

    def _serve(self) -> None:
        while not self._stopping.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            connection.settimeout(SECONDS)
            self._open = connection
            with suppress(Cut, OSError, EOFError):
                _Dialogue(self, connection).hold()
            with suppress(OSError):
                self._open.close()
            self._open = None

    def reached(self, point: Point, connection: socket.socket) -> str:
        """Do what is to be done at a point; return the answer that takes the place of the usual one."""
        self._visits[point] += 1
        fault = self.fault
        if fault is None or fault.point is not point or fault.visit != self._visits[point]:
            return ""
        self.fault = None
        if fault.call is not None:
            fault.call()
        if fault.silent:
            self._stopping.wait(SECONDS)
        if fault.abrupt:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        if fault.cut or fault.abrupt or fault.silent:
            raise Cut
        return fault.answer

    def body_fault(self) -> int:
        """Return at how many bytes of a mail something is to happen; 0 for nowhere."""
        fault = self.fault
        return max(1, fault.after) if fault is not None and fault.point is Point.BODY else 0

    def encrypted(self, connection: socket.socket) -> socket.socket:
        """Return the connection encrypted; closing the server closes it too."""
        if self.context is None:
            raise Cut
        self._open = self.context.wrap_socket(connection, server_side=True)
        return self._open


class _Dialogue:
    """One connection, from its greeting to its end."""

    def __init__(self, server: MailServer, connection: socket.socket) -> None:
        self._server = server
        self._connection = connection
        self._buffer = b""

    def hold(self) -> None:
        """Speak until the other side leaves."""
        self._server.reached(Point.CONNECT, self._connection)
        if self._server.security is Security.TLS:
            self._connection = self._server.encrypted(self._connection)
        self._answer(Point.BANNER, "220 mail.example.org ESMTP")
        while True:
            line = self._line().decode("utf-8", "replace")
            self._server.said.append(line)
            verb, _, rest = line.partition(" ")
            self._obey(verb.upper(), rest)

    def _obey(self, verb: str, rest: str) -> None:
        match verb:
            case "STARTTLS":
                if self._answer(Point.STARTTLS, "220 ready"):
                    self._connection = self._server.encrypted(self._connection)
            case "AUTH":
                self._sign_in(rest)
            case "EHLO" | "MAIL" | "RCPT":
                fine = "\r\n".join(self._features()) if verb == "EHLO" else "250 2.1.0 fine"
                self._answer(Point(verb), fine)
            case "DATA":
                if self._answer(Point.DATA, "354 go ahead"):
                    self._take()
            case _:
                self._answer(Point.QUIT, "221 bye")
                raise Cut

    def _features(self) -> list[str]:
        server = self._server
        is_open = not isinstance(self._connection, ssl.SSLSocket)
        found = [*server.features]
        if server.security is Security.STARTTLS and is_open:
            found.append("STARTTLS")
        elif server.mechanisms:
            found.append(f"AUTH {server.mechanisms}")
        lines = ["mail.example.org", *found]
        return [f"250-{line}" for line in lines[:-1]] + [f"250 {lines[-1]}"]

    def _sign_in(self, rest: str) -> None:
        mechanism, _, first = rest.partition(" ")
        if answer := self._server.reached(Point.AUTH, self._connection):
            self._say(answer)
            return
        match mechanism:
            case "PLAIN":
                right = _decoded(first) == f"\0{USER}\0{PASSWORD}"
            case "LOGIN":
                self._say("334 UGFzc3dvcmQ6")
                right = (_decoded(first), _decoded(self._line().decode())) == (USER, PASSWORD)
            case _:
                right = _decoded(first) == f"user={USER}\x01auth=Bearer {TOKEN}\x01\x01"
                if not right:
                    self._say("334 eyJzdGF0dXMiOiI0MDAifQ==")
                    self._line()
        self._say("235 2.7.0 welcome" if right else self._server.refusal)

    def _take(self) -> None:
        """Take the mail. Once its last byte is here it counts as taken, whatever comes then."""
        at = self._server.body_fault()
        while at and len(self._buffer) < at:
            self._more()
        if at:
            self._server.reached(Point.BODY, self._connection)
        while b"\r\n.\r\n" not in self._buffer:
            self._more()
        mail, _, self._buffer = self._buffer.partition(b"\r\n.\r\n")
        found = MESSAGE_ID.search(mail)
        name = found[1].decode("utf-8", "replace") if found else ""
        refusal = self._server.fault
        refuses = refusal is not None and refusal.point is Point.DOT and refusal.answer
        if not refuses:
            self._server.taken[name] += 1
            self._server.mails.append(mail + b"\r\n")
        self._answer(Point.DOT, "250 2.0.0 taken")
        self._server.reached(Point.TAKEN, self._connection)

    def _answer(self, point: Point, usual: str) -> bool:
        """Say the usual answer, or what a fault puts in its place; return whether it was the usual one."""
        instead = self._server.reached(point, self._connection)
        self._say(instead or usual)
        return not instead

    def _say(self, text: str) -> None:
        self._connection.sendall(text.encode() + b"\r\n")

    def _line(self) -> bytes:
        while b"\r\n" not in self._buffer:
            self._more()
        line, _, self._buffer = self._buffer.partition(b"\r\n")
        return line

    def _more(self) -> None:
        got = self._connection.recv(16_384)
        if not got:
            raise EOFError
        self._buffer += got


def _decoded(text: str) -> str:
    try:
        return base64.b64decode(text).decode("utf-8")
    except ValueError:
        return ""
