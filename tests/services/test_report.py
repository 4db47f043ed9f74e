"""The report out of a book."""

from datetime import UTC, date, datetime, timedelta
from time import process_time

import pytest

from afterword.domain.report import USUAL_PARTS, Part, Period, Report
from afterword.domain.settings import Paper
from afterword.domain.sharing import texts
from afterword.domain.sharing_names import ORDINARY
from afterword.services import report
from afterword.services.sample_people import fill, people
from afterword.store.book import Book

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ALL = Period(until=NOW.date())


def of(
    book: Book, person: str, *, period: Period = ALL, shared: bool = False, parts=frozenset(Part)
) -> Report:
    sample = fill(book, person, NOW)
    return report.values(
        book, period, now=NOW, zone=sample.zone, person=sample.name, shared=shared, parts=parts
    )


def test_an_empty_book_has_a_report(book: Book):
    values = report.values(book, ALL, now=NOW, zone="UTC")
    assert "Nothing is noted" in report.as_text(values)
    assert report.pdf(values, report.typesetter()).startswith(b"%PDF")


def test_only_the_parts_that_are_on_are_counted(book: Book):
    values = of(book, "half_year", parts=frozenset({Part.ASKING, Part.LOG_GERMANY}))
    assert values.asking is not None
    assert len(values.logs) == 1
    assert (
        values.summary
        is values.advice
        is values.tried
        is values.endings
        is values.debriefs
        is values.touch
        is None
    )


def test_the_usual_parts_have_no_office_logs(book: Book):
    assert report.values(book, ALL, now=NOW, zone="UTC").parts == USUAL_PARTS


def test_the_first_interview_is_told_without_percentages(book: Book):
    told = report.as_text(of(book, "first_interview", parts=USUAL_PARTS - {Part.ASKING}))
    assert "One interview says little" in told
    assert "%" not in told


def test_the_half_year_counts_what_is_in_the_book(book: Book):
    values = of(book, "half_year")
    assert values.summary is not None
    assert (values.summary.applied, values.summary.interviews, values.summary.advice) == (15, 10, 8)
    assert values.asking is not None
    assert [values.asking.advice, values.asking.declined, values.asking.no_answer, values.asking.waiting] == [
        3,
        1,
        1,
        1,
    ]
    assert values.asking.times.seen == (1, 2, 3, 4)


def test_the_two_years_may_name_a_pattern_and_a_rate(book: Book):
    told = report.as_text(of(book, "two_years"))
    assert "endings after an interview came at a late round" in told
    assert "95% interval" in told
    assert "not a finding about me" in told


def test_a_shorter_period_holds_less(book: Book):
    sample = fill(book, "two_years", NOW)
    period = Period(since=date(2026, 6, 1), until=date(2026, 8, 31))
    values = report.values(book, period, now=NOW, zone=sample.zone)
    assert values.summary is not None
    assert 0 < values.summary.applied < 10
    assert "1\u00a0Jun\u00a02026 to 31\u00a0Aug\u00a02026" in report.as_text(values)


@pytest.mark.parametrize("person", people())
def test_nothing_personal_is_left_in_the_shared_form(book: Book, person: str):
    values = of(book, person, shared=True)
    sample_names = report.names(report.read(book, ALL, now=NOW, zone="UTC"))
    told = report.as_text(values).casefold()
    for one in sample_names.people:
        assert one.name.casefold() not in told
        last = one.name.split()[-1].casefold()
        assert last in ORDINARY or last not in told
        assert not one.email or one.email not in told
        assert not one.phone or one.phone not in told
    for employer in sample_names.employers:
        assert employer.name.casefold() not in told
        assert not employer.website or employer.website not in told
    assert "\ue000" not in "".join(texts(values))


@pytest.mark.parametrize("person", people())
@pytest.mark.parametrize("paper", Paper)
def test_each_person_has_a_pdf_and_a_preview_of_the_same_document(book: Book, person: str, paper: Paper):
    sample = fill(book, person, NOW)
    values = report.values(book, ALL, now=NOW, zone=sample.zone, person=sample.name, paper=paper)
    press = report.typesetter()
    assert report.pdf(values, press).startswith(b"%PDF-1.7")
    assert len(report.pages(values, press, ppi=20)) >= 3


def test_the_exact_words_are_in_the_copied_text(book: Book):
    sample = fill(book, "two_years", NOW)
    told = report.as_text(report.values(book, ALL, now=NOW, zone=sample.zone))
    assert all(piece.words in told for piece in sample.advice)


def test_counting_two_years_is_quick(book: Book):
    sample = fill(book, "two_years", NOW)
    before = process_time()
    report.document(report.values(book, ALL, now=NOW, zone=sample.zone))
    assert process_time() - before < timedelta(seconds=1).total_seconds()


def test_words_of_a_language_that_is_not_shipped_are_not_found():
    with pytest.raises(FileNotFoundError):
        report.words("xx")
