"""Which received mails are kept: answers to ours, mails of contacts, and reports that ours did not arrive."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from afterword.domain.reply import ReplyDraft
from afterword.domain.reply_matching import AskedMessage, ReceivedFacts, match

PAUSE = timedelta(minutes=5)
LONGEST_PAUSE = timedelta(hours=1)


class Use(StrEnum):
    """What a received mail is to us."""

    ANSWER = "answer"
    FROM_CONTACT = "from_contact"
    REPORT = "report"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How far a mail folder was read. `uidvalidity` changes when the server counts anew."""

    account: str
    folder: str
    uidvalidity: int
    last_uid: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for. `since` is the day of our first mail; None: only what comes from now on.

    `contacts` are the ids of people by their address in small letters; `known_ids` the Message-IDs that are
    kept already.
    """

    asked: tuple[AskedMessage, ...] = ()
    contacts: Mapping[str, int] = field(default_factory=dict)
    own_addresses: frozenset[str] = frozenset()
    known_ids: frozenset[str] = frozenset()
    since: date | None = None
    marks: Mapping[str, Mark] = field(default_factory=dict)

    @property
    def own_ids(self) -> frozenset[str]:
        """Return the Message-IDs of our mails."""
        return frozenset(one.header_id for one in self.asked if one.header_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the headers of a received mail tell. `is_report`: it may say that a mail did not arrive."""

    message_id: str = ""
    received: ReceivedFacts
    is_automatic: bool = False
    is_list: bool = False
    is_report: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a look into the mailboxes brought. `more`: it stopped early, and there is more to read."""

    replies: tuple[ReplyDraft, ...] = ()
    marks: tuple[Mark, ...] = ()
    more: bool = False


def is_twin(one: ReplyDraft, other: ReplyDraft) -> bool:
    """Return whether two mails without a Message-ID are one: the same source, or the same words just then.

    A server that counts anew brings every mail again; one that was moved may have another source.
    """
    if one.header_id or other.header_id:
        return False
    is_same_source = bool(one.raw) and one.raw == other.raw
    return is_same_source or _said_just_then(one) == _said_just_then(other)


def pause_after(failures: int) -> timedelta:
    """Return how long to wait before the next look, after so many that failed in a row: ever longer."""
    return min(PAUSE * (1 << min(failures, 10)), LONGEST_PAUSE)


def use_of(head: Head, wanted: Wanted) -> Use:
    """Return what a mail is to us, by its headers; a report is known for ours by its body alone."""
    sender = head.received.from_address
    if head.message_id in wanted.known_ids or head.message_id in wanted.own_ids:
        return Use.NONE
    if sender in wanted.own_addresses and not head.is_report:
        return Use.NONE
    if answered(head, wanted.asked) is not None:
        return Use.ANSWER
    if head.is_report:
        return Use.REPORT
    is_person = not (head.is_automatic or head.is_list)
    return Use.FROM_CONTACT if is_person and sender in wanted.contacts else Use.NONE


def answered(head: Head, asked: Sequence[AskedMessage]) -> int | None:
    """Return the id of our mail that a mail answers.

    A machine's mail answers by its ids, or by address and subject; a list's or a report's by its ids alone.
    """
    if head.is_list or head.is_report:
        return match(replace(head.received, from_address="", subject=""), asked)
    if head.is_automatic:
        same = [one for one in asked if one.to.casefold().strip() == head.received.from_address]
        found = match(replace(head.received, from_address="", subject=""), asked)
        return found or (match(head.received, same) if len(same) > 0 and head.received.subject else None)
    return match(head.received, asked)


def _said_just_then(reply: ReplyDraft) -> tuple[str, str, datetime, str]:
    return reply.from_address, reply.subject, reply.received_at, reply.new_text
