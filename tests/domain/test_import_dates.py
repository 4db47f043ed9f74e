"""Days in all the forms that people's files have."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.import_dates import UnreadableDay, order_of, read_day

TODAY = date(2026, 11, 23)
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("11/20/24, 8:15 AM", date(2024, 11, 20)),
        ("11/20/24, 8:15\u202fAM", date(2024, 11, 20)),
        ("3/4/2025", date(2025, 3, 4)),
        ("2024-11-20", date(2024, 11, 20)),
        ("2022-01-26 03:15:11", date(2022, 1, 26)),
        ("2024/1/5", date(2024, 1, 5)),
        ("20241120", date(2024, 11, 20)),
        ("26 Jul 2025", date(2025, 7, 26)),
        ("03-Feb-24", date(2024, 2, 3)),
        ("Jul 26, 2025", date(2025, 7, 26)),
        ("July 4th, 2025 at 10:00", None),
        ("July 4th, 2025", date(2025, 7, 4)),
        ("Sat, 26 Jul 2025 10:00:00 +0200", date(2025, 7, 26)),
        ("Wed Nov 20 2024 08:15:00 GMT+0100", date(2024, 11, 20)),
        ("3. März 2025", date(2025, 3, 3)),
        ("1er février 2025", date(2025, 2, 1)),
        ("5 de mayo de 2025", date(2025, 5, 5)),
        ("03.02.2025", date(2025, 2, 3)),
        ("3. 2. 2025", date(2025, 2, 3)),
        ("3.2.25 14:30", date(2025, 2, 3)),
        ("2024年11月20日", date(2024, 11, 20)),
        ("45616", date(2024, 11, 20)),
        ("1732060800000", date(2024, 11, 20)),
        ("2025-01-04T23:30:00.000Z", date(2025, 1, 5)),
        ("2025-01-04T23:30:00-05:00", date(2025, 1, 5)),
    ],
)
def test_a_day_is_read(text: str, day: date | None):
    if day is None:
        with pytest.raises(UnreadableDay):
            read_day(text, day_first=False, zone=BERLIN)
    else:
        assert read_day(text, day_first=False, zone=BERLIN) == day


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "13/13/2025",
        "2025",
        "Jul 2025",
        "31.02.2025",
        "01/01/0001",
        "99999",
        "2024-13-40",
        "5",
        "a 1 b",
    ],
)
def test_what_is_no_day_is_refused(text: str):
    with pytest.raises(UnreadableDay):
        read_day(text, day_first=False)


def test_a_day_that_cannot_be_in_the_order_given_is_read_in_the_other():
    assert read_day("25/03/2025", day_first=False) == date(2025, 3, 25)
    assert read_day("03/25/2025", day_first=True) == date(2025, 3, 25)


def test_numbers_above_twelve_decide_the_order():
    assert order_of(["03/04/2025", "25/03/2025"], today=TODAY, day_first=False).day_first
    decided = order_of(["03/04/2025", "03/25/2025"], today=TODAY, day_first=True)
    assert not decided.day_first
    assert decided.certain


def test_a_reading_that_lies_in_the_future_is_wrong():
    decided = order_of(["03/12/2026", "02/11/2026"], today=TODAY, day_first=True)
    assert (decided.day_first, decided.certain) == (False, True)


def test_a_reading_that_puts_the_column_in_order_is_right():
    decided = order_of(
        [f"{day}/2025" for day in ("01/02", "03/02", "05/02", "01/03", "02/04")], today=TODAY, day_first=False
    )
    assert (decided.day_first, decided.certain) == (True, True)


def test_a_column_without_evidence_is_uncertain():
    decided = order_of(["03/04/2025"], today=TODAY, day_first=True)
    assert (decided.day_first, decided.certain) == (True, False)


def test_am_and_pm_tell_the_month_first():
    decided = order_of(["3/4/25, 8:15 AM"], today=TODAY, day_first=True)
    assert (decided.day_first, decided.certain) == (False, True)


def test_rows_that_contradict_each_other_make_the_others_uncertain():
    assert not order_of(["25/03/2025", "03/25/2025", "03/04/2025"], today=TODAY, day_first=False).certain


@given(st.dates(date(1970, 1, 1), date(2199, 12, 31)), st.booleans())
def test_any_day_is_read_back_from_any_form(day: date, day_first: bool):
    slashed = f"{day:%d/%m/%Y}" if day_first else f"{day:%m/%d/%Y}"
    forms = [
        slashed,
        f"{day:%d.%m.%Y}",
        day.isoformat(),
        f"{day:%d %b %Y}",
        f"{day:%B %d, %Y}",
        f"{day:%Y%m%d}",
    ]
    assert {read_day(form, day_first=day_first) for form in forms} == {day}


@given(st.lists(st.dates(date(2000, 1, 1), TODAY), min_size=1, max_size=30), st.booleans())
def test_a_certain_order_is_the_true_one(days: list[date], day_first: bool):
    texts = [f"{day:%d/%m/%Y}" if day_first else f"{day:%m/%d/%Y}" for day in days]
    order = order_of(texts, today=TODAY, day_first=not day_first)
    if any(day.day > 12 for day in days):
        assert order.certain
        assert order.day_first is day_first


@given(st.text(max_size=40))
def test_no_text_does_harm(text: str):
    try:
        found = read_day(text, day_first=True, zone=BERLIN)
    except UnreadableDay:
        return
    assert date(1970, 1, 1) - timedelta(days=1) <= found
