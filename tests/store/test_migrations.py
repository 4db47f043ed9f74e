"""Tests of the steps: every released schema, with rows, becomes the present one."""

# ruff: noqa: S608 -- tables are named by the schema

import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from afterword.domain.clock import FixedClock
from afterword.store.migrations import APPLICATION_ID, STEPS, VERSION, migrate
from afterword.store.models import TABLES
from afterword.store.opening import open_book
from afterword.store.opening_connection import connect_in_memory
from afterword.store.opening_engine import Engine
from afterword.store.search_documents import DOCUMENTS
from build_scripts import freeze_schema
from tests.store.dumps import dump, index, index_due

FROZEN = sorted((Path(__file__).parents[1] / "data" / "schemas").glob("version_*.sql"))


def schema(database: Engine) -> set[tuple[str, str, str]]:
    found = database.run("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return {(kind, name, re.sub(r"\s+", " ", sql)) for kind, name, sql in found}


def rows(database: Any, table: str) -> list[tuple[Any, ...]]:
    return list(database.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall())


def made(frozen: Path, path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Make the file of a frozen schema and return its rows."""
    raw = sqlite3.connect(path)
    raw.executescript(frozen.read_text(encoding="utf-8"))
    names = [
        name for (name,) in raw.execute("SELECT name FROM pragma_table_list WHERE type = 'table'").fetchall()
    ]
    found = {name: rows(raw, name) for name in names if not name.startswith("sqlite")}
    raw.close()
    return found


def test_there_is_a_frozen_schema_of_this_version() -> None:
    assert FROZEN[-1].name == f"version_{VERSION:04}.sql"


@pytest.mark.parametrize("frozen", FROZEN, ids=lambda path: path.stem)
def test_a_frozen_schema_is_upgraded_with_its_rows(frozen: Path, tmp_path: Path, clock: FixedClock) -> None:
    before = made(frozen, tmp_path / "book.db")
    assert all(before.values()), "every table of a frozen schema has rows"
    book = open_book(tmp_path / "book.db", clock=clock)
    fresh = connect_in_memory()
    assert schema(book.database) == schema(fresh)
    assert book.database.run("PRAGMA foreign_key_check").fetchall() == []
    assert book.database.run("PRAGMA integrity_check").fetchone() == ("ok",)
    assert {table: len(found) for table, found in dump(book).items()} == {
        table.table(): len(before.get(table.table(), [])) for table in TABLES
    }
    assert index(book) == index_due(book)
    assert (book.database.user_version, book.database.application_id) == (VERSION, APPLICATION_ID)
    book.close()
    fresh.close()


def test_the_frozen_schema_of_this_version_is_the_present_one() -> None:
    """Until a release it is written anew with each change; after it, a change is a new step."""
    assert FROZEN[-1].read_text(encoding="utf-8") == freeze_schema.dump()


def test_a_step_that_fails_leaves_its_number_and_its_tables_out() -> None:
    database = connect_in_memory(empty=True)
    bad = (*STEPS, lambda: ["CREATE TABLE half (id INTEGER)", "nonsense"])
    with pytest.raises(Exception, match="nonsense"):
        migrate(database, steps=bad)
    assert database.user_version == VERSION
    assert "half" not in {name for _, name, _ in schema(database)}
    assert database.foreign_keys == 1
    database.close()


def test_a_rebuilt_table_keeps_the_rows_that_hang_on_it() -> None:
    """A plain transaction would delete them with the old table (style.md, section 4)."""
    database = connect_in_memory()
    stamp = ("0" * 36, "2026-01-01T00:00:00.000000Z")
    database.run("INSERT INTO employer (uid, changed_at, name, name_key) VALUES (?, ?, 'n', 'n')", stamp)
    database.run(
        "INSERT INTO contact (uid, changed_at, employer_id, name, name_key) VALUES (?, ?, 1, 'c', 'c')", stamp
    )
    rebuild = (
        "CREATE TABLE employer_new (id INTEGER PRIMARY KEY, uid TEXT, name TEXT)",
        "INSERT INTO employer_new SELECT id, uid, name FROM employer",
        "DROP TABLE employer",
        "ALTER TABLE employer_new RENAME TO employer",
    )
    migrate(database, steps=(*STEPS, lambda: rebuild))
    assert database.run("SELECT name FROM contact").fetchall() == [("c",)]
    database.close()


def test_every_noun_that_is_searched_has_its_index() -> None:
    database = connect_in_memory()
    found = {name for _, name, sql in schema(database) if "fts5" in sql}
    assert found == {f"{noun}_text" for noun in DOCUMENTS}
    database.close()
