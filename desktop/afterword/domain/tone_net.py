"""A small net of words in context, reckoned in whole numbers: a row of lanes is one large number.

Every word has a short vector. A filter looks at five words at once; its strongest answer anywhere in the
sentence counts. What the filters answer, and what hidden units make of it, is weighed into a score for each
kind and one for being flagged.
"""

from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import mul

from afterword.domain.tone_layers import HALF, REACH, Layers
from afterword.domain.tone_vocabulary import PAD, UNKNOWN, Vocabulary

MOST_WORDS = 120
"""Words of one sentence that are looked at; no real sentence is longer."""

_BITS = 32
_BYTES = _BITS // 8
_SIGN = 1 << (_BITS - 1)


class Net:
    """Scores sentences; remembers what each word adds to each filter."""

    def __init__(self, layers: Layers) -> None:
        self.kinds = layers.kinds
        self.vocabulary = Vocabulary(layers.words)
        self._layers = layers
        self._parts = [_lanes(row) for row in layers.filters]
        self._hidden = [_lanes(row) for row in layers.hidden]
        self._outputs = [_lanes(row) for row in layers.outputs]
        width = len(layers.biases) * REACH
        self._middle = _lanes([HALF << layers.shift] * width)
        self._mask = _lanes([(1 << (_BITS - layers.shift)) - 1] * width)
        self._floors = [REACH * HALF - bias for bias in layers.biases]
        self._added = lru_cache(maxsize=4_000)(self._adds)

    def scores(self, words: Sequence[str]) -> list[float]:
        """Return the score of each kind and, last, that of being flagged; all are logarithms of odds."""
        rows = self.vocabulary.rows(words[:MOST_WORDS]) or [UNKNOWN]
        pooled = self._strongest(rows)
        heard = [max(value - floor, 0) for value, floor in zip(pooled, self._floors, strict=True)]
        units = _weighed(heard, self._hidden, len(self._layers.hidden_biases))
        shift, biases = self._layers.hidden_shift, self._layers.hidden_biases
        heard += [max(unit + bias, 0) >> shift for unit, bias in zip(units, biases, strict=True)]
        weighed = _weighed(heard, self._outputs, len(self._layers.offsets))
        step = self._layers.step
        return [base + step * one for base, one in zip(self._layers.offsets, weighed, strict=True)]

    def _strongest(self, rows: Sequence[int]) -> Iterable[int]:
        """Return the strongest answer of each filter at any place of the sentence."""
        edge = [PAD] * (REACH // 2)
        added = [self._added(row) for row in (*edge, *rows, *edge)]
        total = 0
        for place in range(REACH):
            total += int.from_bytes(
                b"".join([word[place] for word in added[place : place + len(rows)]]), "little"
            )
        count = len(self._floors)
        answers = memoryview(total.to_bytes(2 * count * len(rows), "little")).cast("H")
        if len(rows) == 1:
            return answers
        return map(max, *[answers[at : at + count] for at in range(0, len(answers), count)])

    def _adds(self, row: int) -> tuple[bytes, ...]:
        """Return what a word adds to all filters, for each of the places at which a filter may see it."""
        size, count = self._layers.size, len(self._floors)
        vector = self._layers.vectors[row * size : (row + 1) * size]
        total = ((sum(map(mul, vector, self._parts)) + self._middle) >> self._layers.shift) & self._mask
        wide = memoryview(total.to_bytes(_BYTES * count * REACH, "little")).cast("I")
        return tuple(array("H", wide[at : at + count]).tobytes() for at in range(0, count * REACH, count))


def _weighed(answers: Iterable[int], rows: Iterable[int], count: int) -> list[int]:
    """Return the sums of so many lanes over all rows, each row times its answer."""
    total = sum(map(mul, answers, rows)) + _noughts(count)
    return [lane - _SIGN for lane in memoryview(total.to_bytes(_BYTES * count, "little")).cast("I")]


@lru_cache
def _noughts(count: int) -> int:
    """Return so many lanes, each the nought of signed numbers."""
    return _lanes([_SIGN] * count)


def _lanes(values: Iterable[int]) -> int:
    """Return signed numbers side by side in one number; adding such numbers adds lane by lane."""
    return sum(value << (_BITS * lane) for lane, value in enumerate(values))
