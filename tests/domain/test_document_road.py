"""The parts about the road."""

import pytest

from afterword.domain.application import RequestState
from afterword.domain.document import Bars, Entry, Note, Paragraph, Scale, Table
from afterword.domain.document_road import asking, endings, took, touch
from afterword.domain.statistics import Times
from afterword.domain.statistics_people import asking as asked_for
from afterword.domain.statistics_people import keeping_in_touch
from afterword.domain.statistics_road import endings as counted
from afterword.services.report import words
from tests.domain import report_world as world
from tests.domain.report_world import application, asked, contact, records, reply

ENGLISH = words("en")


def said(blocks: list[object]) -> str:
    return "\n".join(block.text for block in blocks if isinstance(block, Paragraph | Note))


def road(many: int, outcome: str = "not_selected"):
    world_of_these = records(*(application(number, outcome=outcome) for number in range(1, many + 1)))
    return list(endings(counted(world_of_these), ENGLISH))


def test_below_twenty_applications_there_is_no_percentage():
    assert "0 of 19. Below twenty" in said(road(19))
    assert "95% interval" in said(road(20))


def test_below_ten_endings_it_says_why_nothing_is_read_into_them():
    assert "Patterns are not looked for below ten" in said(road(9))
    assert "10 of 10 endings came before any interview" in said(road(10))
    assert "not a finding" in said(road(10))


def test_without_an_ending_it_says_so_in_words():
    assert "No endings so far." in said(road(1, "waiting"))


def test_the_funnel_says_itself_in_words():
    chart = next(block for block in road(3) if isinstance(block, Bars))
    told = "Applied 3, Had an interview 0, Had a second round 0, Had an offer 0"
    assert chart.alt == f"Bar chart of how far the applications came: {told}."


@pytest.mark.parametrize(
    ("times", "told"),
    [
        (Times(), "none came yet"),
        (Times(seen=(3, 8), still=1), "3 and 8"),
        (Times(seen=(3, 8, 9), still=2, median=9), "half within 9 days (3 to 9)"),
        (Times(seen=(3,), still=9), "not half have come yet (3 to 3)"),
    ],
)
def test_times_are_told_as_far_as_they_are_known(times: Times, told: str):
    assert took(times, ENGLISH) == told


def test_asking_stands_beside_what_one_may_expect():
    one = application(1, request=RequestState.DECLINED)
    blocks = list(asking(asked_for(records(one, asked(1, 20), reply(1, 15, to=1, kind="declined"))), ENGLISH))
    assert "Silence is the usual answer" in said(blocks)
    assert "0 of 1 brought advice" in said(blocks)
    table = next(block for block in blocks if isinstance(block, Table))
    assert table.groups[0].rows[0][1:] == ("Northwind", "Maya Lindqvist", "declined kindly", "5")


def test_not_having_asked_is_no_fault():
    assert "I have not asked" in said(list(asking(asked_for(records(application())), ENGLISH)))


def test_people_are_listed_with_their_rapport_as_number_and_dots():
    part = keeping_in_touch(records(contact(1, rapport=4, title="Head"), world.touch(1, 9, answered=False)))
    tables = [block for block in touch(part, ENGLISH) if isinstance(block, Table)]
    assert tables[0].groups[0].rows[0][0] == Entry(text="Maya Lindqvist", under="Head")
    assert tables[0].groups[0].rows[0][2] == Scale(value=4, told="4")
    assert tables[1].groups[0].rows[0][2] == "call, I got in touch, no answer"


def test_nobody_to_keep_in_touch_with_is_told():
    assert "No one" in said(list(touch(keeping_in_touch(records()), ENGLISH)))


def test_a_zero_in_the_table_of_stages_is_left_blank():
    table = next(block for block in road(2) if isinstance(block, Table))
    assert table.groups[0].rows[0] == ("Before any interview", "", "", "2", "", "", "2")
