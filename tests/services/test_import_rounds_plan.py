"""Which application a round belongs to, and who will be there."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from afterword.domain.calendar_event import OWN_UID
from afterword.domain.contact import ContactRole
from afterword.domain.import_found import FoundInterview, FoundPerson
from afterword.domain.interview import Interview, RoundResult
from afterword.services.import_rounds_plan import changes_of, interviewers, newest_versions, own_sequence
from afterword.store.identity import uuids7

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
KEPT = Interview(
    application_id=1, starts_at=NOW, zone="Europe/Berlin", place="Room 1", id=1, uid=uuids7(NOW, bytes(8))[0],
    changed_at=NOW + timedelta(minutes=5), calendar_uid="theirs", calendar_sequence=1,
)  # fmt: skip


def event(**values: object) -> FoundInterview:
    usual = {
        "line": 1,
        "starts_at": NOW + timedelta(hours=1),
        "zone": "Europe/Berlin",
        "calendar_uid": "theirs",
    }
    return FoundInterview(**usual | values)


def person(email: str, name: str = "") -> FoundPerson:
    return FoundPerson(line=1, name=name or email, email=email, role=ContactRole.RECRUITER)


def test_only_a_higher_sequence_moves_a_round():
    assert [fill.field for fill in changes_of(KEPT, event(sequence=2, minutes=30))] == [
        "starts_at",
        "minutes",
    ]
    assert changes_of(KEPT, event(sequence=1)) == ()
    assert changes_of(KEPT, event(sequence=0, is_cancelled=True)) == ()


def test_an_end_of_the_same_sequence_counts_and_only_for_an_open_round():
    off = event(sequence=1, is_cancelled=True)
    assert [(fill.before, fill.after) for fill in changes_of(KEPT, off)] == [("upcoming", "cancelled")]
    assert changes_of(replace(KEPT, result=RoundResult.PASSED), off) == ()


def test_an_event_of_afterwords_own_that_is_older_than_the_round_changes_nothing():
    assert own_sequence(KEPT) == 300
    own = event(calendar_uid=f"{KEPT.uid}{OWN_UID}", sequence=299)
    assert changes_of(KEPT, own) == ()
    assert changes_of(KEPT, replace(own, sequence=301)) != ()


@pytest.mark.parametrize(
    ("invited", "chosen"),
    [
        (["dana@acme.example", "me@gmail.com"], ["dana@acme.example"]),
        (["me@own.example", "dana@acme.example"], ["dana@acme.example"]),
        (["no-reply@acme.example", "dana@acme.example"], ["dana@acme.example"]),
        (["boss@gmail.com", "ME@own.example"], ["boss@gmail.com"]),
        ([], []),
    ],
)
def test_who_interviews(invited: list[str], chosen: list[str]):
    found = interviewers([person(email) for email in invited], {"me@own.example"})
    assert [one.email for one in found] == chosen
    assert {one.role for one in found} <= {ContactRole.INTERVIEWER}


def test_the_newest_version_of_each_event_is_known():
    events = [event(sequence=3), event(sequence=1), event(calendar_uid="", sequence=9)]
    assert newest_versions(events) == {"theirs": 3}
