"""Invitations as other programs write them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from afterword.adapters import calendars
from afterword.domain.contact import ContactRole
from afterword.domain.import_found import Form, FoundInterview, Reading, Remark, RemarkKind, SkipReason
from afterword.domain.import_problems import BrokenFile
from tests.adapters.import_samples import HERE, SAMPLES, only


def read(*lines: str) -> Reading:
    text = "\r\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""]
    )
    return calendars.read(text.encode(), "x.ics", HERE)


def event(*lines: str) -> FoundInterview:
    [found] = read("UID:1", "SUMMARY:Interview", *lines).found
    assert isinstance(found, FoundInterview)
    return found


def test_an_outlook_invitation():
    reading = only("invitation.ics")
    [found] = reading.found
    assert isinstance(found, FoundInterview)
    assert reading.form is Form.CALENDAR
    assert (found.starts_at, found.zone, found.minutes) == (
        datetime(2026, 12, 1, 9, tzinfo=UTC),
        "Europe/Berlin",
        45,
    )
    assert (found.sequence, found.is_cancelled) == (0, False)
    assert found.place == "Microsoft Teams Meeting: https://teams.microsoft.com/l/meetup-join/19%3ameeting"
    assert found.details.startswith("Hi Mira,\nplease join")
    assert [(one.name, one.email, one.role) for one in found.people] == [
        ("Dana Wolf", "dana.wolf@northwind.example", ContactRole.RECRUITER),
        ("Jonas Becker", "jonas.becker@northwind.example", ContactRole.INTERVIEWER),
        ("Mira Lund", "mira.lund@gmail.com", ContactRole.INTERVIEWER),
    ]


def test_a_cancelled_one():
    [found] = only("invitation_off.ics").found
    assert isinstance(found, FoundInterview)
    assert (found.sequence, found.is_cancelled) == (2, True)
    assert event("DTSTART:20261201T090000Z", "STATUS:CANCELLED").is_cancelled


def test_events_that_are_broken_or_repeat_are_told_by_number():
    reading = only("calendar_private.ics")
    assert [(one.line, one.why) for one in reading.skipped] == [
        (2, SkipReason.REPEATING_EVENT),
        (4, SkipReason.BROKEN),
    ]
    assert reading.remarks == (Remark(RemarkKind.ALL_DAY, "On-site interview with Fabrikam"),)


@pytest.mark.parametrize(
    ("lines", "starts_at", "zone", "minutes"),
    [
        (
            ["DTSTART:20261201T090000Z", "DTEND:20261201T100000Z"],
            datetime(2026, 12, 1, 9, tzinfo=UTC),
            "Europe/Berlin",
            60,
        ),
        (
            ["DTSTART:20261201T090000", "DURATION:PT30M"],
            datetime(2026, 12, 1, 8, tzinfo=UTC),
            "Europe/Berlin",
            30,
        ),
        (["DTSTART:20261201T090000"], datetime(2026, 12, 1, 8, tzinfo=UTC), "Europe/Berlin", 60),
        (["DTSTART;VALUE=DATE:20261201"], datetime(2026, 12, 1, 8, tzinfo=UTC), "Europe/Berlin", 480),
        (
            [
                "DTSTART;TZID=Pacific Standard Time:20261201T090000",
                "DTEND;TZID=Pacific Standard Time:20261201T080000",
            ],
            datetime(2026, 12, 1, 17, tzinfo=UTC),
            "America/Los_Angeles",
            60,
        ),
        (
            ['DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20260701T090000'],
            datetime(2026, 7, 1, 13, tzinfo=UTC),
            "America/New_York",
            60,
        ),
    ],
)
def test_times_in_any_form(lines: list[str], starts_at: datetime, zone: str, minutes: int):
    found = event(*lines)
    assert (found.starts_at, found.zone, found.minutes) == (starts_at, zone, minutes)


def test_an_unknown_zone_is_told():
    reading = read("UID:1", "SUMMARY:Interview", "DTSTART;TZID=Customized Time Zone:20261201T090000")
    assert reading.remarks == (Remark(RemarkKind.UNKNOWN_ZONE, "Customized Time Zone"),)


def test_a_zone_that_only_the_file_knows_gives_the_right_instant():
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:Mine\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0300\r\n"
        "TZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    )
    text = (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{zone}BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Interview\r\n"
        "DTSTART;TZID=Mine:20261201T090000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    [found] = calendars.read(text.encode(), "x.ics", HERE).found
    assert isinstance(found, FoundInterview)
    assert found.starts_at == datetime(2026, 12, 1, 6, tzinfo=UTC)


def test_an_event_without_a_time_or_of_another_age_is_told():
    assert [one.why for one in read("UID:1", "SUMMARY:x").skipped] == [SkipReason.NO_DATE]
    assert [one.why for one in read("UID:1", "DTSTART:16010101T000000Z").skipped] == [
        SkipReason.UNREADABLE_DATE
    ]


def test_who_declined_and_rooms_are_no_people():
    found = event(
        "DTSTART:20261201T090000Z",
        "ATTENDEE;PARTSTAT=DECLINED:mailto:a@acme.example",
        "ATTENDEE;CUTYPE=RESOURCE:mailto:b@acme.example",
        "ATTENDEE;CN=Cleo:MAILTO:C@acme.example",
        "ATTENDEE;CN=Cleo:mailto:c@acme.example",
    )
    assert [(one.name, one.email) for one in found.people] == [("Cleo", "c@acme.example")]


def test_a_calendar_cut_off_in_the_middle_is_broken():
    content = (SAMPLES / "invitation.ics").read_bytes()
    with pytest.raises(BrokenFile) as caught:
        calendars.read(content[: content.index(b"LOCATION")], "x.ics", HERE)
    assert caught.value.facts["path"] == "x.ics"


def test_a_calendar_is_known_by_its_beginning(tmp_path: Path):
    assert calendars.is_calendar("BEGIN:VCALENDAR\r\n")
    assert not calendars.is_calendar("Company,Role\n")
