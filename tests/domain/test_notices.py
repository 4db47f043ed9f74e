from datetime import UTC, date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.notices import Told, batch, due, is_quiet
from afterword.domain.settings import Settings
from afterword.domain.step import Part, Reason, Step, StepKind, Why

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LONDON = Settings(zone="Europe/London", quiet_from=time(20), quiet_until=time(8))


def step(
    number: int, *, part: Part = Part.NOW, kind: StepKind = StepKind.ASK_ADVICE, at: datetime = NOW
) -> Step:
    return Step(
        kind=kind, table="application", id=number, reason=Reason(why=Why.NO_CAME), opens=at, due=at, part=part
    )


def test_what_is_due_and_was_not_told_is_one_batch():
    steps = [step(1), step(2), step(3, part=Part.SOON)]
    assert [one.id for one in batch(steps, {Told.of(step(1))})] == [2]


def test_waiting_for_others_asks_for_nothing():
    waiting = [step(1, kind=StepKind.AWAIT_NEWS), step(2, kind=StepKind.SEND_LATER)]
    assert due(waiting) == ()


def test_a_step_put_off_is_told_anew_when_it_is_due_again():
    later = step(1, at=datetime(2026, 11, 24, 9, tzinfo=UTC))
    assert batch([later], {Told.of(step(1))}) == (later,)


def test_quiet_hours_go_over_midnight():
    for hour, quiet in ((19, False), (20, True), (23, True), (3, True), (8, False), (12, False)):
        assert is_quiet(datetime(2026, 11, 23, hour, tzinfo=UTC), LONDON) is quiet, hour


def test_quiet_hours_are_those_of_the_users_place():
    tokyo = Settings(zone="Asia/Tokyo", quiet_from=time(20), quiet_until=time(8))
    assert is_quiet(datetime(2026, 11, 23, 12, tzinfo=UTC), tokyo)  # nine in the evening there


def test_equal_times_are_no_quiet_hours():
    assert not is_quiet(NOW, Settings(zone="UTC", quiet_from=time(9), quiet_until=time(9)))


def test_a_quiet_day_is_quiet_until_midnight_there():
    assert is_quiet(NOW, LONDON, quiet_day=date(2026, 11, 23))
    assert not is_quiet(NOW, LONDON, quiet_day=date(2026, 11, 22))


def test_no_reminders_are_always_quiet():
    assert is_quiet(NOW, Settings(zone="UTC", reminders=False))


@given(st.lists(st.integers(1, 9), max_size=8), st.sets(st.integers(1, 9)))
def test_told_and_batch_together_are_all_that_is_due(numbers: list[int], told: set[int]):
    steps = [step(number) for number in dict.fromkeys(numbers)]
    new = batch(steps, {Told.of(step(number)) for number in told})
    assert {one.id for one in new} == {one.id for one in steps} - told
