"""Which rows to remove, move and insert so that one ordered list of ids becomes another."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

MOST_COMPARED = 4096  # a longer stretch of change is told as one new layout
MOST_RUNS = 48


@dataclass(frozen=True, slots=True)
class Remove:
    """Rows first to last go."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Insert:
    """Rows first to last come: `first` is their place when all earlier changes are done."""

    first: int
    ids: array[int]

    @property
    def last(self) -> int:
        """The last new row."""
        return self.first + len(self.ids) - 1


@dataclass(frozen=True, slots=True)
class Move:
    """One row goes to another place; `to` is its row afterwards."""

    row: int
    to: int


Change = Remove | Insert | Move


def as_array(ids: Sequence[int]) -> array[int]:
    """Return the ids as an own array of 64-bit numbers."""
    return array("q", ids)


def changes(old: array[int], new: array[int]) -> list[Change] | None:
    """Return the changes that turn `old` into `new`, in order, or None when a new layout is cheaper.

    The ids of each list are unique.
    """
    head = _same_head(old, new)
    tail = _same_tail(old, new, least=head)
    gone, come = old[head : len(old) - tail], new[head : len(new) - tail]
    if not gone:
        return [Insert(head, come)] if come else []
    if not come:
        return [Remove(head, head + len(gone) - 1)]
    if len(gone) + len(come) > MOST_COMPARED:
        return None
    return _between(gone, come, head)


def _between(gone: array[int], come: array[int], head: int) -> list[Change] | None:
    staying, wanted = set(come), set(gone)
    removals: list[Change] = [
        Remove(head + first, head + last)
        for first, last in reversed(_runs([row for row, id_ in enumerate(gone) if id_ not in staying]))
    ]
    insertions: list[Change] = [
        Insert(head + first, come[first : last + 1])
        for first, last in _runs([row for row, id_ in enumerate(come) if id_ not in wanted])
    ]
    if len(removals) + len(insertions) > MOST_RUNS:
        return None
    kept = array("q", (id_ for id_ in gone if id_ in staying))
    ordered = array("q", (id_ for id_ in come if id_ in wanted))
    moves = _move(kept, ordered, head)
    return None if moves is None else [*removals, *moves, *insertions]


def _move(kept: array[int], ordered: array[int], head: int) -> list[Change] | None:
    """Return the single move that brings the kept rows in order, or none; None when one is not enough."""
    if kept == ordered:
        return []
    first = _same_head(kept, ordered)
    last = len(kept) - _same_tail(kept, ordered, least=first) - 1
    inner, wanted = kept[first : last + 1], ordered[first : last + 1]
    if inner[1:] == wanted[:-1] and inner[0] == wanted[-1]:
        return [Move(head + first, head + last)]
    if inner[:-1] == wanted[1:] and inner[-1] == wanted[0]:
        return [Move(head + last, head + first)]
    return None


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Return first and last of each unbroken run in ascending row numbers."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs


def _same_head(old: array[int], new: array[int]) -> int:
    """Return how many ids both begin with, comparing in halves: arrays compare as fast as memory is read."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _same_tail(old: array[int], new: array[int], *, least: int) -> int:
    """Return how many ids both end with, not reaching into the first `least`."""
    low, high = 0, min(len(old), len(new)) - least
    while low < high:
        middle = (low + high + 1) // 2
        if old[len(old) - middle : len(old) - low] == new[len(new) - middle : len(new) - low]:
            low = middle
        else:
            high = middle - 1
    return low
