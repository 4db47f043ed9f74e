from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.report import Part
from afterword.ui.report.labels import Span, first_day, part_words, span_words

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("span", "first"),
    [
        (Span.ALL, None),
        (Span.OWN, None),
        (Span.QUARTER, date(2026, 8, 23)),
        (Span.HALF, date(2026, 5, 23)),
        (Span.YEAR, date(2025, 11, 23)),
        (Span.THIS_YEAR, date(2026, 1, 1)),
    ],
)
def test_a_period_ends_today_and_begins_then(span: Span, first: date | None):
    assert first_day(span, TODAY) == first


def test_months_of_other_lengths_end_with_their_last_day():
    assert first_day(Span.QUARTER, date(2026, 5, 31)) == date(2026, 2, 28)
    assert first_day(Span.YEAR, date(2024, 2, 29)) == date(2023, 2, 28)


@given(st.dates(min_value=date(2, 1, 1)))
def test_every_day_has_its_periods(today: date):
    assert [first_day(span, today) is None for span in Span] == [
        span in (Span.ALL, Span.OWN) for span in Span
    ]
    assert all(day <= today for span in Span if (day := first_day(span, today)))


def test_each_part_and_period_has_words(qapp: object):
    assert set(part_words()) == set(Part)
    assert set(span_words()) == set(Span)
