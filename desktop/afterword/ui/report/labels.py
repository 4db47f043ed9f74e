"""The words for the report's parts and periods; apart from the others, as few starts need them."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from afterword.domain.report import Part

translate = QCoreApplication.translate


class Span(StrEnum):
    """The periods offered."""

    ALL = "all"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    THIS_YEAR = "this_year"
    OWN = "own"


MONTHS = {Span.QUARTER: 3, Span.HALF: 6, Span.YEAR: 12}


def span_words() -> Mapping[Span, str]:
    """Return the words for each period."""
    return {
        Span.ALL: translate("report", "Everything so far"),
        Span.QUARTER: translate("report", "The last three months"),
        Span.HALF: translate("report", "The last six months"),
        Span.YEAR: translate("report", "The last twelve months"),
        Span.THIS_YEAR: translate("report", "This year"),
        Span.OWN: translate("report", "From … to …"),
    }


def part_words() -> Mapping[Part, str]:
    """Return the words for each part, in the order of printing."""
    return {
        Part.SUMMARY: translate("report", "Where I am"),
        Part.ADVICE: translate("report", "Advice by theme"),
        Part.TRIED: translate("report", "What I tried"),
        Part.ENDINGS: translate("report", "Where applications end"),
        Part.ASKING: translate("report", "Asking for advice"),
        Part.DEBRIEFS: translate("report", "My debriefs"),
        Part.TOUCH: translate("report", "Keeping in touch"),
        Part.LOG_NEBRASKA: translate("report", "Nebraska"),
        Part.LOG_WISCONSIN: translate("report", "Wisconsin"),
        Part.LOG_NEW_YORK: translate("report", "New York"),
        Part.LOG_GERMANY: translate("report", "Germany (Bewerbungsnachweis)"),
    }


def first_day(span: Span, today: date) -> date | None:
    """Return the first day of a period that ends today; None for everything so far."""
    if span is Span.THIS_YEAR:
        return date(today.year, 1, 1)
    months = MONTHS.get(span)
    if months is None:
        return None
    index = today.year * 12 + today.month - 1 - months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(today.day, _days_of(year, month + 1)))


def _days_of(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following.toordinal() - date(year, month, 1).toordinal()
