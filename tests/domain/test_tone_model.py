"""The packed weights."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.tone_model import BrokenToneWeights, pack, unpack

ROWS = {"w:wrong": (100, -50), "w:thank": (-127, 127), "x:?": (0, 3)}
PACKED = pack(("blame_question", "gratitude"), (0.1, -0.1), ROWS, step=0.02)


def test_what_was_packed_weighs_the_same():
    chances = unpack(PACKED).chances(["w:wrong", "x:?", "w:never-seen"])
    assert chances["blame_question"] == pytest.approx(1 / (1 + 2.718281828459045 ** -(0.02 * 147 + 0.2)))
    assert sum(chances.values()) == pytest.approx(1)


def test_nothing_known_leaves_the_biases():
    chances = unpack(PACKED).chances([])
    assert chances["blame_question"] > chances["gratitude"]


def test_the_same_weights_give_the_same_bytes():
    again = pack(("blame_question", "gratitude"), (0.1, -0.1), dict(reversed(ROWS.items())), step=0.02)
    assert again == PACKED


@pytest.mark.parametrize("broken", [b"", b"ATM2", PACKED[:-9], b"ATM1" + PACKED[4:], PACKED[:12] + b"zz"])
def test_damaged_bytes_are_refused(broken: bytes):
    with pytest.raises(BrokenToneWeights):
        unpack(broken)


@given(st.dictionaries(st.sampled_from("abcdef"), st.tuples(*[st.integers(-127, 127)] * 3), min_size=1))
def test_sums_never_spill_into_the_neighbour(rows: dict[str, tuple[int, int, int]]):
    weights = unpack(pack("xyz", (0, 0, 0), rows, step=0.01))
    sums = [sum(row[place] for row in rows.values()) for place in range(3)]
    chances = weights.chances(rows)
    assert max(chances, key=chances.__getitem__) in {"xyz"[n] for n in range(3) if sums[n] == max(sums)}
