from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

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


def test_a_round_not_selected_leads_to_the_decision_and_to_no_question_for_news():
    world = World()
    world.person()
    world.application(promised_by=date(2026, 11, 5))
    world.interview(MONDAY, 1, result=RoundResult.NOT_SELECTED)
    step = world.step(StepKind.NOTE_DECISION, MONDAY + timedelta(hours=2))
    assert (step.part, step.reason.why) == (Part.NOW, Why.ROUND_NOT_SELECTED)
    days = [MONDAY + number * DAY for number in range(1, 120)]
    assert {kind for day in days for kind in world.kinds(day)} <= {
        StepKind.NOTE_DECISION,
        StepKind.THANK_INTERVIEW,
    }
    assert world.kinds(days[-1]) == []


def test_a_round_after_one_not_selected_is_waited_for():
    world = World()
    world.person()
    world.application()
    world.interview(MONDAY, 1, result=RoundResult.NOT_SELECTED)
    world.interview(MONDAY + 2 * DAY, 1, result=RoundResult.UPCOMING)
    assert not world.has(StepKind.NOTE_DECISION, MONDAY + DAY)


def test_an_application_without_an_interview_asks_for_nothing():
    world = World()
    world.application(applied_on=date(2026, 10, 1))
    assert world.kinds(MONDAY) == []


def test_a_coming_round_is_not_checked_in_on():
    world = waiting()
    world.interview(morning(25), 1, result=RoundResult.UPCOMING, debriefed_at=None)
    assert not world.has(StepKind.CHECK_IN, morning(20))


def test_a_promise_of_an_earlier_round_is_not_held_against_the_last():
    world = waiting(promised_by=date(2026, 11, 20))
    world.interview(morning(25), 1)
    assert world.step(StepKind.AWAIT_NEWS, morning(27)).reason.why is Why.SILENT_SINCE_ROUND
    assert not world.has(StepKind.CHECK_IN, morning(27))


def test_a_new_promise_after_a_question_is_waited_for():
    world = waiting(promised_by=date(2026, 11, 30))
    world.mail(MessagePurpose.CHECK_IN, morning(11))
    assert world.step(StepKind.AWAIT_NEWS, morning(25)).reason.why is Why.PROMISED_BY
    assert world.step(StepKind.CHECK_IN, morning(1, 12)).reason.why is Why.NEWS_LATE


def test_news_promised_without_a_round_is_owed_too():
    world = World()
    world.person()
    world.application(promised_by=date(2026, 11, 20))
    assert world.step(StepKind.AWAIT_NEWS, morning(4)).part is Part.WAITING
    assert world.has(StepKind.CHECK_IN, morning(23))


@pytest.mark.parametrize(
    "more",
    [{"state": MessageState.QUEUED}, {"state": MessageState.FAILED}, {"handed_at": morning(11)}],
)
def test_a_question_in_the_air_is_not_asked_again(more: dict[str, object]):
    world = waiting()
    world.mail(MessagePurpose.CHECK_IN, None, changed_at=morning(11), **more)
    kinds = world.kinds(morning(12))
    assert StepKind.CHECK_IN not in kinds
    assert len(kinds) == 1


def test_their_answer_begins_the_wait_anew_and_the_count_too():
    world = waiting()
    world.mail(MessagePurpose.CHECK_IN, morning(11))
    world.mail(MessagePurpose.CHECK_IN, morning(20))
    world.reply(2, morning(23), ReplyKind.OTHER, settled_at=morning(23))
    assert world.has(StepKind.AWAIT_NEWS, morning(24))
    assert world.has(StepKind.CHECK_IN, morning(2, 12))


def test_while_their_answer_is_unread_nothing_is_asked():
    world = waiting()
    world.mail(MessagePurpose.CHECK_IN, morning(11))
    world.reply(1, morning(20), ReplyKind.OTHER)
    assert world.kinds(morning(25)) == [StepKind.LOOK_AT_REPLY]


def test_a_question_that_came_back_was_not_asked():
    world = waiting()
    world.mail(MessagePurpose.CHECK_IN, morning(11))
    world.reply(1, morning(11), ReplyKind.BOUNCE, settled_at=morning(12))
    assert world.has(StepKind.CHECK_IN, morning(12))


def test_a_question_asked_on_the_phone_counts_like_a_mail():
    world = waiting()
    world.mark(world.step(StepKind.CHECK_IN, morning(11)), done_at=morning(11))
    assert world.has(StepKind.AWAIT_NEWS, morning(12))
    again = world.step(StepKind.CHECK_IN, morning(20))
    world.facts = replace(world.facts, reminders=())
    world.mark(again, done_at=morning(23))
    assert not any(world.has(StepKind.CHECK_IN, morning(23) + n * DAY) for n in range(1, 90))
    assert world.has(StepKind.CLOSE_APPLICATION, morning(4, 12))


def test_two_months_late_a_rest_is_kinder_than_a_question():
    world = waiting()
    assert world.has(StepKind.CHECK_IN, morning(9, 1) + 365 * DAY)
    assert not world.has(StepKind.CHECK_IN, morning(11, 1) + 365 * DAY)
    assert world.has(StepKind.CLOSE_APPLICATION, morning(11, 1) + 365 * DAY)


def test_where_nobody_may_be_written_to_nobody_is_asked_for_news():
    world = World()
    world.person(do_not_contact=True)
    world.application()
    world.interview(MONDAY, 1)
    days = [MONDAY + n * DAY for n in range(1, 90)]
    assert not any(world.has(StepKind.CHECK_IN, day) for day in days)
    assert all(world.has(StepKind.AWAIT_NEWS, day) for day in days[:60])
    assert world.has(StepKind.CLOSE_APPLICATION, days[-1])


def test_after_a_round_was_passed_or_called_off_the_wait_begins_anew():
    world = World()
    world.person()
    world.application()
    world.interview(MONDAY, 1, result=RoundResult.PASSED, changed_at=morning(11))
    assert not world.has(StepKind.CHECK_IN, morning(12))
    assert world.step(StepKind.AWAIT_NEWS, morning(12)).reason.day == MONDAY.date()
    assert world.has(StepKind.CHECK_IN, morning(20))
    world.interview(morning(25), 1, result=RoundResult.CANCELLED, changed_at=morning(19))
    assert not world.has(StepKind.CHECK_IN, morning(20))
