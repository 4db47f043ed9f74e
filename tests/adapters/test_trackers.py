"""The exports of LinkedIn, Huntr, Teal, jobsync and jobtrac, and any tracker."""

from datetime import date

import pytest

from afterword.adapters.headings import places
from afterword.adapters.trackers import lacks
from afterword.domain.application import Outcome
from afterword.domain.contact import ContactRole
from afterword.domain.import_found import Form, FoundApplication, FoundPerson, Reading, RemarkKind, SkipReason
from tests.adapters.import_samples import only


def applications(reading: Reading) -> list[FoundApplication]:
    return [each for each in reading.found if isinstance(each, FoundApplication)]


def test_linkedin_applications():
    reading = only("linkedin/Jobs/Job Applications.csv")
    assert reading.form is Form.LINKEDIN_APPLICATIONS
    assert reading.skipped == reading.remarks == ()
    first, _, third, last = applications(reading)
    assert (first.employer, first.role, first.source) == ("Northwind GmbH", "Data Engineer", "LinkedIn")
    assert (first.applied_on, first.posting) == (
        date(2024, 11, 20),
        "http://www.linkedin.com/jobs/view/4071234567",
    )
    assert first.people == ()  # the address in it is the applicant's own
    assert (third.line, last.line) == (4, 6)


def test_linkedin_saved_jobs_were_not_applied_for():
    first, _ = applications(only("linkedin/Jobs/Saved Jobs.csv"))
    assert (first.applied_on, first.tags) == (None, ("saved",))


def test_linkedin_connections_below_their_notes():
    reading = only("linkedin/Connections.csv")
    jonas, aoife, pat = (each for each in reading.found if isinstance(each, FoundPerson))
    assert (jonas.line, jonas.name, jonas.employer, jonas.title) == (
        5,
        "Jonas Becker",
        "Northwind",
        "Head of Data",
    )
    assert aoife.email == "aoife@fabrikam.example"
    assert pat.employer == ""
    assert [(one.line, one.why) for one in reading.skipped] == [(8, SkipReason.NO_NAME)]


def test_huntr():
    rejected, wish, screen = applications(only("huntr.csv"))
    assert (rejected.applied_on, rejected.outcome) == (date(2022, 1, 26), Outcome.NOT_SELECTED)
    assert rejected.decided_on == date(2022, 2, 10)
    assert (wish.applied_on, wish.posting, wish.pay, wish.tags) == (None, "", "$95,000", ("saved",))
    assert (screen.outcome, screen.tags) == (None, ("Phone Screen",))


def test_teal():
    applied, saved, interviewing, silent = applications(only("teal.csv"))
    assert (applied.applied_on, applied.notes) == (date(2025, 3, 4), "Follow up: 03/18/2025")
    assert saved.tags == ("saved",)
    assert interviewing.tags == ("Interviewing",)
    assert silent.outcome is Outcome.NO_RESPONSE


def test_jobsync_takes_its_instants_in_the_users_zone():
    first, draft, rejected = applications(only("jobsync.csv"))
    assert first.applied_on == date(2025, 1, 5)  # 23:30 UTC the day before
    assert draft.tags == ("saved",)
    assert rejected.outcome is Outcome.NOT_SELECTED


def test_jobtrac():
    first, second = applications(only("jobtrac.csv"))
    assert first.notes == "Liked the team\nnextStep: Prepare for system design"
    assert [(each.name, each.email, each.role) for each in first.people] == [
        ("Dana Wolf", "dana.wolf@northwind.example", ContactRole.RECRUITER)
    ]
    assert second.people[0].role is ContactRole.REFERRER


def test_a_german_tracker_in_an_old_code_page():
    reading = only("tracker_german.csv")
    first, second, third = applications(reading)
    assert reading.form is Form.TRACKER
    assert (first.employer, first.applied_on) == ("Müller & Söhne KG", date(2025, 2, 3))
    assert (first.outcome, first.people[0].name) == (Outcome.NOT_SELECTED, "Frau Schäfer")
    assert (second.tags, second.notes) == (
        ("Vorstellungsgespräch",),
        "Gespräch am 3.3.;\nbitte Zeugnisse mitbringen",
    )
    assert (third.line, third.applied_on) == (5, date(2025, 2, 20))


def test_a_tracker_in_utf_16_with_tabs():
    first, second = applications(only("tracker_utf16.csv"))
    assert (first.employer, first.tags) == ("Северсталь", ("moscow", "remote"))
    assert (second.role, second.outcome) == ("エンジニア", Outcome.OFFER)


def test_an_ugly_tracker_tells_each_row_that_it_leaves_out():
    reading = only("tracker_ugly.csv")
    assert [(one.line, one.why) for one in reading.skipped] == [
        (5, SkipReason.NO_EMPLOYER),
        (6, SkipReason.NO_ROLE),
        (7, SkipReason.UNREADABLE_DATE),
        (8, SkipReason.UNREADABLE_DATE),
        (9, SkipReason.WRONG_COLUMNS),
        (11, SkipReason.REPEATED_HEADING),
        (13, SkipReason.BROKEN_QUOTES),
    ]
    assert [each.line for each in applications(reading)] == [4, 10, 12, 14, 15]
    assert applications(reading)[0].notes == "no reason given"
    assert {remark.kind for remark in reading.remarks} == {
        RemarkKind.UNCERTAIN_DATES,
        RemarkKind.UNUSED_COLUMNS,
    }


@pytest.mark.parametrize(
    ("headings", "missing"),
    [
        (["Company", "Status", "Date Applied", "Notes"], "role"),
        (["Job Title", "Status", "Date Applied"], "employer"),
        (["Company", "Job Title", "Status"], ""),
        (["Apples", "Pears"], ""),
    ],
)
def test_a_tracker_without_its_main_column_is_told(headings: list[str], missing: str):
    assert lacks(places(headings)) == missing
