from datetime import timedelta

from afterword.domain.facts import known
from afterword.domain.message import MessagePurpose
from tests.domain.world import MONDAY, World


def test_facts_are_grouped_by_what_they_belong_to_in_the_order_of_time():
    world = World()
    world.person()
    world.application()
    world.interview(MONDAY, 1)
    world.interview(MONDAY - timedelta(days=9), 1)
    world.mail(MessagePurpose.CHECK_IN, MONDAY)
    grouped = known(world.facts)
    assert [one.id for one in grouped.interviews_of[1]] == [2, 1]
    assert [one.id for one in grouped.messages_of[1]] == [1]
    assert [one.id for one in grouped.people_of[1]] == [1]
    assert grouped.application[1].role == "Analyst"


def test_what_belongs_to_nothing_is_in_no_group():
    world = World()
    world.mail(MessagePurpose.CHECK_IN, MONDAY, application_id=None, contact_id=None)
    grouped = known(world.facts)
    assert grouped.messages_of == grouped.messages_to == {}
