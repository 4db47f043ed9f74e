from dataclasses import replace
from datetime import date, timedelta

from afterword.domain.interview import RoundResult
from afterword.domain.message import MessagePurpose
from afterword.domain.step import Part, StepKind, Why
from tests.domain.world import MONDAY, World

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def upcoming() -> World:
    world = World()
    world.person()
    world.application()
    world.interview(MONDAY + 5 * DAY, 1, result=RoundResult.UPCOMING, debriefed_at=None)
    return world


def test_an_interview_next_week_is_prepared_soon_and_the_day_before_now():
    world = upcoming()
    assert world.step(StepKind.PREPARE, MONDAY).part is Part.SOON
    assert world.step(StepKind.PREPARE, MONDAY + 4 * DAY).part is Part.NOW


def test_the_reminder_before_an_interview_tells_the_focus_points():
    world = upcoming()
    assert world.step(StepKind.PREPARE, MONDAY).reason.quotes == ()
    for words, action in (("Begin with\nthe result.", ""), ("You rush.", "Breathe before each answer.")):
        kept = world.advice(date(2026, 1, 5), words=words, next_action=action, application_id=None)
        world.focus(kept.id, 1)
    reason = world.step(StepKind.PREPARE, MONDAY).reason
    assert reason.why is Why.INTERVIEW_ON
    assert reason.quotes == ("Begin with the result.", "Breathe before each answer.")


def test_the_points_stand_in_the_order_in_which_they_were_put():
    world = upcoming()
    for words, position in (("Breathe.", 1), ("Begin with the result.", 0)):
        kept = world.advice(date(2026, 1, 5), words=words, application_id=None)
        world.focus(kept.id, 1, position=position)
    quotes = world.step(StepKind.PREPARE, MONDAY).reason.quotes
    assert quotes == ("Begin with the result.", "Breathe.")


def test_preparing_ends_when_the_interview_begins():
    world = upcoming()
    assert world.step(StepKind.PREPARE, MONDAY).closes == MONDAY + 5 * DAY
    assert not world.has(StepKind.PREPARE, MONDAY + 5 * DAY + HOUR)


def test_during_the_interview_nothing_is_asked_of_it():
    assert upcoming().kinds(MONDAY + 5 * DAY + HOUR / 2) == []


def test_afterwards_come_the_thanks_and_the_debrief():
    after = MONDAY + 5 * DAY + 4 * HOUR
    world = upcoming()
    assert world.has(StepKind.THANK_INTERVIEW, after)
    assert world.has(StepKind.DEBRIEF, after)


def test_thanks_are_due_two_hours_after_and_never_after_a_day():
    world = upcoming()
    end = MONDAY + 5 * DAY + HOUR
    assert world.step(StepKind.THANK_INTERVIEW, end + HOUR).due == end + 2 * HOUR
    assert world.has(StepKind.THANK_INTERVIEW, end + 23 * HOUR)
    assert not world.has(StepKind.THANK_INTERVIEW, end + 24 * HOUR)


def test_who_was_thanked_is_not_thanked_again():
    world = upcoming()
    end = MONDAY + 5 * DAY + HOUR
    world.mail(MessagePurpose.THANK_INTERVIEW, end + HOUR, interview_id=1)
    assert not world.has(StepKind.THANK_INTERVIEW, end + 3 * HOUR)


def test_each_interviewer_has_thanks_of_their_own():
    world = World()
    world.person()
    world.person(name="Ben", email="b@example.org")
    world.application()
    world.interview(MONDAY, 1, 2)
    assert world.step(StepKind.THANK_INTERVIEW, MONDAY + 2 * HOUR).reason.count == 2
    world.mail(MessagePurpose.THANK_INTERVIEW, MONDAY + 2 * HOUR, interview_id=1, contact_id=2)
    assert world.step(StepKind.THANK_INTERVIEW, MONDAY + 3 * HOUR).reason.count == 1


def test_without_an_address_there_is_no_mail_of_thanks():
    world = World()
    world.person(email="")
    world.application()
    world.interview(MONDAY, 1)
    assert not world.has(StepKind.THANK_INTERVIEW, MONDAY + 2 * HOUR)


def test_a_debrief_written_or_a_week_old_is_not_asked_for():
    world = upcoming()
    end = MONDAY + 5 * DAY + HOUR
    assert not world.has(StepKind.DEBRIEF, end + 8 * DAY)
    written = replace(world.facts.interviews[0], debriefed_at=end)
    world.facts = replace(world.facts, interviews=(written,))
    assert not world.has(StepKind.DEBRIEF, end + HOUR)


def test_a_cancelled_round_asks_for_nothing():
    world = World()
    world.person()
    world.application()
    world.interview(MONDAY, 1, result=RoundResult.CANCELLED, debriefed_at=None)
    assert world.kinds(MONDAY + 3 * HOUR) == []


def test_only_who_is_still_to_be_thanked_is_named():
    world = World()
    world.person()
    world.person(name="Ben", email="b@example.org")
    world.application()
    world.interview(MONDAY, 1, 2)
    world.mail(MessagePurpose.THANK_INTERVIEW, MONDAY + 2 * HOUR, interview_id=1)
    assert world.step(StepKind.THANK_INTERVIEW, MONDAY + 3 * HOUR).person == "Ben"


def test_thanks_for_an_earlier_round_are_not_taken_for_this_one():
    world = upcoming()
    world.mail(MessagePurpose.THANK_INTERVIEW, MONDAY, interview_id=None)
    assert world.has(StepKind.THANK_INTERVIEW, MONDAY + 5 * DAY + 3 * HOUR)


def test_a_round_that_a_no_overtook_asks_for_nothing():
    world = World()
    world.person()
    world.no(MONDAY.date())
    world.interview(MONDAY + 5 * DAY, 1, result=RoundResult.UPCOMING, debriefed_at=None)
    for day in range(10):
        kinds = world.kinds(MONDAY + day * DAY + 2 * HOUR)
        assert not {StepKind.PREPARE, StepKind.DEBRIEF, StepKind.THANK_INTERVIEW} & set(kinds)


def test_an_archived_application_has_no_rounds_to_prepare():
    world = World()
    world.application(archived=True)
    world.interview(MONDAY + DAY, result=RoundResult.UPCOMING, debriefed_at=None)
    assert world.kinds(MONDAY) == []
