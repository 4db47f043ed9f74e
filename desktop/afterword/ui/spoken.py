"""Dates and times as people say them, in the user's zone and locale, with the exact form beside."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from afterword.domain.clock import Clock, day_of, local_time
from afterword.ui.plurals import counted, filled

translate = QCoreApplication.translate
WEEK, MONTH, YEAR = 7, 30, 365
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def day(of: date, today: date, *, locale: QLocale) -> str:
    """Return a day as one says it: "today", "Thu" within the coming week, "12 Mar", "12 Mar 2025"."""
    distance = (of - today).days
    near = {
        -1: translate("spoken", "yesterday"),
        0: translate("spoken", "today"),
        1: translate("spoken", "tomorrow"),
    }
    if distance in near:
        return near[distance]
    if 1 < distance < WEEK:
        return locale.dayName(of.isoweekday(), QLocale.FormatType.ShortFormat)
    return _short_day(of, locale, with_year=of.year != today.year)


def away(of: date, today: date) -> str:
    """Return how far a day is: "today", "in 3 days", "yesterday", "2 weeks ago", "5 months ago"."""
    distance = (of - today).days
    if distance in (-1, 0, 1):
        return day(of, today, locale=QLocale.c())
    return _ahead(distance) if distance > 0 else _ago(-distance)


def moment(instant: datetime, now: datetime, *, zone: str, locale: QLocale) -> str:
    """Return an instant as one says it: "today 14:00", "Thu 14:00", "12 Mar 2025, 14:00"."""
    local = local_time(instant, zone)
    said = day(local.date(), day_of(now, zone), locale=locale)
    return filled(translate("spoken", "%1 %2"), said, clock_time(local.time(), locale))


def countdown(instant: datetime, now: datetime, *, zone: str) -> str:
    """Return how long until an instant: "now", "in 25 minutes", "in 3 hours", and days beyond that.

    Hours are counted between instants, so that a change to summer time is not an hour too much.
    """
    left = instant - now
    if left <= timedelta(0):
        return translate("spoken", "now") if left > -HOUR else away(day_of(instant, zone), day_of(now, zone))
    if left < HOUR:
        minutes = max(1, round(left / MINUTE))
        return counted(translate("spoken", "in %n minute(s)", None, minutes), minutes)
    if day_of(instant, zone) == day_of(now, zone) or left < 6 * HOUR:
        hours = round(left / HOUR)
        return counted(translate("spoken", "in %n hour(s)", None, hours), hours)
    return away(day_of(instant, zone), day_of(now, zone))


def exact_day(of: date, *, locale: QLocale) -> str:
    """Return a day in full: "Thursday, 12 March 2026"."""
    return locale.toString(QDate(of.year, of.month, of.day), QLocale.FormatType.LongFormat)


def exact_moment(instant: datetime, *, zone: str, locale: QLocale) -> str:
    """Return an instant in full with its zone: "Thursday, 12 March 2026 14:00 (Europe/London)"."""
    local = local_time(instant, zone)
    return filled(
        translate("spoken", "%1 %2 (%3)"),
        exact_day(local.date(), locale=locale),
        clock_time(local.time(), locale),
        zone,
    )


def clock_time(of: time, locale: QLocale) -> str:
    """Return a time of day in the locale's short form, without seconds."""
    form = locale.timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", "").replace(".ss", "")
    return locale.toString(QTime(of.hour, of.minute), form)


def dated(of: date, today: date, *, locale: QLocale) -> str:
    """Return a day so that it follows "on": "Mon 23 Nov"; the year where it is another."""
    form = locale.dateFormat(QLocale.FormatType.ShortFormat)
    year = " yyyy" if of.year != today.year else ""
    said = f"ddd MMM d{year}" if form.find("M") < form.find("d") else f"ddd d MMM{year}"
    return locale.toString(QDate(of.year, of.month, of.day), said)


def written_day(of: date, *, locale: QLocale) -> str:
    """Return a day as it is written into a field: the locale's short form with the whole year."""
    return locale.toString(QDate(of.year, of.month, of.day), day_form(locale))


def day_form(locale: QLocale) -> str:
    """Return the locale's short form of a day, with the whole year."""
    form = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return form if "yyyy" in form else form.replace("yy", "yyyy")


def _short_day(of: date, locale: QLocale, *, with_year: bool) -> str:
    form = locale.dateFormat(QLocale.FormatType.ShortFormat)
    month_first = form.find("M") < form.find("d")
    pattern = (
        ("MMM d, yyyy" if with_year else "MMM d") if month_first else ("d MMM yyyy" if with_year else "d MMM")
    )
    return locale.toString(QDate(of.year, of.month, of.day), pattern)


def _ahead(days: int) -> str:
    if days < 2 * WEEK:
        return counted(translate("spoken", "in %n day(s)", None, days), days)
    if days < 2 * MONTH:
        weeks = days // WEEK
        return counted(translate("spoken", "in %n week(s)", None, weeks), weeks)
    if days < 2 * YEAR:
        months = days // MONTH
        return counted(translate("spoken", "in %n month(s)", None, months), months)
    years = days // YEAR
    return counted(translate("spoken", "in %n year(s)", None, years), years)


def _ago(days: int) -> str:
    if days < 2 * WEEK:
        return counted(translate("spoken", "%n day(s) ago", None, days), days)
    if days < 2 * MONTH:
        weeks = days // WEEK
        return counted(translate("spoken", "%n week(s) ago", None, weeks), weeks)
    if days < 2 * YEAR:
        months = days // MONTH
        return counted(translate("spoken", "%n month(s) ago", None, months), months)
    years = days // YEAR
    return counted(translate("spoken", "%n year(s) ago", None, years), years)


@dataclass(slots=True)
class Speaker:
    """Says dates for one user: the clock, the IANA zone and the locale are given once. None says nothing."""

    clock: Clock
    zone: str
    locale: QLocale

    def now(self) -> datetime:
        """Return this instant, aware UTC."""
        return self.clock.now()

    def today(self) -> date:
        """Return the day it is in the user's zone."""
        return day_of(self.clock.now(), self.zone)

    def day(self, of: date | None) -> str:
        """Say a day."""
        return "" if of is None else day(of, self.today(), locale=self.locale)

    def dated(self, of: date) -> str:
        """Say a day that follows "on"."""
        return dated(of, self.today(), locale=self.locale)

    def away(self, of: date | None) -> str:
        """Say how far a day is."""
        return "" if of is None else away(of, self.today())

    def moment(self, instant: datetime | None) -> str:
        """Say an instant."""
        return "" if instant is None else moment(instant, self.now(), zone=self.zone, locale=self.locale)

    def countdown(self, instant: datetime) -> str:
        """Say how long until an instant."""
        return countdown(instant, self.now(), zone=self.zone)

    def exact_day(self, of: date | None) -> str:
        """Write a day in full."""
        return "" if of is None else exact_day(of, locale=self.locale)

    def exact_moment(self, instant: datetime | None) -> str:
        """Write an instant in full."""
        return "" if instant is None else exact_moment(instant, zone=self.zone, locale=self.locale)

    def written(self, of: date) -> str:
        """Write a day as it stands in a field."""
        return written_day(of, locale=self.locale)

    def written_time(self, of: time) -> str:
        """Write a time of day."""
        return clock_time(of, self.locale)
