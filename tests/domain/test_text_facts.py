"""Tests of what is counted in a text."""

from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.text_facts import facts_of


def test_words_sentences_and_reading_time_are_counted():
    facts = facts_of("Thank you for your time. It wasn't easy, was it? " + "word " * 100)
    assert facts.words == 110
    assert facts.sentences == 3
    assert facts.seconds == 28


def test_what_is_quoted_is_not_counted():
    assert facts_of("> We chose somebody else.\n> Sorry.\n\nThank you.").words == 2


def test_an_empty_text_has_nothing():
    facts = facts_of(" \n ")
    assert (facts.words, facts.sentences, facts.seconds) == (0, 0, 0)


@given(st.text(max_size=300))
def test_any_text_can_be_counted(text):
    facts = facts_of(text)
    assert facts.words >= 0
    assert facts.sentences >= 0
