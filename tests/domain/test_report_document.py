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


@pytest.mark.parametrize(
    ("parts", "title", "language", "page_of"),
    [
        ((Part.LOG_GERMANY,), "Bewerbungsnachweis", "de", "Seite {page} von {pages}"),
        ((Part.LOG_NEBRASKA,), "Work-search log (Nebraska form)", "en", "{page} of {pages}"),
        ((Part.LOG_NEBRASKA, Part.LOG_GERMANY), "Work-search logs", "en", "{page} of {pages}"),
    ],
)
def test_sheets_for_an_office_are_a_document_of_their_own(
    parts: tuple[Part, ...], title: str, language: str, page_of: str
):
    made = document(report(*parts), ENGLISH)
    assert (made.title, made.language, made.page_of, made.titled) == (title, language, page_of, False)
    assert title in made.footer
    assert isinstance(made.blocks[0], Heading)
    assert "counted" not in str(made.blocks)


def test_hidden_names_are_told_on_sheets_for_an_office_too():
    made = document(replace(report(Part.LOG_GERMANY), shared=True), ENGLISH)
    assert made.title == "Bewerbungsnachweis, names hidden"
    assert "read it once" in str(made.blocks[0])


def test_how_it_was_counted_stands_before_the_sheets_for_an_office():
    made = document(report(Part.TOUCH, Part.LOG_GERMANY), ENGLISH)
    kinds = [block for block in made.blocks if isinstance(block, Heading) or "counted" in str(block)]
    assert [isinstance(block, Heading) for block in kinds] == [True, False, True]
    assert made.titled


def test_the_period_and_the_name_stand_under_the_title():
    assert document(report(), ENGLISH).subtitle.replace("\u00a0", " ") == "Kim · Everything up to 23 Nov 2026"
    period = document(replace(report(), since=ago(9), person=""), ENGLISH).subtitle
    assert period.replace("\u00a0", " ") == "14 Nov 2026 to 23 Nov 2026"
    assert TODAY.day == 23


def test_the_shared_form_says_so():
    made = document(replace(report(), shared=True), ENGLISH)
    assert "names hidden" in made.title
    assert "read it once" in str(made.blocks[-1])
