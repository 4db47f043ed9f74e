"""The judging of single sentences."""

import pytest

from afterword.adapters import tone_weights
from afterword.domain.tone_judge import NOTHING, Judge
from afterword.domain.tone_values import Category

JUDGE = Judge(tone_weights.load())


def test_a_plain_question_of_blame_is_certain():
    judged = JUDGE.judge("What did I do wrong?")
    assert judged.chance > 0.9
    assert judged.category is Category.BLAME_QUESTION


def test_a_request_for_advice_is_fine():
    judged = JUDGE.judge("Could you share any advice with me so that I can improve my interviewing skills?")
    assert judged.chance < 0.1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "...",
        "Marlowe",
        "Ilse-Marit Kouwen",
        "Ich hätte gern gewusst, was ich falsch gemacht habe.",
        "Je vous remercie de votre réponse et de votre gentillesse.",
        "xkcd qwrt zzzz pflg mnop",
    ],
)
def test_names_noise_and_other_languages_are_not_judged(text: str):
    assert JUDGE.judge(text) == NOTHING


def test_ideas_of_a_word_come_from_the_model():
    assert "LEGAL" in JUDGE.ideas_of("solicitor")
