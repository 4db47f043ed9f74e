"""Reads people out of a table: Google's and Outlook's contacts, and any table of names and addresses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from afterword.adapters.addresses import is_address
from afterword.adapters.csv_files import Table
from afterword.adapters.headings import columns, places
from afterword.adapters.table_readers import (
    RowProblem,
    TableForm,
    in_order,
    is_heading_again,
    word,
    words,
)
from afterword.domain.import_found import Form, FoundPerson, Reading, Skipped, SkipReason
from afterword.domain.validity import LONGEST_LINE, LONGEST_TEXT

SEVERAL = ":::"  # between the values of one cell, in Google's form


class Column(StrEnum):
    """What a column of a table of people can mean."""

    FIRST = "first"
    MIDDLE = "middle"
    LAST = "last"
    NAME = "name"
    EMPLOYER = "employer"
    TITLE = "title"
    EMAIL = "email"
    EMAIL_2 = "email_2"
    EMAIL_3 = "email_3"
    PHONE = "phone"
    PHONE_2 = "phone_2"
    PHONE_3 = "phone_3"
    PROFILE = "profile"
    NOTES = "notes"


_EMAILS = (Column.EMAIL, Column.EMAIL_2, Column.EMAIL_3)
_PHONES = (Column.PHONE, Column.PHONE_2, Column.PHONE_3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A form of people: the headings (by key) that tell it, and the headings of each meaning."""

    form: Form
    needs: frozenset[str]
    columns: Mapping[Column, Sequence[str]]

    def fits(self, found: Mapping[str, int]) -> int:
        """Return how well headings fit, 0 when one that tells the form is missing."""
        known = columns(self.columns, found)
        named = known.keys() & {Column.FIRST, Column.LAST, Column.NAME}
        reached = known.keys() & {Column.EMPLOYER, *_EMAILS, *_PHONES, Column.PROFILE}
        if not self.needs <= found.keys() or not named or not reached:
            return 0
        return 1 + 10 * len(self.needs) + len(known)

    def table_form(self) -> TableForm:
        """Return the form that reads by this layout."""
        return TableForm(self.form, self.fits, lambda table, _here: read(table, self))


def read(table: Table, layout: Layout) -> Reading:
    """Return the people of a table, and the rows that cannot be used, each with its reason."""
    rows = _Rows(table, columns(layout.columns, places(table.headings)))
    found: list[FoundPerson] = []
    skipped: list[Skipped] = list(table.skipped)
    for line, cells in table.rows:
        try:
            found.append(rows.person(line, cells))
        except RowProblem as problem:
            skipped.append(problem.skipped(line))
    return Reading(form=layout.form, found=tuple(found), skipped=in_order(skipped))


class _Rows:
    """Makes people of the rows of one table."""

    def __init__(self, table: Table, at: Mapping[Column, int]) -> None:
        self._table, self._at = table, at

    def person(self, line: int, cells: list[str]) -> FoundPerson:
        """Return the person of a row. Raise `RowProblem`."""
        if is_heading_again(cells, self._table.headings):
            raise RowProblem(SkipReason.REPEATED_HEADING)
        parts = (self._line(column, cells) for column in (Column.FIRST, Column.MIDDLE, Column.LAST))
        name = self._line(Column.NAME, cells) or " ".join(part for part in parts if part)
        if not name:
            raise RowProblem(SkipReason.NO_NAME)
        return FoundPerson(
            line=line,
            name=name,
            employer=self._line(Column.EMPLOYER, cells),
            title=self._line(Column.TITLE, cells),
            email=next((one for one in self._several(_EMAILS, cells) if is_address(one)), ""),
            phone=next(iter(self._several(_PHONES, cells)), ""),
            profile=self._profile(cells),
            notes=self._notes(cells),
        )

    def _line(self, column: Column, cells: list[str]) -> str:
        at = self._at.get(column)
        text = "" if at is None else word(cells[at])
        if len(text) > LONGEST_LINE:
            raise RowProblem(SkipReason.TOO_LONG, self._table.headings[at or 0], text)
        return text

    def _several(self, several: Sequence[Column], cells: list[str]) -> list[str]:
        """Return the values of several columns, those of one cell apart."""
        found = [one.strip() for column in several for one in self._cell(column, cells).split(SEVERAL)]
        return [one for one in found if one and len(one) <= LONGEST_LINE]

    def _profile(self, cells: list[str]) -> str:
        link = self._cell(Column.PROFILE, cells).split(SEVERAL)[0].strip()
        return link if "." in link and len(link.split()) == 1 else ""

    def _notes(self, cells: list[str]) -> str:
        at = self._at.get(Column.NOTES)
        text = "" if at is None else words(cells[at])
        if len(text) > LONGEST_TEXT:
            raise RowProblem(SkipReason.TOO_LONG, self._table.headings[at or 0], text)
        return text

    def _cell(self, column: Column, cells: list[str]) -> str:
        at = self._at.get(column)
        return "" if at is None else word(cells[at])


_PARTS = {Column.FIRST: ("firstname", "givenname"), Column.MIDDLE: ("middlename", "additionalname"),
          Column.LAST: ("lastname", "familyname")}  # fmt: skip

GOOGLE = Layout(
    form=Form.GOOGLE_CONTACTS,
    needs=frozenset({"phoneticfirstname", "organizationname"}),
    columns=_PARTS
    | {
        Column.EMPLOYER: ("organizationname", "organization1name"),
        Column.TITLE: ("organizationtitle", "organization1title"),
        Column.EMAIL: ("email1value",),
        Column.EMAIL_2: ("email2value",),
        Column.EMAIL_3: ("email3value",),
        Column.PHONE: ("phone1value",),
        Column.PHONE_2: ("phone2value",),
        Column.PROFILE: ("website1value",),
        Column.NOTES: ("notes",),
    },
).table_form()

# Google's form before 2024.
GOOGLE_OLD = Layout(
    form=Form.GOOGLE_CONTACTS,
    needs=frozenset({"givenname", "familyname", "organization1name"}),
    columns=_PARTS
    | {
        Column.NAME: ("name",),
        Column.EMPLOYER: ("organization1name",),
        Column.TITLE: ("organization1title",),
        Column.EMAIL: ("email1value",),
        Column.EMAIL_2: ("email2value",),
        Column.PHONE: ("phone1value",),
        Column.NOTES: ("notes",),
    },
).table_form()

OUTLOOK = Layout(
    form=Form.OUTLOOK_CONTACTS,
    needs=frozenset({"firstname", "lastname", "emailaddress", "homephone"}),
    columns=_PARTS
    | {
        Column.EMPLOYER: ("company", "companyname"),
        Column.TITLE: ("jobtitle",),
        Column.EMAIL: ("emailaddress",),
        Column.EMAIL_2: ("email2address",),
        Column.EMAIL_3: ("email3address",),
        Column.PHONE: ("mobilephone",),
        Column.PHONE_2: ("businessphone",),
        Column.PHONE_3: ("homephone",),
        Column.PROFILE: ("personalwebpage", "webpage"),
        Column.NOTES: ("notes",),
    },
).table_form()

_NAMES = (
    "fullname",
    "displayname",
    "contactname",
    "name",
    "person",
    "ansprechpartner",
    "kontakt",
    "nom",
    "nombre",
    "nome",
)
_WHERE = ("company", "companyname", "employer", "organization", "organisation", "organizationname", "firma",
          "unternehmen", "arbeitgeber", "entreprise", "empresa", "azienda", "bedrijf")  # fmt: skip

ANY_PEOPLE = Layout(
    form=Form.PEOPLE,
    needs=frozenset(),
    columns={
        Column.FIRST: ("firstname", "givenname", "vorname", "prenom"),
        Column.LAST: ("lastname", "familyname", "surname", "nachname", "nomdefamille"),
        Column.NAME: _NAMES,
        Column.EMPLOYER: _WHERE,
        Column.TITLE: ("jobtitle", "title", "position", "role", "titel", "funktion", "poste", "cargo"),
        Column.EMAIL: ("email", "emailaddress", "mail", "email1", "primaryemail", "workemail"),
        Column.PHONE: (
            "phone",
            "phonenumber",
            "mobile",
            "mobilephone",
            "telephone",
            "telefon",
            "telefono",
            "workphone",
        ),
        Column.PROFILE: ("linkedin", "linkedinurl", "profile", "profileurl", "linkedinprofile", "url"),
        Column.NOTES: ("notes", "note", "comments", "notizen"),
    },
).table_form()
