"""What a remark is about."""

import pytest

from afterword.domain.tone_topics import Topic, TopicKind, topic_of


def is_harmless(word: str) -> bool:
    return word not in {"terrible", "weak"}


@pytest.mark.parametrize(
    ("text", "kind", "phrase"),
    [
        ("What did I do wrong in the coding test?", TopicKind.EVENT, "the coding test"),
        ("I failed your second round.", TopicKind.EVENT, "the second round"),
        ("Was it my cover letter?", TopicKind.THING, "my cover letter"),
        ("my terrible spoken English was the problem", TopicKind.THING, "my spoken English"),
        ("Did I drop the ball on the triage question?", TopicKind.QUESTION, "the triage question"),
        ("What did my system design interviewer dislike in my code?", TopicKind.THING, "my code"),
        ("was my english too bad", TopicKind.THING, "my English"),
        ("my cv", TopicKind.THING, "my CV"),
        ("Was my Spanish accent odd, or my voice?", TopicKind.THING, "my voice"),
        ("Which answer let me down?", TopicKind.THING, "my answers"),
    ],
)
def test_the_topic_is_named_in_the_writers_words(text: str, kind: TopicKind, phrase: str):
    assert topic_of(text, is_harmless=is_harmless) == Topic(kind, phrase)


@pytest.mark.parametrize(
    "text", ["What did I do wrong?", "Please answer the question.", "Was it my age?", "Who won the round?"]
)
def test_what_one_cannot_practise_is_no_topic(text: str):
    assert topic_of(text, is_harmless=is_harmless) is None


@pytest.mark.parametrize(
    ("phrase", "alike"),
    [
        ("the coding test", "a coding test like this"),
        ("the interview", "an interview like this"),
        ("the one-hour exam", "a one-hour exam like this"),
        ("the HR interview", "an HR interview like this"),
        ("the rounds", "rounds like these"),
        ("the homework", "homework like this"),
    ],
)
def test_one_prepares_for_the_like_of_what_is_over(phrase: str, alike: str):
    assert Topic(TopicKind.EVENT, phrase).alike == alike


@pytest.mark.parametrize(
    ("phrase", "place"),
    [
        ("the coding test", "in the coding test"),
        ("the trial day", "on the trial day"),
        ("the assessment centre", "at the assessment centre"),
    ],
)
def test_the_place_of_a_topic_has_its_preposition(phrase: str, place: str):
    assert Topic(TopicKind.EVENT, phrase).place == place
