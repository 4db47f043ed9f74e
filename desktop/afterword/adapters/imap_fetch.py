"""Fetches what answers us from a mailbox: headers first, then the few bodies wanted; it only reads."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from afterword.adapters import imap_folders
from afterword.adapters.imap_connection import signed_in
from afterword.adapters.imap_search import candidates
from afterword.adapters.long_mails import MAIL_BYTES, shortened
from afterword.adapters.mail_heads import head_of
from afterword.adapters.raw_mail import read_mail
from afterword.domain.account import Account, Credentials
from afterword.domain.inbox import Mark, Use, Wanted, use_of

if TYPE_CHECKING:
    from imapclient import IMAPClient

HEADS_AT_ONCE = 200
HEAD_BYTES = 32 * 1024
MOST_MAILS = 100
MOST_BYTES = 16 * 1024 * 1024

_FIELDS = (
    "FROM SENDER TO SUBJECT DATE MESSAGE-ID IN-REPLY-TO REFERENCES AUTO-SUBMITTED PRECEDENCE LIST-ID "
    "LIST-UNSUBSCRIBE RETURN-PATH CONTENT-TYPE X-FAILED-RECIPIENTS X-AUTOREPLY X-AUTORESPOND"
)
_HEAD = f"BODY.PEEK[HEADER.FIELDS ({_FIELDS})]<0.{HEAD_BYTES}>"
_WHOLE = f"BODY.PEEK[]<0.{MAIL_BYTES}>"

Pulse = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class RawMail:
    """A mail as it lies on the server: its source, or the beginning of it; when it came (aware UTC)."""

    raw: bytes = field(repr=False)
    arrived: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What one look brought; `more`: there was too much for one, and it goes on from the marks."""

    mails: tuple[RawMail, ...] = ()
    marks: tuple[Mark, ...] = ()
    more: bool = False


def fetch_new(account: Account, credentials: Credentials, wanted: Wanted, *, pulse: Pulse) -> Fetched:
    """Return the mails wanted that came since the marks, at most so many; folders are opened to read only.

    `pulse` is told how many folders are done, and raises when the look is to end. Raise what
    `imap_connection.signed_in` raises.
    """
    with signed_in(account, credentials) as client:
        client.normalise_times = False
        look = _Look(client, account.key, wanted)
        folders = imap_folders.to_read(imap_folders.listed(client.list_folders()))
        for number, folder in enumerate(folders):
            pulse(number, len(folders))
            look.read(folder, partial(pulse, number, len(folders)))
            if look.is_full:
                break
        return Fetched(mails=tuple(look.mails), marks=tuple(look.marks), more=look.is_full)


class _Look:
    """One look through the folders, with what it found so far."""

    def __init__(self, client: "IMAPClient", account: str, wanted: Wanted) -> None:
        self.mails: list[RawMail] = []
        self.marks: list[Mark] = []
        self.is_full = False
        self._client, self._account, self._wanted = client, account, wanted
        self._seen: set[str] = set()
        self._bytes = 0

    def read(self, folder: str, pulse: Callable[[], None]) -> None:
        """Read what is new in a folder; one that cannot be opened is passed over."""
        from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

        try:
            state = self._state(folder)
            mark = self._wanted.marks.get(folder)
            validity, last = int(state.get(b"UIDVALIDITY", 0)), int(state.get(b"UIDNEXT", 1)) - 1
            if mark is not None and mark.uidvalidity != validity:
                mark = None
            if mark is not None and b"UIDNEXT" in state and last <= mark.last_uid:
                return
            last = max(last, mark.last_uid if mark is not None else 0)
            if mark is not None or self._wanted.since is not None:
                self._client.select_folder(folder, readonly=True)
                found = candidates(self._client, self._wanted, mark, messages=int(state.get(b"MESSAGES", 0)))
                last = self._take(found, last, pulse)
            self.marks.append(Mark(account=self._account, folder=folder, uidvalidity=validity, last_uid=last))
        except IMAPClientAbortError:
            raise
        except IMAPClientError:
            return

    def _state(self, folder: str) -> Mapping[bytes, Any]:
        """Return what the server tells of a folder: without opening it, or where it says nothing, opened."""
        try:
            told: Mapping[bytes, Any] = self._client.folder_status(
                folder, ["UIDNEXT", "UIDVALIDITY", "MESSAGES"]
            )
        except IndexError:  # how imapclient takes an answer with nothing in it
            opened = self._client.select_folder(folder, readonly=True)
            return {**opened, b"MESSAGES": opened.get(b"EXISTS", 0)}
        return told

    def _take(self, uids: Sequence[int], last: int, pulse: Callable[[], None]) -> int:
        """Fetch what is wanted of these; return the last uid that was looked at, `last` when all were."""
        for start in range(0, len(uids), HEADS_AT_ONCE):
            batch = uids[start : start + HEADS_AT_ONCE]
            pulse()
            for uid in self._wanted_of(batch):
                if len(self.mails) >= MOST_MAILS or self._bytes >= MOST_BYTES:
                    self.is_full = True
                    return uid - 1
                pulse()
                self._fetch(uid)
        return max((last, *uids[-1:]))

    def _wanted_of(self, uids: Sequence[int]) -> Iterator[int]:
        answers = self._client.fetch(uids, [_HEAD])
        for uid in sorted(answers):
            head = head_of(read_mail(_body(answers[uid])))
            is_known = bool(head.message_id) and head.message_id in self._seen
            if not is_known and use_of(head, self._wanted) is not Use.NONE:
                self._seen.add(head.message_id)
                yield uid

    def _fetch(self, uid: int) -> None:
        answer = self._client.fetch([uid], ["RFC822.SIZE", "INTERNALDATE", _WHOLE]).get(uid)
        if answer is None:
            return  # it was deleted meanwhile
        raw, size = _body(answer), int(answer.get(b"RFC822.SIZE", 0))
        arrived = answer.get(b"INTERNALDATE")
        raw = shortened(raw, size=size)
        self.mails.append(RawMail(raw, arrived.astimezone(UTC) if isinstance(arrived, datetime) else None))
        self._bytes += len(raw)


def _body(answer: dict[bytes, Any]) -> bytes:
    found = next((value for key, value in answer.items() if key.startswith(b"BODY[")), b"")
    return found if isinstance(found, bytes) else b""
