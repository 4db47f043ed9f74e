"""Texts made ready for the typesetter."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters.typesetter_text import (
    clean,
    clusters,
    is_right_to_left,
    pieces,
    printed,
    stand_in,
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("a\tb", "a b"),
        ("a\x00b\x1bc\x7fd\ufeff", "abcd"),
        ("left \u202eright\u202c", "left right"),
        ("\ud83d lone", " lone"),
        ("\ufffe\ufdd0x\U0001fffe", "x"),
        ("#*$\\_`<@>[]{}~'\"//", "#*$\\_`<@>[]{}~'\"//"),
    ],
)
def test_only_what_cannot_be_printed_is_taken_out(text: str, told: str):
    assert clean(text) == told


@pytest.mark.parametrize(
    ("character", "told"),
    [("😀", "[grinning face]"), ("🇺", "[U]"), ("\u0301", ""), ("\u200d", ""), ("你", "□"), ("\ue000", "□")],
)
def test_what_no_font_has_is_named_or_marked(character: str, told: str):
    assert stand_in(character) == told


@pytest.mark.parametrize(
    ("text", "told"), [("abc", False), ("שלום", True), ("123 مرحبا", True), ("12 3", False), ("a ש", False)]
)
def test_the_first_strong_letter_gives_the_direction(text: str, told: bool):
    assert is_right_to_left(text) is told


def test_words_that_fit_are_left_in_one_piece():
    assert pieces("a sentence of usual words", 20) == ["a sentence of usual words"]


def test_a_long_address_breaks_where_a_reader_expects_it():
    assert pieces("see https://a.example/jobs/analyst?id=7 now", 18) == [
        "see ",
        "https://",
        "a.",
        "example/",
        "jobs/",
        "analyst?",
        "id=",
        "7",
        " now",
    ]


def test_a_long_word_can_break_at_each_letter_but_not_inside_one():
    assert pieces("Donaudampfschiff", 10) == list("Donaudampfschiff")
    assert list(clusters("e\u0301a👩\u200d🔬b")) == ["e\u0301", "a", "👩\u200d🔬", "b"]


def test_scripts_that_break_anywhere_are_left_alone():
    assert pieces("面接" * 50, 20) == ["面接" * 50]


@given(st.text(), st.integers(3, 90))
def test_nothing_is_lost_or_added_by_cutting(text: str, width: int):
    assert "".join(pieces(text, width)) == text


@given(st.text())
def test_what_is_printed_is_json_that_comes_back(text: str):
    value = printed(text, 40, missing=frozenset("x"))
    assert json.loads(json.dumps(value)) == value
