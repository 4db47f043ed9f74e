"""Tests of the engine's settings."""

from pathlib import Path

import peewee
import pytest

from afterword.store.migrations import APPLICATION_ID, VERSION
from afterword.store.opening_connection import connect, connect_in_memory, connect_to_copy, connect_to_read


def test_one_that_writes_keeps_a_log_and_minds_keys(tmp_path: Path) -> None:
    database = connect(tmp_path / "a b?#.db")
    assert [database.pragma(name) for name in ("journal_mode", "foreign_keys", "synchronous")] == [
        "wal",
        1,
        1,
    ]
    assert [database.pragma(name) for name in ("recursive_triggers", "trusted_schema")] == [1, 0]
    assert database.pragma("busy_timeout") == 5000
    database.run("CREATE TABLE t (id INTEGER)")
    reading = connect_to_read(tmp_path / "a b?#.db")
    assert reading.run("SELECT count(*) FROM t").fetchone() == (0,)
    with pytest.raises(peewee.OperationalError, match="readonly"):
        reading.run("INSERT INTO t VALUES (1)")
    reading.close()
    database.close()
    assert [found.name for found in tmp_path.iterdir()] == ["a b?#.db"]


def test_one_that_reads_does_not_make_a_file(tmp_path: Path) -> None:
    database = connect_to_read
    with pytest.raises(peewee.OperationalError):
        database(tmp_path / "none.db").run("SELECT 1 FROM sqlite_schema")
    assert list(tmp_path.iterdir()) == []


def test_a_copy_is_settled_on_the_disk(tmp_path: Path) -> None:
    database = connect_to_copy(tmp_path / "copy.db")
    assert (database.pragma("synchronous"), database.pragma("journal_mode")) == (2, "delete")
    database.close()


def test_books_in_memory_are_fresh_and_apart() -> None:
    one, other = connect_in_memory(), connect_in_memory()
    assert (one.user_version, one.application_id) == (VERSION, APPLICATION_ID)
    one.run("DELETE FROM theme")
    assert other.run("SELECT count(*) FROM theme").fetchone() == (15,)
    one.close()
    other.close()
