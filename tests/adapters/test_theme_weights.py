"""The shipped weights of the themes."""

from afterword.adapters import shipped, theme_weights
from afterword.domain.advice import AdviceKind
from afterword.domain.linear_text import Concepts, LinearModel
from afterword.domain.themes import ThemeKey

LARGEST = 300_000


def test_the_weights_know_every_theme_and_kind():
    model = theme_weights.load()
    assert list(model.themes.labels) == [str(key) for key in ThemeKey]
    assert list(model.kinds.labels) == [str(kind) for kind in AdviceKind]


def test_the_weights_are_read_once():
    assert theme_weights.load() is theme_weights.load()


def test_the_weights_are_small():
    assert (
        sum(shipped.path(f"themes/{name}").stat().st_size for name in ("themes.bin", "kinds.bin")) < LARGEST
    )


def _groups(concepts: Concepts) -> set[str]:
    tables = (concepts.words, concepts.beginnings, concepts.phrases)
    return {each for table in tables for names in table.values() for each in names}


def _learned(weights: LinearModel) -> set[str]:
    return {feature[1:] for feature in weights.rows if feature.startswith("k")}


def test_the_weights_were_trained_with_the_shipped_groups_of_words():
    model = theme_weights.load()
    assert 100 < len(_learned(model.themes)) <= len(_groups(model.concepts))
    assert _learned(model.themes) <= _groups(model.concepts)
    assert _learned(model.kinds) <= _groups(model.kind_concepts)
    assert {"excellence", "contrast", "negated"} <= _learned(model.kinds)
