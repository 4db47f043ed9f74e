"""When a mail leaves."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain import outbox
from afterword.domain.errors import Problem
from afterword.domain.message import Message, MessagePurpose, MessageState
from afterword.domain.notices import quiet_until
from afterword.domain.post_problems import (
    BadCertificate,
    ConnectionCut,
    ConnectionRefused,
    NeedsAppPassword,
    Refused,
    SecretMissing,
    TryLater,
    Unreachable,
    WrongPassword,
)
from afterword.domain.settings import Settings

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
LONDON = Settings(zone="Europe/London", quiet_from=time(20), quiet_until=time(8))
INSTANTS = st.integers(0, 2 * 366 * 24 * 60 * 60).map(lambda one: NOON + timedelta(seconds=one))
TIMES = st.times().map(lambda one: one.replace(second=0, microsecond=0))
ZONES = st.sampled_from(["Europe/London", "America/St_Johns", "Australia/Lord_Howe", "Asia/Tokyo"])


def mail(
    number: int = 1, *, after: datetime | None = NOON, attempts: int = 0, changed: datetime = NOON
) -> Message:
    return Message(
        id=number,
        uid="",
        purpose=MessagePurpose.ASK_ADVICE,
        changed_at=changed,
        created_at=changed,
        send_after=after,
        state=MessageState.QUEUED,
        attempts=attempts,
    )


def test_what_leaves_when_the_time_to_undo_is_over_leaves_soon():
    assert outbox.is_soon(outbox.first_moment(NOON, None), NOON)
    assert not outbox.is_soon(NOON + 4 * MINUTE, NOON)


def test_there_is_always_time_to_undo():
    assert outbox.first_moment(NOON, None) == NOON + 2 * MINUTE
    assert outbox.first_moment(NOON, NOON - HOUR) == NOON + 2 * MINUTE
    assert outbox.first_moment(NOON, NOON + HOUR) == NOON + HOUR


def test_a_further_try_leaves_at_its_moment():
    assert outbox.leaves_at(mail(after=NOON + MINUTE, attempts=1), LONDON) == NOON + MINUTE


def test_in_quiet_hours_nothing_leaves():
    night = NOON.replace(hour=21)
    morning = NOON.replace(day=24, hour=8)
    waiting = mail(after=night, changed=NOON)
    assert outbox.leaves_at(waiting, LONDON) == morning
    assert outbox.next_due([waiting], now=night + HOUR, settings=LONDON) is None
    assert outbox.next_due([waiting], now=morning, settings=LONDON) == waiting


def test_what_was_due_during_sleep_leaves_on_waking_but_not_in_quiet_hours():
    waiting = mail(after=NOON + HOUR)
    assert outbox.next_due([waiting], now=NOON + timedelta(days=2), settings=LONDON) == waiting
    woken = NOON + timedelta(days=2, hours=11)
    assert outbox.next_due([waiting], now=woken, settings=LONDON) is None
    assert outbox.next_moment([waiting], now=woken, settings=LONDON) == datetime(2026, 11, 26, 8, tzinfo=UTC)


def test_reminders_turned_off_hold_no_mail_back():
    silent = replace(LONDON, reminders=False)
    assert outbox.next_due([mail()], now=NOON + HOUR, settings=silent) == mail()


def test_one_leaves_at_a_time_the_longest_waiting_first():
    first, second = mail(2, after=NOON + MINUTE, attempts=1), mail(1, after=NOON + 5 * MINUTE)
    assert outbox.next_due([second, first], now=NOON + HOUR, settings=LONDON) == first


@pytest.mark.parametrize("state", [one for one in MessageState if one is not MessageState.QUEUED])
def test_only_what_is_queued_leaves(state: MessageState):
    other = replace(mail(), state=state)
    assert outbox.next_due([other], now=NOON + HOUR, settings=LONDON) is None
    assert outbox.next_moment([other], now=NOON, settings=LONDON) is None


@given(INSTANTS, TIMES, TIMES, ZONES)
def test_the_end_of_quiet_hours_is_outside_them_and_not_before(
    moment: datetime, first: time, last: time, zone: str
):
    settings = Settings(zone=zone, quiet_from=first, quiet_until=last)
    leaves = outbox.after_rest(moment, settings)
    assert moment <= leaves <= moment + timedelta(hours=26)
    assert quiet_until(leaves, settings) is None


@given(INSTANTS, INSTANTS, TIMES, TIMES, ZONES)
def test_a_mail_is_due_at_the_moment_that_was_told(
    now: datetime, wanted: datetime, first: time, last: time, zone: str
):
    settings = Settings(zone=zone, quiet_from=first, quiet_until=last)
    waiting = mail(after=wanted, changed=now)
    told = outbox.next_moment([waiting], now=now, settings=settings)
    assert told is not None
    assert told >= max(now, wanted)
    assert outbox.next_due([waiting], now=told, settings=settings) == waiting
    if told > now:
        assert outbox.next_due([waiting], now=now, settings=settings) is None


@pytest.mark.parametrize(
    "problem",
    [TryLater(host="x"), ConnectionCut(host="x"), ConnectionRefused(host="x"), Unreachable(host="x")],
)
def test_what_passes_is_tried_again_with_growing_pauses_and_an_end(problem: Problem):
    moments = [
        outbox.next_try(mail(attempts=tried), problem, now=NOON) for tried in range(1, len(outbox.PAUSES) + 3)
    ]
    pauses = [one - NOON for one in moments if one is not None]
    assert pauses == sorted(pauses)
    assert pauses[0] == 2 * MINUTE
    assert timedelta(days=2) < sum(pauses, timedelta()) < timedelta(days=4)
    assert moments[-1] is None


@pytest.mark.parametrize(
    "problem",
    [
        Refused(host="x", answer="550 no"),
        WrongPassword(host="x", user="kim"),
        NeedsAppPassword(host="x", provider="x"),
        BadCertificate(host="x", reason="expired", fingerprint=""),
        SecretMissing(address="x"),
    ],
)
def test_what_only_the_user_can_end_is_not_tried_again(problem: Problem):
    assert outbox.next_try(mail(attempts=1), problem, now=NOON) is None
