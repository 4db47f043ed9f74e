"""The net that remembers, beside the same net in real numbers."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.tone_gated import Gated
from afterword.domain.tone_layers import FULL, Gates, Layers
from afterword.domain.tone_vocabulary import UNKNOWN
from tests.domain.tone_nets import SCORES, SIZE, UNITS, WORDS, some_layers

ROWS = st.lists(st.integers(UNKNOWN, len(WORDS) + 1), min_size=1, max_size=7)


def remembered(layers: Layers, gates: Gates, rows: list[int]) -> list[list[float]]:
    """Return what each unit holds after each word, by loops over real numbers."""
    held, found = [0.0] * UNITS, []
    measure = layers.memory.measure

    def read(row: int, lane: int) -> float:
        vector = layers.vectors[row * SIZE : (row + 1) * SIZE]
        total = sum(vector[i] * gates.inputs[i][lane] for i in range(SIZE))
        return (total * gates.factor / 2**gates.shift + gates.biases[lane]) * measure

    def recalled(lane: int) -> float:
        return sum(held[i] * FULL * gates.states[i][lane] for i in range(UNITS)) * measure

    for row in rows:
        fresh = []
        for unit in range(UNITS):
            reset = 1 / (1 + math.exp(-read(row, unit) - recalled(unit)))
            keep = 1 / (1 + math.exp(-read(row, UNITS + unit) - recalled(UNITS + unit)))
            old = recalled(2 * UNITS + unit) + gates.state_biases[unit] * measure
            new = math.tanh(read(row, 2 * UNITS + unit) + reset * old)
            fresh.append(new + keep * (held[unit] - new))
        held = fresh
        found.append(held)
    return found


def plainly(layers: Layers, rows: list[int]) -> list[float]:
    memory = layers.memory
    ways = (remembered(layers, memory.forwards, rows), remembered(layers, memory.backwards, rows[::-1]))
    columns = [column for states in ways for column in zip(*states, strict=True)]
    heard = [max(column) for column in columns] + [sum(column) / len(rows) for column in columns]
    return [
        memory.offsets[kind]
        + memory.step * FULL * sum(one * row[kind] for one, row in zip(heard, memory.outputs, strict=True))
        for kind in range(SCORES)
    ]


@given(some_layers(), ROWS)
def test_whole_numbers_say_what_real_ones_do(layers: Layers, rows: list[int]):
    assert Gated(layers).scores(rows) == pytest.approx(plainly(layers, rows), abs=0.5)


@given(some_layers(), ROWS)
def test_a_text_is_scored_the_same_again(layers: Layers, rows: list[int]):
    gated = Gated(layers)
    assert gated.scores(rows) == gated.scores(rows) == Gated(layers).scores(rows)


@given(some_layers())
def test_numbers_stay_in_their_lanes_in_a_long_text(layers: Layers):
    assert all(abs(score) < 1_000 for score in Gated(layers).scores([2, 3, 4, 5] * 30))
