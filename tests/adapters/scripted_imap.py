"""An IMAP server of a few lines: it answers by a script, and remembers what it was told."""

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from afterword.domain.account import Account, Credentials, Security, Server, SignIn

Answer = Callable[[str], "str | list[bytes] | None"]
GREETING = "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready"


class ScriptedImap:
    """Listens on the loopback, without TLS. `answers` finds what to say before "OK", or None to hang up."""

    def __init__(self, answers: Answer, *, greeting: str = GREETING) -> None:
        self.told: list[str] = []
        self._answers, self._greeting = answers, greeting
        self._refused: dict[str, str | None] = {}
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

    def refuse(self, told: str, answer: str | None) -> None:
        """Give this answer to every line that begins so; None ends the connection."""
        self._refused[told] = answer

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
                said = self._answer(told)
                if said is None:
                    return
                for each in said[:-1]:
                    lines.write(each + b"\r\n")
                self._say(lines, f"{tag} {said[-1].decode() or 'OK done'}")
        except OSError:
            return

    def _answer(self, told: str) -> list[bytes] | None:
        if refused := [answer for begin, answer in self._refused.items() if told.startswith(begin)]:
            return None if refused[0] is None else [refused[0].encode()]
        said = self._answers(told)
        if told == "CAPABILITY":
            said = f"* {self._greeting.partition('[')[2].partition(']')[0]}|"
        elif told == "LOGOUT":
            said = "* BYE see you|"
        if not isinstance(said, str):
            return said
        untagged, _, end = said.rpartition("|")
        return [each.encode() for each in (*filter(None, untagged.split("|")), end)]

    def _say(self, lines, text: str) -> None:
        lines.write(text.encode() + b"\r\n")
        lines.flush()


class Box:
    """Answers as a mailbox with one folder does; mails are by uid. `validity` is its UIDVALIDITY."""

    def __init__(
        self, mails: Mapping[int, bytes], *, validity: int = 7, sizes: Mapping[int, int] | None = None
    ) -> None:
        self.mails, self.validity = dict(mails), validity
        self._sizes = sizes or {}

    def __call__(self, told: str) -> str | list[bytes]:
        """Return the answer to one line of a client."""
        words = told.split()
        match words[0], words[1:2]:
            case "LIST", _:
                return r'* LIST () "/" INBOX|'
            case "STATUS", _:
                state = f"UIDNEXT {self._next} UIDVALIDITY {self.validity} MESSAGES {len(self.mails)}"
                return f"* STATUS INBOX ({state})|"
            case "EXAMINE", _:
                said = (f"{len(self.mails)} EXISTS", "0 RECENT", f"OK [UIDVALIDITY {self.validity}] valid")
                return "".join(f"* {each}|" for each in (*said, f"OK [UIDNEXT {self._next}] next"))
            case "UID", ["SEARCH"]:
                return f"* SEARCH {' '.join(str(uid) for uid in self._searched(words[2:]))}|"
            case "UID", ["FETCH"]:
                return [*(self._fetched(int(uid), told) for uid in words[2].split(",")), b""]
        return ""

    @property
    def _next(self) -> int:
        return max(self.mails, default=0) + 1

    def _searched(self, criteria: list[str]) -> list[int]:
        if criteria[0] == "UID":
            first = int(criteria[1].partition(":")[0])
            return [uid for uid in self.mails if uid >= first or uid == max(self.mails)]
        return list(self.mails)

    def _fetched(self, uid: int, told: str) -> bytes:
        mail = self.mails[uid]
        most = int(told.partition("<0.")[2].partition(">")[0])
        body = mail.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" if "HEADER.FIELDS" in told else mail
        body = body[:most]
        size = f"RFC822.SIZE {self._sizes.get(uid, len(mail))}"
        when = 'INTERNALDATE "26-Nov-2026 11:00:00 +0100"'
        return f"* 1 FETCH (UID {uid} {size} {when} BODY[]<0> {{{len(body)}}}\r\n".encode() + body + b")"


def credentials() -> Credentials:
    """Return what one signs in with."""
    return Credentials(sign_in=SignIn.PASSWORD, secret="pass word")
