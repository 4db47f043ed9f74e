"""The net's reckoning in whole numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.tone_layers import REACH, Layers
from afterword.domain.tone_net import MOST_WORDS, Net
from afterword.domain.tone_vocabulary import PAD, UNKNOWN
from tests.domain.tone_nets import FILTERS, HIDDEN, SCORES, SIZE, WORDS, some_layers


def plainly(layers: Layers, rows: list[int]) -> list[float]:
    """Return the scores by loops over single numbers."""
    padded = [PAD, PAD, *rows, PAD, PAD]

    def added(row: int, place: int, one: int) -> int:
        vector = layers.vectors[row * SIZE : (row + 1) * SIZE]
        return sum(vector[i] * layers.filters[i][place * FILTERS + one] for i in range(SIZE)) >> layers.shift

    heard = []
    for one in range(FILTERS):
        answers = [
            sum(added(padded[at + place], place, one) for place in range(REACH)) for at in range(len(rows))
        ]
        heard.append(max(max(answers) + layers.biases[one], 0))
    for unit in range(HIDDEN):
        inner = sum(heard[one] * layers.hidden[one][unit] for one in range(FILTERS))
        heard.append(max(inner + layers.hidden_biases[unit], 0) >> layers.hidden_shift)
    return [
        layers.offsets[kind]
        + layers.step * sum(heard[one] * layers.outputs[one][kind] for one in range(FILTERS + HIDDEN))
        for kind in range(SCORES)
    ]


@given(some_layers(), st.lists(st.integers(UNKNOWN, len(WORDS) + 1), min_size=1, max_size=9))
def test_lanes_reckon_as_single_numbers_do(layers: Layers, rows: list[int]):
    assert Net(layers).scores(rows) == pytest.approx(plainly(layers, rows))


@given(some_layers())
def test_nothing_is_an_unknown_word_and_endless_texts_end(layers: Layers):
    net = Net(layers)
    assert net.rows([]) == net.rows(["zzyzx"]) == [UNKNOWN]
    assert len(net.rows(["do"] * 9_000)) == MOST_WORDS
