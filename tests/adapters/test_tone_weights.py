"""The shipped model of the tone guide."""

from afterword.adapters import shipped, tone_weights
from afterword.domain.tone_values import Category


def test_the_shipped_model_knows_every_category():
    kinds = tone_weights.load().weights.kinds
    assert set(Category) <= set(kinds)
    assert "ask_advice" in kinds


def test_the_model_is_loaded_once():
    assert tone_weights.load() is tone_weights.load()


def test_what_was_learned_takes_less_than_a_megabyte():
    files = [shipped.path(f"tone/{name}.bin") for name in ("weights", "net")]
    assert sum(file.stat().st_size for file in files) < 1_000_000
