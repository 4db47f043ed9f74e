"""Reads Afterword's own tables back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from afterword.adapters.csv_files import Table, unguarded
from afterword.adapters.headings import heading_key, places
from afterword.adapters.own_tables import (
    ADVICE,
    APPLICATIONS,
    CONTACTS,
    EMPLOYERS,
    INTERVIEWS,
    MESSAGES,
    REMINDERS,
    REPLIES,
    TOUCHES,
)
from afterword.adapters.table_readers import Here, RowProblem, TableForm, in_order, is_heading_again
from afterword.domain.advice import AdviceKind, AdviceState, Control
from afterword.domain.application import HeardHow, Outcome
from afterword.domain.contact import ContactRole
from afterword.domain.import_dates import UnreadableDay, read_day
from afterword.domain.import_found import (
    Form,
    Found,
    FoundAdvice,
    FoundApplication,
    FoundEmployer,
    FoundInterview,
    FoundPerson,
    FoundTouch,
    Reading,
    Remark,
    RemarkKind,
    Skipped,
    SkipReason,
)
from afterword.domain.interview import RoundKind, RoundResult
from afterword.domain.touch import Channel, StartedBy

C = TypeVar("C", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row by its headings."""

    line: int
    cells: list[str]
    at: Mapping[str, int]

    def text(self, heading: str) -> str:
        place = self.at.get(heading_key(heading))
        return "" if place is None else unguarded(self.cells[place]).strip()

    def needed(self, heading: str, why: SkipReason) -> str:
        text = self.text(heading)
        if not text:
            raise RowProblem(why, heading)
        return text

    def tags(self, heading: str) -> tuple[str, ...]:
        return tuple(tag.strip() for tag in self.text(heading).split(",") if tag.strip())

    def day(self, heading: str) -> date | None:
        text = self.text(heading)
        try:
            return read_day(text, day_first=False) if text else None
        except UnreadableDay as wrong:
            raise RowProblem(SkipReason.UNREADABLE_DATE, heading, text) from wrong

    def instant(self, heading: str) -> datetime:
        text = self.needed(heading, SkipReason.NO_DATE)
        try:
            read = datetime.fromisoformat(text)
        except ValueError as wrong:
            raise RowProblem(SkipReason.UNREADABLE_DATE, heading, text) from wrong
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)

    def number(self, heading: str, least: int, most: int) -> int | None:
        text = self.text(heading)
        if not text:
            return None
        try:
            number = int(float(text))
        except (ValueError, OverflowError) as wrong:
            raise RowProblem(SkipReason.UNREADABLE_VALUE, heading, text) from wrong
        if not least <= number <= most:
            raise RowProblem(SkipReason.UNREADABLE_VALUE, heading, text)
        return number

    def flag(self, heading: str) -> bool:
        return self.text(heading).lower() in ("yes", "true", "1")

    def choice(self, heading: str, choice: type[C], usual: C) -> C:
        text = self.text(heading).lower().replace(" ", "_")
        try:
            return choice(text) if text else usual
        except ValueError as wrong:
            raise RowProblem(SkipReason.UNREADABLE_VALUE, heading, text) from wrong


def _employer(row: _Row) -> FoundEmployer:
    return FoundEmployer(
        line=row.line, name=row.needed("Name", SkipReason.NO_NAME), website=row.text("Website"),
        place=row.text("Place"), notes=row.text("Notes"), tags=row.tags("Tags"),
        archived=row.flag("Archived"),
        uid=row.text(EMPLOYERS[0]),
    )  # fmt: skip


def _contact(row: _Row) -> FoundPerson:
    return FoundPerson(
        line=row.line, name=row.needed("Name", SkipReason.NO_NAME),
        employer=row.needed("Employer", SkipReason.NO_EMPLOYER), title=row.text("Title"),
        role=row.choice("Role", ContactRole, ContactRole.OTHER), email=row.text("Email"),
        phone=row.text("Phone"),
        profile=row.text("Profile"), rapport=row.number("Rapport", 0, 5) or 0,
        do_not_contact=row.flag("Do not contact"), notes=row.text("Notes"), card_uid=row.text("Card id"),
        archived=row.flag("Archived"), uid=row.text(CONTACTS[0]),
    )  # fmt: skip


def _application(row: _Row) -> FoundApplication:
    outcome = row.choice("Outcome", Outcome, Outcome.WAITING)
    return FoundApplication(
        line=row.line, employer=row.needed("Employer", SkipReason.NO_EMPLOYER),
        role=row.needed("Role", SkipReason.NO_ROLE), source=row.text("Source"), posting=row.text("Posting"),
        applied_on=row.day("Applied on"), place=row.text("Place"), pay=row.text("Pay"),
        agency=row.text("Agency"),
        promised_by=row.day("Promised by"), notes=row.text("Notes"), tags=row.tags("Tags"), outcome=outcome,
        decided_on=row.day("Decided on"), heard_how=row.choice("Heard how", HeardHow, HeardHow.UNKNOWN),
        archived=row.flag("Archived"), uid=row.text(APPLICATIONS[0]),
    )  # fmt: skip


def _interview(row: _Row) -> FoundInterview:
    zone = row.text("Time zone") or "UTC"
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as wrong:
        raise RowProblem(SkipReason.UNREADABLE_VALUE, "Time zone", zone) from wrong
    names = [name.strip() for name in row.text("Interviewers").split(";") if name.strip()]
    employer = row.needed("Employer", SkipReason.NO_EMPLOYER)
    return FoundInterview(
        line=row.line, starts_at=row.instant("Starts at (UTC)"), zone=zone,
        minutes=row.number("Minutes", 1, 24 * 60) or 60, employer=employer,
        role=row.needed("Role", SkipReason.NO_ROLE), applied_on=row.day("Applied on"),
        kind=row.choice("Round", RoundKind, RoundKind.OTHER), place=row.text("Place"),
        people=tuple(
            FoundPerson(line=row.line, name=name, employer=employer, role=ContactRole.INTERVIEWER)
            for name in names
        ),
        result=row.choice("Result", RoundResult, RoundResult.UPCOMING),
        confidence=row.number("Confidence", 1, 5),
        went_well=row.text("Went well"), to_change=row.text("To change"), notes=row.text("Notes"),
        calendar_uid=row.text("Calendar id"), sequence=row.number("Calendar sequence", 0, 2**31) or 0,
        uid=row.text(INTERVIEWS[0]),
    )  # fmt: skip


def _advice(row: _Row) -> FoundAdvice:
    received = row.day("Received on")
    if received is None:
        raise RowProblem(SkipReason.NO_DATE, "Received on")
    return FoundAdvice(
        line=row.line, words=row.needed("Words", SkipReason.NO_WORDS), received_on=received,
        person=row.text("From"), employer=row.text("Employer"), role=row.text("Role"),
        themes=row.tags("Themes"),
        kind=row.choice("Kind", AdviceKind, AdviceKind.CHANGE), control=row.choice("Control", Control,
        Control.MINE),
        next_action=row.text("Next action"), helpfulness=row.number("Helpfulness", 1, 5),
        state=row.choice("State", AdviceState, AdviceState.NEW), uid=row.text(ADVICE[0]),
    )  # fmt: skip


def _touch(row: _Row) -> FoundTouch:
    return FoundTouch(
        line=row.line, at=row.instant("At (UTC)"), person=row.needed("Person", SkipReason.NO_NAME),
        employer=row.text("Employer"), channel=row.choice("Channel", Channel, Channel.OTHER),
        started_by=row.choice("Started by", StartedBy, StartedBy.ME), answered=row.flag("Answered"),
        notes=row.text("Notes"), uid=row.text(TOUCHES[0]),
    )  # fmt: skip


def _form(form: Form, headings: Sequence[str], make: Callable[[_Row], Found]) -> TableForm:
    mark = heading_key(headings[0])
    known = {heading_key(heading) for heading in headings}

    def fits(found: Mapping[str, int]) -> int:
        return 1_000 + len(known & found.keys()) if mark in found else 0

    def read(table: Table, _here: Here) -> Reading:
        at = places(table.headings)
        made: list[Found] = []
        skipped: list[Skipped] = list(table.skipped)
        for line, cells in table.rows:
            try:
                if is_heading_again(cells, table.headings):
                    raise RowProblem(SkipReason.REPEATED_HEADING)
                made.append(make(_Row(line, cells, at)))
            except RowProblem as problem:
                skipped.append(problem.skipped(line))
        return Reading(form=form, found=tuple(made), skipped=in_order(skipped))

    return TableForm(form, fits, read)


def _fits_record(found: Mapping[str, int]) -> int:
    marks = (heading_key(table[0]) for table in (MESSAGES, REPLIES, REMINDERS))
    return 1_000 if any(mark in found for mark in marks) else 0


def _read_record(table: Table, _here: Here) -> Reading:
    remark = Remark(RemarkKind.KEPT_IN_BACKUPS, table.headings[0], count=len(table.rows))
    return Reading(form=Form.OWN_RECORD, remarks=(remark,))


FORMS = (
    _form(Form.OWN_EMPLOYERS, EMPLOYERS, _employer),
    _form(Form.OWN_CONTACTS, CONTACTS, _contact),
    _form(Form.OWN_APPLICATIONS, APPLICATIONS, _application),
    _form(Form.OWN_INTERVIEWS, INTERVIEWS, _interview),
    _form(Form.OWN_ADVICE, ADVICE, _advice),
    _form(Form.OWN_TOUCHES, TOUCHES, _touch),
    TableForm(Form.OWN_RECORD, _fits_record, _read_record),
)
