"""The rules above the weights (C12)."""

import pytest

from afterword.domain.tone_rules import asks_why, has_courteous_form, surely_flagged
from afterword.domain.tone_values import Category
from afterword.domain.tone_words import tokens


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("What did I do wrong?", Category.BLAME_QUESTION),
        ("waht did i do wrong", Category.BLAME_QUESTION),
        ("I’d like to know where I went wrong.", Category.BLAME_QUESTION),
        ("What were my weaknesses?", Category.BLAME_QUESTION),
        ("WHY DIDN’T YOU HIRE ME", Category.WHY_NOT_HIRED),
        ("Why was I not selected?", Category.WHY_NOT_HIRED),
        ("why wasnt i chosen", Category.WHY_NOT_HIRED),
        ("I demand an explanation.", Category.DEMAND),
        ("You owe me an answer.", Category.DEMAND),
        ("Please reconsider.", Category.CHALLENGE_DECISION),
        ("You have made a big mistake!", Category.CHALLENGE_DECISION),
        ("I think you are making a mistake with me.", Category.CHALLENGE_DECISION),
        ("I am very angry about this.", Category.ANGER),
        ("I am considering legal action.", Category.LEGAL_THREAT),
        ("I'm begging you.", Category.PLEADING),
        ("Give me one more chance, please!", Category.PLEADING),
        ("I respectfully disagree, and wish you all the best.", Category.CHALLENGE_DECISION),
        ("I disagree with your decision, but thank you.", Category.CHALLENGE_DECISION),
        ("I think your decision was unfair, but thank you for your time.", Category.CHALLENGE_DECISION),
        ("That’s so unfair!", Category.CHALLENGE_DECISION),
        ("I was clearly the best candidate.", Category.COMPARISON_TO_HIRE),
        ("I am more qualified than him.", Category.COMPARISON_TO_HIRE),
        ("What did the other candidates have?", Category.COMPARISON_TO_HIRE),
        ("Best of luck with that.", Category.ANGER),
        ("Hello you hypocrites", Category.ANGER),
        ("Thanks, idiots.", Category.ANGER),
        ("What did I do wrong, if you don't mind, and what could I do better?", Category.BLAME_QUESTION),
    ],
)
def test_what_must_never_be_missed_is_named(text: str, category: Category):
    assert surely_flagged(tokens(text)) is category


@pytest.mark.parametrize(
    "text",
    [
        "I'm not asking what I did wrong, only what to practise.",
        "You showed me where I went wrong, and I'm grateful.",
        "I've put on paper what I did wrong, and it was mainly my nerves.",
        "What I got wrong in the test was the very first sum.",
        "Why I was turned down is clear to me, the post asked for a licence.",
        "I would never ask you to reconsider.",
        "You don't owe me an answer.",
        "I understand why I was not chosen.",
        "You made a mistake in the date of the letter, I believe it should say 5 May.",
        "I don't think you made a mistake.",
        '"Why didn’t you hire me?" is not a question I would ask.',
        "I never felt that the decision was unfair.",
        "I don't disagree with your decision.",
        "I was not the best candidate, and I know it.",
        "I am more experienced now.",
        "Good luck with that boiler.",
    ],
)
def test_what_is_disclaimed_is_left_to_the_weights(text: str):
    assert surely_flagged(tokens(text)) is None


@pytest.mark.parametrize(
    "text",
    ["Dear Ms Patel,", "Kind regards,", "With best wishes, Anna", "Hi Tom!", "Thank you.", "...", "", "👋"],
)
def test_greetings_and_closings_are_has_courteous_form(text: str):
    assert has_courteous_form(tokens(text))


@pytest.mark.parametrize(
    "text", ["Thanks for nothing.", "Best of luck with that, fool.", "Regards to your lawyer?"]
)
def test_a_barb_is_no_courtesy(text: str):
    assert not has_courteous_form(tokens(text))


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("I do not understand why you did not hire me.", True),
        ("Tell me by Friday why I wasn’t chosen.", True),
        ("I expect your advice by Friday.", False),
        ("I see why this was not the time.", False),
    ],
)
def test_asking_why_one_was_not_hired_is_seen_among_other_words(text: str, asks: bool):
    assert asks_why(tokens(text)) is asks
