"""Finds days that are not true when a mail is read: the "yesterday" that was last week (C16)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from afterword.domain.sentences import sentences
from afterword.domain.templates import WEEKDAYS, spoken_day

A_WEEK = 6  # days after which "on Tuesday" can mean another Tuesday, as `spoken_day` counts

_OF_MEETING = re.compile(
    r"\b(?:interview|met|meet(?:ing)?|spoke|speaking|talk(?:ed|ing)?|conversation|chat|visit(?:ed)?)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:thank\w*|enjoyed|pleasure|grateful|appreciate[ds]?|met|spoke|talked|was|were|had|gave|took|our|liked)\b",
    re.IGNORECASE,
)
_WROTE = r"\b(?:I|we) (?:wrote|mailed|e-?mailed)\b(?! down)"
_OF_ELSE = re.compile(
    r"\b(?:mail|e-?mail|letter|call(?:ed)?|rang|news|message|decision|reply|answer|another|next|other|will|"
    rf"have an|tomorrow)\b|{_WROTE}",
    re.IGNORECASE,
)
_OF_WRITING = re.compile(
    rf"{_WROTE}|\bmy (?:last |earlier |previous |first )?(?:mail|e-?mail|message|letter|note|request)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:(?:the )?day before yesterday|yesterday(?: (?:morning|afternoon|evening))?|earlier today|today|"
    r"this (?:morning|afternoon|evening|week)|last (?:night|week)|(?:on |last |this )?"
    rf"(?P<weekday>{'|'.join(WEEKDAYS)}))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class StaleDay:
    """A day that is not the day meant, with its place in code points, and the day as it was."""

    start: int
    end: int
    text: str
    instead: str


def stale_days(text: str, *, met: date | None, wrote: date | None = None, read: date) -> Iterator[StaleDay]:
    """Yield the days in a text that are untrue when the mail is read on a day.

    They are said of a meeting, or of the writer's earlier mail; None: there is none that is known.
    """
    for one in sentences(text):
        meant = _day_meant(one.text, met=met, wrote=wrote)
        if meant is None:
            continue
        for found in _DAY.finditer(one.text):
            if not _is_true(found, meant=meant, read=read):
                begin = one.start + found.start()
                yield StaleDay(begin, begin + len(found[0]), found[0], spoken_day(meant, read))


def _day_meant(sentence: str, *, met: date | None, wrote: date | None) -> date | None:
    """Return the day of what a sentence looks back on: a meeting, else a mail; None if it may be either."""
    if _OF_MEETING.search(sentence) and _BACK.search(sentence):
        return None if _OF_ELSE.search(sentence) else met
    return wrote if _OF_WRITING.search(sentence) else None


def _is_true(found: re.Match[str], *, meant: date, read: date) -> bool:
    weekday = found["weekday"]
    said = found[0].casefold()
    days = (read - meant).days
    if weekday is not None:
        is_it = WEEKDAYS[meant.weekday()].casefold() == weekday.casefold()
        return not is_it or days < A_WEEK + (said.startswith("last "))
    weeks = (_monday(read) - _monday(meant)).days // 7
    if said.endswith("week"):
        return weeks == (1 if said.startswith("last") else 0)
    if "before" in said:
        return days == 2
    return days == (1 if said.startswith(("yesterday", "last")) else 0)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
