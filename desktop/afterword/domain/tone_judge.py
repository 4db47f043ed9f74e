"""Judges a sentence, or two that belong together: its kind, and how surely it puts a reader on guard."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from afterword.domain.tone_features import Features
from afterword.domain.tone_gated import Gated
from afterword.domain.tone_ideas import Ideas
from afterword.domain.tone_kinder import Kinder
from afterword.domain.tone_layers import Layers
from afterword.domain.tone_model import Weights
from afterword.domain.tone_net import Net
from afterword.domain.tone_rules import has_courteous_form, surely_flagged
from afterword.domain.tone_values import Category
from afterword.domain.tone_words import tokens

SURE = 0.97
"""How surely a sentence is flagged that a rule names."""

FLAGGED = 0.5
"""From which chance a text that is judged by itself is flagged."""

FEATURES, WORDS = 0.7, 0.8
"""How much the weights of features and the nets of words say, each in logarithms of odds."""

LEAN = 0.3
"""What is added to the logarithm of the odds. Of lines held out that share a writer with those that measure,
0.977 of what is flagged is so rightly, and 0.95 of what should be is flagged."""

DOUBT = 0.8
"""Logarithms of odds nearer nought than this are in doubt: the slow net is heard instead of the quick."""

BARBED = 0.7
"""From which chance even what has the form of a greeting or a farewell is heard: "Dear geniuses,"."""

_LEAST = 1e-9
_UNKIND = frozenset(Category)
_KNOWN_SHARE = 0.45
_FEW_WORDS = 4
_LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class ToneModel:
    """What the guide needs to know, as the adapter loads it."""

    ideas: Ideas
    weights: Weights
    layers: Layers
    kinder: Kinder


@dataclass(frozen=True, slots=True)
class Judgement:
    """How surely a text is flagged, and as what."""

    chance: float
    category: Category


NOTHING = Judgement(0.0, Category.OTHER)


class Judge:
    """Judges texts with a model; the same text is judged once."""

    def __init__(self, model: ToneModel) -> None:
        self._model = model
        self._features = Features(model.ideas)
        self._net = Net(model.layers)
        self._gated = Gated(model.layers)
        self.judge = lru_cache(maxsize=4_000)(self._judge)

    def _judge(self, text: str) -> Judgement:
        words = tokens(text)
        if self._foreign(words) or self._is_name(text, words):
            return NOTHING
        judged = self._weighed(text, words)
        if has_courteous_form(words) and judged.chance < BARBED:
            return NOTHING
        ruled = surely_flagged(words)
        if ruled is None:
            return judged
        return Judgement(max(SURE, judged.chance), ruled)

    def _weighed(self, text: str, words: Sequence[str]) -> Judgement:
        chances = self._model.weights.chances(self._features.of(text))
        rows = self._net.rows(words)
        odds, category = self._together(chances, self._net.scores(rows))
        if abs(odds) < DOUBT:
            odds, category = self._together(chances, self._gated.scores(rows))
        return Judgement(1 / (1 + math.exp(-odds)), category)

    def _together(self, chances: Mapping[str, float], scores: Sequence[float]) -> tuple[float, Category]:
        """Return the logarithm of the odds of being flagged, and as what, by the weights and a net."""
        *by_kind, flagged = scores
        unkind = {
            kind: FEATURES * math.log(max(chances[kind], _LEAST)) + WORDS * score
            for kind, score in zip(self._net.kinds, by_kind, strict=True)
            if kind in _UNKIND
        }
        share = min(max(math.fsum(chances[kind] for kind in unkind), _LEAST), 1 - _LEAST)
        odds = FEATURES * math.log(share / (1 - share)) + WORDS * flagged + LEAN
        return odds, Category(max(unkind, key=unkind.__getitem__))

    def _foreign(self, words: Iterable[str]) -> bool:
        """Whether most words are unknown: another language, names, or noise."""
        letters = [word for word in words if word[:1].isalpha()]
        if not letters:
            return True
        known = sum(map(self._net.vocabulary.knows, letters))
        return len(letters) >= _FEW_WORDS and known < _KNOWN_SHARE * len(letters)

    def _is_name(self, text: str, words: Sequence[str]) -> bool:
        """Whether this is a signature: a few capitalised words of no meaning, without an end."""
        return (
            len(words) <= _LONGEST_NAME
            and text[-1:] not in ".!?"
            and all(part[:1].isupper() for part in text.split())
            and not any(self._model.ideas.of(word) for word in words)
        )

    def ideas_of(self, word: str) -> tuple[str, ...]:
        """Return the ideas of a word."""
        return self._model.ideas.of(word)
