"""The normalising of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.tone_words import plain_words, stem, tidy, tokens


@pytest.mark.parametrize(
    "text",
    ["didn't", "didn’t", "didnt", "DIDN'T", "Didn`t"],
)
def test_a_contraction_is_opened_however_it_is_typed(text: str):
    assert tokens(text) == ["did", "not"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What's up?", ["what", "is", "up", "?"]),
        ("pls tell me y u said no", ["please", "tell", "me", "why", "you", "said", "no"]),
        ("waht?!", ["what", "?"]),
        ("Maria's answer", ["maria", "answer"]),
        ("9:30, £40", ["9:30", ",", "£", "40"]),
        ("wait... no…", ["wait", "...", "no", "..."]),
        ("😢", ["😢"]),
    ],
)
def test_short_forms_and_slips_are_written_out(text: str, expected: list[str]):
    assert tokens(text) == expected


def test_tidy_text_has_plain_quotes_and_single_spaces():
    assert tidy("  “It’s”\n\tme ") == '"it\'s" me'


@pytest.mark.parametrize(
    ("words", "root"),
    [(("choose", "chose", "chosen"), "choos"), (("reason", "reasons"), "reason"), (("cries", "cry"), "cry")],
)
def test_forms_of_a_word_share_a_stem(words: tuple[str, ...], root: str):
    assert {stem(word) for word in words} == {root}


@given(st.text(max_size=200))
def test_any_text_has_words(text: str):
    assert all(word and word == word.strip() for word in tokens(text))


def test_plain_words_keep_only_the_marks_that_ask_or_call():
    assert (
        plain_words("Well \u2013 didn\u2019t I (once) ask, Ms Okafor?!")
        == "well did not i once ask ms okafor ?"
    )
