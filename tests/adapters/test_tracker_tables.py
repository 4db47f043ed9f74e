"""Applications out of tables."""

from dataclasses import replace
from datetime import date

import pytest

from afterword.adapters.csv_files import Table
from afterword.adapters.tracker_layouts import Column, Layout
from afterword.adapters.tracker_tables import read, table_form
from afterword.domain.application import Outcome
from afterword.domain.contact import ContactRole
from afterword.domain.import_fills import SAVED_TAG
from afterword.domain.import_found import Form, FoundApplication, Reading, RemarkKind, Skipped, SkipReason
from tests.adapters.import_samples import HERE, table_of

LAYOUT = Layout(
    form=Form.TRACKER,
    needs=frozenset(),
    columns={
        Column.EMPLOYER: ("company",),
        Column.ROLE: ("role",),
        Column.POSTING: ("link",),
        Column.APPLIED: ("applied",),
        Column.DECIDED: ("decided",),
        Column.STATUS: ("status",),
        Column.NOTES: ("notes",),
        Column.TAGS: ("tags",),
        Column.PERSON: ("contact",),
        Column.PERSON_EMAIL: ("email",),
        Column.RECRUITER: ("recruiter",),
    },
    more_notes=("next",),
)


def reading(text: str, layout: Layout = LAYOUT) -> Reading:
    return read(table_of(text), HERE, layout)


def one(text: str) -> FoundApplication:
    [found] = reading(text).found
    assert isinstance(found, FoundApplication)
    return found


def test_a_row_becomes_an_application():
    found = one("Company,Role,Link,Applied\n Acme  Inc ,Chef,https://acme.example/jobs/123456,2026-01-02\n")
    assert (found.line, found.employer, found.role) == (2, "Acme Inc", "Chef")
    assert (found.posting, found.applied_on, found.outcome) == (
        "https://acme.example/jobs/123456",
        date(2026, 1, 2),
        None,
    )


def test_a_status_sets_the_outcome_and_its_day():
    found = one("Company,Role,Status,Decided\nAcme,Chef,Rejected,2026-02-03\n")
    assert (found.outcome, found.decided_on) == (Outcome.NOT_SELECTED, date(2026, 2, 3))


def test_a_day_of_news_that_is_to_come_is_left_out():
    assert one("Company,Role,Status,Decided\nAcme,Chef,Rejected,2027-02-03\n").decided_on is None


def test_a_status_that_a_program_guessed_sets_nothing_and_is_told():
    found = reading("Company,Role,Status\nAcme,Chef,Rejected\n", replace(LAYOUT, guessed=True))
    [application] = found.found
    assert isinstance(application, FoundApplication)
    assert application.outcome is None
    assert application.tags == ("Rejected",)
    assert [remark.kind for remark in found.remarks] == [RemarkKind.STATUS_NOT_SET]


def test_a_stage_becomes_a_tag_beside_those_given():
    assert one('Company,Role,Status,Tags\nAcme,Chef,Phone Screen,"a; b"\n').tags == ("a", "b", "Phone Screen")


def test_what_is_only_saved_has_no_day_and_its_tag():
    found = one("Company,Role,Status,Applied\nAcme,Chef,Wishlist,2026-01-02\n")
    assert (found.applied_on, found.tags) == (None, (SAVED_TAG,))


def test_a_column_that_only_says_whether_one_applied_is_no_date():
    found = reading("Company,Role,Applied\nAcme,Chef,yes\nLitware,Cook,No\n")
    assert not found.skipped
    assert [each.tags for each in found.found if isinstance(each, FoundApplication)] == [(), (SAVED_TAG,)]


def test_notes_are_put_together():
    assert one('Company,Role,Notes,Next\nAcme,Chef,"good\ntalk",Call\n').notes == "good\ntalk\nNext: Call"


def test_people_are_named_with_their_addresses():
    people = one(
        "Company,Role,Contact,Email,Recruiter\nAcme,Chef,Jane Doe,jane@acme.example,Bo <bo@acme.example>\n"
    ).people
    assert [(each.name, each.email, each.role) for each in people] == [
        ("Jane Doe", "jane@acme.example", ContactRole.OTHER),
        ("Bo", "bo@acme.example", ContactRole.RECRUITER),
    ]


def test_an_address_alone_names_a_person_and_no_says_that_there_is_none():
    [person] = one("Company,Role,Email\nAcme,Chef,jane.doe@acme.example\n").people
    assert (person.name, person.email) == ("Jane Doe", "jane.doe@acme.example")
    assert one("Company,Role,Recruiter\nAcme,Chef,No\n").people == ()


def test_words_where_a_link_should_be_are_no_link():
    assert one("Company,Role,Link\nAcme,Chef,see mail.\n").posting == ""


@pytest.mark.parametrize(
    ("row", "skipped"),
    [
        (",Chef,,", Skipped(2, SkipReason.NO_EMPLOYER, "Company")),
        ("-,Chef,,", Skipped(2, SkipReason.NO_EMPLOYER, "Company")),
        ("Acme,,,", Skipped(2, SkipReason.NO_ROLE, "Role")),
        ("Acme,Chef,soon,", Skipped(2, SkipReason.UNREADABLE_DATE, "Applied", "soon")),
        ("Acme,Chef,,a,b", Skipped(2, SkipReason.WRONG_COLUMNS, "", "5")),
        ("Company,Role,Applied,Notes", Skipped(2, SkipReason.REPEATED_HEADING)),
        (f"{'A' * 301},Chef,,", Skipped(2, SkipReason.TOO_LONG, "Company", "A" * 60)),
        (f"Acme,Chef,,{'n' * 100_001}", Skipped(2, SkipReason.TOO_LONG, "Notes", "n" * 60)),
    ],
)
def test_a_row_that_cannot_be_used_is_told_with_line_reason_and_place(row: str, skipped: Skipped):
    found = reading(f"Company,Role,Applied,Notes\n{row}\nGood,Cook,2026-01-02,\n")
    assert found.skipped == (skipped,)
    assert len(found.found) == 1


def test_a_form_reads_by_its_layout():
    form = table_form(LAYOUT)
    assert form.form is Form.TRACKER
    assert form.read(Table(("Company", "Role"), [(2, ["Acme", "Chef"])]), HERE).found[0].line == 2
