"""Ids in the order of a column, kept between steps: a table asks for them at each key typed."""

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from peewee import SelectBase

from afterword.store.journal import Noticed
from afterword.store.models import Table
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
        self._lookups: dict[Order, tuple[str, tuple[Any, ...]]] = {}

    def ids(
        self, order: Order, *, descending: bool, among: Iterable[Collection[int]], keep: bool
    ) -> Sequence[int]:
        """Return the ids in order, only those that each of the collections holds.

        With `keep` they come from the kept order, or are kept; a step that is open must ask without.
        """
        found = self._kept.get(order) if keep else None
        if found is None:
            found = self._asked(order)
            if keep:
                self._kept[order] = found
        if descending:
            found = found[::-1]
        for members in among:
            found = array("q", filter(members.__contains__, found))
        return found

    def _asked(self, order: Order) -> _Ids:
        """Return the ids in order as the file has them now."""
        found: _Ids = array("q")
        for query in order.queries:
            found.extend(row[0] for row in self._database.found(query))
        return found

    def notice(self, noticed: Noticed) -> None:
        """Mend the kept orders after a step: put few changed rows in place, drop what cannot be mended."""
        for order in tuple(self._kept):
            name = order.table.table()
            if _parents_changed(order, name, noticed):
                del self._kept[order]
                continue
            own = noticed.rows.get(name, frozenset())
            if own and (name in noticed.moved or noticed.updated.get(name, frozenset()) & order.reads[name]):
                if len(own) > _PATCHED:
                    del self._kept[order]
                else:
                    self._kept[order] = self._mended(order, own)

    def _mended(self, order: Order, changed: frozenset[int]) -> _Ids:
        ids = array("q", (number for number in self._kept[order] if number not in changed))
        for number in changed:
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
