from dataclasses import replace
from datetime import timedelta

import pytest

from afterword.domain.message import MessagePurpose, MessageState
from afterword.domain.reply import ReplyKind
from afterword.domain.step import Part, StepKind, Why
from tests.domain.world import MONDAY, World

HOUR = timedelta(hours=1)


def with_mail(**more: object) -> World:
    world = World()
    world.person()
    world.application()
    world.mail(MessagePurpose.ASK_ADVICE, None, **more)
    return world


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"state": MessageState.FAILED}, Why.MAIL_FAILED),
        ({"state": MessageState.MAYBE_SENT}, Why.MAIL_MAYBE_SENT),
        ({"handed_at": MONDAY}, Why.MAIL_HANDED_OVER),
    ],
)
def test_a_mail_of_unknown_fate_is_settled_first(more: dict[str, object], why: Why):
    step = with_mail(**more).steps(MONDAY + HOUR)[0]
    assert (step.kind, step.reason.why, step.part) == (StepKind.SETTLE_MAIL, why, Part.NOW)


def test_a_mere_draft_asks_for_nothing_by_itself():
    assert with_mail().kinds(MONDAY) == []


def test_a_queued_mail_waits_with_its_moment():
    step = with_mail(state=MessageState.QUEUED, send_after=MONDAY + HOUR).step(StepKind.SEND_LATER, MONDAY)
    assert step.part is Part.WAITING
    assert step.due == MONDAY + HOUR


def test_a_reply_is_looked_at_until_it_is_settled():
    world = with_mail()
    world.reply(1, MONDAY, ReplyKind.ADVICE, contact_id=1)
    step = world.step(StepKind.LOOK_AT_REPLY, MONDAY + HOUR)
    assert (step.person, step.employer) == ("Anna", "Northwind")
    world.reply(1, MONDAY, ReplyKind.ADVICE, settled_at=MONDAY)
    assert world.kinds(MONDAY + HOUR).count(StepKind.LOOK_AT_REPLY) == 1


def test_a_machines_reply_asks_for_nothing_and_a_bounce_does():
    world = with_mail()
    world.reply(1, MONDAY, ReplyKind.AUTO_REPLY)
    assert not world.has(StepKind.LOOK_AT_REPLY, MONDAY + HOUR)
    world.reply(1, MONDAY, ReplyKind.BOUNCE)
    assert world.has(StepKind.LOOK_AT_REPLY, MONDAY + HOUR)


def test_a_mail_that_fails_again_is_shown_again():
    world = with_mail(state=MessageState.FAILED, changed_at=MONDAY)
    world.mark(world.step(StepKind.SETTLE_MAIL, MONDAY), done_at=MONDAY + HOUR)
    assert not world.has(StepKind.SETTLE_MAIL, MONDAY + 2 * HOUR)
    again = replace(world.facts.messages[0], changed_at=MONDAY + 2 * HOUR)
    world.facts = replace(world.facts, messages=(again,))
    assert world.has(StepKind.SETTLE_MAIL, MONDAY + 3 * HOUR)
