"""Dates as people say them: right near midnight, at the change of clocks, and in other zones."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from afterword.domain.clock import FixedClock
from afterword.ui import spoken
from afterword.ui.spoken import Speaker

BRITISH, AMERICAN, GERMAN = QLocale("en_GB"), QLocale("en_US"), QLocale("de_DE")
TODAY = date(2026, 11, 23)  # a Monday


@pytest.mark.parametrize(
    ("of", "said"),
    [
        (date(2026, 11, 22), "yesterday"),
        (date(2026, 11, 23), "today"),
        (date(2026, 11, 24), "tomorrow"),
        (date(2026, 11, 26), "Thu"),
        (date(2026, 11, 29), "Sun"),
        (date(2026, 11, 30), "30 Nov"),
        (date(2026, 11, 19), "19 Nov"),
        (date(2026, 3, 12), "12 Mar"),
        (date(2025, 12, 31), "31 Dec 2025"),
        (date(2027, 1, 2), "2 Jan 2027"),
    ],
)
def test_a_day_is_said(of: date, said: str) -> None:
    assert spoken.day(of, TODAY, locale=BRITISH) == said


def test_a_day_is_said_in_the_order_of_the_locale() -> None:
    assert spoken.day(date(2026, 3, 12), TODAY, locale=AMERICAN) == "Mar 12"
    assert spoken.day(date(2025, 3, 12), TODAY, locale=AMERICAN) == "Mar 12, 2025"
    assert spoken.day(date(2026, 11, 26), TODAY, locale=GERMAN).startswith("Do")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (3, "in 3 days"),
        (13, "in 13 days"),
        (14, "in 2 weeks"),
        (61, "in 2 months"),
        (800, "in 2 years"),
        (-2, "2 days ago"),
        (-20, "2 weeks ago"),
        (-150, "5 months ago"),
        (-800, "2 years ago"),
    ],
)
def test_how_far_a_day_is(days: int, said: str) -> None:
    assert spoken.away(TODAY + timedelta(days=days), TODAY) == said


def test_an_instant_is_said_in_the_zone_of_the_user() -> None:
    now = datetime(2026, 11, 23, 9, tzinfo=UTC)
    at = datetime(2026, 11, 26, 19, tzinfo=UTC)
    assert spoken.moment(at, now, zone="Europe/London", locale=BRITISH) == "Thu 19:00"
    assert (
        spoken.moment(at, now, zone="America/New_York", locale=AMERICAN).replace("\u202f", " ")
        == "Thu 2:00 PM"
    )
    assert spoken.moment(at, now, zone="Asia/Tokyo", locale=BRITISH) == "Fri 04:00"


def test_midnight_belongs_to_the_users_day() -> None:
    late = datetime(2026, 11, 23, 23, 59, 59, tzinfo=UTC)
    assert spoken.moment(late + timedelta(seconds=1), late, zone="UTC", locale=BRITISH) == "tomorrow 00:00"
    assert spoken.moment(late, late, zone="UTC", locale=BRITISH) == "today 23:59"
    east = Speaker(FixedClock(late), "Asia/Tokyo", BRITISH)
    assert east.today() == date(2026, 11, 24)
    assert east.day(date(2026, 11, 24)) == "today"


def test_the_change_of_clocks_is_not_an_hour_too_much() -> None:
    before = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)  # London skips 01:00 to 02:00
    after = datetime(2026, 3, 29, 2, 30, tzinfo=UTC)
    assert spoken.countdown(after, before, zone="Europe/London") == "in 2 hours"
    assert spoken.moment(after, before, zone="Europe/London", locale=BRITISH) == "today 03:30"


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (timedelta(minutes=-30), "now"),
        (timedelta(seconds=20), "in 1 minute"),
        (timedelta(minutes=25), "in 25 minutes"),
        (timedelta(hours=3), "in 3 hours"),
        (timedelta(hours=30), "tomorrow"),
        (timedelta(days=3), "in 3 days"),
        (timedelta(days=-3), "3 days ago"),
    ],
)
def test_a_countdown(ahead: timedelta, said: str) -> None:
    now = datetime(2026, 11, 23, 9, tzinfo=UTC)
    assert spoken.countdown(now + ahead, now, zone="UTC") == said


def test_the_exact_form_names_day_year_and_zone() -> None:
    at = datetime(2026, 3, 12, 14, tzinfo=UTC)
    assert spoken.exact_day(at.date(), locale=BRITISH) in (
        "Thursday, 12 March 2026",
        "Thursday 12 March 2026",
    )
    assert spoken.exact_moment(at, zone="UTC", locale=BRITISH).endswith("12 March 2026 14:00 (UTC)")


def test_a_day_in_a_field_has_its_whole_year_in_every_locale() -> None:
    for locale in (BRITISH, AMERICAN, GERMAN, QLocale.c(), QLocale("ja_JP")):
        assert "2026" in spoken.written_day(TODAY, locale=locale)
    assert spoken.clock_time(time(9, 5), QLocale.c()) == "09:05"


def test_a_speaker_says_nothing_of_nothing(speaker: Speaker) -> None:
    said = (speaker.day(None), speaker.away(None), speaker.moment(None))
    assert said == ("", "", "")
    assert (speaker.exact_day(None), speaker.exact_moment(None)) == ("", "")


@given(st.integers(-3000, 3000))
def test_near_and_far_never_contradict(days: int) -> None:
    said = spoken.away(TODAY + timedelta(days=days), TODAY)
    assert (said.startswith("in ") or said == "tomorrow") == (days > 0)
    assert (said.endswith(" ago") or said == "yesterday") == (days < 0)


def test_a_day_follows_on_and_is_never_today(speaker: Speaker) -> None:
    assert speaker.day(speaker.today()) == "today"
    assert speaker.dated(speaker.today()) != "today"
    today, british, american = date(2026, 11, 27), QLocale("en_GB"), QLocale("en_US")
    assert spoken.dated(today, today, locale=british) == "Fri 27 Nov"
    assert spoken.dated(today, today, locale=american) == "Fri Nov 27"
    assert spoken.dated(date(2025, 11, 27), today, locale=british) == "Thu 27 Nov 2025"
