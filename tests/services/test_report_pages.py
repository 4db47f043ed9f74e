from datetime import UTC, datetime

import pytest

from afterword.domain.clock import FixedClock
from afterword.domain.report import USUAL_PARTS, Part, Period
from afterword.domain.settings import Paper
from afterword.domain.statistics_records import Records
from afterword.services import report, report_pages, sample_people
from afterword.services.report_pages import Wanted, is_simple
from afterword.store.book import Book

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PRESS = report.typesetter()


@pytest.fixture(scope="module")
def records() -> Records:
    book = Book.in_memory(clock=FixedClock(NOW))
    sample_people.fill(book, "half_year", NOW)
    read = report.read(book, Period(until=NOW.date()), now=NOW, zone="Europe/London")
    book.close()
    return read


def test_the_pages_are_drawings_with_the_whole_text(records: Records):
    made = report_pages.typeset(records, Wanted(parts=USUAL_PARTS, person="Kim Osei"), PRESS)
    assert made.is_vector
    assert len(made.drawings) >= 3
    assert all(page.startswith(b"<svg") for page in made.drawings)
    assert "Kim Osei" in made.text


def test_a_part_that_is_off_is_not_printed(records: Records):
    everything = report_pages.typeset(records, Wanted(parts=USUAL_PARTS), PRESS)
    one = report_pages.typeset(records, Wanted(parts=frozenset({Part.SUMMARY})), PRESS)
    assert len(one.drawings) < len(everything.drawings)


def test_the_first_pages_are_those_of_the_whole(records: Records):
    wanted = Wanted(parts=frozenset(Part), person="Kim Osei")
    first = report_pages.opening(records, wanted, PRESS)
    made = report_pages.typeset(records, wanted, PRESS)
    assert not first.is_whole
    assert 2 <= len(first.drawings) < len(made.drawings) // 2
    assert report_pages.whole(first.report, PRESS) == made
    # The number of pages is not known yet; all else of the text is the same.
    assert made.text.startswith(first.text[:2000])


def test_a_short_report_opens_whole(records: Records):
    wanted = Wanted(parts=frozenset({Part.SUMMARY}))
    assert report_pages.opening(records, wanted, PRESS) == report_pages.typeset(records, wanted, PRESS)


def test_the_paper_is_the_one_wanted(records: Records):
    made = report_pages.typeset(records, Wanted(parts=frozenset({Part.SUMMARY}), paper=Paper.LETTER), PRESS)
    assert made.report.paper is Paper.LETTER
    assert b'width="612pt"' in made.drawings[0]


def test_hidden_names_are_in_neither_pages_nor_text(records: Records):
    names = [one.name for one in records.contacts.values()]
    shown = report_pages.typeset(records, Wanted(parts=USUAL_PARTS), PRESS)
    hidden = report_pages.typeset(records, Wanted(parts=USUAL_PARTS, shared=True), PRESS)
    assert any(name in shown.text for name in names)
    assert not any(name in hidden.text for name in names)


@pytest.mark.parametrize(
    "drawing",
    [
        b'<svg><g clip-path="url(#a)"></g></svg>',
        b'<svg><path fill="url(#gradient)"/></svg>',
        b'<svg><path fill="#0b6e6988"/></svg>',
        b"<svg><svg></svg></svg>",
        b'<svg><image href="data:"/></svg>',
    ],
)
def test_what_a_simple_reader_would_show_wrongly_is_noticed(drawing: bytes):
    assert not is_simple(drawing)


def test_a_plain_drawing_is_simple():
    assert is_simple(b'<svg><path fill="#0B6E69" d="M0 0"/><use href="#g"/></svg>')


def test_an_empty_book_has_nothing_to_report():
    book = Book.in_memory(clock=FixedClock(NOW))
    assert report_pages.is_empty(book)
    sample_people.fill(book, "first_interview", NOW)
    assert not report_pages.is_empty(book)
    book.close()
