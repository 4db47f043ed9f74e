"""What the tone guide's net has learned: small whole numbers, and how they are kept in bytes."""

import json
import struct
import zlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from afterword.domain.tone_vocabulary import FIRST

REACH = 5
"""Words that a filter sees at once."""

HALF = 1 << 12
"""Half the range of what one word may add to the answer of a filter."""

_MAGIC = b"ATN2"
_HEADER = struct.Struct(">4sII")


class BrokenToneNet(ValueError):
    """The bytes are not layers that this module packed."""


@dataclass(frozen=True, slots=True)
class Layers:
    """The numbers of a net, each from -127 to 127 where nothing else is said.

    `vectors` holds `size` numbers for each row of the vocabulary. `filters` has a row for each of these
    numbers: what it adds to every filter at the first place, then at the second, and so on. Their products
    fit a filter after `shift` bits are dropped; `biases` (any size) are in that measure. `hidden` has a row
    for each filter: what it adds to each unit between the filters and the scores; with `hidden_biases` (any
    size) added, `hidden_shift` bits are dropped there. `outputs` has a row for each filter and then for each
    of these units: what it adds to the score of each kind and, last, of being flagged, in steps of `step`
    above `offsets`.
    """

    kinds: tuple[str, ...]
    words: tuple[str, ...]
    size: int
    vectors: "array[int]"
    filters: tuple[Sequence[int], ...]
    shift: int
    biases: tuple[int, ...]
    hidden: tuple[Sequence[int], ...]
    hidden_shift: int
    hidden_biases: tuple[int, ...]
    outputs: tuple[Sequence[int], ...]
    offsets: tuple[float, ...]
    step: float


def pack(layers: Layers) -> bytes:
    """Return the bytes of a net; the same net gives the same bytes."""
    head = json.dumps(
        {
            "kinds": layers.kinds,
            "size": layers.size,
            "shift": layers.shift,
            "biases": layers.biases,
            "hidden_shift": layers.hidden_shift,
            "hidden_biases": layers.hidden_biases,
            "offsets": layers.offsets,
            "step": layers.step,
        }
    ).encode()
    words = "\n".join(layers.words).encode()
    columns = b"".join(layers.vectors[part :: layers.size].tobytes() for part in range(layers.size))
    rows = b"".join(array("b", row).tobytes() for row in (*layers.filters, *layers.hidden, *layers.outputs))
    return _HEADER.pack(_MAGIC, len(head), len(words)) + zlib.compress(head + words + columns + rows, 9)


def unpack(packed: bytes) -> Layers:
    """Return the net in these bytes. Raises BrokenToneNet when they are anything else."""
    try:
        magic, head_size, words_size = _HEADER.unpack_from(packed)
        if magic != _MAGIC:
            raise BrokenToneNet("not a packed net")
        raw = zlib.decompress(packed[_HEADER.size :])
        head = json.loads(raw[:head_size])
        words = tuple(raw[head_size : head_size + words_size].decode().split("\n"))
        return _layers(head, words, array("b", raw[head_size + words_size :]))
    except (struct.error, zlib.error, ValueError, KeyError, TypeError) as fault:
        raise BrokenToneNet(str(fault)) from fault


def _layers(head: dict[str, Any], words: tuple[str, ...], numbers: "array[int]") -> Layers:
    size, filters, scores = head["size"], len(head["biases"]), len(head["kinds"]) + 1
    units, rows = len(head["hidden_biases"]), len(words) + FIRST
    counts = (rows * size, size * filters * REACH, filters * units, (filters + units) * scores)
    if len(numbers) != sum(counts) or len(head["offsets"]) != scores:
        raise BrokenToneNet("numbers are missing")
    ends = tuple(accumulate(counts))
    vectors = array("b", bytes(rows * size))
    for part in range(size):
        vectors[part::size] = numbers[part * rows : (part + 1) * rows]
    return Layers(
        kinds=tuple(head["kinds"]),
        words=words,
        size=size,
        vectors=vectors,
        filters=_cut(numbers[ends[0] : ends[1]], filters * REACH),
        shift=head["shift"],
        biases=tuple(head["biases"]),
        hidden=_cut(numbers[ends[1] : ends[2]], units),
        hidden_shift=head["hidden_shift"],
        hidden_biases=tuple(head["hidden_biases"]),
        outputs=_cut(numbers[ends[2] :], scores),
        offsets=tuple(head["offsets"]),
        step=head["step"],
    )


def _cut(numbers: "array[int]", width: int) -> "tuple[array[int], ...]":
    return tuple(numbers[at : at + width] for at in range(0, len(numbers), width))
