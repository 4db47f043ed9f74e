"""The phrases that say nothing (C13)."""

import pytest

from afterword.domain.sentences import Sentence, sentences
from afterword.domain.tone_empty import empty_phrases


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for each in sentences(text) for span in empty_phrases(each)]


@pytest.mark.parametrize(
    ("said", "phrases"),
    [
        ("I'm just checking in on my application.", ["just checking in"]),
        ("Hi Tom, following up on this.", ["following up"]),
        ("I just wanted to touch base and circle back on your decision.", ["touch base", "circle back"]),
        ("Sorry for reaching out again!", ["reaching out"]),
        ("I will be following up.", ["following up"]),
        (
            "I hope this email finds you well. Only pinging you.",
            ["hope this email finds you well", "Only pinging you"],
        ),
        ("This is a short follow-up to my mail.", ["follow-up"]),
    ],
)
def test_a_phrase_that_only_says_that_the_mail_is_one_is_empty(said: str, phrases: list[str]):
    assert found(said) == phrases


@pytest.mark.parametrize(
    "said",
    [
        "You asked how I follow up with suppliers.",
        "Thank you for reaching out, and for following up so quickly.",
        "I spent the summer checking in guests.",
        "You were just checking in on the baby when I came.",
        "How do you follow up after a lesson?",
        "> Just checking in, I will be following up.",
        "I was checking the lock.",
    ],
)
def test_the_same_words_said_of_something_else_are_not(said: str):
    assert found(said) == []


def test_places_are_those_of_the_whole_text():
    (span,) = empty_phrases(Sentence(100, 117, "Just checking in."))
    assert (span.start, span.end) == (100, 116)
