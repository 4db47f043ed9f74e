"""When a mail leaves: the time to think again, the hours of rest, and the growing pauses after "not now"."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from afterword.domain.errors import Problem
from afterword.domain.message import Message, MessageState
from afterword.domain.notices import quiet_until
from afterword.domain.post_problems import ConnectionCut, ConnectionRefused, TryLater, Unreachable
from afterword.domain.settings import Settings

UNDO_WINDOW = timedelta(minutes=2)
SOON = UNDO_WINDOW + timedelta(minutes=1)
# A person wants to know within days (RFC 5321, 4.5.4.1, lets servers try for as long).
PAUSES = tuple(timedelta(minutes=one) for one in (2, 10, 30, 60, 120, 240, 480, 720, 720, 720, 720))
STALE_AFTER = timedelta(days=2)
"""Our own judgement: after a weekend asleep a mail may go, later its "yesterday" is wrong."""

PASSING = {one.code for one in (TryLater, ConnectionCut, ConnectionRefused, Unreachable)}


def first_moment(now: datetime, wanted: datetime | None) -> datetime:
    """Return when a mail sent now may leave at first (aware UTC): not before there was time to undo."""
    earliest = now + UNDO_WINDOW
    return earliest if wanted is None else max(earliest, wanted)


def is_soon(moment: datetime, now: datetime) -> bool:
    """Return whether a mail that leaves at a moment (aware UTC) leaves "now", but for the time to undo."""
    return moment - now <= SOON


def leaves_at(message: Message, settings: Settings) -> datetime:
    """Return when a queued mail leaves (aware UTC): at its moment, or at the end of quiet hours."""
    return after_rest(message.send_after or message.changed_at, settings)


def after_rest(moment: datetime, settings: Settings) -> datetime:
    """Return the moment itself, or where it lies in quiet hours, their end (aware UTC)."""
    return quiet_until(moment, settings) or moment


def next_due(messages: Iterable[Message], *, now: datetime, settings: Settings) -> Message | None:
    """Return the queued mail to send now, the one that waited longest; None where none may leave."""
    if quiet_until(now, settings) is not None:
        return None
    waiting = [(leaves_at(one, settings), one.id, one) for one in messages if _is_queued(one)]
    due = [found for found in waiting if found[0] <= now]
    return min(due)[2] if due else None


def next_moment(messages: Iterable[Message], *, now: datetime, settings: Settings) -> datetime | None:
    """Return when the next queued mail leaves (aware UTC), now at the earliest; None where none waits."""
    moments = [
        max(leaves_at(one, settings), after_rest(now, settings)) for one in messages if _is_queued(one)
    ]
    return min(moments, default=None)


def days_late(message: Message, *, now: datetime) -> int:
    """Return the days since a mail should have left when it is too late to go by itself, else 0.

    One that was tried already is not late by the user's absence; it goes on by its pauses.
    """
    late = now - (message.send_after or message.changed_at)
    return late.days if message.attempts == 0 and late > STALE_AFTER else 0


def next_try(message: Message, problem: Problem, *, now: datetime) -> datetime | None:
    """Return when to try again after a failed attempt (aware UTC), None where that is of no use.

    `message` is as it was claimed: `attempts` counts the one that failed. A problem that only the user can
    end is not tried again, nor is a mail that could not leave for days.
    """
    if problem.code not in PASSING or message.attempts > len(PAUSES):
        return None
    return now + PAUSES[max(message.attempts, 1) - 1]


def _is_queued(message: Message) -> bool:
    return message.state is MessageState.QUEUED
