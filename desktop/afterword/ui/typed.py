"""What a person means by a typed day, time or moment; without widgets."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication, QLocale

from afterword.ui.spoken import day_form

translate = QCoreApplication.translate
_TIME = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*([ap])?\.?m?\.?", re.IGNORECASE)
_AHEAD = re.compile(r"\+\s*(\d{1,3})")
CENTURY = 2000


def day(text: str, *, today: date, locale: QLocale) -> date | None:
    """Return the day a person typed, or None when it cannot be read.

    Read are the locale's short form with two or four figures of the year or without it, its long forms, ISO,
    "today", "tomorrow", "yesterday", and "+3" for in three days.
    """
    text = " ".join(text.split())
    ahead = _AHEAD.fullmatch(text)
    if ahead:
        return today + timedelta(days=int(ahead[1]))
    return _named(text, today) or _iso(text) or _in_figures(text, today, locale) or _in_words(text, locale)


def time_of_day(text: str) -> time | None:
    """Return the time a person typed ("14:00", "1400", "14", "2pm", "2.30 pm", "14h30"), or None."""
    found = _TIME.fullmatch(text.strip())
    if not found:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def instant(of: date, at: time, *, zone: str) -> datetime | None:
    """Return the aware UTC instant of a local time, or None when the clock skips it that day.

    Of a time that comes twice the first is meant. Raises ZoneInfoNotFoundError for an unknown zone.
    """
    local = datetime.combine(of, at, tzinfo=ZoneInfo(zone))
    result = local.astimezone(UTC)
    return (
        result
        if result.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == local.replace(tzinfo=None)
        else None
    )


def is_zone(name: str) -> bool:
    """Return whether this is the name of a time zone."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _named(text: str, today: date) -> date | None:
    words = {
        translate("spoken", "yesterday"): -1,
        translate("spoken", "today"): 0,
        translate("spoken", "tomorrow"): 1,
    }
    distance = words.get(text.casefold())
    return None if distance is None else today + timedelta(days=distance)


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None


def _in_figures(text: str, today: date, locale: QLocale) -> date | None:
    """Read figures in the order of the locale's short form; without a year the nearest such day is meant."""
    if re.search(r"[^\d\s./\-,]", text):
        return None
    figures = [int(part) for part in re.findall(r"\d+", text)]
    form = day_form(locale)
    order = sorted("yMd", key=form.find)
    if len(figures) == 2:
        order.remove("y")
        years = [today.year, today.year + 1, today.year - 1]
        parts = dict(zip(order, figures, strict=True))
        days = [found for year in years if (found := _date(year, parts["M"], parts["d"]))]
        return min(days, key=lambda found: abs((found - today).days), default=None)
    if len(figures) != 3:
        return None
    parts = dict(zip(order, figures, strict=True))
    return _date(parts["y"] + (CENTURY if parts["y"] < 100 else 0), parts["M"], parts["d"])


def _in_words(text: str, locale: QLocale) -> date | None:
    forms = [locale.dateFormat(QLocale.FormatType.LongFormat), "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy"]
    for form in (*forms, "MMM d yyyy", "MMMM d, yyyy"):
        found = locale.toDate(text, form)
        if found.isValid():
            return _date(found.year(), found.month(), found.day())
    return None


def _date(year: int, month: int, of_month: int) -> date | None:
    try:
        return date(year, month, of_month)
    except ValueError:
        return None
