from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from afterword.domain.application import RequestState
from afterword.domain.message import MessagePurpose, MessageState
from afterword.domain.reply import ReplyKind
from afterword.domain.step import Part, StepKind
from tests.domain.world import MONDAY, World

DAY = timedelta(days=1)


def after_no(**more: object) -> World:
    """A no on Tuesday 10 November, eight days after the round."""
    world = World()
    world.person()
    world.no(date(2026, 11, 10), **more)
    world.interview(MONDAY, 1)
    return world


def asked(*, at: datetime = datetime(2026, 11, 12, 9, 30, tzinfo=UTC)) -> World:
    world = after_no(request=RequestState.ASKED)
    world.mail(MessagePurpose.ASK_ADVICE, at)
    return world


def morning(day: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, 10, tzinfo=UTC)


def test_on_the_day_of_the_no_nothing_is_asked():
    assert not after_no().has(StepKind.ASK_ADVICE, morning(10)) or (
        after_no().step(StepKind.ASK_ADVICE, morning(10)).part is Part.SOON
    )


def test_the_ask_is_due_two_days_after_the_no():
    world = after_no()
    assert world.step(StepKind.ASK_ADVICE, morning(11)).part is Part.SOON
    step = world.step(StepKind.ASK_ADVICE, morning(12))
    assert step.part is Part.NOW
    assert step.person == "Anna"
    assert step.due == datetime(2026, 11, 12, 9, 30, tzinfo=UTC)


def test_the_ask_is_still_offered_for_two_weeks_and_then_no_more():
    world = after_no()
    assert world.has(StepKind.ASK_ADVICE, morning(24))
    assert not world.has(StepKind.ASK_ADVICE, morning(25))


def test_without_anyone_to_ask_nothing_is_offered():
    world = World()
    world.no(date(2026, 11, 10))
    assert world.kinds(morning(12)) == []


def test_who_was_asked_is_waited_for_and_nudged_once_after_five_workdays():
    world = asked()
    assert world.step(StepKind.AWAIT_ADVICE, morning(13)).part is Part.WAITING
    assert not world.has(StepKind.NUDGE, morning(18))
    assert world.has(StepKind.NUDGE, morning(19))


def test_a_nudge_is_never_followed_by_another():
    world = asked()
    world.mail(MessagePurpose.ASK_ADVICE, morning(19), follows_id=1)
    days = [morning(19) + n * DAY for n in range(1, 60)]
    assert not any(world.has(StepKind.NUDGE, day) for day in days)


def test_two_weeks_after_the_nudge_the_request_is_closed_without_blame():
    world = asked()
    world.mail(MessagePurpose.ASK_ADVICE, morning(19), follows_id=1)
    assert not world.has(StepKind.CLOSE_REQUEST, morning(2, 12))
    assert world.has(StepKind.CLOSE_REQUEST, morning(3, 12))


def test_without_a_nudge_the_request_is_closed_too():
    world = asked()
    assert world.has(StepKind.CLOSE_REQUEST, morning(4, 12))
    assert not world.has(StepKind.NUDGE, morning(4, 12))


def test_an_automatic_reply_does_not_close_a_request_and_a_persons_does():
    world = asked()
    world.reply(1, morning(13), ReplyKind.AUTO_REPLY)
    assert world.has(StepKind.NUDGE, morning(19))
    world.reply(1, morning(14), ReplyKind.OTHER)
    assert not world.has(StepKind.NUDGE, morning(19))


def test_a_mail_on_its_way_is_not_nudged_about():
    world = after_no(request=RequestState.ASKED)
    world.mail(MessagePurpose.ASK_ADVICE, morning(12), state=MessageState.QUEUED)
    assert not world.has(StepKind.NUDGE, morning(25))


def test_an_archived_application_is_left_alone():
    world = after_no()
    world.facts = replace(world.facts, applications=(replace(world.facts.applications[0], archived=True),))
    assert world.kinds(morning(12)) == []


def test_not_wanted_is_not_offered():
    assert not after_no(request=RequestState.NOT_WANTED).has(StepKind.ASK_ADVICE, morning(12))


@pytest.mark.parametrize(
    "more",
    [
        {"state": MessageState.QUEUED},
        {"state": MessageState.FAILED},
        {"state": MessageState.MAYBE_SENT},
        {"handed_at": morning(12)},
    ],
)
def test_an_ask_in_the_air_is_not_proposed_again(more: dict[str, object]):
    world = after_no()
    world.mail(MessagePurpose.ASK_ADVICE, None, **more)
    kinds = world.kinds(morning(12))
    assert StepKind.ASK_ADVICE not in kinds
    assert len(kinds) == 1


def test_a_nudge_handed_over_is_settled_and_not_written_twice():
    world = asked()
    world.mail(MessagePurpose.ASK_ADVICE, None, follows_id=1, handed_at=morning(19))
    assert world.kinds(morning(20)) == [StepKind.SETTLE_MAIL]


def test_a_nudge_given_aloud_is_the_only_one():
    world = asked()
    nudged = replace(world.facts.applications[0], request=RequestState.NUDGED)
    world.facts = replace(world.facts, applications=(nudged,))
    assert world.has(StepKind.AWAIT_ADVICE, morning(20))
    assert not world.has(StepKind.NUDGE, morning(20))


def test_after_a_nudge_said_to_be_done_one_waits_two_weeks_from_then():
    world = asked()
    world.mark(world.step(StepKind.NUDGE, morning(24)), done_at=morning(24))
    assert world.has(StepKind.AWAIT_ADVICE, morning(25))
    assert not world.has(StepKind.CLOSE_REQUEST, morning(7, 12))
    assert world.has(StepKind.CLOSE_REQUEST, morning(8, 12))


def test_who_said_they_would_answer_later_is_waited_for_and_then_let_go():
    world = asked()
    world.reply(1, morning(18), ReplyKind.OTHER, settled_at=morning(18))
    days = [morning(18) + n * DAY for n in range(1, 30)]
    assert not any(world.has(StepKind.NUDGE, day) for day in days)
    assert world.has(StepKind.AWAIT_ADVICE, days[5])
    assert world.has(StepKind.CLOSE_REQUEST, days[-1])


def test_an_unread_mail_of_the_person_asked_comes_before_any_nudge():
    world = asked()
    world.reply(99, morning(18), ReplyKind.OTHER, contact_id=1)
    assert world.kinds(morning(20)) == [StepKind.LOOK_AT_REPLY]


def test_an_ask_that_came_back_can_be_made_again_while_it_is_time():
    world = asked()
    world.reply(1, morning(12), ReplyKind.BOUNCE)
    assert world.kinds(morning(13)) == [StepKind.LOOK_AT_REPLY]
    settled = replace(world.facts.replies[0], settled_at=morning(13))
    world.facts = replace(world.facts, replies=(settled,))
    assert world.has(StepKind.ASK_ADVICE, morning(13))
    assert not world.has(StepKind.NUDGE, morning(20))
    assert not world.has(StepKind.ASK_ADVICE, morning(25))


def test_who_asked_not_to_be_written_to_is_not_nudged():
    world = asked()
    world.facts = replace(world.facts, contacts=(replace(world.facts.contacts[0], do_not_contact=True),))
    days = [morning(12) + n * DAY for n in range(1, 40)]
    assert not any(world.has(StepKind.NUDGE, day) for day in days)
    assert world.has(StepKind.CLOSE_REQUEST, days[-1])


def test_who_was_asked_on_the_phone_is_waited_for_and_let_go():
    world = after_no(request=RequestState.ASKED)
    assert world.step(StepKind.AWAIT_ADVICE, morning(13)).part is Part.WAITING
    assert not world.has(StepKind.CLOSE_REQUEST, morning(7, 12))
    assert world.has(StepKind.CLOSE_REQUEST, morning(8, 12))
