"""Rounds as a calendar file."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters import calendar_writing, calendars
from afterword.domain.calendar_event import CalendarEvent
from afterword.domain.import_found import FoundInterview
from tests.adapters.import_samples import HERE

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=90).filter(
    str.strip
)


def event(**values: object) -> CalendarEvent:
    usual = {
        "uid": "u@afterword.invalid", "id": "u", "sequence": 3, "stamp": NOW, "starts_at": NOW,
        "ends_at": NOW + timedelta(minutes=45), "zone": "Europe/Berlin", "title": "Engineer, Acme",
        "employer": "Acme", "role": "Engineer",
    }  # fmt: skip
    return CalendarEvent(**usual | values)


def test_lines_end_in_crlf_and_are_folded_at_75_octets():
    content = calendar_writing.written([event(title="Ärztin " * 30, notes="日本語" * 60)], now=NOW)
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    content.decode()


def test_it_publishes_has_alarms_and_invites_nobody():
    text = calendar_writing.written([event(people=(("Jane", "jane@acme.example"),))], now=NOW).decode()
    assert "METHOD:PUBLISH" in text
    assert "SEQUENCE:3" in text
    assert "TRIGGER:-P1D" in text
    assert "TRIGGER:-PT1H" in text
    assert "ATTENDEE" not in text
    assert "CONTACT:Jane <jane@acme.example>" in text


def test_what_is_off_is_cancelled_and_alarms_nobody():
    text = calendar_writing.written([event(is_cancelled=True)], now=NOW).decode()
    assert "STATUS:CANCELLED" in text
    assert "VALARM" not in text


@given(employer=WORDS, role=WORDS, place=WORDS, person=WORDS)
def test_what_is_written_is_read_back(employer: str, role: str, place: str, person: str):
    written = event(
        employer=employer, role=role, place=place, people=((person.replace("<", ""), "a@b.example"),)
    )
    [found] = calendars.read(calendar_writing.written([written], now=NOW), "x.ics", HERE).found
    assert isinstance(found, FoundInterview)
    assert (found.uid, found.calendar_uid, found.sequence) == ("u", "u@afterword.invalid", 3)
    assert (found.starts_at, found.minutes, found.zone) == (NOW, 45, "Europe/Berlin")
    assert [found.employer, found.role, found.place] == [
        " ".join(each.split()) for each in (employer, role, place)
    ]
    assert [one.email for one in found.people] == ["a@b.example"]
