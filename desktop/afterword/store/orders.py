"""Ids in the order of a column, kept between steps: a table asks for them at each key typed."""

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from peewee import SelectBase

from afterword.store.journal import Noticed
from afterword.store.models_base import Table
from afterword.store.opening_engine import Engine

_Ids: TypeAlias = "array[int]"
_PATCHED = 48  # so many changed rows are put in their new places; for more the order is asked anew
_Key = tuple[tuple[int, Any], ...]


@dataclass(frozen=True, eq=False, slots=True, kw_only=True)
class Order:
    """The rows of a table in the order of a column.

    `queries` select the ids, one query after the other; `key` selects (id, values…) of any of the rows and
    sorts them in the same way. `reads` names the columns that the order depends on, by table; `counts` the
    other tables whose rows it counts or compares.
    """

    table: type[Table]
    queries: tuple[SelectBase, ...]
    key: SelectBase
    reads: Mapping[str, frozenset[str]]
    counts: frozenset[str] = field(default=frozenset())


class Orders:
    """The orders of one book."""

    def __init__(self, database: Engine) -> None:
        self._database = database
        self._kept: dict[Order, _Ids] = {}
        self._waiting: dict[Order, set[int]] = {}
        self._lookups: dict[Order, tuple[str, tuple[Any, ...]]] = {}

    def ids(
        self, order: Order, *, descending: bool, among: Iterable[Collection[int]], keep: bool
    ) -> Sequence[int]:
        """Return the ids in order, only those that each of the collections holds.

        With `keep` they come from the kept order, or are kept; a step that is open must ask without.
        """
        found = self._current(order) if keep else self._asked(order)
        if descending:
            found = found[::-1]
        for members in among:
            found = array("q", filter(members.__contains__, found))
        return found

    def notice(self, noticed: Noticed) -> None:
        """Note after a step which rows of the kept orders have to be put in place again when they are asked
        for; drop an order in which too many moved, or a row of another table that it depends on."""
        for order in tuple(self._kept):
            name = order.table.table()
            own = noticed.rows.get(name, frozenset())
            if not (name in noticed.moved or noticed.updated.get(name, frozenset()) & order.reads[name]):
                own = frozenset()
            waiting = self._waiting[order]
            waiting |= own
            if len(waiting) > _PATCHED or _parents_changed(order, name, noticed):
                del self._kept[order], self._waiting[order]

    def _current(self, order: Order) -> _Ids:
        found = self._kept.get(order)
        if found is None:
            found = self._kept[order] = self._asked(order)
            self._waiting[order] = set()
        elif self._waiting[order]:
            found = self._kept[order] = self._mended(order, found)
            self._waiting[order].clear()
        return found

    def _asked(self, order: Order) -> _Ids:
        """Return the ids in order as the file has them now."""
        found: _Ids = array("q")
        for query in order.queries:
            found.extend(self._database.numbers(query))
        return found

    def _mended(self, order: Order, old: _Ids) -> _Ids:
        """Return the ids with those that wait in their places; the old list may be in somebody's hands."""
        ids = old[:]
        waiting = self._waiting[order]
        for number in waiting:
            with suppress(ValueError):
                ids.remove(number)
        for number in waiting:
            key = self._key(order, number)
            if key is not None:
                ids.insert(self._place(order, ids, key), number)
        return ids

    def _place(self, order: Order, ids: _Ids, key: _Key) -> int:
        low, high = 0, len(ids)
        while low < high:
            middle = (low + high) // 2
            other = self._key(order, ids[middle])
            if other is not None and other < key:
                low = middle + 1
            else:
                high = middle
        return low

    def _key(self, order: Order, number: int) -> _Key | None:
        """Return what a row sorts by, nothing before anything, as the engine does."""
        if order not in self._lookups:
            query = order.key.where(order.table.id == 0)
            text, bound = query.bind(self._database).sql()
            self._lookups[order] = (text, tuple(bound[:-1]))
        statement, values = self._lookups[order]
        found = self._database.run(statement, (*values, number)).fetchone()
        if found is None:
            return None
        return tuple((0, "") if value is None else (1, value) for value in (*found[1:], found[0]))


def _parents_changed(order: Order, own: str, noticed: Noticed) -> bool:
    if order.counts & noticed.moved:
        return True
    return any(
        noticed.updated.get(table, frozenset()) & columns
        for table, columns in order.reads.items()
        if table != own
    )
