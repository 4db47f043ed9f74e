"""The temporary triggers that write down the inverse of every row change."""

# ruff: noqa: S608 -- tables and columns are named by the models, never by a person

import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from afterword.store.models import TABLES

LOG = """
CREATE TEMP TABLE journal_entry (
  seq INTEGER PRIMARY KEY, tbl TEXT NOT NULL, key INTEGER NOT NULL, last INTEGER NOT NULL, op TEXT NOT NULL,
  cols TEXT, sql TEXT
)
"""
_VALUES = " VALUES "
LATER = "CREATE INDEX temp.journal_fixed ON journal_entry (tbl, key) WHERE sql IS NULL"


@dataclass(frozen=True, slots=True)
class Layout:
    """A table as the journal sees it.

    `keys` are the columns of its primary key; `owner` is the noun that a change of a row is told as: the
    table itself, or for a link table the one that its first key names.
    """

    name: str
    columns: tuple[str, ...]
    keys: tuple[str, ...]
    owner: str

    @property
    def is_link(self) -> bool:
        """Whether rows belong to a row of another table and have no id of their own."""
        return self.owner != self.name


@functools.cache
def layouts() -> Mapping[str, Layout]:
    """Return the layout of each table."""
    return {
        table.table(): Layout(table.table(), table.columns(), table.keys(), table.owner()) for table in TABLES
    }


def name_of(table: str, event: str) -> str:
    """Return the name of the trigger of a table for "insert", "update" or "delete"."""
    return f"journal_{table}_{event}"


@functools.cache
def triggers(table: str) -> tuple[str, ...]:
    """Return the SQL of the triggers of a table."""
    layout = layouts()[table]
    return on_insert(layout), _on_update(layout), _on_delete(layout)


def joined(op: str, statements: Sequence[str]) -> Sequence[str]:
    """Return statements that follow each other on one table as few: rows come back together."""
    if op != "d" or len(statements) < 2:
        return statements
    head, _, _ = statements[0].partition(_VALUES)
    return [head + _VALUES + ", ".join(one[len(head) + len(_VALUES) :] for one in statements)]


def on_insert(table: Layout) -> str:
    """Return the trigger that logs the removal of a row that came."""
    inverse = f'\'DELETE FROM "{table.name}" WHERE {_same_row(table)}'
    return _trigger(table, "insert", body=_entry(table, row="new", op="i", columns="NULL", inverse=inverse))


def _on_delete(table: Layout) -> str:
    values = " || ',' || ".join(f'quote(old."{column}")' for column in table.columns)
    names = ", ".join(f'"{column}"' for column in table.columns)
    inverse = f"'INSERT INTO \"{table.name}\" ({names}){_VALUES}(' || {values} || ')'"
    return _trigger(table, "delete", body=_entry(table, row="old", op="d", columns="NULL", inverse=inverse))


def _on_update(table: Layout) -> str:
    differs = [f'old."{column}" IS NOT new."{column}"' for column in table.columns]
    names = _concatenated(
        f"CASE WHEN {test} THEN ',{column}' ELSE '' END"
        for test, column in zip(differs, table.columns, strict=True)
    )
    sets = _concatenated(
        f"CASE WHEN {test} THEN ',\"{column}\"=' || quote(old.\"{column}\") ELSE '' END"
        for test, column in zip(differs, table.columns, strict=True)
    )
    inverse = f"'UPDATE \"{table.name}\" SET ' || substr({sets}, 2) || ' WHERE {_same_row(table)}"
    body = _entry(table, row="new", op="u", columns=f"substr({names}, 2)", inverse=inverse)
    return _trigger(table, "update", body=body, when=" OR ".join(differs))


def _concatenated(parts: Iterable[str]) -> str:
    return " || ".join(parts)


def _same_row(table: Layout) -> str:
    """Return the condition that finds the new row again; it ends outside the quotes of its literal."""
    tests = [f'"{key}"=\' || quote(new."{key}")' for key in table.keys]
    return " || ' AND ".join(tests)


def _entry(table: Layout, *, row: str, op: str, columns: str, inverse: str) -> str:
    key = f'{row}."{table.keys[0]}"'
    return (
        "INSERT INTO journal_entry (tbl, key, last, op, cols, sql)"
        f" VALUES ('{table.name}', {key}, {key}, '{op}', {columns}, {inverse})"
    )


def _trigger(table: Layout, event: str, *, body: str, when: str = "") -> str:
    condition = f" WHEN {when}" if when else ""
    name = name_of(table.name, event)
    moment = f'AFTER {event.upper()} ON main."{table.name}"{condition}'
    return f'CREATE TEMP TRIGGER "{name}" {moment} BEGIN {body}; END'
