"""Tests of which words of a mail are looked up."""

from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.spelling import misspelt

KNOWN = {"dear", "thank", "you", "for", "the", "and", "wasn't", "it"}


def words(text, own=frozenset()):
    return [one.word for one in misspelt(text, lambda word: word.casefold() in KNOWN, own=own)]


def test_a_slip_is_found_with_its_place():
    (found,) = misspelt("Thank yuo", lambda word: word.casefold() in KNOWN)
    assert (found.start, found.end, found.word) == (6, 9, "yuo")


def test_names_inside_a_sentence_are_left_alone_but_not_slips_at_its_start():
    assert words("Dear Anna Okafor") == []
    assert words("Thank you. Teh") == ["Teh"]


def test_addresses_links_numbers_places_and_quotes_are_left_alone():
    assert words("kim@exmaple.org https://exmaple.org/xyz b2b 3rd [good newz] NASA\n> qouted") == []


def test_curly_apostrophes_and_possessives_are_read():
    assert words("it wasn\u2019t the team's", own=frozenset({"team"})) == []


@given(st.text(max_size=200))
def test_places_always_hold_the_word(text):
    for one in misspelt(text, lambda _word: False):
        assert text[one.start : one.end] == one.word
