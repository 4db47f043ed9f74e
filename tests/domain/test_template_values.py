"""Tests of how what is known fits into a sentence."""

import pytest

from afterword.domain.template_values import is_nobody, shaped


@pytest.mark.parametrize(
    ("place", "typed", "fits"),
    [
        ("role", "Data analyst position", "Data analyst"),
        ("role", "the Head of Sales", "Head of Sales"),
        ("role", "Job", "Job"),
        ("good_news", "They invited me to the final round.", "they invited me to the final round"),
        ("good_news", "Anna's team took me!", "Anna's team took me"),
        ("my_news", "I have finished the course.", "I have finished the course"),
        ("detail", "We talked about the new archive.", "the new archive"),
        ("detail", "how your team plans its releases", "how your team plans its releases"),
        ("next_action", "To practise aloud.", "practise aloud"),
        ("next_action", "I will use STAR", "use STAR"),
        ("next_action", "STAR practice", "STAR practice"),
        ("advice_words", "\u201cLead with the result.\u201d", "Lead with the result."),
        ("employer", "The Works Ltd.", "The Works Ltd."),
    ],
)
def test_words_fit_into_the_middle_of_a_sentence(place: str, typed: str, fits: str):
    assert shaped(place, typed) == fits


@pytest.mark.parametrize("name", ["Interviewer", "The recruiter", "unknown", "", "??", "n/a", "hr@x.example"])
def test_what_is_no_name_is_nobody(name: str):
    assert is_nobody(name)


@pytest.mark.parametrize("name", ["Anna Okafor", "Nan Bell", "Li", "Dr. No", "Recruiting Team"])
def test_names_are_somebody(name: str):
    assert not is_nobody(name)
