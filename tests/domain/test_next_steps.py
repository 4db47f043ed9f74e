from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.mail_fate import is_gone, left_at
from afterword.domain.message import MessagePurpose, MessageState
from afterword.domain.next_steps import next_steps
from afterword.domain.reminder import Reminder
from afterword.domain.reply import ReplyKind
from afterword.domain.step import Part, Step, StepKind
from afterword.domain.workdays import local_moment
from tests.domain.world import LONG_AGO, MONDAY, World
from tests.domain.worlds import DAY, moments, worlds

WRITING = (
    StepKind.ASK_ADVICE,
    StepKind.NUDGE,
    StepKind.THANK_INTERVIEW,
    StepKind.THANK_ADVICE,
    StepKind.TELL_PAID_OFF,
    StepKind.CALL,
    StepKind.WRITE,
    StepKind.CHECK_IN,
)


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
        messages=facts.messages[::-1],
        replies=facts.replies[::-1],
        focus=facts.focus[::-1],
        touches=facts.touches[::-1],
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


def people_of(world: World, step: Step) -> set[int]:
    """Return the ids of the people whom a step is about: here each application has one of its own number."""
    if step.table == "advice":
        return {one.contact_id or 0 for one in world.facts.advice if one.id == step.id}
    return {step.id}


@given(world=worlds, now=moments)
def test_who_must_not_be_contacted_never_is(world: World, now: datetime):
    shut = {one.id for one in world.facts.contacts if one.do_not_contact}
    contacts = tuple(replace(one, do_not_contact=True) for one in world.facts.contacts)
    for step in world.steps(now):
        if step.kind in WRITING and step.kind not in (StepKind.CHECK_IN, StepKind.ASK_ADVICE):
            assert not people_of(world, step) & shut
    closed = next_steps(replace(world.facts, contacts=contacts), world.ground(now))
    assert not [step for step in closed if step.kind in WRITING]


@given(world=worlds, now=moments)
def test_no_advice_is_asked_for_before_a_day_has_passed(world: World, now: datetime):
    decided = {one.id: one.decided_on for one in world.facts.applications}
    for step in world.steps(now):
        if step.kind is StepKind.ASK_ADVICE and step.part is Part.NOW:
            end = local_moment(decided[step.id] + DAY, time(0), world.zone)
            assert now - end >= DAY


@given(world=worlds, now=moments)
def test_nobody_is_nudged_twice_nor_asked_twice(world: World, now: datetime):
    for step in world.steps(now):
        about = [one for one in world.facts.messages if one.application_id == step.id]
        asks = [one for one in about if one.purpose is MessagePurpose.ASK_ADVICE and is_gone(one)]
        back = {one.message_id for one in world.facts.replies if one.kind is ReplyKind.BOUNCE}
        if step.kind is StepKind.NUDGE:
            assert len([one for one in asks if one.id not in back]) == 1
        if step.kind is StepKind.ASK_ADVICE:
            assert all(one.id in back for one in asks)


@given(world=worlds, now=moments)
def test_thanks_after_an_interview_are_over_within_a_day(world: World, now: datetime):
    ends = {one.id: one.ends_at for one in world.facts.interviews}
    for step in world.steps(now):
        if step.kind is StepKind.THANK_INTERVIEW:
            assert timedelta(0) <= now - ends[step.id] < DAY


@given(world=worlds, now=moments)
def test_after_two_silences_nobody_is_called_or_written_to(world: World, now: datetime):
    unheard = replace(world.facts, replies=())
    for step in next_steps(unheard, world.ground(now)):
        if step.kind in (StepKind.CALL, StepKind.WRITE):
            called = [one for one in unheard.touches if one.contact_id == step.id]
            sent = [
                one
                for one in unheard.messages
                if (one.contact_id, one.purpose) == (step.id, MessagePurpose.KEEP_IN_TOUCH)
                and one.state is MessageState.SENT
            ]
            assert len(called) + len(sent) < world.rules.silences_to_stop


@given(world=worlds, now=moments)
def test_a_mail_in_the_air_is_the_only_step_of_its_purpose(world: World, now: datetime):
    standing = {(step.kind, step.id) for step in world.steps(now)}
    for mail in world.facts.messages:
        if mail.state in (MessageState.DRAFT, MessageState.SENT) or left_at(mail) < MONDAY - 300 * DAY:
            continue
        number = mail.application_id or 0
        if mail.purpose is MessagePurpose.ASK_ADVICE:
            assert not {(StepKind.ASK_ADVICE, number), (StepKind.NUDGE, number)} & standing
        if mail.purpose is MessagePurpose.KEEP_IN_TOUCH:
            assert not {(StepKind.CALL, number), (StepKind.WRITE, number)} & standing


# What ends by the calendar without a last hour: thanks and good news too long ago.
UNTIMED = (StepKind.THANK_ADVICE, StepKind.TELL_PAID_OFF)


@given(world=worlds, hour=st.integers(0, 23), days=st.integers(2, 60), first=st.integers(-40, 300))
def test_a_step_comes_once_and_stands_until_its_time_is_over(world: World, hour: int, days: int, first: int):
    """While nothing changes, what has come stays; what goes does not come back the same."""
    start = MONDAY + first * DAY + hour * timedelta(hours=1)
    gone: set[object] = set()
    before: dict[object, Step] = {}
    for day in range(days):
        now = start + day * DAY
        standing = {(*step.key, step.opens): step for step in world.steps(now)}
        assert not gone & standing.keys()
        for name in before.keys() - standing.keys():
            gone.add(name)
            left = before[name]
            turn = left.kind in (StepKind.AWAIT_NEWS, StepKind.AWAIT_ADVICE, StepKind.CHECK_IN)
            if not turn and left.kind not in UNTIMED:
                assert left.closes is not None
                assert left.closes <= now
        before = standing


def test_practising_is_new_each_day_and_done_for_the_day():
    world = World()
    world.facts = replace(world.facts, practice_due=2)
    step = world.step(StepKind.PRACTISE, MONDAY)
    world.mark(step, done_at=MONDAY)
    assert not world.has(StepKind.PRACTISE, MONDAY + DAY / 4)
    assert world.has(StepKind.PRACTISE, MONDAY + DAY)


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
