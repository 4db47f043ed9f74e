"""Laws of "what to do next", each told anew in plain words and tried on worlds of all kinds."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.application import Outcome, RequestState
from afterword.domain.clock import day_of
from afterword.domain.facts import known
from afterword.domain.interview import RoundResult
from afterword.domain.message import MessagePurpose
from afterword.domain.next_steps import next_steps
from afterword.domain.reminder import Reminder
from afterword.domain.reply import ReplyKind
from afterword.domain.rules import Rules
from afterword.domain.step import Part, Step, StepKind
from afterword.domain.steps_advice import declined, paid_off, thanks
from afterword.domain.steps_application import applications
from afterword.domain.steps_contact import calls
from afterword.domain.steps_interview import interviews
from afterword.domain.steps_mail import mails, replies
from afterword.domain.steps_request import requests
from tests.domain.world import LONG_AGO, MONDAY, World
from tests.domain.worlds import DAY, moments, worlds

HOUR = timedelta(hours=1)
SOON = 7 * DAY
WAITING = {StepKind.SEND_LATER, StepKind.AWAIT_ADVICE, StepKind.AWAIT_NEWS}
KIND_AT_ONCE = {StepKind.THANK_INTERVIEW, StepKind.THANK_ADVICE}
PLACES = ("Pacific/Kiritimati", "Asia/Tokyo", "Europe/London", "America/St_Johns", "Pacific/Pago_Pago")


def all_there_is(world: World, now: datetime) -> dict[object, Step]:
    """Every step that any rule knows of, whenever it comes."""
    facts, ground = known(world.facts), world.ground(now)
    rules = (mails, replies, interviews, applications, requests, thanks, declined, paid_off, calls)
    return {step.key: step for rule in rules for step in rule(facts, ground)}


@given(world=worlds, now=moments)
def test_none_is_lost_and_none_is_invented(world: World, now: datetime):
    """What has come stands; what is to come stands from a week before; nothing else does."""
    there = all_there_is(world, now)
    wanted = {
        key
        for key, step in there.items()
        if step.kind in WAITING or step.opens <= now or step.due <= now + SOON
    }
    assert {step.key for step in world.steps(now)} == wanted


@given(world=worlds, now=moments)
def test_each_step_stands_in_its_part(world: World, now: datetime):
    for step in world.steps(now):
        today = step.due < datetime.combine(
            day_of(now, world.zone) + DAY, time(0), tzinfo=ZoneInfo(world.zone)
        )
        if step.kind in WAITING:
            assert step.part is Part.WAITING
        elif step.opens <= now and (today or step.kind in KIND_AT_ONCE):
            assert step.part is Part.NOW
        else:
            assert step.part is Part.SOON


@given(world=worlds, now=moments)
def test_what_ends_within_a_day_is_first_then_care_then_time(world: World, now: datetime):
    kinds = list(StepKind)
    now_steps = [step for step in world.steps(now) if step.part is Part.NOW]
    ends = [step.closes is None or step.closes - now >= DAY for step in now_steps]
    assert ends == sorted(ends)
    for one, other in pairwise(now_steps):
        same = (one.closes is not None and one.closes - now < DAY) is (
            other.closes is not None and other.closes - now < DAY
        )
        if same:
            assert (kinds.index(one.kind), one.due) <= (kinds.index(other.kind), other.due)


@given(world=worlds, now=moments, hours=st.integers(1, 300))
def test_while_it_is_put_off_a_step_is_at_most_soon(world: World, now: datetime, hours: int):
    until = now + hours * HOUR
    for step in [one for one in world.steps(now) if one.part is Part.NOW][:2]:
        world.mark(step, snoozed_until=until)
        left = [one for one in world.steps(now) if one.key == step.key]
        assert [(one.part, one.opens) for one in left] in ([], [(Part.SOON, until)])
        assert all(one.due >= until for one in left)
        assert bool(left) is (max(step.due, until) <= now + SOON)


@given(world=worlds, now=moments, share=st.floats(0, 1), hours=st.integers(0, 48))
def test_until_the_moment_told_with_them_the_steps_are_the_same(
    world: World, now: datetime, share: float, hours: int
):
    for step in world.steps(now)[:2]:
        world.mark(step, snoozed_until=now + hours * HOUR)
    ground = world.ground(now)
    steps = next_steps(world.facts, ground)
    last = ground.now.until - timedelta.resolution
    for later in (now + (last - now) * share, last):
        assert world.steps(later) == steps


def test_the_moment_told_with_the_steps_is_the_next_at_which_they_are_others():
    """With a round from ten to eleven: its beginning, its end, midnight, the end of its thanks."""
    world = World()
    world.person()
    world.application()
    world.interview(MONDAY + HOUR, 1, result=RoundResult.UPCOMING, debriefed_at=None)
    at, met = MONDAY, []
    while at < MONDAY + 2 * DAY:
        ground = world.ground(at)
        next_steps(world.facts, ground)
        at = ground.now.until
        met.append(at)
    assert {MONDAY + HOUR, MONDAY + 2 * HOUR, MONDAY + 26 * HOUR, MONDAY + 15 * HOUR} <= set(met)
    assert len(met) < 12


def test_done_at_the_moment_it_opens_is_done():
    world = World()
    world.person()
    world.interview(MONDAY, 1, debriefed_at=None)
    world.application()
    opens = MONDAY + HOUR
    step = world.step(StepKind.DEBRIEF, opens)
    assert (step.opens, step.part) == (opens, Part.NOW)
    world.mark(step, done_at=opens)
    assert not world.has(StepKind.DEBRIEF, opens)


def test_thanks_stand_now_though_there_is_a_day_for_them():
    world = World()
    world.person()
    world.advice(MONDAY.date(), application_id=None)
    step = world.step(StepKind.THANK_ADVICE, MONDAY)
    assert day_of(step.due, world.zone) > MONDAY.date()
    assert step.part is Part.NOW


def test_what_ends_today_stands_before_what_matters_more():
    world = World()
    world.person()
    world.application()
    world.interview(MONDAY, 1)
    world.reply(99, MONDAY, ReplyKind.ADVICE)
    assert world.kinds(MONDAY + 2 * HOUR)[:2] == [StepKind.THANK_INTERVIEW, StepKind.LOOK_AT_REPLY]


def test_a_step_that_has_come_stands_however_far_it_is_due():
    world = World(rules=Rules(prepare_days=20))
    world.application()
    world.interview(MONDAY + 15 * DAY, result=RoundResult.UPCOMING)
    assert world.step(StepKind.PREPARE, MONDAY).part is Part.SOON


# Reminders of one's own, and practising


def own(**more: object) -> World:
    world = World()
    values = {"id": 1, "uid": "r", "changed_at": LONG_AGO, "text": "Buy a shirt", "due_on": date(2026, 11, 2)}
    world.facts = replace(world.facts, reminders=(Reminder(**values | more),))
    return world


def test_a_reminder_of_ones_own_is_dropped_put_off_and_never_mistaken_for_a_mark():
    assert own().step(StepKind.OWN, MONDAY).part is Part.NOW
    assert not own(never=True).has(StepKind.OWN, MONDAY)
    marked = own(step="call", about_table="contact", about_id=1)
    assert not marked.has(StepKind.OWN, MONDAY)
    off = own(snoozed_until=MONDAY + 3 * DAY)
    assert off.step(StepKind.OWN, MONDAY).part is Part.SOON
    assert off.step(StepKind.OWN, MONDAY + 3 * DAY).part is Part.NOW


def test_a_single_card_is_enough_to_practise():
    world = World()
    world.facts = replace(world.facts, practice_due=1)
    assert world.step(StepKind.PRACTISE, MONDAY).part is Part.NOW


# Who must not be contacted

TO_PEOPLE = {
    StepKind.THANK_INTERVIEW,
    StepKind.THANK_ADVICE,
    StepKind.TELL_PAID_OFF,
    StepKind.ASK_ADVICE,
    StepKind.NUDGE,
    StepKind.CHECK_IN,
    StepKind.CALL,
    StepKind.WRITE,
}
TO_NOBODY = {
    StepKind.SETTLE_MAIL,  # it has left, or has not: the user says which
    StepKind.LOOK_AT_REPLY,
    StepKind.PREPARE,
    StepKind.DEBRIEF,
    StepKind.NOTE_DECISION,
    StepKind.CLOSE_REQUEST,
    StepKind.CLOSE_APPLICATION,
    StepKind.OWN,
    StepKind.PRACTISE,
    StepKind.SEND_LATER,  # taken back when somebody is left alone: services/contacts.py
    StepKind.AWAIT_ADVICE,
    StepKind.AWAIT_NEWS,
}


def test_every_kind_of_step_is_known_to_turn_to_somebody_or_to_nobody():
    assert set(StepKind) == TO_PEOPLE | TO_NOBODY
    assert not TO_PEOPLE & TO_NOBODY


def lively() -> World:
    """A world in which, over a year, every kind of step that turns to somebody comes."""
    world = World()
    ann = world.person(rapport=5, phone="1")
    ben = world.person(name="Ben", rapport=5)
    world.no(date(2026, 11, 4), heard_from_id=ann.id)
    world.interview(MONDAY, ann.id, ben.id)
    world.application()
    world.interview(MONDAY + DAY, ann.id, application_id=2)
    asked = world.no(date(2026, 10, 20), request=RequestState.ASKED)
    world.mail(MessagePurpose.ASK_ADVICE, MONDAY - 8 * DAY, application_id=asked.id)
    world.advice(date(2026, 11, 2), application_id=None)
    won = world.application(outcome=Outcome.OFFER, decided_on=date(2026, 11, 10), employer_id=2)
    world.interview(MONDAY, application_id=won.id)
    world.advice(date(2026, 9, 1), contact_id=ben.id, application_id=None)
    world.focus(2, 3, used=True)
    return world


def kinds_of_a_year(world: World) -> set[StepKind]:
    return {kind for hours in range(0, 370 * 24, 6) for kind in world.kinds(MONDAY + hours * HOUR)}


def test_in_a_year_nothing_ever_turns_to_who_is_left_alone():
    world = lively()
    assert kinds_of_a_year(world) >= TO_PEOPLE
    shut = tuple(replace(one, do_not_contact=True) for one in world.facts.contacts)
    world.facts = replace(world.facts, contacts=shut)
    assert not kinds_of_a_year(world) & TO_PEOPLE


# Daylight saving, and travel


@pytest.mark.parametrize("day", [date(2026, 10, 25), date(2026, 3, 29), date(2026, 7, 1), date(2026, 12, 1)])
def test_a_day_begins_at_nine_by_the_clock_on_the_wall_whatever_daylight_saving_did(day: date):
    world = own(due_on=day)
    opens = world.step(StepKind.OWN, datetime.combine(day, time(0), ZoneInfo(world.zone))).opens
    assert opens.astimezone(ZoneInfo(world.zone)).time() == time(9)


@pytest.mark.parametrize("decided", [date(2026, 10, 24), date(2026, 3, 28), date(2026, 7, 3)])
def test_the_moment_to_ask_is_a_whole_day_after_the_news_over_any_change_of_clocks(decided: date):
    """On the eve of a day of 25 hours, of 23 hours, and before a plain weekend."""
    world = World()
    world.person()
    world.no(decided)
    world.interview(datetime.combine(decided - 4 * DAY, time(9), UTC), 1)
    place = ZoneInfo(world.zone)
    step = world.step(StepKind.ASK_ADVICE, datetime.combine(decided + 2 * DAY, time(12), place))
    assert step.due.astimezone(place).time() == time(9, 30)
    assert step.due.astimezone(UTC) - datetime.combine(decided + DAY, time(0), place).astimezone(UTC) >= DAY
    assert step.due.astimezone(place).weekday() < 5


@given(
    world=worlds,
    now=moments,
    first=st.sampled_from(PLACES),
    then=st.sampled_from(PLACES),
    hours=st.integers(0, 30),
)
def test_what_was_done_in_one_place_is_done_in_the_next(
    world: World, now: datetime, first: str, then: str, hours: int
):
    world.zone = first
    done = [step for step in world.steps(now) if step.part is Part.NOW]
    for step in done:
        world.mark(step, done_at=now)
    world.zone = then
    again = {step.key for step in world.steps(now + hours * HOUR) if step.part is not Part.WAITING}
    assert not {step.key for step in done} & again


def test_thanks_said_in_tokyo_are_not_asked_for_again_in_pago_pago():
    """The advice came on Tuesday; in Tokyo it is Tuesday already, in Pago Pago not for a day."""
    world = World()
    world.person()
    world.advice(date(2026, 11, 3), application_id=None)
    early = datetime(2026, 11, 2, 16, tzinfo=UTC)
    world.zone = "Asia/Tokyo"
    world.mark(world.step(StepKind.THANK_ADVICE, early), done_at=early)
    world.zone = "Pacific/Pago_Pago"
    assert not [hour for hour in range(80) if world.has(StepKind.THANK_ADVICE, early + hour * HOUR)]


@given(world=worlds, now=moments, then=st.sampled_from(PLACES))
def test_the_place_changes_when_a_step_is_due_by_a_day_or_so_and_never_what_it_is(
    world: World, now: datetime, then: str
):
    before = all_there_is(world, now)
    world.zone = then
    after = all_there_is(world, now)
    for key in before.keys() & after.keys():
        assert abs(before[key].opens - after[key].opens) <= 4 * DAY  # a day, and the weekend behind it
        assert before[key].person == after[key].person
