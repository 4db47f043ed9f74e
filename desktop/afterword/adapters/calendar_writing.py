"""Writes rounds as a calendar file (RFC 5545): CRLF, lines folded at 75 octets, with alarms."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from afterword.domain import correspondent
from afterword.domain.calendar_event import CalendarEvent

PRODUCT = "-//Afterword//Afterword//EN"
# A day and an hour before:
ALARMS = (timedelta(hours=24), timedelta(hours=1))  # field.md, "What users ask for", 12


def written(events: Iterable[CalendarEvent], *, now: datetime) -> bytes:
    """Return a calendar of these events, made at this instant.

    It publishes them: nobody is invited by it (RFC 5546, 3.2.1).
    """
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for event in events:
        calendar.add_component(_event(event, now))
    return bytes(calendar.to_ical())


def _event(event: CalendarEvent, now: datetime) -> Any:
    import icalendar

    made = icalendar.Event()
    made.add("uid", event.uid)
    made.add("dtstamp", now)
    made.add("last-modified", event.stamp)
    made.add("sequence", event.sequence)
    made.add("dtstart", event.starts_at)
    made.add("dtend", event.ends_at)
    made.add("summary", event.title)
    made.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    for name, text in (("location", event.place), ("description", event.notes)):
        if text:
            made.add(name, text)
    for name, email in event.people:
        made.add("contact", correspondent.written(name, email))
    for name, text in (
        ("id", event.id),
        ("employer", event.employer),
        ("role", event.role),
        ("zone", event.zone),
    ):
        made.add(f"x-afterword-{name}", text)
    for before in () if event.is_cancelled else ALARMS:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", event.title)
        alarm.add("trigger", -before)
        made.add_component(alarm)
    return made
