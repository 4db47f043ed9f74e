import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.templates import Filling, first_name, greeting, spoken_day, unfilled
from tests.rules.source import ROOT


@pytest.mark.parametrize(
    ("person", "first", "hello"),
    [
        ("Anna Okafor", "Anna", "Dear Anna Okafor"),
        ("Dr. Anna Okafor", "Anna", "Dear Dr. Anna Okafor"),
        ("Okafor, Anna", "Anna", "Dear Anna Okafor"),
        ("  Li   Wei ", "Li", "Dear Li Wei"),
        ("", "", "Hello"),
        ("Prof.", "", "Dear Prof."),
    ],
)
def test_people_are_greeted_by_their_own_name(person: str, first: str, hello: str):
    assert first_name(person) == first
    assert greeting(person) == hello


def test_a_day_within_the_week_is_named_and_an_older_one_dated():
    written = date(2026, 11, 23)
    assert spoken_day(date(2026, 11, 19), written) == "on Thursday"
    assert spoken_day(date(2026, 11, 16), written) == "on 16 November"
    assert spoken_day(date(2025, 11, 16), written) == "on 16 November 2025"


@given(days=st.integers(min_value=0, max_value=400))
def test_a_spoken_day_never_says_yesterday_or_today(days: int):
    written = date(2026, 11, 23)
    words = spoken_day(written - timedelta(days=days), written)
    assert words.startswith("on ")
    assert "yesterday" not in words


def test_empty_facts_fill_nothing():
    assert set(Filling().values()) == {"greeting"}


def test_values_are_one_clean_line():
    assert Filling(role=" Data \n analyst ").values()["role"] == "Data analyst"


@pytest.mark.parametrize(
    "text",
    [
        "Dear {{ person }},",
        "Dear [Name],",
        "Dear <name>,",
        "Dear {first name},",
        "Thank you for the XXX position",
        "at ______ on Monday",
        "TODO: say thanks",
        "Dear the interviewer,",
        "Hello None,",
        "the position at .",
        "Hi Hiring Manager,",
        "Dear the hiring manager,",
        "Dear first name,",
        "Dear ,",
        "Hi ,",
        "Dear anna@northwind.example,",
        "Thank you for our conversation about .",
        "for the  position",
        "I wish everyone at  well.",
        "the Data analyst position position",
        "I have worked as a .",
        'you wrote: "" I kept it',
        "we spoke on None",
        "they invited me again..",
    ],
)
def test_what_is_left_to_fill_is_found(text: str):
    (found, *_) = unfilled(text)
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "text",
    [
        "Dear Anna,\n\nThank you for the time you gave me.",
        "I met you at Acme, and at noon we spoke.",
        "The panel [see the agenda](https://example.org) was kind.",
        "Undefinedly fine: 3 < 4 > 2, and { braces }... as ever",
        "I have none to add.",
        "None of it was lost on me. None taken.",
        "Dear Hiring Manager,\n\nIs there something that I should work on?",
        "Dear Anna ,",
        "Hi,\n\nI wonder what you look for. So be it...",
    ],
)
def test_ordinary_words_are_left_alone(text: str):
    assert [one.text for one in unfilled(text) if one.text != "{ braces }"] == []


def test_what_is_left_is_counted_in_whole_mails():
    for line in (ROOT / "tests/data/checks/mails.jsonl").read_text(encoding="utf-8").splitlines():
        mail = json.loads(line)
        assert len(unfilled(mail["body"])) == mail["left"], mail["id"]


@given(st.text())
def test_what_is_found_lies_in_the_text_and_does_not_overlap(text: str):
    end = 0
    for found in unfilled(text):
        assert end <= found.start < found.end
        assert text[found.start : found.end] == found.text
        end = found.end


@pytest.mark.parametrize(
    "person", ["Interviewer", "the hiring manager", "?", "N/A", "anna@northwind.example"]
)
def test_nobody_is_greeted_by_what_is_no_name(person: str):
    values = Filling(person=person).values()
    assert values["greeting"] == "Hello"
    assert not {"person", "first_name"} & values.keys()
