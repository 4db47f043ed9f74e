"""Sentences beside each other."""

import pytest

from afterword.adapters import tone_weights
from afterword.domain.tone_judge import Judge, Judgement
from afterword.domain.tone_neighbours import Neighbours, fits_between, together
from afterword.domain.tone_values import Category


class Known(Judge):
    """A judge that knows only the chances it is given."""

    def __init__(self, **chances: float) -> None:
        super().__init__(tone_weights.load())
        self._chances = chances

    def _judge(self, text: str) -> Judgement:
        return Judgement(self._chances.get(text.replace(" ", "_"), 0.0), Category.GUILT)


JUDGE = Known(Hope=0.3, Loss_Hope=0.8, Calm_Hope=0.6, Loss_Calm=0.9, Hope_Sigh=0.9, Sigh=0.2, Calm_Sigh=0.6)


def test_two_sentences_may_say_what_neither_says_alone():
    found = together("Loss", "Hope", judge=JUDGE)
    assert found is not None
    assert found.chance == 0.8
    assert together("Calm", "Hope", judge=JUDGE) is None


def test_a_sentence_without_a_doubt_gets_no_second_look():
    assert together("Loss", "Calm", judge=JUDGE) is None


@pytest.mark.parametrize(
    ("text", "before", "after", "fits"),
    [
        ("Hope", "Calm", "", True),
        ("Hope", "Loss", "", False),
        ("Hope", "Calm", "Sigh", False),
        ("", "Loss", "Hope", False),
        ("", "", "Hope", True),
        ("Hope", "", "", True),
    ],
)
def test_a_text_must_fit_what_stands_before_and_after(text: str, before: str, after: str, fits: bool):
    assert fits_between(text, Neighbours(before, after), judge=JUDGE) is fits


def test_in_a_short_text_it_must_fit_all_that_stands_there():
    assert fits_between("Sigh", Neighbours("Calm", ""), judge=JUDGE)
    assert not fits_between("Sigh", Neighbours("Calm", "", whole=True), judge=JUDGE)
    assert fits_between("Sigh", Neighbours("", "Calm", whole=True), judge=JUDGE)
