"""Headings of tables: folded so that spellings of one heading are equal, and found by what they mean."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from afterword.domain.names import sort_key

F = TypeVar("F")
_NOT_WORD = re.compile(r"[\W_]+")


def heading_key(heading: str) -> str:
    """Return what the spellings of a heading have in common: letters and digits, small, without accents."""
    return _NOT_WORD.sub("", sort_key(heading))


def places(headings: Sequence[str]) -> dict[str, int]:
    """Return where each heading stands, by its key; of equal ones the first."""
    found: dict[str, int] = {}
    for at, heading in enumerate(headings):
        found.setdefault(heading_key(heading), at)
    found.pop("", None)
    return found


def columns(known: Mapping[F, Sequence[str]], found: Mapping[str, int]) -> dict[F, int]:
    """Return where the columns of a layout stand: of each the first key that there is, each place once."""
    taken: set[int] = set()
    chosen: dict[F, int] = {}
    for meaning, keys in known.items():
        at = next((found[key] for key in keys if key in found and found[key] not in taken), None)
        if at is not None:
            taken.add(at)
            chosen[meaning] = at
    return chosen
