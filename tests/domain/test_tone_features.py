"""The features that a sentence is weighed by."""

from afterword.domain.tone_features import GROUPS, MOST_TOKENS, Features
from afterword.domain.tone_ideas import Ideas

FEATURES = Features(Ideas.parse("FAULT: wrong"))


def test_a_sentence_has_words_pieces_ideas_and_a_manner():
    found = FEATURES.of("What did I do wrong?")
    assert {"w:wrong", "w:do wrong", "c:wro", "i:FAULT", "i1:do FAULT", "x:?"} <= found
    assert {feature[0] for feature in found} == set(GROUPS)


def test_order_matters():
    assert FEATURES.of("you owe me") != FEATURES.of("me owe you")


def test_what_stands_side_by_side_differs_from_what_is_near():
    assert "i1:i FAULT" in FEATURES.of("i wrong")
    assert "i:i FAULT" in FEATURES.of("i am so wrong")


def test_capitals_and_curly_quotes_change_nothing():
    assert FEATURES.of("I DIDN’T GO") == FEATURES.of("i didn't go")


def test_an_endless_text_is_weighed_by_its_beginning():
    assert FEATURES.of("word " * MOST_TOKENS) == FEATURES.of("word " * MOST_TOKENS * 2)


def test_an_empty_text_has_a_manner_only():
    assert {feature[0] for feature in FEATURES.of("")} <= {"w", "x"}
