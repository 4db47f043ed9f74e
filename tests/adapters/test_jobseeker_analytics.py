"""Applications put together from mails."""

from datetime import date

import pytest

from afterword.adapters.jobseeker_analytics import MAILS
from afterword.domain.import_found import Form, FoundApplication, RemarkKind, SkipReason
from tests.adapters.import_samples import HERE, only, table_of

HEADING = "Date Received,Sender Name,Sender Email,Subject,Status Label\n"


def test_the_mails_of_one_application_are_put_together_and_set_no_outcome():
    reading = only("jobseeker_analytics.csv")
    northwind, litware = (each for each in reading.found if isinstance(each, FoundApplication))
    assert reading.form is Form.JOBSEEKER_ANALYTICS
    assert (northwind.employer, northwind.role, northwind.applied_on) == (
        "Northwind",
        "Data Engineer",
        date(2025, 3, 1),
    )
    assert northwind.outcome is None
    assert "Rejection" in northwind.tags
    assert (litware.role, litware.tags) == (
        "Platform Engineer",
        ("Application confirmation", "Interview invitation"),
    )
    assert [remark.kind for remark in reading.remarks] == [RemarkKind.STATUS_NOT_SET]
    assert [(one.line, one.why) for one in reading.skipped] == [(6, SkipReason.NO_EMPLOYER)]


@pytest.mark.parametrize(
    ("sender", "address", "subject", "employer", "role"),
    [
        ("Acme Careers", "careers@acme.com", "Your application for Chef", "Acme", "Chef"),
        ("Workday", "acme@myworkday.com", "Thank you for applying to the Chef role at Acme", "Acme", "Chef"),
        ("Jane Doe", "jane@acme-labs.io", "Interview for Head Chef", "Acme Labs", "Head Chef"),
        ("Acme @ icims", "acme@icims.com", "Acme - Sous Chef position", "Acme", "Sous Chef"),
    ],
)
def test_employer_and_role_are_told_by_sender_and_subject(
    sender: str, address: str, subject: str, employer: str, role: str
):
    [found] = MAILS.read(table_of(f"{HEADING}2025-03-01,{sender},{address},{subject},Applied\n"), HERE).found
    assert isinstance(found, FoundApplication)
    assert (found.employer, found.role) == (employer, role)


def test_a_mail_without_a_role_or_a_day_is_told():
    rows = (
        "2025-03-01,Acme Careers,c@acme.com,Hello,Applied\n,Acme Careers,c@acme.com,Application for Chef,x\n"
    )
    skipped = MAILS.read(table_of(HEADING + rows), HERE).skipped
    assert [one.why for one in skipped] == [SkipReason.NO_ROLE, SkipReason.NO_DATE]
