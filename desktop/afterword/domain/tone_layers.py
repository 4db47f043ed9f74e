"""What the tone guide's net has learned: small whole numbers, and how they are kept in bytes."""

import json
import lzma
import struct
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from afterword.domain.tone_vocabulary import FIRST

REACH = 5
"""Words that a filter sees at once."""

HALF = 1 << 11
"""Half the range of what one word may add to the answer of a filter: what `REACH` words add has 15 bits."""

GATES = 3
"""Lanes of each unit that remembers: what resets it, what keeps it, and what is new."""

FULL = 255
"""What a unit of the remembering net holds at most, as a whole number."""

_MAGIC = b"ATN3"
_HEADER = struct.Struct(">4sII")


class BrokenToneNet(ValueError):
    """The bytes are not layers that this module packed."""


@dataclass(frozen=True, slots=True)
class Gates:
    """One direction of the net that remembers: what resets, what keeps and what is new, a lane a unit each.

    `inputs` has a row for each number of a word's vector, `states` one for each unit remembered. The products
    of the first times `factor`, with `shift` bits dropped, are in the measure of those of the second, and so
    are the `biases` (any size). `state_biases` belong to what is remembered, for what is new.
    """

    inputs: tuple[Sequence[int], ...]
    states: tuple[Sequence[int], ...]
    factor: int
    shift: int
    biases: tuple[int, ...]
    state_biases: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Memory:
    """The net that remembers: both directions, the real size of their measure, and how scores come of them.

    `outputs` has a row for the highest that each unit held anywhere, forwards and then backwards, and then
    for what it held in the middle; `step` and `offsets` are as those of `Layers`.
    """

    forwards: Gates
    backwards: Gates
    measure: float
    outputs: tuple[Sequence[int], ...]
    offsets: tuple[float, ...]
    step: float


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
    memory: Memory


def pack(layers: Layers) -> bytes:
    """Return the bytes of a net; the same net gives the same bytes."""
    memory = layers.memory
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
            "memory": {
                "measure": memory.measure,
                "offsets": memory.offsets,
                "step": memory.step,
                "ways": [
                    {
                        "factor": way.factor,
                        "shift": way.shift,
                        "biases": way.biases,
                        "state_biases": way.state_biases,
                    }
                    for way in (memory.forwards, memory.backwards)
                ],
            },
        }
    ).encode()
    words = "\n".join(layers.words).encode()
    columns = b"".join(layers.vectors[part :: layers.size].tobytes() for part in range(layers.size))
    rows = b"".join(array("b", row).tobytes() for row in _all_rows(layers))
    return _HEADER.pack(_MAGIC, len(head), len(words)) + lzma.compress(
        head + words + columns + rows, preset=9
    )


def unpack(packed: bytes) -> Layers:
    """Return the net in these bytes. Raises BrokenToneNet when they are anything else."""
    try:
        magic, head_size, words_size = _HEADER.unpack_from(packed)
        if magic != _MAGIC:
            raise BrokenToneNet("not a packed net")
        raw = lzma.decompress(packed[_HEADER.size :])
        head = json.loads(raw[:head_size])
        words = tuple(raw[head_size : head_size + words_size].decode().split("\n"))
        return _layers(head, words, _Rows(array("b", raw[head_size + words_size :])))
    except (struct.error, lzma.LZMAError, ValueError, KeyError, TypeError) as fault:
        raise BrokenToneNet(str(fault)) from fault


def _all_rows(layers: Layers) -> Iterator[Sequence[int]]:
    memory = layers.memory
    yield from (*layers.filters, *layers.hidden, *layers.outputs)
    for way in (memory.forwards, memory.backwards):
        yield from (*way.inputs, *way.states)
    yield from memory.outputs


class _Rows:
    """Hands out numbers in rows, in the order in which they were packed."""

    def __init__(self, numbers: "array[int]") -> None:
        self._numbers, self._at = numbers, 0

    def take(self, count: int, width: int) -> "tuple[array[int], ...]":
        begin, self._at = self._at, self._at + count * width
        if self._at > len(self._numbers):
            raise BrokenToneNet("numbers are missing")
        return tuple(self._numbers[at : at + width] for at in range(begin, self._at, width))

    def end(self) -> None:
        if self._at != len(self._numbers):
            raise BrokenToneNet("numbers are missing, or there are too many")


def _layers(head: dict[str, Any], words: tuple[str, ...], rows: _Rows) -> Layers:
    size, filters, scores = head["size"], len(head["biases"]), len(head["kinds"]) + 1
    hidden = len(head["hidden_biases"])
    if not len(head["offsets"]) == len(head["memory"]["offsets"]) == scores:
        raise BrokenToneNet("numbers are missing")
    count = len(words) + FIRST
    vectors = array("b", bytes(count * size))
    for part, column in enumerate(rows.take(size, count)):
        vectors[part::size] = column
    found = Layers(
        kinds=tuple(head["kinds"]),
        words=words,
        size=size,
        vectors=vectors,
        filters=rows.take(size, filters * REACH),
        shift=head["shift"],
        biases=tuple(head["biases"]),
        hidden=rows.take(filters, hidden),
        hidden_shift=head["hidden_shift"],
        hidden_biases=tuple(head["hidden_biases"]),
        outputs=rows.take(filters + hidden, scores),
        offsets=tuple(head["offsets"]),
        step=head["step"],
        memory=_memory(head["memory"], size, scores, rows),
    )
    rows.end()
    return found


def _memory(head: dict[str, Any], size: int, scores: int, rows: _Rows) -> Memory:
    forwards, backwards = (_gates(way, size, rows) for way in head["ways"])
    units = len(forwards.state_biases) + len(backwards.state_biases)
    return Memory(
        forwards=forwards,
        backwards=backwards,
        measure=head["measure"],
        outputs=rows.take(2 * units, scores),
        offsets=tuple(head["offsets"]),
        step=head["step"],
    )


def _gates(head: dict[str, Any], size: int, rows: _Rows) -> Gates:
    width, units = len(head["biases"]), len(head["state_biases"])
    if width != GATES * units:
        raise BrokenToneNet("numbers are missing")
    return Gates(
        inputs=rows.take(size, width),
        states=rows.take(units, width),
        factor=head["factor"],
        shift=head["shift"],
        biases=tuple(head["biases"]),
        state_biases=tuple(head["state_biases"]),
    )
