"""What the tone guide has learned: small whole weights, a row a feature and a column a kind of sentence."""

import json
import lzma
import math
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_MAGIC = b"ATM2"
_HEADER = struct.Struct(">4sII")
_LANE = 3
_MIDDLE = 128


class BrokenToneWeights(ValueError):
    """The bytes are not weights that this module packed."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A multinomial linear model whose rows are packed: each a large number with a lane of 24 bits a kind.

    Adding such numbers adds all lanes at once, so weighing a sentence is one sum.
    """

    kinds: tuple[str, ...]
    biases: tuple[float, ...]
    step: float
    rows: Mapping[str, int]

    def chances(self, features: Iterable[str]) -> dict[str, float]:
        """Return how likely each kind is; they sum to one."""
        known = list(filter(None, map(self.rows.get, features)))
        lanes = sum(known).to_bytes(_LANE * len(self.kinds) + 1, "little")
        offset = _MIDDLE * len(known)
        scores = [
            bias + self.step * (int.from_bytes(lanes[at : at + _LANE], "little") - offset)
            for bias, at in zip(self.biases, range(0, _LANE * len(self.kinds), _LANE), strict=True)
        ]
        top = max(scores)
        powers = [math.exp(score - top) for score in scores]
        whole = math.fsum(powers)
        return {kind: power / whole for kind, power in zip(self.kinds, powers, strict=True)}


def pack(
    kinds: Sequence[str], biases: Sequence[float], rows: Mapping[str, Sequence[int]], *, step: float
) -> bytes:
    """Return the bytes of weights from -127 to 127; the same weights give the same bytes."""
    names = sorted(rows)
    head = json.dumps(
        {"kinds": list(kinds), "biases": [round(one, 5) for one in biases], "step": step}
    ).encode()
    words = "\n".join(names).encode()
    columns = bytes(rows[name][column] + _MIDDLE for column in range(len(kinds)) for name in names)
    return _HEADER.pack(_MAGIC, len(head), len(words)) + lzma.compress(head + words + columns, preset=9)


def unpack(packed: bytes) -> Weights:
    """Return the weights in these bytes. Raises BrokenToneWeights when they are anything else."""
    try:
        magic, head_size, words_size = _HEADER.unpack_from(packed)
        if magic != _MAGIC:
            raise BrokenToneWeights("not packed weights")
        raw = lzma.decompress(packed[_HEADER.size :])
        head = json.loads(raw[:head_size])
        names = raw[head_size : head_size + words_size].decode().split("\n")
        rows = _rows(names, len(head["kinds"]), raw[head_size + words_size :])
        return Weights(tuple(head["kinds"]), tuple(head["biases"]), float(head["step"]), rows)
    except (struct.error, lzma.LZMAError, ValueError, KeyError, TypeError) as fault:
        raise BrokenToneWeights(str(fault)) from fault


def _rows(names: list[str], kinds: int, columns: bytes) -> dict[str, int]:
    if len(columns) != len(names) * kinds:
        raise BrokenToneWeights("weights are missing")
    width = _LANE * kinds
    cells = bytearray(len(names) * width)
    for kind in range(kinds):
        cells[kind * _LANE :: width] = columns[kind * len(names) : (kind + 1) * len(names)]
    return {
        name: int.from_bytes(cells[at : at + width], "little")
        for name, at in zip(names, range(0, len(cells), width), strict=True)
    }
