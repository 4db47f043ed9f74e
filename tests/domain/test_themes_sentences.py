"""Sentences of a paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.themes_sentences import ends_a_sentence, sentences


def test_sentences_end_at_stops_marks_and_dots_of_silence():
    assert sentences("Slow down. Really! Did you ask? Well… You did.") == (
        "Slow down.",
        "Really!",
        "Did you ask?",
        "Well…",
        "You did.",
    )


@pytest.mark.parametrize(
    "whole",
    [
        "Dr. Okafor asked you twice.",
        "Use a method, e.g. Kanban, to show it.",
        "It took 2.5 hours.",
        "Read no. 4 again.",
        "Section no. 4 was blank.",
        "J. B. Smith agreed.",
        'He said "slow down." and smiled.',
        "We waited... and waited.",
        "Come at 9 a.m. Sharp is best.",
        "see afterword.example for more",
    ],
)
def test_other_stops_do_not_end_one(whole: str):
    assert sentences(whole) == (whole,)


def test_a_quotation_mark_or_bracket_belongs_to_its_sentence():
    assert sentences("(Slow down.) You said “no.” We smiled.") == (
        "(Slow down.)",
        "You said “no.”",
        "We smiled.",
    )


def test_nothing_has_no_sentences():
    assert sentences("") == sentences("  \n ") == ()


def test_a_line_that_ends_a_sentence_is_told_from_a_name():
    assert ends_a_sentence("Ask more questions.")
    assert not ends_a_sentence("Priya Shah")


@given(st.text())
def test_nothing_but_blanks_is_lost(text: str):
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
