"""What a person means by a typed day, time or moment."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from afterword.ui import spoken, typed

BRITISH, AMERICAN, GERMAN = QLocale("en_GB"), QLocale("en_US"), QLocale("de_DE")
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "locale", "day"),
    [
        ("3/12/2026", BRITISH, date(2026, 12, 3)),
        ("3/12/2026", AMERICAN, date(2026, 3, 12)),
        ("3.12.26", GERMAN, date(2026, 12, 3)),
        ("2026-12-03", AMERICAN, date(2026, 12, 3)),
        ("3.12.", GERMAN, date(2026, 12, 3)),
        ("2 1", BRITISH, date(2027, 1, 2)),
        ("1 nov", BRITISH, None),
        ("3 Dec 2026", BRITISH, date(2026, 12, 3)),
        ("Dec 3, 2026", AMERICAN, date(2026, 12, 3)),
        ("today", BRITISH, TODAY),
        ("Tomorrow", BRITISH, date(2026, 11, 24)),
        ("+10", BRITISH, date(2026, 12, 3)),
        ("31/2/2026", BRITISH, None),
        ("soon", BRITISH, None),
        ("", BRITISH, None),
        ("1/2/3/4", BRITISH, None),
        ("29/2", BRITISH, None),
    ],
)
def test_a_typed_day(text: str, locale: QLocale, day: date | None) -> None:
    assert typed.day(text, today=TODAY, locale=locale) == day


@given(st.dates(date(1970, 1, 1), date(2199, 12, 31)), st.sampled_from([BRITISH, AMERICAN, GERMAN]))
def test_what_is_written_is_read_again(day: date, locale: QLocale) -> None:
    assert typed.day(spoken.written_day(day, locale=locale), today=TODAY, locale=locale) == day


@given(st.text(max_size=20))
def test_nothing_typed_breaks_anything(text: str) -> None:
    typed.day(text, today=TODAY, locale=BRITISH)
    typed.time_of_day(text)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("14:00", time(14)),
        ("14.30", time(14, 30)),
        ("1400", time(14)),
        ("9", time(9)),
        ("2pm", time(14)),
        ("2:30 p.m.", time(14, 30)),
        ("12 am", time(0)),
        ("12pm", time(12)),
        ("14h30", time(14, 30)),
        ("25:00", None),
        ("13pm", None),
        ("9:61", None),
        ("noon", None),
        ("", None),
    ],
)
def test_a_typed_time(text: str, at: time | None) -> None:
    assert typed.time_of_day(text) == at


def test_a_local_time_becomes_an_instant() -> None:
    at = typed.instant(date(2026, 12, 3), time(9), zone="America/New_York")
    assert at == datetime(2026, 12, 3, 14, tzinfo=UTC)


def test_a_time_that_the_clocks_skip_is_none() -> None:
    assert typed.instant(date(2026, 3, 29), time(1, 30), zone="Europe/London") is None


def test_of_a_time_that_comes_twice_the_first_is_meant() -> None:
    at = typed.instant(date(2026, 10, 25), time(1, 30), zone="Europe/London")
    assert at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_zones_are_known_by_name() -> None:
    assert typed.is_zone("Europe/London")
    assert not typed.is_zone("Europe/Nowhere")
    assert not typed.is_zone("../etc/passwd")
    assert not typed.is_zone("")
