"""A small net of words in context, reckoned in whole numbers: a row of lanes is one large number.

Every word has a short vector. A filter looks at five words at once; its strongest answer anywhere in the
sentence counts. What the filters answer, and what hidden units make of it, is weighed into a score for each
kind and one for being flagged.
"""

from array import array
from collections.abc import Sequence
from functools import lru_cache

from afterword.domain.tone_lanes import BITS, lanes, noughts, numbers, risen, summed, weighed
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
        self._units = len(layers.hidden_biases)
        self._biases = lanes(layers.hidden_biases) + noughts(self._units)
        self._inner_mask = lanes([(1 << (BITS - 1 - layers.hidden_shift)) - 1] * self._units)
        self._outputs = [lanes(row) for row in layers.outputs]
        width = len(layers.biases) * REACH
        self._middle = lanes([HALF << layers.shift] * width)
        self._mask = lanes([(1 << (BITS - layers.shift)) - 1] * width)
        self._filters = len(layers.biases)
        self._raised = _shorts([(1 << (_SHORT - 1)) - REACH * HALF + bias for bias in layers.biases])
        self._added = lru_cache(maxsize=4_000)(self._adds)

    def scores(self, rows: Sequence[int]) -> list[float]:
        """Return the score of each kind and, last, that of being flagged; all are logarithms of odds."""
        heard = self._heard(rows)
        units = summed(heard, self._hidden) + self._biases
        inner = risen(units, noughts(self._units)) >> self._layers.hidden_shift & self._inner_mask
        found = weighed([*heard, *numbers(inner, self._units)], self._outputs, len(self._layers.offsets))
        step = self._layers.step
        return [base + step * one for base, one in zip(self._layers.offsets, found, strict=True)]

    def rows(self, words: Sequence[str]) -> list[int]:
        """Return the rows that these words are read as: one at least, `MOST_WORDS` at most."""
        return self.vocabulary.rows(words[:MOST_WORDS]) or [UNKNOWN]

    def _heard(self, rows: Sequence[int]) -> list[int]:
        """Return the strongest answer of each filter at any place of the sentence, nought at least."""
        edge = [PAD] * (REACH // 2)
        added = [self._added(row) for row in (*edge, *rows, *edge)]
        total = 0
        for place in range(REACH):
            total += int.from_bytes(
                b"".join([word[place] for word in added[place : place + len(rows)]]), "little"
            )
        count, left = self._filters, len(rows)
        while left > 1:
            kept = (left + 1) // 2
            wide = _SHORT * count * kept
            total = _larger(total & ((1 << wide) - 1), total >> wide, _tops(count * kept))
            left = kept
        above = risen(total + self._raised, _tops(count), _SHORT)
        return memoryview(above.to_bytes(_SHORT_BYTES * count, "little")).cast("H").tolist()

    def _adds(self, row: int) -> tuple[bytes, ...]:
        """Return what a word adds to all filters, for each of the places at which a filter may see it.

        Each number fits the lower half of its lane; the halves that are kept stand side by side.
        """
        size, count = self._layers.size, self._filters
        vector = self._layers.vectors[row * size : (row + 1) * size]
        total = ((summed(vector, self._parts) + self._middle) >> self._layers.shift) & self._mask
        short = numbers(total, count * REACH).cast("B").cast("H")[::2].tobytes()
        width = count * _SHORT_BYTES
        return tuple(short[at : at + width] for at in range(0, len(short), width))


def _larger(one: int, other: int, tops: int) -> int:
    """Return the larger of each two short lanes, none of which may have its top bit."""
    ahead = ((one | tops) - other) & tops
    return other ^ ((one ^ other) & (ahead - (ahead >> (_SHORT - 1))))


def _shorts(values: Sequence[int]) -> int:
    """Return numbers from nought to 16 bits side by side in one number."""
    return int.from_bytes(array("H", values).tobytes(), "little")


@lru_cache(maxsize=MOST_WORDS)
def _tops(count: int) -> int:
    """Return so many short lanes with nothing but their top bits."""
    return int.from_bytes(b"\0\x80" * count, "little")
