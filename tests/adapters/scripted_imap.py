"""An IMAP server of a few lines: it answers by a script, and remembers what it was told."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from afterword.domain.account import Account, Credentials, Security, Server, SignIn

Answer = Callable[[str], str | None]
GREETING = "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready"


class ScriptedImap:
    """Listens on the loopback, without TLS. `answers` finds what to say before "OK", or None to hang up."""

    def __init__(self, answers: Answer, *, greeting: str = GREETING) -> None:
        self.told: list[str] = []
        self._answers, self._greeting = answers, greeting
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve)

    @property
    def account(self) -> Account:
        """Return an account on this server."""
        server = Server(host="127.0.0.1", port=self.port, security=Security.NONE, user="anna")
        return Account(key="one", name="Anna", address="anna@example.org", smtp=server, imap=server)

    @contextmanager
    def running(self) -> Iterator["ScriptedImap"]:
        """Serve until the block ends."""
        self._thread.start()
        try:
            yield self
        finally:
            self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
            self._thread.join(5)

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection, connection.makefile("rwb") as lines:
                self._talk(lines)

    def _talk(self, lines) -> None:
        try:
            self._say(lines, self._greeting)
            while line := lines.readline():
                tag, _, told = line.decode("utf-8", "replace").strip().partition(" ")
                self.told.append(told)
                if told.startswith("AUTHENTICATE"):
                    self._say(lines, "+ ")
                    lines.readline()
                said = self._answers(told)
                if told == "CAPABILITY":
                    said = f"* {self._greeting.partition('[')[2].partition(']')[0]}|"
                if told == "LOGOUT":
                    said = "* BYE see you|"
                if said is None:
                    return
                untagged, _, end = said.rpartition("|")
                for each in filter(None, untagged.split("|")):
                    self._say(lines, each)
                self._say(lines, f"{tag} {end or 'OK done'}")
        except OSError:
            return

    def _say(self, lines, text: str) -> None:
        lines.write(text.encode() + b"\r\n")
        lines.flush()


def credentials() -> Credentials:
    """Return what one signs in with."""
    return Credentials(sign_in=SignIn.PASSWORD, secret="pass word")
