"""The engine of a data file: what its own modules say to SQLite."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, cast

from peewee import SelectBase, SqliteDatabase


class Engine(SqliteDatabase):
    """A connection, with what the engine's own modules say to it."""

    def run(self, statement: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        """Run a statement and return its cursor; errors are Peewee's."""
        return cast("sqlite3.Cursor", self.execute_sql(statement, values))  # type: ignore[no-untyped-call]

    def found(self, query: SelectBase) -> Iterator[tuple[Any, ...]]:
        """Return the rows of a query as they lie in the file."""
        return cast("Iterator[tuple[Any, ...]]", self.execute(query))  # type: ignore[no-untyped-call]

    def numbers(self, query: SelectBase) -> list[int]:
        """Return the first column of a query, which are numbers, in its order.

        A whole list in one value is twice as fast as a row each. The engine keeps the order of a query inside
        an aggregate that depends on it.
        """
        statement, values = query.bind(self).sql()
        found = self.run(f"SELECT json_group_array(id) FROM ({statement})", values).fetchone()  # noqa: S608
        return cast("list[int]", json.loads(found[0]))

    def fill(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run a statement once for each row of values."""
        self.raw.executemany(statement, rows)

    @property
    def raw(self) -> sqlite3.Connection:
        """The engine's own connection."""
        return cast("sqlite3.Connection", self.connection())  # type: ignore[no-untyped-call]
