"""The reasons given for findings."""

import pytest

from afterword.adapters import shipped
from afterword.domain.tone_kinder import Kinder
from afterword.domain.tone_reasons import reason
from afterword.domain.tone_values import Category

KINDER = Kinder.parse(shipped.text("tone/rewordings.txt"))


@pytest.mark.parametrize(
    ("text", "category", "named"),
    [
        ("I demand an answer by Friday.", Category.DEMAND, "A date"),
        ("You owe me an answer.", Category.DEMAND, "owe"),
        ("Send it.", Category.DEMAND, "order"),
        ("I cried all night.", Category.GUILT, "disappointment"),
        ("I drove six hours.", Category.GUILT, "What you put into it"),
        ("Was it my accent?", Category.BLAME_QUESTION, "personal"),
        ("Was it the tie?", Category.BLAME_QUESTION, "A yes"),
        ("Where was I weakest?", Category.BLAME_QUESTION, "name a fault"),
        ("Please re-mark my test.", Category.CHALLENGE_DECISION, "open a decision"),
    ],
)
def test_a_reason_is_true_of_the_sentence(text: str, category: Category, named: str):
    assert named in reason(text, category, kinder=KINDER)


@pytest.mark.parametrize("category", list(Category))
def test_every_reason_is_one_sentence(category: Category):
    reasons = [each.text for each in KINDER.reasons[category]]
    assert reason("", category, kinder=KINDER) == reasons[-1]
    assert all(why.endswith(".") and why.count(".") == 1 and why[0].isupper() for why in reasons)
