"""A small net of words in context, reckoned in whole numbers: a row of lanes is one large number.

Every word has a short vector. A filter looks at five words at once; its strongest answer anywhere in the
sentence counts. What the filters answer, and what hidden units make of it, is weighed into a score for each
kind and one for being flagged.
"""

from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import mul

from afterword.domain.tone_lanes import BITS, lanes, numbers, weighed
from afterword.domain.tone_layers import HALF, REACH, Layers
from afterword.domain.tone_vocabulary import PAD, UNKNOWN, Vocabulary

MOST_WORDS = 120
"""Words of one sentence that are looked at; no real sentence is longer."""

_SHORT = 16
_SHORT_BYTES = _SHORT // 8


class Net:
    """Scores sentences; remembers what each word adds to each filter."""

    def __init__(self, layers: Layers) -> None:
        self.kinds = layers.kinds
        self.vocabulary = Vocabulary(layers.words)
        self._layers = layers
        self._parts = [lanes(row) for row in layers.filters]
        self._hidden = [lanes(row) for row in layers.hidden]
        self._outputs = [lanes(row) for row in layers.outputs]
        width = len(layers.biases) * REACH
        self._middle = lanes([HALF << layers.shift] * width)
        self._mask = lanes([(1 << (BITS - layers.shift)) - 1] * width)
        self._floors = [REACH * HALF - bias for bias in layers.biases]
        self._added = lru_cache(maxsize=4_000)(self._adds)

    def scores(self, rows: Sequence[int]) -> list[float]:
        """Return the score of each kind and, last, that of being flagged; all are logarithms of odds."""
        pooled = self._strongest(rows)
        heard = [max(value - floor, 0) for value, floor in zip(pooled, self._floors, strict=True)]
        units = weighed(heard, self._hidden, len(self._layers.hidden_biases))
        shift, biases = self._layers.hidden_shift, self._layers.hidden_biases
        heard += [max(unit + bias, 0) >> shift for unit, bias in zip(units, biases, strict=True)]
        found = weighed(heard, self._outputs, len(self._layers.offsets))
        step = self._layers.step
        return [base + step * one for base, one in zip(self._layers.offsets, found, strict=True)]

    def rows(self, words: Sequence[str]) -> list[int]:
        """Return the rows that these words are read as: one at least, `MOST_WORDS` at most."""
        return self.vocabulary.rows(words[:MOST_WORDS]) or [UNKNOWN]

    def _strongest(self, rows: Sequence[int]) -> Iterable[int]:
        """Return the strongest answer of each filter at any place of the sentence."""
        edge = [PAD] * (REACH // 2)
        added = [self._added(row) for row in (*edge, *rows, *edge)]
        total = 0
        for place in range(REACH):
            total += int.from_bytes(
                b"".join([word[place] for word in added[place : place + len(rows)]]), "little"
            )
        count, left = len(self._floors), len(rows)
        while left > 1:
            kept = (left + 1) // 2
            wide = _SHORT * count * kept
            total = _larger(total & ((1 << wide) - 1), total >> wide, _tops(count * kept))
            left = kept
        return memoryview(total.to_bytes(_SHORT_BYTES * count, "little")).cast("H")

    def _adds(self, row: int) -> tuple[bytes, ...]:
        """Return what a word adds to all filters, for each of the places at which a filter may see it."""
        size, count = self._layers.size, len(self._floors)
        vector = self._layers.vectors[row * size : (row + 1) * size]
        total = ((sum(map(mul, vector, self._parts)) + self._middle) >> self._layers.shift) & self._mask
        wide = numbers(total, count * REACH)
        return tuple(array("H", wide[at : at + count]).tobytes() for at in range(0, count * REACH, count))


def _larger(one: int, other: int, tops: int) -> int:
    """Return the larger of each two short lanes, none of which may have its top bit."""
    ahead = ((one | tops) - other) & tops
    return other ^ ((one ^ other) & (ahead - (ahead >> (_SHORT - 1))))


@lru_cache(maxsize=MOST_WORDS)
def _tops(count: int) -> int:
    """Return so many short lanes with nothing but their top bits."""
    return int.from_bytes(b"\0\x80" * count, "little")
