"""Tests of spelling by hunspell with the shipped dictionaries."""

import time

import pytest

from afterword.adapters import spelling


@pytest.fixture
def british():
    found = spelling.load(spelling.BRITISH)
    assert found is not None
    return found


def test_each_english_has_its_own_right_words(british):
    american = spelling.load(spelling.AMERICAN)
    assert british.is_known("colour")
    assert not british.is_known("color")
    assert american.is_known("color")
    assert not american.is_known("colour")


def test_both_british_endings_are_right(british):
    assert british.is_known("organise")
    assert british.is_known("organize")


def test_a_slip_comes_with_what_was_meant(british):
    (found,) = british.read("I did not recieve it.")
    assert found.word == "recieve"
    assert "receive" in found.instead


def test_a_text_in_another_language_is_not_marked_word_by_word(british):
    assert british.read("vielen dank fuer das gespraech und die rueckmeldung " * 20) == ()


def test_a_short_mail_in_another_language_is_not_marked_either(british):
    assert (
        british.read("Vielen Dank fuer das gute gespraech und ihre rueckmeldung zu meiner bewerbung.") == ()
    )
    assert (
        len(british.read("I recieved teh anwser and beleive that it was definately freindly, thank you."))
        == 6
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("My favourite colour is grey.", "en_GB"),
        ("My favorite color is gray.", "en_US"),
        ("We organize the program, and its colour is a favourite of mine.", "en_GB"),
        ("Thank you for the interview.", "otherwise"),
        ("The colour of the color.", "otherwise"),
    ],
)
def test_the_english_of_a_text_is_known_by_its_words(text, language):
    assert spelling.written_in(text, "otherwise") == language


def test_a_mail_is_read_in_milliseconds_once_loaded(british):
    text = "Thank you for the interview, and for letting me know about the decision. " * 12
    british.read(text)
    begin = time.perf_counter()
    british.read(text)
    assert time.perf_counter() - begin < 0.1
