from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from afterword.domain.application import Outcome
from afterword.domain.interview import RoundResult
from afterword.domain.message import MessagePurpose
from afterword.domain.reply import ReplyKind
from afterword.domain.step import StepKind, Why
from afterword.domain.touch import StartedBy
from tests.domain.world import MONDAY, World

DAY = timedelta(days=1)
NO = date(2026, 3, 2)  # a Monday; 90 days later is Sunday 31 May


def liked(**more: object) -> World:
    world = World()
    world.person(**{"rapport": 4, "phone": "+44 20 7946 0000"} | more)
    world.no(NO)
    world.interview(datetime(2026, 2, 20, 10, tzinfo=UTC), 1)
    return world


def noon(month: int, day: int) -> datetime:
    return datetime(2026, month, day, 12, tzinfo=UTC)


def test_the_first_call_is_about_three_months_after_the_no_on_a_working_day():
    step = liked().step(StepKind.CALL, noon(6, 1))
    assert step.due == datetime(2026, 6, 1, 15, 30, tzinfo=UTC)
    assert step.reason.why is Why.MONTHS_AFTER_NO
    assert step.reason.count == 3


def test_no_call_is_suggested_before_its_week():
    assert not liked().has(StepKind.CALL, noon(5, 20))


def test_of_whom_not_everything_is_known_nothing_is_worked_out():
    world = liked()
    world.facts = replace(world.facts, far=frozenset({1}))
    assert not world.has(StepKind.CALL, noon(6, 1))


def test_a_call_made_moves_the_next_by_three_months():
    world = liked()
    world.touch(noon(6, 2))
    assert not world.has(StepKind.CALL, noon(8, 20))
    assert world.step(StepKind.CALL, noon(8, 31)).reason.why is Why.LAST_CONTACT


def test_any_touch_resets_the_date():
    world = liked()
    world.touch(noon(5, 1))
    assert not world.has(StepKind.CALL, noon(6, 1))
    assert world.has(StepKind.CALL, noon(7, 30))


@pytest.mark.parametrize("rapport", [0, 1, 2])
def test_without_rapport_nobody_is_called(rapport: int):
    assert not liked(rapport=rapport).has(StepKind.CALL, noon(6, 1))


def test_without_a_number_a_mail_is_offered():
    world = liked(phone="")
    assert world.has(StepKind.WRITE, noon(6, 1))
    assert not world.has(StepKind.CALL, noon(6, 1))


def test_do_not_contact_is_kept():
    assert liked(do_not_contact=True).kinds(noon(6, 1)) == []


def test_two_silences_end_it_and_an_answer_begins_anew():
    world = liked()
    world.touch(noon(6, 1), answered=False)
    world.touch(noon(9, 1), answered=False)
    assert not world.has(StepKind.CALL, noon(12, 2))
    world.touch(noon(9, 2))
    assert world.has(StepKind.CALL, noon(12, 2))


def test_after_a_year_the_thread_is_let_go():
    world = liked()
    world.touch(noon(12, 15))
    assert not world.has(StepKind.CALL, datetime(2027, 3, 16, 12, tzinfo=UTC))


def test_a_person_who_only_gave_the_news_counts_as_met():
    world = World()
    world.person(rapport=5, phone="1")
    world.no(NO, heard_from_id=1)
    assert world.has(StepKind.CALL, noon(6, 1))


def test_an_archived_person_is_left_alone():
    world = liked()
    world.facts = replace(world.facts, contacts=(replace(world.facts.contacts[0], archived=True),))
    assert world.kinds(noon(6, 1)) == []


def test_an_application_still_open_is_no_reason_to_call():
    world = World()
    world.person(rapport=5, phone="1")
    world.application()
    world.interview(MONDAY - 100 * DAY, 1)
    assert not world.has(StepKind.CALL, MONDAY)


def test_a_call_let_pass_comes_back_after_six_months():
    world = liked()
    assert world.has(StepKind.CALL, noon(6, 30))
    assert not world.has(StepKind.CALL, noon(7, 10))
    assert world.step(StepKind.CALL, noon(8, 31)).reason.count == 6


def test_a_call_said_to_be_done_moves_the_next_like_a_touch():
    world = liked()
    world.mark(world.step(StepKind.CALL, noon(6, 1)), done_at=noon(6, 1))
    assert not world.has(StepKind.CALL, noon(6, 2))
    assert not world.has(StepKind.CALL, noon(8, 20))
    assert world.has(StepKind.CALL, noon(8, 31))


def test_two_greetings_without_an_answer_are_enough():
    world = liked(phone="")
    world.mail(MessagePurpose.KEEP_IN_TOUCH, noon(6, 1))
    assert world.has(StepKind.WRITE, noon(8, 31))
    world.mail(MessagePurpose.KEEP_IN_TOUCH, noon(8, 31))
    assert not world.has(StepKind.WRITE, noon(11, 30))
    world.reply(2, noon(9, 1), ReplyKind.OTHER, contact_id=1, settled_at=noon(9, 1))
    assert world.has(StepKind.WRITE, noon(11, 30))


def test_a_greeting_in_the_air_is_not_written_twice():
    world = liked(phone="")
    world.mail(MessagePurpose.KEEP_IN_TOUCH, None, handed_at=noon(6, 1))
    assert world.kinds(noon(6, 2)) == [StepKind.SETTLE_MAIL]


def test_who_calls_by_themselves_ends_the_silence():
    world = liked()
    world.touch(noon(6, 1), answered=False)
    world.touch(noon(9, 1), answered=False)
    theirs = replace(world.touch(noon(9, 3), answered=False), started_by=StartedBy.THEM)
    world.facts = replace(world.facts, touches=(*world.facts.touches[:2], theirs))
    assert world.has(StepKind.CALL, noon(12, 3))


def test_a_call_never_made_is_let_go_after_a_year():
    assert not liked().has(StepKind.CALL, datetime(2027, 3, 5, 12, tzinfo=UTC))


def test_a_round_that_fell_away_is_no_meeting():
    world = World()
    world.person(rapport=4, phone="1")
    world.no(NO)
    world.interview(datetime(2026, 2, 20, 10, tzinfo=UTC), 1, result=RoundResult.CANCELLED)
    assert not world.has(StepKind.CALL, noon(6, 1))


def test_who_was_met_again_is_called_three_months_after_that():
    world = liked()
    world.application(outcome=Outcome.WITHDRAWN, decided_on=date(2026, 5, 2))
    world.interview(datetime(2026, 5, 1, 10, tzinfo=UTC), 1, application_id=2)
    assert not world.has(StepKind.CALL, noon(6, 1))
    assert world.has(StepKind.CALL, noon(7, 30))


def test_nobody_is_greeted_where_one_is_in_talks_or_at_work():
    world = liked()
    world.application()
    assert world.has(StepKind.CALL, noon(6, 1))
    world.interview(datetime(2026, 5, 28, 10, tzinfo=UTC), application_id=2)
    assert not world.has(StepKind.CALL, noon(6, 1))
    world = liked()
    world.application(outcome=Outcome.ACCEPTED, decided_on=date(2026, 5, 2))
    assert not world.has(StepKind.CALL, noon(6, 1))
    world = liked()
    world.application(outcome=Outcome.ACCEPTED)
    world.interview(datetime(2026, 5, 28, 10, tzinfo=UTC), application_id=2)
    assert not world.has(StepKind.CALL, noon(6, 1))


def test_what_was_put_away_is_no_talk():
    world = liked()
    world.application(archived=True)
    world.interview(datetime(2026, 5, 28, 10, tzinfo=UTC), application_id=2)
    assert world.has(StepKind.CALL, noon(6, 1))
