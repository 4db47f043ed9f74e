"""A round as an event that other calendars keep."""

from dataclasses import dataclass
from datetime import datetime

OWN_UID = "@afterword.invalid"  # at the end of the UIDs of events that Afterword makes


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """One event: stable `uid`, `sequence` that grows with each change, instants aware UTC, names of people.

    `id` is the stable id of the round, `stamp` the instant of its last change.
    """

    uid: str
    id: str
    sequence: int
    stamp: datetime
    starts_at: datetime
    ends_at: datetime
    zone: str
    title: str
    employer: str
    role: str
    place: str = ""
    notes: str = ""
    people: tuple[tuple[str, str], ...] = ()
    is_cancelled: bool = False
