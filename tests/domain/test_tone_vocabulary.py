"""The words of the tone guide's net."""

import pytest

from afterword.domain.tone_vocabulary import FIRST, UNKNOWN, Vocabulary

WORDS = Vocabulary(("please", "choose", "mistake", "mistaken", "no"))


def test_each_word_has_its_own_row():
    assert WORDS.rows(["please", "choose", "no"]) == [FIRST, FIRST + 1, FIRST + 4]


def test_another_form_of_a_word_has_its_row():
    assert WORDS.row("chosen") == WORDS.row("choosing") == WORDS.row("choose")
    assert WORDS.knows("choosing")


@pytest.mark.parametrize("slip", ["mitsake", "mistke", "misstake", "mistale"])
def test_one_slip_of_typing_finds_the_word_that_was_meant(slip: str):
    assert WORDS.row(slip) == WORDS.row("mistake")
    assert not WORDS.knows(slip)


@pytest.mark.parametrize("word", ["zyx", "nq", "", "x" * 300, "grüße", "2026"])
def test_what_resembles_nothing_is_unknown(word: str):
    assert WORDS.row(word) == UNKNOWN
