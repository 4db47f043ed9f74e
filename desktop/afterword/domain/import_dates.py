"""Days as people's files write them, and whether a column of them puts the day or the month first."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from afterword.domain.import_month_words import MONTHS
from afterword.domain.names import sort_key

FIRST_YEAR = 1970
LAST_YEAR = 2200
_GRACE = timedelta(days=7)  # a day a little ahead is a plan, one far ahead is a misreading
_STEADY = 4  # so many days in order are no chance

_TIME = r"(?:[,\sT]+\d{1,2}[:.h]\d{2}.{0,60}|[,\s]+\d{1,2}\s*[AaPp]\.?[Mm]\.?)?"
_NUMBERS = re.compile(rf"(\d{{1,2}})\s?([/.\-])\s?(\d{{1,2}})\s?\2\s?(\d{{4}}|\d{{2}})\.?{_TIME}$")
_YEAR_FIRST = re.compile(r"(\d{4})([/.\-])\s?(\d{1,2})\2\s?(\d{1,2})\.?(?:[,\sT]+(\d.*))?$")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$")
_CLOCK = re.compile(
    r"(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|([+-])(\d{2}):?(\d{2})?)$", re.IGNORECASE
)
_DAY_MONTH = re.compile(
    rf"(?:[^\W\d]+\.?,?\s+)?(\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?[\s\-/]*(?:de\s+|of\s+)?"
    rf"([^\W\d]+)\.?,?[\s\-/]*(?:de\s+)?['’]?(\d{{4}}|\d{{2}}){_TIME}$"
)
_MONTH_DAY = re.compile(
    rf"(?:[^\W\d]+\.?,?\s+)?([^\W\d]+)\.?[\s\-]+(\d{{1,2}})(?:st|nd|rd|th)?,?[\s\-]+(\d{{4}}){_TIME}$"
)
_SERIAL = re.compile(r"([2-7]\d{4})(?:\.\d+)?$")
_STAMP = re.compile(r"(\d{10})(\d{3})?$")
_SERIAL_ZERO = date(1899, 12, 30)
_AM_PM = re.compile(r"\d\s*[AaPp]\.?[Mm]\b")
_EAST_ASIAN = str.maketrans({"年": "-", "月": "-", "日": None, "\u202f": " ", "\u200e": None})


class UnreadableDay(ValueError):
    """A text is not a day."""


@dataclass(frozen=True, slots=True)
class DayOrder:
    """How a column writes its days: whether the day comes first, and whether the column itself proves it."""

    day_first: bool
    certain: bool


def order_of(texts: Iterable[str], *, today: date, day_first: bool) -> DayOrder:
    """Return whether a column like 03/04/2025 puts the day first, by its own evidence.

    Numbers above twelve decide; failing them, a reading that puts days into the future is wrong, and one that
    puts the column in order is right. `day_first` is what is taken where nothing decides: then it is not
    `certain`. It is not certain either where rows contradict each other.
    """
    pairs, american = _pairs(texts)
    unsure = [pair for pair in pairs if max(pair[0], pair[1]) <= 12 and pair[0] != pair[1]]
    days = any(first > 12 >= second for first, second, _ in pairs)
    months = any(second > 12 >= first for first, second, _ in pairs)
    if days != months:
        return DayOrder(days, certain=True)
    if days and months:
        return DayOrder(day_first and not american, certain=not unsure)
    if not unsure:
        return DayOrder(day_first, certain=True)
    decided = _by_future(unsure, today)
    if decided is None:
        decided = _by_sequence(unsure)
    if decided is not None:
        return DayOrder(decided, certain=True)
    return DayOrder(day_first and not american, certain=american)


def read_day(text: str, *, day_first: bool, zone: ZoneInfo | None = None) -> date:
    """Return the day a text names. Raise `UnreadableDay`.

    A time is left off; where it comes with an offset, the day is that of the zone. A day that cannot be in
    the order given (25/03 with the month first) is read in the other.
    """
    text = text.strip().translate(_EAST_ASIAN)
    for reads in _FORMS:
        found = reads(text, day_first, zone)
        if found is not None:
            if not FIRST_YEAR <= found.year <= LAST_YEAR:
                raise UnreadableDay(text)
            return found
    raise UnreadableDay(text)


def _pairs(texts: Iterable[str]) -> tuple[list[tuple[int, int, int]], bool]:
    """Return the numbers of the days whose order is in question, and whether times have am and pm."""
    found: list[tuple[int, int, int]] = []
    american = False
    for text in dict.fromkeys(texts):
        match = _NUMBERS.match(text.strip())
        if match is not None and match[2] != ".":
            american = american or _AM_PM.search(text) is not None
            found.append((int(match[1]), int(match[3]), _year(match[4])))
    return found, american


def _by_future(unsure: list[tuple[int, int, int]], today: date) -> bool | None:
    latest = today + _GRACE
    days_ahead = any(date(year, second, first) > latest for first, second, year in unsure)
    months_ahead = any(date(year, first, second) > latest for first, second, year in unsure)
    return None if days_ahead == months_ahead else months_ahead


def _by_sequence(unsure: list[tuple[int, int, int]]) -> bool | None:
    if len(unsure) < _STEADY:
        return None
    by_day = _in_order([date(year, second, first) for first, second, year in unsure])
    by_month = _in_order([date(year, first, second) for first, second, year in unsure])
    return None if by_day == by_month else by_day


def _in_order(days: list[date]) -> bool:
    rising = sorted(days)
    return days in (rising, rising[::-1])


def _year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return max(year, 1)
    return year + (2000 if year < 70 else 1900)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _numbers(text: str, day_first: bool, _zone: ZoneInfo | None) -> date | None:
    match = _NUMBERS.match(text)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), _year(match[4])
    if day_first or match[2] == ".":
        first, second = second, first
    return _made(year, first, second) or (None if match[2] == "." else _made(year, second, first))


def _year_first(text: str, _day_first: bool, zone: ZoneInfo | None) -> date | None:
    match = _YEAR_FIRST.match(text) or _COMPACT.match(text)
    if match is None:
        return None
    if match.re is _COMPACT:
        return _made(int(match[1]), int(match[2]), int(match[3]))
    day = _made(int(match[1]), int(match[3]), int(match[4]))
    clock = _CLOCK.match(match[5]) if match[5] else None
    if match[5] and clock is None and not match[5][:1].isdigit():
        return None
    return _in_zone(day, clock, zone) if day and clock and zone else day


def _in_zone(day: date, clock: re.Match[str], zone: ZoneInfo) -> date | None:
    offset = timedelta(hours=int(clock[6] or 0), minutes=int(clock[7] or 0))
    try:
        away = timezone(-offset if clock[5] == "-" else offset)
        at = datetime(day.year, day.month, day.day, int(clock[1]), int(clock[2]), tzinfo=away)
        return at.astimezone(zone).date()
    except (ValueError, OverflowError):
        return None


def _worded(text: str, _day_first: bool, _zone: ZoneInfo | None) -> date | None:
    match = _DAY_MONTH.match(text)
    found = _of_month(match[2], day=match[1], year=match[3]) if match else None
    match = _MONTH_DAY.match(text)
    return found or (_of_month(match[1], day=match[2], year=match[3]) if match else None)


def _of_month(word: str, *, day: str, year: str) -> date | None:
    month = MONTHS.get(sort_key(word))
    return _made(_year(year), month, int(day)) if month else None


def _counted(text: str, _day_first: bool, zone: ZoneInfo | None) -> date | None:
    """Days as a spreadsheet counts them, and stamps in seconds or milliseconds since 1970."""
    if match := _SERIAL.match(text):
        return _SERIAL_ZERO + timedelta(days=int(match[1]))
    if match := _STAMP.match(text):
        return datetime.fromtimestamp(int(match[1]), zone or UTC).date()
    return None


_FORMS: tuple[Callable[[str, bool, ZoneInfo | None], date | None], ...] = (
    _numbers,
    _year_first,
    _worded,
    _counted,
)
