"""Tests that the models are the schema that the migrations make."""

# ruff: noqa: S608 -- tables and columns are named by the models

from enum import StrEnum

import peewee
import pytest

from afterword.store.fields import ChoiceField
from afterword.store.models import TABLES
from afterword.store.models_base import Base, Table
from afterword.store.opening_connection import connect_in_memory
from afterword.store.opening_engine import Engine


def shape(database: Engine, table: str) -> dict[str, object]:
    columns = database.run(f"PRAGMA table_info({table})").fetchall()
    foreign = database.run(f"PRAGMA foreign_key_list({table})").fetchall()
    listed = database.run(f"PRAGMA index_list({table})").fetchall()
    indexes = {
        (bool(i[2]), *(c[2] for c in database.run(f"PRAGMA index_info({i[1]})").fetchall())) for i in listed
    }
    flags = database.run("SELECT wr, strict FROM pragma_table_list WHERE name = ?", (table,)).fetchall()
    return {
        "columns": [(c[1], c[2], bool(c[3]) or bool(c[5]), c[5]) for c in columns],
        "foreign": sorted((f[3], f[2], f[4], f[6]) for f in foreign),
        "indexes": sorted(indexes),
        "flags": flags,
    }


@pytest.fixture(scope="module")
def made() -> Engine:
    return connect_in_memory()


@pytest.fixture(scope="module")
def drawn() -> Engine:
    database = connect_in_memory(empty=True)
    with database.bind_ctx(TABLES):
        database.create_tables(TABLES)
    return database


@pytest.mark.parametrize("table", [table.table() for table in TABLES])
def test_a_model_is_its_table(made: Engine, drawn: Engine, table: str) -> None:
    expected = shape(drawn, table)
    if table == "message":  # the key that closes the ring of messages and replies is a number to Peewee
        expected["foreign"] = sorted([*expected["foreign"], ("answers_id", "reply", "id", "SET NULL")])  # type: ignore[misc]
    assert shape(made, table) == expected


def test_every_table_has_a_model(made: Engine) -> None:
    found = made.run("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'").fetchall()
    assert {name for (name,) in found} == {table.table() for table in TABLES} | {"sqlite_schema"}


def test_every_row_of_a_noun_has_a_stable_id_and_an_instant_of_change() -> None:
    assert [table.table() for table in TABLES if not issubclass(table, Table)] == [
        "interview_contact",
        "advice_theme",
    ]


def choices() -> list[tuple[type[Base], str, type[StrEnum]]]:
    return [
        (table, column, table.column(column).choice)
        for table in TABLES
        for column in table.columns()
        if isinstance(table.column(column), ChoiceField)
    ]


@pytest.mark.parametrize(
    ("table", "column", "choice"), choices(), ids=lambda found: getattr(found, "__name__", found)
)
def test_a_column_takes_each_member_of_its_choice_and_nothing_else(
    made: Engine, table: type[Base], column: str, choice: type[StrEnum]
) -> None:
    made.run("PRAGMA foreign_keys = 0")
    sample = {"TEXT": "x", "INTEGER": 1, "BLOB": b""}
    info = made.run(f"PRAGMA table_info({table.table()})").fetchall()
    columns = {c[1]: sample[c[2]] for c in info if c[3] and c[4] is None}
    columns |= {
        name: "2026-01-01T00:00:00.000000Z"
        for name in columns
        if name.endswith("_at") or name in ("at", "due")
    }
    columns |= {name: "2026-01-01" for name in columns if name == "received_on"}
    columns |= {"uid": "0" * 36, "purpose": "ask_advice"} if "purpose" in columns else {"uid": "0" * 36}

    def insert(value: str) -> None:
        values = columns | {column: value}
        places = ", ".join("?" * len(values))
        made.run("SAVEPOINT one")
        try:
            made.run(
                f"INSERT INTO {table.table()} ({', '.join(values)}) VALUES ({places})", tuple(values.values())
            )
        finally:
            made.run("ROLLBACK TO one")
            made.run("RELEASE one")

    for member in choice:
        insert(member.value)
    with pytest.raises(peewee.IntegrityError, match=column):
        insert("nonsense")


def test_a_link_is_owned_by_the_noun_it_belongs_to() -> None:
    owners = {table.table(): table.owner() for table in TABLES if table.owner() != table.table()}
    assert owners == {"interview_contact": "interview", "advice_theme": "advice"}
