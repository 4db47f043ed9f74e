"""The columns of the table of people to keep in touch with."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from afterword.domain.clock import day_of
from afterword.domain.contact import ContactRow
from afterword.domain.step import Step, StepKind
from afterword.qtmodels.rows import Column, Kind
from afterword.ui import sentences, words
from afterword.ui.spoken import Speaker
from afterword.ui.tokens import Tone
from afterword.ui.translating import from_words

translate = QCoreApplication.translate
ICONS = {StepKind.CALL: "phone", StepKind.WRITE: "mail", StepKind.OWN: "clock"}


class TouchSort(StrEnum):
    """The columns people can be sorted by."""

    NAME = "name"
    EMPLOYER = "employer"
    RAPPORT = "rapport"
    LAST_TOUCH = "last_touch"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: the person, and the next call, mail or reminder about them."""

    row: ContactRow
    step: Step | None


def columns(speaker: Speaker) -> tuple[Column[Line], ...]:
    """Return the columns, in the order in which they are first shown."""
    return (*_who(), *_when(speaker), *_how())


def _who() -> tuple[Column[Line], ...]:
    return (
        Column(
            name="name",
            title=translate("touch", "Name"),
            text=lambda line: line.row.name,
            kind=Kind.STRONG,
            sort=TouchSort.NAME,
            width=18,
        ),
        Column(
            name="employer",
            title=translate("touch", "Employer"),
            text=lambda line: line.row.employer,
            tip=role,
            sort=TouchSort.EMPLOYER,
            width=18,
        ),
        Column(
            name="rapport",
            title=translate("touch", "Rapport"),
            text=rapport,
            kind=Kind.RATING,
            value=lambda line: line.row.rapport,
            sort=TouchSort.RAPPORT,
            first_descending=True,
            width=11,
        ),
    )


def _when(speaker: Speaker) -> tuple[Column[Line], ...]:
    return (
        Column(
            name="next",
            title=translate("touch", "Next touch"),
            text=lambda line: next_touch(line, speaker),
            kind=Kind.STATE,
            icon=_next_icon,
            meaning=lambda line: _next_meaning(line, speaker),
            tip=lambda line: why(line, speaker),
            sort=TouchSort.NEXT,
            width=15,
        ),
        Column(
            name="last",
            title=translate("touch", "Last touch"),
            text=lambda line: speaker.away(_last(line, speaker)),
            tip=lambda line: speaker.exact_moment(line.row.last_touch_at),
            sort=TouchSort.LAST_TOUCH,
            first_descending=True,
            right=True,
            width=14,
        ),
    )


def _how() -> tuple[Column[Line], ...]:
    return (
        Column(
            name="phone",
            title=translate("touch", "Phone"),
            text=lambda line: line.row.phone,
            width=18,
        ),
        Column(
            name="email",
            title=translate("touch", "Mail address"),
            text=lambda line: line.row.email,
            width=20,
            hidden=True,
        ),
        Column(name="role", title=translate("touch", "Role"), text=role, width=16, hidden=True),
    )


def role(line: Line) -> str:
    """Return what a person is there."""
    return line.row.title or words.word(line.row.role, from_words)


def rapport(line: Line) -> str:
    """Return the rapport in words."""
    if not line.row.rapport:
        return translate("touch", "Not rated")
    return translate("touch", "%1 of 5").replace("%1", str(line.row.rapport))


def next_touch(line: Line, speaker: Speaker) -> str:
    """Return when to be in touch next; nothing where nothing is planned."""
    if line.row.do_not_contact:
        return translate("touch", "Left alone")
    if line.step is None:
        return ""
    day = day_of(line.step.due, speaker.zone)
    return speaker.away(day) if day >= speaker.today() else translate("touch", "Now")


def why(line: Line, speaker: Speaker) -> str:
    """Return what is planned, when exactly and why."""
    if line.step is None or line.row.do_not_contact:
        return ""
    told = sentences.step_sentence(line.step, from_words)
    reason = sentences.reason_sentence(line.step.reason, from_words, say_day=speaker.exact_day)
    due = speaker.exact_moment(line.step.due)
    return f"{told}. {reason}\n{due}"


def _next_icon(line: Line) -> str:
    if line.row.do_not_contact:
        return "close"
    return ICONS[line.step.kind] if line.step is not None else ""


def _next_meaning(line: Line, speaker: Speaker) -> str:
    if line.row.do_not_contact:
        return Tone.OVER
    is_now = line.step is not None and day_of(line.step.due, speaker.zone) <= speaker.today()
    return Tone.WAITING if is_now else Tone.QUIET


def _last(line: Line, speaker: Speaker) -> date | None:
    at = line.row.last_touch_at
    return day_of(at, speaker.zone) if at is not None else None
