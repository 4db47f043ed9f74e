from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from afterword.domain.application import RequestState
from afterword.domain.interview import RoundResult
from afterword.domain.message import MessagePurpose, MessageState
from afterword.domain.reply import ReplyKind
from afterword.domain.step import Part, StepKind, Why
from tests.domain.world import MONDAY, World

DAY = timedelta(days=1)


def waiting(**more: object) -> World:
    world = World()
    world.person()
    world.application(**more)
    world.interview(MONDAY, 1)
    return world


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


def test_after_a_round_the_employer_owes_news():
    step = waiting().step(StepKind.AWAIT_NEWS, morning(4))
    assert step.part is Part.WAITING
    assert step.reason.why is Why.SILENT_SINCE_ROUND


def test_seven_workdays_of_silence_suggest_a_check_in():
    world = waiting()
    assert not world.has(StepKind.CHECK_IN, morning(10))
    assert world.step(StepKind.CHECK_IN, morning(11)).part is Part.NOW


def test_a_promised_day_is_waited_for_with_a_day_of_grace():
    world = waiting(promised_by=date(2026, 11, 20))
    assert world.step(StepKind.AWAIT_NEWS, morning(20)).reason.why is Why.PROMISED_BY
    assert world.step(StepKind.CHECK_IN, morning(23)).reason.why is Why.NEWS_LATE


def test_a_check_in_begins_the_wait_anew_and_two_are_enough():
    world = waiting()
    world.mail(MessagePurpose.CHECK_IN, morning(11))
    assert world.has(StepKind.AWAIT_NEWS, morning(16))
    assert world.has(StepKind.CHECK_IN, morning(20))
    world.mail(MessagePurpose.CHECK_IN, morning(20))
    assert not world.has(StepKind.CHECK_IN, morning(1, 12))
    assert world.has(StepKind.CLOSE_APPLICATION, morning(1, 12))


def test_an_application_without_an_interview_asks_for_nothing():
    world = World()
    world.application(applied_on=date(2026, 10, 1))
    assert world.kinds(MONDAY) == []


def test_a_coming_round_is_not_checked_in_on():
    world = waiting()
    world.interview(morning(25), 1, result=RoundResult.UPCOMING, debriefed_at=None)
    assert not world.has(StepKind.CHECK_IN, morning(20))


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
