"""The engine of a data file: what its own modules say to SQLite."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
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

    def fill(self, table: str, columns: Mapping[str, Sequence[Any]]) -> None:
        """Insert a row for each of the values of the columns, of which there are as many in each.

        The value of a column that is the same in all rows stands in the statement: handing it over with each
        row takes longer than writing it there.
        """
        written = {name: self._literal(values[0]) for name, values in columns.items() if _is_one(values)}
        differing = [values for name, values in columns.items() if name not in written]
        if not differing:  # there must be something to count the rows by
            name = written.popitem()[0]
            differing.append(columns[name])
        names = ", ".join(f'"{name}"' for name in columns)
        places = ", ".join(written.get(name, "?") for name in columns)
        statement = f'INSERT INTO "{table}" ({names}) VALUES ({places})'  # noqa: S608 -- named by the models
        self.raw.executemany(statement, zip(*differing, strict=True))

    def _literal(self, value: Any) -> str:
        """Return a value as SQL writes it."""
        return str(self.run("SELECT quote(?)", (value,)).fetchone()[0])

    @property
    def raw(self) -> sqlite3.Connection:
        """The engine's own connection."""
        return cast("sqlite3.Connection", self.connection())  # type: ignore[no-untyped-call]


def _is_one(values: Sequence[Any]) -> bool:
    """Return whether all of several values are the same, and one that SQL can write: a NUL ends its texts."""
    if len(values) < 2 or values.count(values[0]) < len(values):
        return False
    return "\0" not in values[0] if isinstance(values[0], str) else True
