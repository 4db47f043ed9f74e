from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.application import Outcome, RequestState
from afterword.domain.message import MessagePurpose
from afterword.domain.next_steps import next_steps
from afterword.domain.reminder import Reminder
from afterword.domain.step import Part, StepKind
from tests.domain.world import LONG_AGO, MONDAY, World

DAY = timedelta(days=1)
moments = st.integers(min_value=-40, max_value=400).map(lambda hours: MONDAY + timedelta(hours=hours * 7))


def busy(spans: list[int]) -> World:
    """A world with many applications at all stages; `spans` are days before or after the Monday."""
    world = World()
    for number, span in enumerate(spans, start=1):
        day = MONDAY + span * DAY
        world.person(rapport=number % 6, phone="1" if number % 2 else "")
        no = number % 3 == 0
        world.application(
            outcome=Outcome.NOT_SELECTED if no else Outcome.WAITING,
            decided_on=(day + DAY).date() if no else None,
            request=RequestState.ASKED if number % 6 == 0 else RequestState.NOT_ASKED,
        )
        world.interview(day, number, application_id=number, debriefed_at=None)
        if number % 6 == 0:
            world.mail(MessagePurpose.ASK_ADVICE, day + 3 * DAY, application_id=number, contact_id=number)
        if number % 4 == 0:
            world.advice((day + 5 * DAY).date(), application_id=number, contact_id=number)
    return world


worlds = st.lists(st.integers(min_value=-300, max_value=30), max_size=12).map(busy)


@given(world=worlds, now=moments)
def test_no_step_stands_twice(world: World, now: datetime):
    keys = [step.key for step in world.steps(now)]
    assert len(keys) == len(set(keys))


@given(world=worlds, now=moments)
def test_the_order_is_total_and_the_same_whatever_the_order_of_the_facts(world: World, now: datetime):
    facts = world.facts
    turned = replace(
        facts,
        applications=facts.applications[::-1],
        interviews=facts.interviews[::-1],
        contacts=facts.contacts[::-1],
        advice=facts.advice[::-1],
    )
    assert next_steps(turned, world.ground(now)) == world.steps(now)


@given(world=worlds, now=moments)
def test_the_parts_come_in_order_and_nothing_now_is_before_its_time(world: World, now: datetime):
    steps = world.steps(now)
    places = [list(Part).index(step.part) for step in steps]
    assert all(one <= other for one, other in pairwise(places))
    assert all(step.opens <= now for step in steps if step.part is Part.NOW)


@given(world=worlds, now=moments)
def test_never_is_never_and_the_rest_stands(world: World, now: datetime):
    before = world.steps(now)
    for step in before[:1]:
        world.mark(step, never=True)
        assert [one.key for one in world.steps(now)] == [one.key for one in before[1:]]


@given(world=worlds, now=moments, days=st.integers(min_value=1, max_value=5))
def test_a_snoozed_step_comes_back_at_its_moment(world: World, now: datetime, days: int):
    for step in world.steps(now)[:1]:
        if step.part is not Part.NOW:
            continue
        world.mark(step, snoozed_until=now + days * DAY)
        assert step.key not in [one.key for one in world.steps(now) if one.part is Part.NOW]
        later = next_steps(world.facts, world.ground(now + days * DAY))
        unmarked = next_steps(replace(world.facts, reminders=()), world.ground(now + days * DAY))
        assert [one.key for one in later] == [one.key for one in unmarked]


@given(world=worlds, now=moments)
def test_a_step_done_is_gone(world: World, now: datetime):
    for step in world.steps(now)[:1]:
        if step.opens <= now:
            world.mark(step, done_at=now)
            assert step.key not in [one.key for one in world.steps(now)]


def test_what_ends_today_stands_before_what_is_merely_due():
    world = World()
    world.person()
    world.application()
    world.interview(MONDAY, 1, debriefed_at=None)
    world.advice(date(2026, 10, 20), application_id=None)
    kinds = world.kinds(MONDAY + timedelta(hours=4))
    assert kinds.index(StepKind.THANK_INTERVIEW) < kinds.index(StepKind.THANK_ADVICE)


def test_an_own_reminder_stands_on_its_day():
    world = World()
    own = Reminder(id=1, uid="r", changed_at=LONG_AGO, text="Buy a new shirt", due_on=date(2026, 11, 4))
    world.facts = replace(world.facts, reminders=(own,))
    assert world.step(StepKind.OWN, MONDAY).part is Part.SOON
    assert world.step(StepKind.OWN, MONDAY + 2 * DAY).reason.text == "Buy a new shirt"
    world.facts = replace(world.facts, reminders=(replace(own, done_at=MONDAY),))
    assert world.kinds(MONDAY + 2 * DAY) == []


def test_practice_stands_today_when_cards_are_due():
    world = World()
    world.facts = replace(world.facts, practice_due=3)
    assert world.step(StepKind.PRACTISE, MONDAY).reason.count == 3


def test_the_same_moment_is_now_in_tokyo_and_soon_in_london():
    world = World()
    own = Reminder(id=1, uid="r", changed_at=LONG_AGO, text="Call", due_on=date(2026, 11, 5))
    world.facts = replace(world.facts, reminders=(own,))
    evening = datetime(2026, 11, 5, 0, 30, tzinfo=UTC)
    assert world.step(StepKind.OWN, evening).part is Part.SOON
    world.zone = "Asia/Tokyo"
    assert world.step(StepKind.OWN, evening).part is Part.NOW
