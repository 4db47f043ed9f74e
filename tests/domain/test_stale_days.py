"""Tests of days that are not true when a mail is read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.stale_days import stale_days
from afterword.domain.templates import WEEKDAYS

MET = date(2026, 11, 18)  # a Wednesday


def found(text: str, read: date) -> list[tuple[str, str]]:
    return [(one.text, one.instead) for one in stale_days(text, met=MET, read=read)]


@pytest.mark.parametrize(
    ("text", "read", "stale"),
    [
        ("Thank you for the interview yesterday.", date(2026, 11, 19), ""),
        ("Thank you for the interview yesterday.", date(2026, 11, 23), "yesterday"),
        ("I enjoyed our talk this morning.", date(2026, 11, 18), ""),
        ("I enjoyed our talk this morning.", date(2026, 11, 19), "this morning"),
        ("It was good to have met you last week.", date(2026, 11, 23), ""),
        ("It was good to have met you last week.", date(2026, 12, 7), "last week"),
        ("Thank you for the conversation on Wednesday.", date(2026, 11, 23), ""),
        ("Thank you for the conversation on Wednesday.", date(2026, 11, 30), "on Wednesday"),
        ("We spoke the day before yesterday, and it was fun.", date(2026, 11, 20), ""),
        (
            "We spoke the day before yesterday, and it was fun.",
            date(2026, 11, 21),
            "the day before yesterday",
        ),
    ],
)
def test_a_day_is_stale_once_the_mail_is_read_on_another(text: str, read: date, stale: str):
    assert [day for day, _instead in found(text, read)] == ([stale] if stale else [])


def test_the_day_as_it_was_is_offered():
    assert found("Thank you for the interview yesterday.", date(2026, 11, 23)) == [
        ("yesterday", "on Wednesday")
    ]
    assert found("Thank you for the interview yesterday.", date(2026, 12, 23)) == [
        ("yesterday", "on 18 November")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for your mail yesterday.",
        "Thank you for your call this morning.",
        "I have another interview today.",
        "Yesterday I went for a walk.",
        "Thank you for the interview on Friday.",
        "I wrote to you on Wednesday, after our interview.",
        "I asked you yesterday whether we could talk.",
    ],
)
def test_days_of_other_things_are_left_alone(text: str):
    assert found(text, date(2026, 12, 7)) == []


@pytest.mark.parametrize(
    ("text", "stale"),
    [
        ("I wrote to you on Friday and know how full the days are.", "on Friday"),
        ("After my mail last week I heard nothing.", "last week"),
        ("I wrote down yesterday what you told me.", ""),
        ("Thank you for our talk on Friday.", ""),
        ("I wrote to you on Friday and hope that we can talk.", "on Friday"),
        ("After my request last week I heard nothing.", "last week"),
    ],
)
def test_a_day_of_the_earlier_mail_goes_stale_too(text: str, stale: str):
    wrote, read = date(2026, 11, 20), date(2026, 11, 30)
    assert list(stale_days(text, met=MET, wrote=wrote, read=date(2026, 11, 24))) == []
    found_days = [(one.text, one.instead) for one in stale_days(text, met=None, wrote=wrote, read=read)]
    assert found_days == ([(stale, "on 20 November")] if stale else [])


@pytest.mark.parametrize("wrote", [None, date(2026, 11, 20)])
@pytest.mark.parametrize(
    ("text", "stale"),
    [
        ("Thank you for the interview yesterday and for answering my request.", "yesterday"),
        ("Thank you for our talk last week and for reading my note.", "last week"),
        ("Thank you for the interview last week and for reading my letter.", ""),
        ("I wrote to you on Wednesday, after our interview.", ""),
    ],
)
def test_a_day_of_the_meeting_is_not_taken_for_that_of_the_earlier_mail(
    text: str, stale: str, wrote: date | None
):
    found_days = [
        (one.text, one.instead) for one in stale_days(text, met=MET, wrote=wrote, read=date(2026, 12, 1))
    ]
    assert found_days == ([(stale, "on 18 November")] if stale else [])


@given(st.text(), st.sampled_from(["yesterday", "today", "last week", *WEEKDAYS]))
def test_places_are_those_of_the_words(before: str, day: str):
    text = f"{before}\n\nThank you for the interview {day}."
    for one in stale_days(text, met=MET, read=date(2027, 1, 1)):
        assert text[one.start : one.end] == one.text
