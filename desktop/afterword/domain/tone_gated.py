"""A net that reads a sentence word by word, forwards and backwards, and remembers: gated recurrent units.

It weighs what far-off words mean together, which the quick net (`tone_net`) cannot, and takes some 0.2 ms a
word; so it is asked only where the quick one is in doubt. Reckoned in whole numbers, as that one is.
"""

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import mul

from afterword.domain.tone_lanes import lanes, numbers, weighed
from afterword.domain.tone_layers import FULL, Gates, Layers

_FINEST = 1 << 13
"""Steps of a table that stands for a curve, at most."""
_SHARE_BITS = 8
"""Bits of what a gate lets through: from 0 to 256."""

_Word = tuple[int, list[int]]


class Gated:
    """Scores sentences that are given as rows of the vocabulary."""

    def __init__(self, layers: Layers) -> None:
        self._memory = layers.memory
        self._ways = tuple(_Way(gates, layers) for gates in (self._memory.forwards, self._memory.backwards))
        self._outputs = [lanes(row) for row in self._memory.outputs]

    def scores(self, rows: Sequence[int]) -> list[float]:
        """Return the score of each kind and, last, that of being flagged; all are logarithms of odds."""
        ways = [way.states(read) for way, read in zip(self._ways, (rows, rows[::-1]), strict=True)]
        columns = [column for states in ways for column in zip(*states, strict=True)]
        remembered = [max(column) for column in columns]
        remembered += [sum(column) // len(rows) for column in columns]
        found = weighed(remembered, self._outputs, len(self._memory.offsets))
        step = self._memory.step
        return [base + step * one for base, one in zip(self._memory.offsets, found, strict=True)]


class _Way:
    """One direction of reading."""

    def __init__(self, gates: Gates, layers: Layers) -> None:
        self._gates = gates
        self._size, self._vectors = layers.size, layers.vectors
        self._units = len(gates.state_biases)
        self._inputs = [lanes(row) for row in gates.inputs]
        self._states = [lanes(row) for row in gates.states]
        self._bound = _bound(gates, layers)
        self._start = lanes(
            [self._bound] * (2 * self._units) + [self._bound + one for one in gates.state_biases]
        )
        self._drop = max(0, (2 * self._bound // _FINEST).bit_length())
        places = [
            ((((2 * place + 1) << self._drop) >> 1) - self._bound) * layers.memory.measure
            for place in range((2 * self._bound >> self._drop) + 1)
        ]
        self._shares = [round((1 << _SHARE_BITS) / (1 + math.exp(-max(place, -30.0)))) for place in places]
        self._curve = [round(FULL * math.tanh(place)) for place in places]
        self._read = lru_cache(maxsize=4_000)(self._reads)

    def states(self, rows: Iterable[int]) -> list[list[int]]:
        """Return what is remembered after each word: numbers from -FULL to FULL."""
        units, bound, drop, shares, curve = self._units, self._bound, self._drop, self._shares, self._curve
        held, found = [0] * units, []
        for row in rows:
            gates, fresh = self._read(row)
            total = sum(map(mul, held, self._states)) + self._start + gates
            lane = numbers(total, 3 * units)
            resets, keeps, olds = lane[:units], lane[units : 2 * units], lane[2 * units :]
            news = [
                curve[(new + ((old - bound) * shares[reset >> drop] >> _SHARE_BITS)) >> drop]
                for new, old, reset in zip(fresh, olds, resets, strict=True)
            ]
            held = [
                new + (shares[keep >> drop] * (was - new) >> _SHARE_BITS)
                for new, was, keep in zip(news, held, keeps, strict=True)
            ]
            found.append(held)
        return found

    def _reads(self, row: int) -> _Word:
        """Return what a word adds to the two gates, as lanes, and to what is new, above `-bound`."""
        vector = self._vectors[row * self._size : (row + 1) * self._size]
        gates, units = self._gates, self._units
        sums = weighed(vector, self._inputs, 3 * units)
        added = [
            (one * gates.factor >> gates.shift) + bias for one, bias in zip(sums, gates.biases, strict=True)
        ]
        return lanes(added[: 2 * units]), [self._bound + one for one in added[2 * units :]]


def _bound(gates: Gates, layers: Layers) -> int:
    """Return what no lane can go beyond, whatever is read and remembered."""
    longest = max(map(abs, layers.vectors), default=0)
    most = 0
    biases = [0] * (2 * len(gates.state_biases)) + [abs(one) for one in gates.state_biases]
    for at, bias in enumerate(gates.biases):
        seen = sum(abs(row[at]) for row in gates.inputs) * longest * gates.factor >> gates.shift
        held = sum(abs(row[at]) for row in gates.states) * FULL
        most = max(most, seen + held + abs(bias) + biases[at] + 2)
    return most
