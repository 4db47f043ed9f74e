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
_OF_ELSE = re.compile(
    r"\b(?:mail|e-?mail|letter|call(?:ed)?|rang|news|message|decision|reply|answer|another|next|other|will|"
    r"have an|tomorrow)\b",
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
    """A day that is not the day of the meeting, with its place in code points, and the day as it was."""

    start: int
    end: int
    text: str
    instead: str


def stale_days(text: str, *, met: date, read: date) -> Iterator[StaleDay]:
    """Yield the days in a text that are untrue of a meeting when the mail is read on a day."""
    for one in sentences(text):
        if not _OF_MEETING.search(one.text) or not _BACK.search(one.text) or _OF_ELSE.search(one.text):
            continue
        for found in _DAY.finditer(one.text):
            if not _is_true(found, met=met, read=read):
                begin = one.start + found.start()
                yield StaleDay(begin, begin + len(found[0]), found[0], spoken_day(met, read))


def _is_true(found: re.Match[str], *, met: date, read: date) -> bool:
    weekday = found["weekday"]
    said = found[0].casefold()
    days = (read - met).days
    if weekday is not None:
        is_it = WEEKDAYS[met.weekday()].casefold() == weekday.casefold()
        return not is_it or days < A_WEEK + (said.startswith("last "))
    weeks = (_monday(read) - _monday(met)).days // 7
    if said.endswith("week"):
        return weeks == (1 if said.startswith("last") else 0)
    if "before" in said:
        return days == 2
    return days == (1 if said.startswith(("yesterday", "last")) else 0)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
