from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from afterword.domain.settings import Settings
from afterword.domain.step import Part, Reason, Step, StepKind, Why
from afterword.ui.notify import Notices, words_of
from afterword.ui.remembered import SessionMemory

MORNING = datetime(2026, 11, 23, 9, tzinfo=UTC)


def step(number: int, *, at: datetime = MORNING) -> Step:
    return Step(
        kind=StepKind.ASK_ADVICE,
        table="application",
        id=number,
        reason=Reason(why=Why.NO_CAME, day=at.date()),
        opens=at,
        due=at,
        person=f"Person {number}",
        part=Part.NOW,
    )


@pytest.fixture
def said() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def memory() -> SessionMemory:
    return SessionMemory()


def made(memory: SessionMemory, said: list[tuple[str, str]], **given: object) -> Notices:
    settings = Settings(zone="Europe/London", quiet_from=time(20), quiet_until=time(8), **given)  # type: ignore[arg-type]
    return Notices(
        settings=lambda: settings,
        remembered=memory,
        say_day=lambda day: day.isoformat(),
        show=lambda title, text: said.append((title, text)),
    )


@pytest.fixture
def notices(memory: SessionMemory, said: list[tuple[str, str]]) -> Notices:
    return made(memory, said)


def test_several_things_are_one_notice(notices: Notices, said: list[tuple[str, str]]):
    assert notices.consider([step(number) for number in (1, 2, 3)], now=MORNING)
    assert len(said) == 1
    title, text = said[0]
    assert title == "3 things to do"
    assert text.splitlines() == [f"Ask Person {number} for advice" for number in (1, 2, 3)]


def test_one_thing_is_told_with_its_reason(notices: Notices, said: list[tuple[str, str]]):
    notices.consider([step(1)], now=MORNING)
    assert said[0][0] == "Ask Person 1 for advice"
    assert "2026-11-23" in said[0][1]


def test_nothing_is_told_twice(notices: Notices, said: list[tuple[str, str]]):
    notices.consider([step(1)], now=MORNING)
    assert not notices.consider([step(1)], now=MORNING + timedelta(minutes=1))
    notices.consider([step(1), step(2)], now=MORNING + timedelta(minutes=2))
    assert [title for title, _ in said] == ["Ask Person 1 for advice", "Ask Person 2 for advice"]


def test_a_restart_does_not_tell_it_again(memory: SessionMemory, said: list[tuple[str, str]]):
    made(memory, said).consider([step(1)], now=MORNING)
    assert not made(memory, said).consider([step(1)], now=MORNING)


def test_what_was_missed_in_quiet_hours_comes_together_afterwards(
    notices: Notices, said: list[tuple[str, str]]
):
    night = datetime(2026, 11, 23, 23, tzinfo=UTC)
    assert not notices.consider([step(1)], now=night)
    assert not notices.consider([step(1), step(2)], now=night + timedelta(hours=3))
    assert notices.consider([step(1), step(2)], now=night + timedelta(hours=9))
    assert len(said) == 1


def test_a_thing_put_off_is_told_when_it_is_due_again(notices: Notices, said: list[tuple[str, str]]):
    notices.consider([step(1)], now=MORNING)
    notices.consider([], now=MORNING + timedelta(hours=1))
    notices.consider([step(1, at=MORNING + timedelta(days=1))], now=MORNING + timedelta(days=1))
    assert len(said) == 2


def test_a_quiet_day_ends_with_the_day(notices: Notices):
    notices.be_quiet(MORNING, on=True)
    assert notices.is_quiet_today(MORNING)
    assert not notices.consider([step(1)], now=MORNING)
    assert not notices.is_quiet_today(MORNING + timedelta(days=1))
    assert notices.consider([step(1)], now=MORNING + timedelta(days=1))


def test_quiet_can_be_lifted(notices: Notices):
    notices.be_quiet(MORNING, on=True)
    notices.be_quiet(MORNING, on=False)
    assert notices.consider([step(1)], now=MORNING)


def test_without_reminders_nothing_is_told(memory: SessionMemory, said: list[tuple[str, str]]):
    assert not made(memory, said, reminders=False).consider([step(1)], now=MORNING)


def test_a_memory_that_cannot_be_read_is_begun_anew(memory: SessionMemory, said: list[tuple[str, str]]):
    memory.keep("tray.told", "rubbish")
    memory.keep("tray.quiet_day", "rubbish")
    assert made(memory, said).consider([step(1)], now=MORNING)


def test_a_long_batch_is_cut():
    title, text = words_of([step(number) for number in range(1, 8)], say_day=str)
    assert title == "7 things to do"
    assert text.splitlines()[-1] == "and 4 more"
    assert len(text.splitlines()) == 4


def test_the_notice_before_an_interview_tells_what_to_bear_in_mind():
    reason = Reason(why=Why.INTERVIEW_ON, day=MORNING.date(), quotes=("Begin with the result.", "Breathe"))
    _, text = words_of([replace(step(1), kind=StepKind.PREPARE, reason=reason)], say_day=str)
    assert text.endswith("Bear in mind: “Begin with the result.” “Breathe”.")
