"""Working days and hours of the user's place."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MONDAY_TO_FRIDAY = frozenset(range(5))


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkWeek:
    """When people can be expected to read mail (C7): `days` are 0 (Monday) to 6, times are local."""

    days: frozenset[int] = MONDAY_TO_FRIDAY
    opens: time = time(9, 0)
    closes: time = time(17, 0)
    holidays: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        if not self.days or not self.days <= frozenset(range(7)):
            raise ValueError("a work week needs at least one day of 0 to 6")
        if self.opens >= self.closes:
            raise ValueError("a working day opens before it closes")


def is_workday(day: date, week: WorkWeek) -> bool:
    """Return whether people work on this day."""
    return day.weekday() in week.days and day not in week.holidays


def workday_from(day: date, week: WorkWeek) -> date:
    """Return the first working day on or after this one."""
    while not is_workday(day, week):
        day += timedelta(days=1)
    return day


def add_workdays(day: date, count: int, week: WorkWeek) -> date:
    """Return the day `count` working days after this one; 0 gives the first working day from it."""
    day = workday_from(day, week) if count == 0 else day
    for _ in range(count):
        day = workday_from(day + timedelta(days=1), week)
    return day


def workdays_between(first: date, last: date, week: WorkWeek) -> int:
    """Return how many working days come after `first`, up to and with `last` (0 when last is not later)."""
    days = (last - first).days
    if days <= 0:
        return 0
    weeks, rest = divmod(days, 7)
    count = weeks * len(week.days)
    count += sum((first.weekday() + 1 + offset) % 7 in week.days for offset in range(rest))
    return count - sum(first < day <= last and day.weekday() in week.days for day in week.holidays)


def local_moment(day: date, at: time, zone: str) -> datetime:
    """Return the aware UTC instant of a local wall-clock time in the IANA zone named.

    A time that daylight saving skips is taken as the same distance after midnight; one that happens twice is
    the first.
    """
    return datetime.combine(day, at, tzinfo=ZoneInfo(zone)).astimezone(UTC)
