"""The net's reckoning in whole numbers."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.tone_layers import REACH, Layers
from afterword.domain.tone_net import MOST_WORDS, Net
from afterword.domain.tone_vocabulary import PAD, UNKNOWN

WORDS = ("what", "did", "do", "wrong")
NUMBER = st.integers(-127, 127)
SIZE, FILTERS, HIDDEN, SCORES = 2, 3, 2, 3


@st.composite
def some_layers(draw: st.DrawFn) -> Layers:
    def numbers(count: int) -> "array[int]":
        return array("b", draw(st.lists(NUMBER, min_size=count, max_size=count)))

    return Layers(
        kinds=("blame_question", "gratitude"),
        words=WORDS,
        size=SIZE,
        vectors=array("b", [0] * SIZE) + numbers(SIZE * (len(WORDS) + 1)),
        filters=tuple(numbers(FILTERS * REACH) for _ in range(SIZE)),
        shift=3,
        biases=tuple(draw(st.lists(st.integers(-900, 900), min_size=FILTERS, max_size=FILTERS))),
        hidden=tuple(numbers(HIDDEN) for _ in range(FILTERS)),
        hidden_shift=5,
        hidden_biases=tuple(draw(st.lists(st.integers(-9_000, 9_000), min_size=HIDDEN, max_size=HIDDEN))),
        outputs=tuple(numbers(SCORES) for _ in range(FILTERS + HIDDEN)),
        offsets=(0.5, -0.5, 0.0),
        step=0.01,
    )


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


@given(some_layers(), st.lists(st.integers(0, len(WORDS)), min_size=1, max_size=9))
def test_lanes_reckon_as_single_numbers_do(layers: Layers, chosen: list[int]):
    words = [(*WORDS, "zzyzx")[one] for one in chosen]
    rows = [one + 2 if one < len(WORDS) else UNKNOWN for one in chosen]
    assert Net(layers).scores(words) == pytest.approx(plainly(layers, rows))


@given(some_layers())
def test_nothing_is_an_unknown_word_and_endless_texts_end(layers: Layers):
    net = Net(layers)
    assert net.scores([]) == net.scores(["zzyzx"])
    assert net.scores(["do"] * MOST_WORDS) == net.scores(["do"] * 9_000)
