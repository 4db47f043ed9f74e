from datetime import timedelta

import pytest

from afterword.domain.mail_fate import gone, is_gone, is_in_the_air, left_at
from afterword.domain.message import MessagePurpose, MessageState
from tests.domain.world import LONG_AGO, MONDAY, World

IN_THE_AIR = (MessageState.QUEUED, MessageState.SENDING, MessageState.FAILED, MessageState.MAYBE_SENT)


@pytest.mark.parametrize("state", IN_THE_AIR)
def test_a_mail_on_its_way_or_of_unknown_fate_is_in_the_air(state: MessageState):
    mail = World().mail(MessagePurpose.CHECK_IN, None, state=state)
    assert is_in_the_air(mail)
    assert is_gone(mail)


def test_a_draft_is_neither_until_it_is_handed_over():
    world = World()
    assert not is_gone(world.mail(MessagePurpose.CHECK_IN, None))
    assert is_in_the_air(world.mail(MessagePurpose.CHECK_IN, None, handed_at=MONDAY))


def test_a_mail_sent_is_gone_and_no_more_in_the_air():
    mail = World().mail(MessagePurpose.CHECK_IN, MONDAY)
    assert is_gone(mail)
    assert not is_in_the_air(mail)


def test_when_a_mail_left_is_the_best_that_is_known():
    world = World()
    handed = MONDAY - timedelta(hours=1)
    assert left_at(world.mail(MessagePurpose.CHECK_IN, MONDAY, handed_at=handed)) == MONDAY
    assert left_at(world.mail(MessagePurpose.CHECK_IN, None, handed_at=handed)) == handed
    assert left_at(world.mail(MessagePurpose.CHECK_IN, None)) == LONG_AGO


def test_mails_are_found_by_purpose():
    world = World()
    sent = world.mail(MessagePurpose.CHECK_IN, MONDAY)
    world.mail(MessagePurpose.CHECK_IN, None)
    world.mail(MessagePurpose.PAID_OFF, MONDAY)
    assert gone(world.facts.messages, MessagePurpose.CHECK_IN) == [sent]
