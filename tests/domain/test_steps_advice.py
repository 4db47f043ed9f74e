from datetime import UTC, date, datetime, timedelta

from afterword.domain.application import Outcome, RequestState
from afterword.domain.interview import RoundResult
from afterword.domain.message import MessagePurpose, MessageState
from afterword.domain.reply import ReplyKind
from afterword.domain.step import Part, StepKind, Why
from tests.domain.world import MONDAY, World

DAY = timedelta(days=1)


def given_advice() -> World:
    """Advice of 16 October from Anna, after a no in October."""
    world = World()
    world.person()
    world.no(date(2026, 10, 10), request=RequestState.ADVICE_RECEIVED)
    world.interview(MONDAY - 30 * DAY, 1)
    world.advice(date(2026, 10, 16))
    return world


def used_and_passed(**more: object) -> World:
    world = given_advice()
    world.mail(MessagePurpose.THANK_ADVICE, MONDAY - 15 * DAY)
    world.application(role="Lead", **more)
    world.interview(MONDAY, application_id=2, result=RoundResult.PASSED)
    world.focus(1, 2, used=True, helped=4)
    return world


def test_advice_is_thanked_for_within_a_day():
    world = given_advice()
    step = world.step(StepKind.THANK_ADVICE, datetime(2026, 10, 16, 12, tzinfo=UTC))
    assert step.due - step.opens == DAY
    assert step.reason.why is Why.ADVICE_CAME


def test_two_pieces_from_one_person_are_thanked_for_once():
    world = given_advice()
    world.advice(date(2026, 10, 16))
    assert world.kinds(datetime(2026, 10, 17, 9, tzinfo=UTC)).count(StepKind.THANK_ADVICE) == 1


def test_thanks_sent_or_a_month_forgotten_are_not_asked_for():
    world = given_advice()
    assert not world.has(StepKind.THANK_ADVICE, datetime(2026, 11, 20, tzinfo=UTC))
    world.mail(MessagePurpose.THANK_ADVICE, datetime(2026, 10, 16, 15, tzinfo=UTC))
    assert not world.has(StepKind.THANK_ADVICE, datetime(2026, 10, 17, 9, tzinfo=UTC))


def test_who_must_not_be_contacted_is_not_thanked():
    world = World()
    world.person(do_not_contact=True)
    world.no(date(2026, 10, 10))
    world.advice(date(2026, 10, 16))
    assert not world.has(StepKind.THANK_ADVICE, datetime(2026, 10, 17, 9, tzinfo=UTC))


def test_a_polite_refusal_is_thanked_for_too():
    world = World()
    world.person()
    world.no(date(2026, 10, 10), request=RequestState.DECLINED)
    world.mail(MessagePurpose.ASK_ADVICE, MONDAY - 20 * DAY)
    world.reply(1, MONDAY - DAY, ReplyKind.DECLINED, settled_at=MONDAY)
    assert world.step(StepKind.THANK_ADVICE, MONDAY).reason.why is Why.DECLINED_KINDLY
    world.mail(MessagePurpose.THANK_ADVICE, MONDAY)
    assert not world.has(StepKind.THANK_ADVICE, MONDAY + DAY)


def test_a_passed_round_in_which_advice_was_used_is_told_to_the_adviser():
    step = used_and_passed().step(StepKind.TELL_PAID_OFF, MONDAY + DAY)
    assert step.person == "Anna"
    assert step.reason.why is Why.ROUND_PASSED


def test_an_offer_is_told_at_once():
    world = used_and_passed(outcome=Outcome.OFFER, decided_on=date(2026, 11, 5))
    assert world.step(StepKind.TELL_PAID_OFF, MONDAY + 4 * DAY).reason.why is Why.OFFER_CAME


def test_advice_carried_along_but_not_used_is_not_told():
    world = given_advice()
    world.application(role="Lead")
    world.interview(MONDAY, application_id=2, result=RoundResult.PASSED)
    world.focus(1, 2, used=False)
    assert not world.has(StepKind.TELL_PAID_OFF, MONDAY + DAY)


def test_the_adviser_is_told_once_for_one_piece_of_news():
    world = used_and_passed()
    world.mail(MessagePurpose.PAID_OFF, MONDAY + DAY)
    assert not world.has(StepKind.TELL_PAID_OFF, MONDAY + 2 * DAY)


def test_an_offer_is_told_even_soon_after_an_update():
    world = used_and_passed(outcome=Outcome.OFFER, decided_on=date(2026, 11, 10))
    world.mail(MessagePurpose.PAID_OFF, MONDAY + DAY)
    assert world.has(StepKind.TELL_PAID_OFF, MONDAY + 9 * DAY)


def test_an_adviser_who_sat_in_the_round_knows_already():
    world = given_advice()
    world.application(role="Lead")
    world.interview(MONDAY, 1, application_id=2, result=RoundResult.PASSED)
    world.focus(1, 2, used=True)
    assert not world.has(StepKind.TELL_PAID_OFF, MONDAY + DAY)


def test_advice_of_today_is_thanked_for_now():
    assert given_advice().step(StepKind.THANK_ADVICE, datetime(2026, 10, 16, 12, tzinfo=UTC)).part is Part.NOW


def test_what_was_said_of_older_advice_does_not_silence_thanks_for_the_new():
    world = given_advice()
    first = world.step(StepKind.THANK_ADVICE, datetime(2026, 10, 16, 12, tzinfo=UTC))
    world.mark(first, done_at=datetime(2026, 10, 16, 13, tzinfo=UTC))
    world.advice(date(2026, 10, 16))
    assert not world.has(StepKind.THANK_ADVICE, datetime(2026, 10, 17, 9, tzinfo=UTC))
    world.advice(date(2026, 10, 20))
    assert world.step(StepKind.THANK_ADVICE, datetime(2026, 10, 20, 9, tzinfo=UTC)).id == 3


def test_thanks_that_could_not_be_sent_are_settled_and_not_written_twice():
    world = given_advice()
    failed = datetime(2026, 10, 16, 15, tzinfo=UTC)
    world.mail(MessagePurpose.THANK_ADVICE, None, state=MessageState.FAILED, changed_at=failed)
    assert world.kinds(failed + DAY) == [StepKind.SETTLE_MAIL]


def test_advice_beside_a_refusal_is_thanked_for_once():
    world = World()
    world.person()
    world.no(date(2026, 10, 10), request=RequestState.DECLINED)
    world.mail(MessagePurpose.ASK_ADVICE, MONDAY - 20 * DAY)
    world.reply(1, MONDAY - DAY, ReplyKind.DECLINED, settled_at=MONDAY)
    world.advice((MONDAY - DAY).date())
    assert world.kinds(MONDAY).count(StepKind.THANK_ADVICE) == 1


def test_an_offer_told_is_not_told_again_when_it_is_accepted():
    world = used_and_passed(outcome=Outcome.ACCEPTED, decided_on=date(2026, 11, 10))
    assert world.has(StepKind.TELL_PAID_OFF, MONDAY + 9 * DAY)
    world.mail(MessagePurpose.PAID_OFF, MONDAY + 4 * DAY)
    days = [MONDAY + n * DAY for n in range(9, 90)]
    assert not any(world.has(StepKind.TELL_PAID_OFF, day) for day in days)
