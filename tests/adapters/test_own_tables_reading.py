"""Afterword's own tables read back."""

from datetime import UTC, date, datetime

import pytest

from afterword.adapters import own_tables
from afterword.adapters.csv_files import Table
from afterword.adapters.headings import places
from afterword.adapters.own_tables_reading import FORMS
from afterword.domain.application import Application, HeardHow, Outcome
from afterword.domain.import_found import (
    Form,
    FoundApplication,
    FoundInterview,
    Reading,
    RemarkKind,
    SkipReason,
)
from afterword.domain.interview import Interview, RoundKind, RoundResult
from tests.adapters.import_samples import HERE

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
APPLICATION = Application(
    employer_id=1, role="=Chef", applied_on=date(2026, 1, 2), place="Köln", outcome=Outcome.NOT_SELECTED,
    decided_on=date(2026, 2, 3), heard_how=HeardHow.PHONE, tags=("a", "b"), notes="one\ntwo", archived=True,
    id=1, uid="u-1", changed_at=NOW,
)  # fmt: skip


def read(headings: tuple[str, ...], *rows: tuple[str, ...]) -> Reading:
    found = places(headings)
    form = max(FORMS, key=lambda each: each.fits(found))
    return form.read(Table(headings, [(at, list(row)) for at, row in enumerate(rows, start=2)]), HERE)


def test_an_application_comes_back():
    row = own_tables.application_cells(APPLICATION, "Acme", agency="Agents", heard_from="Jane")
    [found] = read(
        own_tables.APPLICATIONS, ("u-1", *("'=Chef" if cell == "=Chef" else cell for cell in row[1:]))
    ).found
    assert isinstance(found, FoundApplication)
    assert (found.uid, found.employer, found.role, found.agency) == ("u-1", "Acme", "=Chef", "Agents")
    assert (found.applied_on, found.decided_on) == (date(2026, 1, 2), date(2026, 2, 3))
    assert (found.outcome, found.heard_how, found.archived) == (Outcome.NOT_SELECTED, HeardHow.PHONE, True)
    assert (found.tags, found.notes) == (("a", "b"), "one\ntwo")


def test_an_interview_comes_back():
    meeting = Interview(
        application_id=1, kind=RoundKind.PANEL, starts_at=NOW, zone="Europe/Berlin", minutes=30, confidence=4,
        result=RoundResult.PASSED, went_well="all", id=1, uid="u-2", changed_at=NOW,
    )  # fmt: skip
    row = own_tables.interview_cells(meeting, APPLICATION, "Acme", ["Jane", "Bo"])
    [found] = read(own_tables.INTERVIEWS, row).found
    assert isinstance(found, FoundInterview)
    assert (found.starts_at, found.zone, found.minutes, found.kind) == (
        NOW,
        "Europe/Berlin",
        30,
        RoundKind.PANEL,
    )
    assert (found.result, found.confidence, found.went_well) == (RoundResult.PASSED, 4, "all")
    assert [one.name for one in found.people] == ["Jane", "Bo"]


@pytest.mark.parametrize(
    ("heading", "cell", "why"),
    [
        ("Outcome", "perhaps", SkipReason.UNREADABLE_VALUE),
        ("Applied on", "soon", SkipReason.UNREADABLE_DATE),
        ("Role", "", SkipReason.NO_ROLE),
        ("Employer", "", SkipReason.NO_EMPLOYER),
    ],
)
def test_a_cell_that_was_changed_to_nonsense_is_told(heading: str, cell: str, why: SkipReason):
    row = list(own_tables.application_cells(APPLICATION, "Acme", agency="", heard_from=""))
    row[own_tables.APPLICATIONS.index(heading)] = cell
    [skipped] = read(own_tables.APPLICATIONS, tuple(row)).skipped
    assert (skipped.line, skipped.why) == (2, why)


def test_numbers_out_of_range_and_unknown_zones_are_told():
    meeting = Interview(application_id=1, starts_at=NOW, zone="Europe/Berlin", id=1, uid="u", changed_at=NOW)
    row = list(own_tables.interview_cells(meeting, APPLICATION, "Acme", []))
    for heading, cell in (
        ("Confidence", "9"),
        ("Minutes", "many"),
        ("Time zone", "Mars/Olympus"),
        ("Starts at (UTC)", "x"),
    ):
        broken = [
            cell if known == heading else each for known, each in zip(own_tables.INTERVIEWS, row, strict=True)
        ]
        assert len(read(own_tables.INTERVIEWS, tuple(broken)).skipped) == 1


def test_what_only_a_backup_brings_back_is_told():
    reading = read(own_tables.MESSAGES, ("u",) * len(own_tables.MESSAGES))
    assert (reading.form, reading.found) == (Form.OWN_RECORD, ())
    assert [remark.kind for remark in reading.remarks] == [RemarkKind.KEPT_IN_BACKUPS]


def test_other_tables_are_none_of_them():
    assert not any(form.fits(places(["Company", "Role"])) for form in FORMS)
