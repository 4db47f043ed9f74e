"""The judging of single sentences."""

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest

from afterword.adapters import tone_weights
from afterword.domain.tone_judge import DOUBT, NOTHING, SURE, Judge
from afterword.domain.tone_values import Category

MODEL = tone_weights.load()
JUDGE = Judge(MODEL)
LINES = Path(__file__).parents[1] / "data" / "tone" / "fresh12_train.jsonl"


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


@pytest.mark.parametrize("name", ["Ms Patel", "Anna and Ben", "sir or madam", "all", "Professor Lee", "Tom"])
@pytest.mark.parametrize("form", ["Dear {},", "Hi {}!", "hey {}", "Thank you, {}.", "Yours sincerely, {}"])
def test_a_greeting_or_a_farewell_is_not_flagged(form: str, name: str):
    assert JUDGE.judge(form.format(name)).chance < 0.5


@pytest.mark.parametrize("text", ["Yours in disgust.", "Hi you lying cheating bunch", "Regards, you snakes."])
def test_a_barb_in_the_form_of_a_greeting_is_heard(text: str):
    assert JUDGE.judge(text).chance > 0.9


def test_ideas_of_a_word_come_from_the_model():
    assert "LEGAL" in JUDGE.ideas_of("solicitor")


def test_the_slow_net_is_heard_only_in_doubt():
    def biased(flagged: float) -> Judge:
        memory = MODEL.layers.memory
        offsets = (*memory.offsets[:-1], flagged)
        return Judge(replace(MODEL, layers=replace(MODEL.layers, memory=replace(memory, offsets=offsets))))

    kinder, stricter = biased(-700), biased(700)
    lines = LINES.read_text(encoding="utf-8").splitlines()[:300]
    doubted = 0
    for text in (json.loads(line)["text"] for line in lines):
        low, high = kinder.judge(text).chance, stricter.judge(text).chance
        if low == high:
            odds = math.log(low / (1 - low)) if 0 < low < 1 else math.inf
            assert abs(odds) >= DOUBT
        else:
            assert low < 0.01 or low == SURE  # a rule names it
            assert high > 0.99
            doubted += 1
    assert 0 < doubted < len(lines) / 3
