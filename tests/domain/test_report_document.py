"""The whole report as a document."""

from dataclasses import replace

import pytest

from afterword.domain.document import Document, Heading, Paragraph
from afterword.domain.report import LOGS, USUAL_PARTS, Part, Report
from afterword.domain.report_document import document
from afterword.services.report import counted, words
from tests.domain.report_world import TODAY, advice, ago, application, interview, records

ENGLISH = words("en")
WORLD = records(application(), interview(1, 9), advice(1))


def report(*parts: Part) -> Report:
    from afterword.domain.settings import Paper

    return counted(WORLD, parts=frozenset(parts), paper=Paper.A4, person="Kim")


def headings(made: Document, level: int = 1) -> list[str]:
    return [block.text for block in made.blocks if isinstance(block, Heading) and block.level == level]


@pytest.mark.parametrize("part", Part)
def test_each_part_can_stand_alone(part: Part):
    assert len(headings(document(report(part), ENGLISH))) == 1


def test_the_usual_parts_are_all_but_the_logs():
    assert frozenset(LOGS) | USUAL_PARTS == frozenset(Part)
    assert len(headings(document(report(*USUAL_PARTS), ENGLISH))) == 7


def test_a_report_without_parts_says_how_it_was_counted():
    made = document(report(), ENGLISH)
    assert [type(block) for block in made.blocks] == [Paragraph]


def test_what_follows_the_page_in_one_begins_on_a_new_page():
    made = document(report(Part.SUMMARY, Part.TRIED, Part.ASKING), ENGLISH)
    first = [block.new_page for block in made.blocks if isinstance(block, Heading) and block.level == 1]
    assert first == [False, True, False]


def test_the_period_and_the_name_stand_under_the_title():
    assert document(report(), ENGLISH).subtitle.replace("\u00a0", " ") == "Kim · Everything up to 23 Nov 2026"
    period = document(replace(report(), since=ago(9), person=""), ENGLISH).subtitle
    assert period.replace("\u00a0", " ") == "14 Nov 2026 to 23 Nov 2026"
    assert TODAY.day == 23


def test_the_shared_form_says_so():
    made = document(replace(report(), shared=True), ENGLISH)
    assert "names hidden" in made.title
    assert "read it once" in str(made.blocks[-1])
