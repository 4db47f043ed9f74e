"""When a step that is put off comes back."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from afterword.domain.clock import day_of, local_time
from afterword.domain.notices import quiet_until
from afterword.domain.settings import Settings
from afterword.domain.workdays import local_moment

HOURS = 3
MONDAY = 0


class Later(StrEnum):
    """The choices of putting something off."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    NEXT_WEEK = "next_week"


def moments(now: datetime, settings: Settings) -> Mapping[Later, datetime]:
    """Return the choices there are at this instant (aware), each with its instant: not "today" at night."""
    today = day_of(now, settings.zone)
    found: dict[Later, datetime] = {}
    later = _hour(now + timedelta(hours=HOURS), settings.zone)
    if day_of(later, settings.zone) == today and quiet_until(later, settings) is None:
        found[Later.TODAY] = later
    found[Later.TOMORROW] = morning(today + timedelta(days=1), settings)
    to_monday = (MONDAY - today.weekday() - 1) % 7 + 1
    found[Later.NEXT_WEEK] = morning(today + timedelta(days=to_monday), settings)
    return found


def morning(day: date, settings: Settings) -> datetime:
    """Return the instant at which the working day begins on a local day."""
    return local_moment(day, settings.week.opens, settings.zone)


def _hour(instant: datetime, zone: str) -> datetime:
    """Return the full hour before an instant, in the user's zone."""
    local = local_time(instant, zone)
    return local_moment(local.date(), time(local.hour), zone)
