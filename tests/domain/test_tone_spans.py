"""The clause that carries the tone."""

import pytest

from afterword.adapters import tone_weights
from afterword.domain.tone_judge import Judge
from afterword.domain.tone_spans import carrying

JUDGE = Judge(tone_weights.load())


def carried(text: str) -> str:
    start, end = carrying(text, judged=JUDGE.judge(text), judge=JUDGE, bar=0.5)
    return text[start:end]


def test_only_the_clause_is_marked_where_the_rest_is_fine():
    assert carried("Thank you for your time, but what did I do wrong?") == "what did I do wrong?"


def test_the_whole_sentence_is_marked_where_no_clause_carries_it():
    text = "What did I do wrong?"
    assert carried(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "I'm begging you, just one interview more.",
        "Which answer let me down, do you think?",
        "If my appearance was an issue, I would rather be told.",
        "I shouldn't have to ask why, but I will.",
        "I tell my clients to ask for the reason, so here I am asking.",
        "Could it be worse? I doubt it, I was a clown.",
        "I was only asked three questions, which is hardly enough to judge someone.",
    ],
)
def test_the_whole_sentence_is_marked_where_the_rest_could_not_stand_alone(text: str):
    assert carried(text) == text


def test_a_sentence_of_very_many_clauses_is_marked_as_a_whole():
    text = "one, two, three, four, five, six, seven, eight, nine, ten, what did I do wrong?"
    assert carried(text) == text
