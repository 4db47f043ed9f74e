"""The bytes of the tone guide's net."""

from array import array
from dataclasses import replace

import pytest

from afterword.domain.tone_layers import REACH, BrokenToneNet, Layers, pack, unpack

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
)
PACKED = pack(LAYERS)


def test_what_was_packed_comes_back():
    assert unpack(PACKED) == LAYERS


@pytest.mark.parametrize("broken", [b"", b"ATN2", PACKED[:-9], b"ATM1" + PACKED[4:], PACKED[:12] + b"zz"])
def test_damaged_bytes_are_refused(broken: bytes):
    with pytest.raises(BrokenToneNet):
        unpack(broken)


def test_bytes_of_another_shape_are_refused():
    with pytest.raises(BrokenToneNet, match="missing"):
        unpack(pack(replace(LAYERS, words=("one",))))
