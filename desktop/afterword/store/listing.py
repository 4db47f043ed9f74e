"""Building the orders that a table can be sorted by."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from peewee import Case, Field, ModelSelect

from afterword.store.fields import AnyField
from afterword.store.models_base import Table
from afterword.store.orders import Order


def rank(column: AnyField, choice: type[StrEnum]) -> Case:
    """Return the place of a column's value among the members of its choice."""
    return Case(column, [(member.value, place) for place, member in enumerate(choice)])


def when(condition: Any, value: Any) -> Case:
    """Return the value in rows that meet the condition, nothing in others."""
    return Case(None, [(condition, value)])


def by(
    table: type[Table],
    *columns: Any,
    source: "ModelSelect[Any] | None" = None,
    walk: "ModelSelect[Any] | None" = None,
    reads: Mapping[str, Sequence[str]] | None = None,
    counts: Sequence[str] = (),
) -> Order:
    """Return the order of a table by columns, then by id.

    `source` is a select of the table's ids with its joins, `walk` the same that goes through the other
    tables first, so that their indexes give the order; `reads` names columns of other tables that the
    order depends on, and `counts` the tables whose rows it counts or compares. Every column of the table
    itself that is sorted by is known.
    """
    query = source if source is not None else table.select(table.id)
    own = [column.column_name for column in columns if isinstance(column, Field) and column.model is table]
    named = {name: frozenset(found) for name, found in (reads or {}).items()}
    named[table.table()] = frozenset(own) | named.get(table.table(), frozenset())
    return Order(
        table=table,
        queries=((walk if walk is not None else query).order_by(*columns, table.id),),
        key=query.select_extend(*columns),
        reads=named,
        counts=frozenset(counts),
    )


def by_choice(table: type[Table], column: AnyField, choice: type[StrEnum], *, then: AnyField) -> Order:
    """Return the order of a table by the place of a choice among its members, then by a column and id.

    Each member is a query of its own, so that an index over the two columns serves it without sorting.
    """
    return Order(
        table=table,
        queries=tuple(
            table.select(table.id).where(column == member).order_by(then, table.id) for member in choice
        ),
        key=table.select(table.id, rank(column, choice), then),
        reads={table.table(): frozenset({column.column_name, then.column_name})},
    )
