"""The work-search logs."""

from datetime import date

import pytest

from afterword.domain.message import MessagePurpose
from afterword.domain.report_logs import Activity, LogForm, Method
from afterword.domain.statistics_log import SATURDAY, SUNDAY, log, week_end
from afterword.domain.touch import Channel, StartedBy
from tests.domain.report_world import ago, application, asked, contact, employer, interview, records, touch


def entries(form: LogForm, *nouns: object, **period: date):
    return [entry for week in log(records(*nouns, **period), form).weeks for entry in week.entries]


@pytest.mark.parametrize(
    ("day", "saturday", "sunday"),
    [
        (date(2026, 11, 21), date(2026, 11, 21), date(2026, 11, 22)),
        (date(2026, 11, 22), date(2026, 11, 28), date(2026, 11, 22)),
        (date(2026, 12, 31), date(2027, 1, 2), date(2027, 1, 3)),
    ],
)
def test_weeks_end_where_the_office_says(day: date, saturday: date, sunday: date):
    assert (week_end(day, SATURDAY), week_end(day, SUNDAY)) == (saturday, sunday)


def test_the_german_log_lists_applications_only():
    told = entries(LogForm.GERMANY, application(1, 20), interview(1, 5), touch(1, 3))
    assert [entry.activity for entry in told] == [Activity.APPLICATION]


def test_the_other_logs_list_what_was_done_oldest_first():
    mail = asked(1, 2, purpose=MessagePurpose.CHECK_IN)
    told = entries(LogForm.NEBRASKA, application(1, 20), interview(1, 5), touch(1, 3), mail)
    assert [entry.activity for entry in told] == [
        Activity.APPLICATION,
        Activity.INTERVIEW,
        Activity.CONTACT,
        Activity.CONTACT,
    ]


def test_what_others_began_and_requests_for_advice_are_no_search():
    assert entries(LogForm.NEBRASKA, touch(1, 3, started_by=StartedBy.THEM), asked(1, 2)) == []


def test_an_entry_has_the_employers_facts_and_the_person():
    told = entries(
        LogForm.NEBRASKA,
        employer(1, "Northwind", place="4 Canal Wharf"),
        contact(1, "Maya", phone="123"),
        application(1, 20, source="LinkedIn", posting="https://x.example"),
        interview(1, 5, interviewer_ids=(1,)),
    )
    assert (told[0].address, told[0].phone, told[0].person) == ("4 Canal Wharf", "123", "Maya")
    assert (told[0].method, told[0].source) == (Method.ONLINE, "LinkedIn")


def test_nothing_is_guessed_about_how_it_was_done():
    assert entries(LogForm.NEBRASKA, application(1, 20))[0].method is Method.UNKNOWN
    held = entries(LogForm.NEBRASKA, application(1, None), interview(1, 5, place="Leeds"))[0]
    assert held.method is Method.UNKNOWN
    assert (
        entries(LogForm.NEBRASKA, application(1, None), interview(1, 5, kind="phone_screen"))[0].method
        is Method.PHONE
    )
    assert entries(LogForm.NEBRASKA, touch(1, 3, channel=Channel.VIDEO))[0].method is Method.VIDEO
    assert entries(LogForm.NEBRASKA, application(1, 9, agency_id=2))[0].method is Method.AGENCY


def test_weekly_logs_are_grouped_by_their_weeks():
    part = log(records(application(1, 1), application(2, 3), application(3, 20)), LogForm.NEW_YORK)
    assert [(week.ends_on, len(week.entries)) for week in part.weeks] == [
        (date(2026, 11, 8), 1),
        (date(2026, 11, 22), 2),
    ]


def test_a_chosen_period_has_all_its_weeks_also_the_empty_ones():
    weeks = log(records(application(1, 20), since=ago(27), until=ago(0)), LogForm.WISCONSIN).weeks
    assert [(week.ends_on.day, len(week.entries)) for week in weeks] == [
        (31, 0),
        (7, 1),
        (14, 0),
        (21, 0),
        (28, 0),
    ]


def test_only_the_period_is_logged():
    assert len(entries(LogForm.GERMANY, application(1, 5), application(2, 50), since=ago(10))) == 1
