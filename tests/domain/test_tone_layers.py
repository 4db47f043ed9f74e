"""The bytes of the tone guide's net."""

from array import array
from dataclasses import replace

import pytest

from afterword.domain.tone_layers import REACH, BrokenToneNet, Gates, Layers, Memory, pack, unpack

GATES = Gates(
    inputs=(array("b", [1, 2, 3]), array("b", [4, 5, 6])),
    states=(array("b", [7, -8, 9]),),
    factor=900,
    shift=10,
    biases=(100, -200, 300),
    state_biases=(-7,),
)
LAYERS = Layers(
    kinds=("blame_question", "gratitude"),
    words=("wrong", "thank"),
    size=2,
    vectors=array("b", [0, 0, 1, -1, 127, -127, 5, 6]),
    filters=(array("b", range(REACH * 3)), array("b", range(-REACH * 3, 0))),
    shift=1,
    biases=(-300, 0, 41),
    hidden=(array("b", [4, -4]), array("b", [0, 127]), array("b", [-127, 9])),
    hidden_shift=2,
    hidden_biases=(70_000, -5),
    outputs=(
        array("b", [1, 2, 3]),
        array("b", [-1, -2, -3]),
        array("b", [0, 0, 127]),
        array("b", [7, 8, 9]),
        array("b", [-7, -8, -9]),
    ),
    offsets=(0.5, -0.25, 0.0),
    step=0.001,
    memory=Memory(
        forwards=GATES,
        backwards=replace(GATES, factor=901, biases=(1, 2, 3)),
        measure=0.0001,
        outputs=tuple(array("b", [one, one, one]) for one in range(4)),
        offsets=(0.25, 0.0, -1.0),
        step=0.002,
    ),
)
PACKED = pack(LAYERS)


def test_what_was_packed_comes_back():
    assert unpack(PACKED) == LAYERS


@pytest.mark.parametrize("broken", [b"", b"ATN3", PACKED[:-9], b"ATM1" + PACKED[4:], PACKED[:12] + b"zz"])
def test_damaged_bytes_are_refused(broken: bytes):
    with pytest.raises(BrokenToneNet):
        unpack(broken)


@pytest.mark.parametrize(
    "other",
    [
        replace(LAYERS, words=("one",)),
        replace(LAYERS, outputs=LAYERS.outputs[:-1]),
        replace(LAYERS, offsets=(0.5,)),
        replace(LAYERS, memory=replace(LAYERS.memory, outputs=LAYERS.memory.outputs * 2)),
        replace(LAYERS, memory=replace(LAYERS.memory, forwards=replace(GATES, biases=(1, 2)))),
    ],
)
def test_bytes_of_another_shape_are_refused(other: Layers):
    with pytest.raises(BrokenToneNet, match="missing"):
        unpack(pack(other))
