"""The columns of the table of applications."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from afterword.domain.application import ApplicationRow, ApplicationSort
from afterword.domain.step import Step
from afterword.qtmodels.rows import Column, Kind
from afterword.ui import sentences, signs, words
from afterword.ui.spoken import Speaker
from afterword.ui.translating import from_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: the application, and the first thing to do about it."""

    row: ApplicationRow
    step: Step | None


def columns(speaker: Speaker) -> tuple[Column[Line], ...]:
    """Return the columns, in the order in which they are first shown."""
    return (*_who_and_how(), *_when(speaker))


def _who_and_how() -> tuple[Column[Line], ...]:
    return (
        Column(
            name="employer",
            title=translate("applications", "Employer"),
            text=lambda line: line.row.employer,
            kind=Kind.STRONG,
            sort=ApplicationSort.EMPLOYER,
            width=20,
        ),
        Column(
            name="role",
            title=translate("applications", "Role"),
            text=lambda line: line.row.role,
            sort=ApplicationSort.ROLE,
            width=22,
        ),
        Column(
            name="outcome",
            title=translate("applications", "Outcome"),
            text=lambda line: words.word(line.row.outcome, from_words),
            kind=Kind.STATE,
            icon=lambda line: signs.OUTCOME[line.row.outcome][0],
            meaning=lambda line: signs.OUTCOME[line.row.outcome][1],
            sort=ApplicationSort.OUTCOME,
            width=15,
        ),
        Column(
            name="stage",
            title=translate("applications", "Stage reached"),
            text=stage,
            sort=ApplicationSort.STAGE,
            width=15,
        ),
    )


def _when(speaker: Speaker) -> tuple[Column[Line], ...]:
    return (
        Column(
            name="waiting",
            title=translate("applications", "Waiting since"),
            text=lambda line: speaker.away(since(line)),
            tip=lambda line: speaker.exact_day(since(line)),
            sort=ApplicationSort.WAITING,
            right=True,
            width=13,
        ),
        Column(
            name="next",
            title=translate("applications", "Next step"),
            text=lambda line: sentences.step_short(line.step.kind, from_words) if line.step else "",
            tip=lambda line: _reason(line, speaker),
            width=24,
        ),
        Column(
            name="applied",
            title=translate("applications", "Applied"),
            text=lambda line: speaker.day(line.row.applied_on),
            tip=lambda line: speaker.exact_day(line.row.applied_on),
            sort=ApplicationSort.APPLIED,
            first_descending=True,
            right=True,
            width=12,
            hidden=True,
        ),
        Column(
            name="place",
            title=translate("applications", "Place"),
            text=lambda line: line.row.place,
            width=14,
            hidden=True,
        ),
        Column(
            name="tags",
            title=translate("applications", "Tags"),
            text=lambda line: ", ".join(line.row.tags),
            kind=Kind.TAGS,
            value=lambda line: line.row.tags,
            width=14,
            hidden=True,
        ),
    )


def stage(line: Line) -> str:
    """Return the last round reached in words."""
    return words.word(line.row.stage, from_words) if line.row.stage is not None else ""


def since(line: Line) -> date | None:
    """Return since when an open application waits; a finished one waits for nothing."""
    return line.row.waiting_since if line.row.outcome.is_open else None


def _reason(line: Line, speaker: Speaker) -> str:
    if line.step is None:
        return ""
    told = sentences.step_sentence(line.step, from_words)
    return f"{told}. {sentences.reason_sentence(line.step.reason, from_words, say_day=speaker.exact_day)}"
