"""Rows of small whole numbers side by side in one large number: what is done to it is done to them all."""

from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import compress
from operator import mul

BITS = 32
BYTES = BITS // 8
_SIGN = 1 << (BITS - 1)


def lanes(values: Sequence[int]) -> int:
    """Return signed numbers of 32 bits side by side in one number; adding such numbers adds lane by lane."""
    raised = array("I", [value + _SIGN for value in values])
    return int.from_bytes(raised.tobytes(), "little") - _noughts(len(values))


def numbers(row: int, count: int) -> "memoryview[int]":
    """Return the numbers of so many lanes, none of which may be below nought."""
    return memoryview(row.to_bytes(BYTES * count, "little")).cast("I")


def weighed(answers: Iterable[int], rows: Sequence[int], count: int) -> list[int]:
    """Return the sums of so many lanes over all rows, each row times its answer; many an answer is nought."""
    heard = list(answers)
    total = sum(map(mul, filter(None, heard), compress(rows, heard))) + _noughts(count)
    return [lane - _SIGN for lane in numbers(total, count)]


@lru_cache
def _noughts(count: int) -> int:
    """Return so many lanes, each the nought of signed numbers."""
    return int.from_bytes(_SIGN.to_bytes(BYTES, "little") * count, "little")
