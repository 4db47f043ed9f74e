"""A job search played day by day: what Today says each day is what a person would expect."""

import os
from datetime import date
from pathlib import Path

import pytest

from tests.journeys.year import Year, begun
from tests.journeys.year_events import told
from tests.journeys.year_story import HABITS, TRIPS

TABLE = Path(__file__).parent.parent / "data" / "year.txt"
REWRITE = "AFTERWORD_REWRITE_YEAR"  # set to write the table anew; then read it as a person before keeping it


@pytest.fixture(scope="module")
def year() -> Year:
    """The year, played to its end."""
    played = begun()
    played.habits, played.trips = HABITS, TRIPS
    played.play(date(2026, 1, 1), date(2026, 12, 31), told().events)
    played.book.close()
    return played


def test_the_year_goes_as_the_table_says(year: Year):
    text = "\n".join(year.lines) + "\n"
    if REWRITE in os.environ:
        TABLE.write_text(text, encoding="utf-8")
    assert text.splitlines() == TABLE.read_text(encoding="utf-8").splitlines()


def test_on_most_days_of_a_year_what_stood_at_eleven_holds_in_the_afternoon(year: Year):
    """And whenever it holds, it is what working it out anew gives: the year sees to that at each glance."""
    assert 180 < year.skipped < 365


def test_nobody_is_reminded_or_asked_for_advice_twice(year: Year):
    asked = [line for line in year.lines if "sent: ask advice to" in line]
    people = [line.rpartition(" to ")[2] for line in asked]
    twice = {one for one in people if people.count(one) > 1}
    assert twice == {"Carla Mendes", "Felix Graf"}  # one was nudged; the first mail to the other came back
    assert max(people.count(one) for one in people) == 2


def test_who_asks_not_to_be_contacted_is_never_named_again(year: Year):
    place = next(at for at, line in enumerate(year.lines) if "asks not to be contacted" in line)
    assert not [line for line in year.lines[place + 1 :] if "Jonas Berg" in line]


def test_a_silent_person_gets_two_greetings_and_no_third(year: Year):
    assert sum("keep in touch to Carla Mendes" in line for line in year.lines) == 2


def test_the_year_ends_with_nothing_left_to_do(year: Year):
    assert "now" not in year.lines[-1].split()
