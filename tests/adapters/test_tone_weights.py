"""The shipped model of the tone guide."""

from afterword.adapters import shipped, tone_weights
from afterword.domain.tone_values import Category


def test_the_shipped_model_knows_every_category():
    kinds = tone_weights.load().weights.kinds
    assert set(Category) <= set(kinds)
    assert "ask_advice" in kinds


def test_the_model_is_loaded_once():
    assert tone_weights.load() is tone_weights.load()


def test_the_weights_are_a_few_hundred_kilobytes():
    assert shipped.path("tone/weights.bin").stat().st_size < 500_000
