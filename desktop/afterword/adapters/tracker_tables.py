"""Reads applications out of a table: any tracker is a layout that says which column means what."""

from dataclasses import replace
from datetime import date
from typing import Any

from afterword.adapters.addresses import is_address
from afterword.adapters.csv_files import Table
from afterword.adapters.headings import places
from afterword.adapters.table_readers import (
    Days,
    Here,
    RowProblem,
    TableForm,
    in_order,
    is_heading_again,
    unused,
    word,
    words,
)
from afterword.adapters.tracker_layouts import Column, Layout
from afterword.domain.application import Outcome
from afterword.domain.contact import ContactRole
from afterword.domain.import_fills import SAVED_TAG
from afterword.domain.import_found import (
    Form,
    FoundApplication,
    FoundPerson,
    Reading,
    Remark,
    RemarkKind,
    Skipped,
    SkipReason,
)
from afterword.domain.import_statuses import StatusMeaning, meaning_of
from afterword.domain.validity import LONGEST_LINE, LONGEST_TEXT

_LONGEST_LINK = LONGEST_LINE * 10


# What a "date applied" column holds when it only says whether.
_NO = frozenset({"no", "n", "false", "0", "nein", "non", "nee"})
_YES = frozenset({"yes", "y", "true", "1", "x", "✓", "✔", "ja", "oui", "si", "sí"})
_WHETHER = _YES | _NO
_PLAIN = frozenset(
    {Column.EMPLOYER, Column.ROLE, Column.APPLIED, Column.POSTING, Column.PLACE, Column.PAY, Column.SOURCE}
)
_LINES = {Column.PLACE: "place", Column.PAY: "pay", Column.SOURCE: "source", Column.AGENCY: "agency"}
_PEOPLE = {
    Column.PERSON: ContactRole.OTHER,
    Column.RECRUITER: ContactRole.RECRUITER,
    Column.REFERRER: ContactRole.REFERRER,
}


def table_form(layout: Layout) -> TableForm:
    """Return the form that reads by a layout."""
    return TableForm(layout.form, layout.fits, lambda table, here: read(table, here, layout))


def read(table: Table, here: Here, layout: Layout) -> Reading:
    """Return the applications of a table, and the rows that cannot be used, each with its reason."""
    rows = _Rows(table, here, layout)
    found: list[FoundApplication] = []
    skipped: list[Skipped] = list(table.skipped)
    for line, cells in table.rows:
        try:
            found.append(rows.application(line, cells))
        except RowProblem as problem:
            skipped.append(problem.skipped(line))
    return Reading(form=layout.form, found=tuple(found), skipped=in_order(skipped), remarks=rows.remarks())


class _Rows:
    """Makes applications of the rows of one table."""

    def __init__(self, table: Table, here: Here, layout: Layout) -> None:
        found = places(table.headings)
        self._table, self._layout = table, layout
        self._at = _mapped(table, layout.columns_in(found))
        self._employer, self._role = self._at[Column.EMPLOYER], self._at[Column.ROLE]
        self._texts = [(name, self._at[column]) for column, name in _LINES.items() if column in self._at]
        self._notes = [
            (table.headings[found[key]].strip(), found[key]) for key in layout.more_notes if key in found
        ]
        self._days: dict[Column, Days] = {
            column: Days(
                table, self._at[column], here, day_first=not layout.month_first and table.delimiter == ";"
            )
            for column in (Column.APPLIED, Column.DECIDED, Column.PROMISED)
            if column in self._at
        }
        self._applied, self._applied_at = self._days.get(Column.APPLIED), self._at.get(Column.APPLIED, 0)
        self._link = self._at.get(Column.POSTING)
        self._is_plain = self._at.keys() <= _PLAIN and not self._notes and not layout.is_saved
        self._with_people = any(column in self._at for column in (*_PEOPLE, Column.PERSON_EMAIL))
        self._unset: set[str] = set()
        self._words: dict[str, str] = {}
        self._today = here.today

    def application(self, line: int, cells: list[str]) -> FoundApplication:
        """Return the application of a row. Raise `RowProblem`."""
        employer, role = self._word(cells[self._employer]), self._word(cells[self._role])
        if not employer or not role:
            raise self._nobody(employer)
        if cells[self._role] == self._table.headings[self._role] and is_heading_again(
            cells, self._table.headings
        ):
            raise RowProblem(SkipReason.REPEATED_HEADING)
        if len(employer) > LONGEST_LINE or len(role) > LONGEST_LINE:
            at = self._employer if len(employer) > LONGEST_LINE else self._role
            raise RowProblem(SkipReason.TOO_LONG, self._table.headings[at], cells[at])
        found = FoundApplication(
            line=line,
            employer=employer,
            role=role,
            posting=self._posting(cells),
            applied_on=self._applied(cells[self._applied_at]) if self._applied else None,
            **self._lines(cells),
        )
        return self._with_rest(found, cells)

    def _word(self, cell: str) -> str:
        """Return a cell of one line; the same employers and roles come again and again."""
        known = self._words.get(cell)
        if known is None:
            known = self._words[cell] = word(cell)
        return known

    def remarks(self) -> tuple[Remark, ...]:
        """Return what to tell of the table as a whole."""
        used = {*self._at.values(), *(at for _, at in self._notes)}
        told = [remark for days in self._days.values() for remark in days.remarks()]
        if self._unset:
            told.append(
                Remark(RemarkKind.STATUS_NOT_SET, ", ".join(sorted(self._unset)), count=len(self._unset))
            )
        if self._layout.form is Form.TRACKER:
            told += unused(self._table, used)
        return tuple(told)

    def _nobody(self, employer: str) -> RowProblem:
        at = self._role if employer else self._employer
        return RowProblem(
            SkipReason.NO_ROLE if employer else SkipReason.NO_EMPLOYER, self._table.headings[at]
        )

    def _lines(self, cells: list[str]) -> dict[str, Any]:
        lines: dict[str, Any] = {"source": self._layout.source}
        for name, at in self._texts:
            text = word(cells[at])
            if len(text) > LONGEST_LINE:
                raise RowProblem(SkipReason.TOO_LONG, self._table.headings[at], text)
            if text:
                lines[name] = text
        return lines

    def _posting(self, cells: list[str]) -> str:
        """Return the link of a row; words where a link should be ("see mail") are no link."""
        link = "" if self._link is None else cells[self._link].strip()
        if "." not in link or " " in link or len(link.split()) != 1:
            return ""
        if len(link) > _LONGEST_LINK:
            raise RowProblem(SkipReason.TOO_LONG, self._table.headings[self._link or 0], link)
        return link

    def _with_rest(self, found: FoundApplication, cells: list[str]) -> FoundApplication:
        """Add what most tables do not have."""
        if self._is_plain:
            return found
        status = self._status(cells)
        notes, tags = self._text(cells), self._tags(cells, status)
        is_ended = status.outcome not in (None, Outcome.WAITING)
        decided = self._day(Column.DECIDED, cells) if is_ended else None
        return replace(
            found,
            notes=notes,
            tags=tags,
            applied_on=None if status.is_saved else found.applied_on,
            promised_by=self._day(Column.PROMISED, cells),
            outcome=status.outcome,
            decided_on=decided if decided and decided <= self._today else None,
            people=self._people(found, cells) if self._with_people else (),
        )

    def _status(self, cells: list[str]) -> StatusMeaning:
        if self._layout.is_saved or self._cell(Column.HAS_APPLIED, cells).lower() in _NO:
            return StatusMeaning(is_saved=True)
        text = self._cell(Column.STATUS, cells)
        meaning = meaning_of(text)
        if self._layout.guessed and meaning.outcome is not None:
            self._unset.add(text)
            return StatusMeaning(stage=text)
        return meaning

    def _tags(self, cells: list[str], status: StatusMeaning) -> tuple[str, ...]:
        given = self._cell(Column.TAGS, cells).replace(";", ",").replace("|", ",").split(",")
        own = SAVED_TAG if status.is_saved else status.stage.replace(",", " ")
        return tuple(dict.fromkeys(tag.strip()[:LONGEST_LINE] for tag in (*given, own) if tag.strip()))

    def _text(self, cells: list[str]) -> str:
        at = self._at.get(Column.NOTES)
        parts = [words(cells[at])] if at is not None else []
        parts += [f"{heading}: {told}" for heading, place in self._notes if (told := words(cells[place]))]
        text = "\n".join(part for part in parts if part)
        if len(text) > LONGEST_TEXT:
            raise RowProblem(SkipReason.TOO_LONG, self._table.headings[at or 0], text)
        return text

    def _people(self, found: FoundApplication, cells: list[str]) -> tuple[FoundPerson, ...]:
        people: list[FoundPerson] = []
        for column, role in _PEOPLE.items():
            name = self._cell(column, cells)
            if name and any(letter.isalpha() for letter in name) and name.lower() not in ("yes", "no"):
                people.append(_person(found, name, role))
        email = self._cell(Column.PERSON_EMAIL, cells)
        phone = self._cell(Column.PERSON_PHONE, cells)
        if not people and is_address(email):
            people.append(_person(found, email, ContactRole.OTHER))
        if people:
            first = people[0]
            email = first.email or (email if is_address(email) else "")
            people[0] = replace(first, email=email, phone=phone[:LONGEST_LINE])
        return tuple(people)

    def _cell(self, column: Column, cells: list[str]) -> str:
        at = self._at.get(column)
        return "" if at is None else word(cells[at])

    def _day(self, column: Column, cells: list[str]) -> date | None:
        days = self._days.get(column)
        return days(cells[self._at[column]]) if days else None


def _mapped(table: Table, at: dict[Column, int]) -> dict[Column, int]:
    """Return the columns, one that only says whether one applied set apart from one that says when."""
    place = at.get(Column.APPLIED)
    if place is None or Column.HAS_APPLIED in at:
        return at
    told = [cell for row in table.rows if (cell := row[1][place].strip())]
    if not told or any(cell.lower() not in _WHETHER for cell in told):
        return at
    mapped: dict[Column, int] = {column: where for column, where in at.items() if column != Column.APPLIED}
    mapped[Column.HAS_APPLIED] = place
    return mapped


def _person(found: FoundApplication, told: str, role: ContactRole) -> FoundPerson:
    """Return the person that a cell names: "Jane Doe", "Jane Doe <jane@acme.com>", or an address alone."""
    name, _, rest = told.partition("<")
    email = rest.rstrip("> ").strip() if rest else ""
    if "@" in name and not email:
        email, name = name.strip(), name.partition("@")[0].replace(".", " ").replace("_", " ").title()
    email = email if email and is_address(email) else ""
    return FoundPerson(
        line=found.line,
        name=" ".join(name.split())[:LONGEST_LINE],
        employer=found.employer,
        role=role,
        email=email,
    )
