"""The time of day as a parameter: the only module that asks the system for it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """What tells the time: everything long-lived is handed one."""

    def now(self) -> datetime:
        """Return this instant as an aware UTC datetime."""
        ...


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """Return this instant as an aware UTC datetime."""
        return datetime.now(UTC)


@dataclass(slots=True)
class FixedClock:
    """A clock that stands until it is moved: for tests, the tour and simulated years."""

    at: datetime

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("a clock needs an aware datetime")
        self.at = self.at.astimezone(UTC)

    def now(self) -> datetime:
        """Return the instant the clock stands at."""
        return self.at

    def move(self, by: timedelta) -> None:
        """Move the clock by this much."""
        self.at += by


def day_of(instant: datetime, zone: str) -> date:
    """Return the calendar day of an aware instant in the IANA time zone named, the machine's for no name."""
    return local_time(instant, zone).date()


def local_time(instant: datetime, zone: str) -> datetime:
    """Return an aware instant in the IANA time zone named, in the machine's for no name."""
    if not zone:
        return instant.astimezone()
    from zoneinfo import ZoneInfo  # the window's first moment can do without

    return instant.astimezone(ZoneInfo(zone))
