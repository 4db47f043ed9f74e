"""The rewordings."""

import json
from pathlib import Path

import pytest

from afterword.adapters import tone_weights
from afterword.domain.tone import ToneGuide, TonePurpose
from afterword.domain.tone_judge import Judge
from afterword.domain.tone_rewording import cased, fit, in_order, is_fine, rewordings
from afterword.domain.tone_values import Category, Span

MODEL = tone_weights.load()
JUDGE = Judge(MODEL)
GUIDE = ToneGuide(MODEL)
CORPUS = Path(__file__).parents[1] / "data" / "tone"
MOST_STEPS = 8


def first(text: str) -> str:
    """The text with the first rewording of each finding, again until nothing is found."""
    for _ in range(MOST_STEPS):
        findings = GUIDE.read(text, purpose=TonePurpose.SENTENCE).findings
        if not findings:
            return text
        finding = findings[0]
        text = text[: finding.start] + finding.instead[0] + text[finding.end :]
    raise AssertionError(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What did I do wrong?", "What could I do better next time?"),
        ("Thank you, but what did I do wrong?", "Thank you, but what could I do better next time?"),
        (
            "I was wondering whether there was something I did badly.",
            "I was wondering whether there was something I could do better.",
        ),
        (
            "I'd like to know what I did wrong in the test.",
            "I'd like to know what I could do better in the test.",
        ),
        ("Why wasn't I chosen?", "How could I become a stronger candidate?"),
        ("I demand an explanation.", "I would be grateful for any advice."),
        ("Please reply within 48 hours.", "Please reply when it suits you."),
        ("What were my weaknesses?", "What could I work on?"),
    ],
)
def test_a_rewording_keeps_the_sentence_around_it(text: str, expected: str):
    assert first(text) == expected


@pytest.mark.parametrize("name", ["train.jsonl", "train_mails.jsonl"])
def test_taking_the_first_rewordings_ends_in_a_clean_text(name: str):
    lines = [json.loads(line) for line in (CORPUS / name).read_text(encoding="utf-8").splitlines()]
    for line in [each for each in lines if each["label"] == "flag"][::11]:
        assert first(line["text"]) != line["text"] or not GUIDE.read(line["text"]).findings


def test_every_rewording_offered_is_fine_in_its_place():
    text = "Thank you for the day, but why did you not hire me?"
    for finding in GUIDE.read(text).findings:
        for each in finding.instead:
            assert is_fine(text[: finding.start] + each + text[finding.end :], judge=JUDGE, bar=0.5)


def test_a_threat_may_simply_be_left_out():
    text = "You will be hearing from my solicitor."
    assert "" in rewordings(
        text, Span(0, len(text)), category=Category.LEGAL_THREAT, judge=JUDGE, kinder=MODEL.kinder, bar=0.5
    )


@pytest.mark.parametrize(
    ("new", "old", "start", "end", "expected"),
    [
        ("how are you?", "Why?", True, True, "How are you?"),
        ("How are you?", "why", False, False, "how are you"),
        ("I am fine.", "bad", False, False, "I am fine"),
        ("fine", "bad?", False, True, "fine?"),
        ("fine", "bad", True, True, "Fine."),
    ],
)
def test_capital_and_full_stop_fit_the_place(new: str, old: str, start: bool, end: bool, expected: str):
    assert fit(new, old=old, at_start=start, at_end=end) == expected


def test_a_capital_is_kept():
    assert cased("what could I do", like="What did I do") == "What could I do"
    assert cased("what could I do", like="what did I do") == "what could I do"


def test_a_question_within_a_clause_has_the_order_of_a_clause():
    assert in_order("what could I do", before="I wonder ", asked=False) == "what I could do"
    assert in_order("what could I do", before="Thanks, but ", asked=True) == "what could I do"
    assert in_order("what I could do", before="", asked=True) == "what could I do"
