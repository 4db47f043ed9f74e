"""Rows of small whole numbers side by side in one large number: what is done to it is done to them all."""

from array import array
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress
from operator import mul

BITS = 32
BYTES = BITS // 8
_SIGN = 1 << (BITS - 1)


def lanes(values: Sequence[int]) -> int:
    """Return signed numbers of 32 bits side by side in one number; adding such numbers adds lane by lane."""
    raised = array("I", [value + _SIGN for value in values])
    return int.from_bytes(raised.tobytes(), "little") - noughts(len(values))


def numbers(row: int, count: int) -> "memoryview[int]":
    """Return the numbers of so many lanes, none of which may be below nought."""
    return memoryview(row.to_bytes(BYTES * count, "little")).cast("I")


def summed(answers: Sequence[int], rows: Sequence[int]) -> int:
    """Return the sum of all rows, each times its answer; many an answer is nought."""
    return sum(map(mul, filter(None, answers), compress(rows, answers)))


def weighed(answers: Sequence[int], rows: Sequence[int], count: int) -> list[int]:
    """Return the lanes, so many, of the sum of all rows, each times its answer."""
    return [lane - _SIGN for lane in numbers(summed(answers, rows) + noughts(count), count)]


def risen(row: int, tops: int, bits: int = BITS) -> int:
    """Return lanes that have their top bit (`tops` has them all) without it, and nought for all others.

    Of signed numbers that were raised by that bit, those above nought are left.
    """
    above = row & tops
    return row & (above - (above >> (bits - 1)))


@lru_cache
def noughts(count: int) -> int:
    """Return so many lanes, each the nought of raised signed numbers: its top bit alone."""
    return int.from_bytes(_SIGN.to_bytes(BYTES, "little") * count, "little")
