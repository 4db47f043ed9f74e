"""How the columns of a table lie: their order, which are hidden, their widths in letters; without widgets."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from afterword.qtmodels.rows import Column

LEAST_SHARE = 0.6  # columns are squeezed to this share of their width before the table scrolls sideways


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Names of columns in their order, those hidden, and widths in letters (empty: shared by themselves)."""

    order: tuple[str, ...]
    hidden: frozenset[str] = frozenset()
    widths: Mapping[str, float] = field(default_factory=dict)


def read(text: str, columns: Sequence[Column[Any]]) -> Layout:
    """Return the layout kept as text; columns that came or went since are put in or left out."""
    names = tuple(column.name for column in columns)
    own = frozenset(column.name for column in columns if column.hidden)
    try:
        kept = json.loads(text)
        order = [name for name in kept["order"] if name in names]
        hidden = frozenset(kept["hidden"]) & frozenset(names)
        widths = {name: float(width) for name, width in kept["widths"].items() if name in names and width > 0}
    except (ValueError, TypeError, KeyError, AttributeError):
        return Layout(order=names, hidden=own)
    new = frozenset(names) - frozenset(order)
    hidden |= own & new
    if len(hidden) == len(names):
        hidden = own
    return Layout(order=_with_new(order, names), hidden=hidden, widths=widths)


def written(layout: Layout) -> dict[str, Any]:
    """Return a layout as plain values."""
    return {"order": list(layout.order), "hidden": sorted(layout.hidden), "widths": dict(layout.widths)}


def fitted(
    widths: Sequence[int],
    room: int,
    *,
    firm: Sequence[bool],
    least: Sequence[int] = (),
    kept: Sequence[int] = (),
) -> list[int]:
    """Return widths that fill the room: columns that are not firm share what is over, and give what lacks.

    The widest give first, so that short words stay whole. None is squeezed below its least (a share of its
    width where none is given): rather the table scrolls sideways, and then all are whole. Where the others
    can give enough, none is squeezed below what is `kept` for it either.
    """
    loose = [at for at, is_firm in enumerate(firm) if not is_firm]
    wanted = sum(widths[at] for at in loose)
    if room <= 0 or not wanted:
        return list(widths)
    left = room - sum(widths) + wanted
    if left < wanted:
        for lows in (kept, least or [int(width * LEAST_SHARE) for width in widths]):
            floors = {at: lows[at] for at in loose} if lows else {}
            if floors and sum(floors.values()) <= left:
                return _squeezed(widths, left, floors)
        return list(widths)
    made = [int(width * left / wanted) if at in loose else width for at, width in enumerate(widths)]
    made[max(loose, key=lambda at: made[at])] += room - sum(made)
    return made


def _squeezed(widths: Sequence[int], left: int, floors: Mapping[int, int]) -> list[int]:
    """Lower the widest of the columns that have a floor until they take what is left, or stand on it."""
    made = list(widths)
    low, high = 0, max(widths)
    while low < high:  # the highest level at which they fit
        level = (low + high + 1) // 2
        fits = sum(max(min(widths[at], level), floor) for at, floor in floors.items()) <= left
        low, high = (level, high) if fits else (low, level - 1)
    for at, floor in floors.items():
        made[at] = max(min(widths[at], low), floor)
    rest = left - sum(made[at] for at in floors)
    if rest > 0:
        made[max(floors, key=lambda at: widths[at] - made[at])] += rest
    return made


def _with_new(order: list[str], names: tuple[str, ...]) -> tuple[str, ...]:
    """Put new columns after the one they follow in the program's order."""
    for place, name in enumerate(names):
        if name not in order:
            before = next((other for other in reversed(names[:place]) if other in order), None)
            order.insert(0 if before is None else order.index(before) + 1, name)
    return tuple(order)
