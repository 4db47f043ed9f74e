"""The parts about trying and debriefs."""

from afterword.domain.document import Bars, Dots, Entry, Note, Paragraph, Table
from afterword.domain.document_tried import along, debriefs, tried
from afterword.domain.statistics_advice import tried as counted
from afterword.domain.statistics_road import debriefs as noted
from afterword.services.report import words
from tests.domain.report_world import advice, ago, application, focus, interview, records

ENGLISH = words("en")


def trying(before: int, after: int):
    rounds = [interview(number, 200 - number) for number in range(1, before + 1)]
    later = [interview(100 + number, 90 - number) for number in range(1, after + 1)]
    uses = [focus(one.id, advice=1, interview=one.id, helped=4) for one in later]
    world = records(application(), advice(1, 100), *rounds, *later, *uses)
    return list(tried(counted(world), ENGLISH))


def said(blocks: list[object]) -> str:
    return "\n".join(block.text for block in blocks if isinstance(block, Paragraph | Note))


def test_below_five_on_a_side_nothing_is_compared():
    blocks = trying(4, 9)
    assert not any(isinstance(block, Bars) for block in blocks)
    assert "4 before I first used advice, 9 with advice used" in said(blocks)
    assert "%" not in said(blocks)


def test_from_five_on_counts_stand_side_by_side_without_percentages():
    blocks = trying(5, 5)
    chart = next(block for block in blocks if isinstance(block, Bars))
    assert [bar.told for bar in chart.bars] == ["5 of 5 went on", "5 of 5 went on"]
    assert "would look surer than it is" in said(blocks)


def test_from_twenty_on_rates_come_with_their_interval():
    chart = next(block for block in trying(20, 21) if isinstance(block, Bars))
    assert all("95% interval" in bar.told for bar in chart.bars)


def test_one_large_group_alone_makes_no_percentage():
    chart = next(block for block in trying(5, 25) if isinstance(block, Bars))
    assert [bar.told for bar in chart.bars] == ["5 of 5 went on", "25 of 25 went on"]


def test_no_cause_is_claimed():
    assert "does not show that the advice was the cause" in said(trying(1, 1))


def test_advice_stands_in_quotes_with_its_source_under_it():
    table = next(block for block in trying(1, 2) if isinstance(block, Table))
    assert table.groups[0].rows[0] == (
        Entry(text="“Words 1”", under="Maya Lindqvist, Northwind"),
        "2 of 2",
        "4, 4",
        "2 went on, 0 did not",
    )


def debriefed(*confidences: int):
    rounds = [interview(number, 400 - number, confidence=mark) for number, mark in enumerate(confidences)]
    return list(debriefs(noted(records(application(), *rounds)), ENGLISH))


def test_each_mark_is_a_dot_and_a_word():
    chart = next(block for block in debriefed(3, 4) if isinstance(block, Dots))
    assert [(dot.at, dot.mark) for dot in chart.dots] == [(0.0, 3), (1.0, 4)]
    assert chart.alt.count("202") == 2


def test_many_marks_are_told_by_quarters():
    chart = next(block for block in debriefed(*([3, 5] * 40)) if isinstance(block, Dots))
    assert len(chart.dots) <= 3
    assert " in Q" in chart.alt


def test_a_single_mark_is_no_chart():
    assert not any(isinstance(block, Dots) for block in debriefed(3))


def test_the_latest_debriefs_are_shown_and_the_rest_counted():
    blocks = debriefed(*([3] * 45))
    table = next(block for block in blocks if isinstance(block, Table))
    assert len(table.groups[0].rows) == 40
    assert "The latest 40 of 45" in said(blocks)


def test_a_day_lies_along_the_way():
    assert along(ago(5), ago(10), ago(0)) == 0.5
    assert along(ago(5), ago(5), ago(5)) == 0.5
