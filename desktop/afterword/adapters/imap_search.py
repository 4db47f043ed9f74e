"""Finds by the server's own search which mails of a folder are worth a look, however many it holds."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from afterword.domain.inbox import Mark, Wanted
from afterword.domain.reply_matching import has_own_host

if TYPE_CHECKING:
    from imapclient import IMAPClient

MANY = 5_000
"""Of so many mails the headers are read; of more, only of those the server finds by sender or thread."""
LISTED = 100_000
MOST_ASKED = 400
AT_ONCE = 24

Criteria = list[object]


def candidates(client: "IMAPClient", wanted: Wanted, mark: Mark | None, *, messages: int) -> list[int]:
    """Return the uids worth a look in the folder that is open, ascending.

    With a mark what came since; without one what came since our first mail. `messages` is how many there are.
    """
    first = mark.last_uid + 1 if mark is not None else 1
    base: Criteria = ["UID", f"{first}:*"]
    if mark is None:
        assert wanted.since is not None
        base = ["SINCE", wanted.since - timedelta(days=1)]
    if messages <= LISTED:
        found = _search(client, base, first)
        if len(found) <= MANY:
            return found
    narrowed: set[int] = set()
    for clues in _in_parts(_clues(wanted)):
        narrowed.update(_search(client, [*base, *_any_of(clues)], first))
    return sorted(narrowed)


def _search(client: "IMAPClient", criteria: Criteria, first: int) -> list[int]:
    return sorted(
        uid for uid in client.search(criteria) if uid >= first
    )  # "9:*" finds the last one in any case


def _clues(wanted: Wanted) -> Iterator[Criteria]:
    yield ["FROM", "mailer-daemon"]
    yield ["FROM", "postmaster"]
    asked = wanted.asked[-MOST_ASKED:]
    senders = {one.to.strip().casefold() for one in asked} | set(wanted.contacts)
    hosts = {f"@{one.to.rpartition('@')[2].strip().casefold()}" for one in asked if has_own_host(one.to)}
    for sender in sorted(hosts | {one for one in senders if f"@{one.rpartition('@')[2]}" not in hosts}):
        if sender.isascii() and "@" in sender:
            yield ["FROM", sender]
    for one in asked:
        if one.header_id.isascii() and one.header_id:
            yield ["HEADER", "REFERENCES", one.header_id]
            yield ["HEADER", "IN-REPLY-TO", one.header_id]


def _in_parts(clues: Iterator[Criteria]) -> Iterator[list[Criteria]]:
    part: list[Criteria] = []
    for clue in clues:
        part.append(clue)
        if len(part) == AT_ONCE:
            yield part
            part = []
    if part:
        yield part


def _any_of(clues: Sequence[Criteria]) -> Criteria:
    """Return one criterion that each of these meets, nested no deeper than needed."""
    if len(clues) == 1:
        return clues[0]
    half = len(clues) // 2
    return ["OR", _any_of(clues[:half]), _any_of(clues[half:])]
