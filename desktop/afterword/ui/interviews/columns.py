"""The columns of the table of interviews."""

from PySide6.QtCore import QCoreApplication

from afterword.domain.clock import day_of, local_time
from afterword.domain.interview import Interview, InterviewRow, InterviewSort, standing
from afterword.qtmodels.rows import Column, Kind
from afterword.ui import signs, words
from afterword.ui.plurals import filled
from afterword.ui.spoken import Speaker
from afterword.ui.translating import from_words

translate = QCoreApplication.translate


def columns(speaker: Speaker) -> tuple[Column[InterviewRow], ...]:
    """Return the columns, in the order in which they are first shown."""
    return (*_when_and_where(speaker), *_how(speaker))


def _when_and_where(speaker: Speaker) -> tuple[Column[InterviewRow], ...]:
    return (
        Column(
            name="starts",
            title=translate("interviews", "When"),
            text=lambda row: speaker.moment(row.starts_at),
            tip=lambda row: exact(row, speaker),
            sort=InterviewSort.STARTS,
            first_descending=True,
            right=True,
            width=16,
        ),
        Column(
            name="employer",
            title=translate("interviews", "Employer"),
            text=lambda row: row.employer,
            kind=Kind.STRONG,
            sort=InterviewSort.EMPLOYER,
            width=24,
        ),
        Column(
            name="role",
            title=translate("interviews", "Role"),
            text=lambda row: row.role,
            sort=InterviewSort.ROLE,
            width=20,
        ),
        Column(
            name="kind",
            title=translate("interviews", "Round"),
            text=lambda row: words.word(row.kind, from_words),
            sort=InterviewSort.KIND,
            width=14,
        ),
    )


def _how(speaker: Speaker) -> tuple[Column[InterviewRow], ...]:
    return (
        Column(
            name="interviewers",
            title=translate("interviews", "Interviewers"),
            text=lambda row: ", ".join(row.interviewers),
            width=18,
        ),
        Column(
            name="result",
            title=translate("interviews", "Result"),
            text=lambda row: words.word(standing(row, speaker.now()), from_words),
            kind=Kind.STATE,
            icon=lambda row: signs.RESULT[standing(row, speaker.now())][0],
            meaning=lambda row: signs.RESULT[standing(row, speaker.now())][1],
            sort=InterviewSort.RESULT,
            width=16,
        ),
        Column(
            name="confidence",
            title=translate("interviews", "Confidence"),
            text=_confidence,
            kind=Kind.RATING,
            value=lambda row: row.confidence,
            sort=InterviewSort.CONFIDENCE,
            first_descending=True,
            width=12,
        ),
        Column(
            name="focus",
            title=translate("interviews", "Focus points"),
            text=lambda row: "; ".join(row.focus),
            width=20,
            hidden=True,
        ),
    )


def exact(row: InterviewRow | Interview, speaker: Speaker) -> str:
    """Return the exact moment in the user's zone, and in the zone it was agreed in where that differs."""
    own = speaker.exact_moment(row.starts_at)
    if row.zone == speaker.zone:
        return own
    local = local_time(row.starts_at, row.zone)
    there = speaker.written_time(local.time())
    if local.date() != day_of(row.starts_at, speaker.zone):
        there = f"{speaker.exact_day(local.date())} {there}"
    text = translate("interviews", "%1; there %2 (%3)")
    return filled(text, own, there, row.zone.replace("_", " "))


def _confidence(row: InterviewRow) -> str:
    if row.confidence is None:
        return ""
    return translate("interviews", "%1 of 5").replace("%1", str(row.confidence))
