"""Tests of upgrades: a verified copy first, then all steps or none."""

# ruff: noqa: S608 -- a broken row is written on purpose

import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from afterword.domain.clock import FixedClock
from afterword.domain.employer import EmployerDraft
from afterword.domain.store_problems import (
    BookBusy,
    UpgradeFailed,
)
from afterword.store import employer as employer_store
from afterword.store import opening, opening_connection
from afterword.store.migrations import STEPS, VERSION
from afterword.store.opening import open_book

NOBODY = (65534, 65534)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine" / "book.db"


@pytest.fixture
def written(path: Path, clock: FixedClock) -> Path:
    """A data file with employers in it, closed."""
    book = open_book(path, clock=clock)
    with book.step("employers.added"):
        employer_store.insert_many(
            book, [EmployerDraft(name=f"Employer {n}", notes="x" * 200) for n in range(300)]
        )
    book.close()
    return path


def add_a_table() -> list[str]:
    return ["CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT"]


def break_a_key() -> list[str]:
    columns = "uid, changed_at, employer_id, name, name_key"
    values = f"'{'0' * 36}', '2026-01-01T00:00:00.000000Z', 999, 'x', 'x'"
    return [f"INSERT INTO contact ({columns}) VALUES ({values})"]


def fail() -> list[str]:
    return ["CREATE TABLE half (id INTEGER PRIMARY KEY)", "INSERT INTO nowhere VALUES (1)"]


def test_an_older_file_is_copied_and_then_upgraded(written: Path, clock: FixedClock, tmp_path: Path) -> None:
    opening.upgrade(written, clock=clock, backups=tmp_path / "kept", steps=(*STEPS, add_a_table))
    (kept,) = (tmp_path / "kept").iterdir()
    with sqlite3.connect(kept) as old, sqlite3.connect(written) as new:
        assert [raw.execute("PRAGMA user_version").fetchone()[0] for raw in (old, new)] == [
            VERSION,
            VERSION + 1,
        ]
        assert [raw.execute("SELECT count(*) FROM employer").fetchone()[0] for raw in (old, new)] == [
            300,
            300,
        ]
        assert new.execute("SELECT count(*) FROM later").fetchone() == (0,)
    old.close()
    new.close()
    assert stat.S_IMODE(written.stat().st_mode) == 0o600


def test_what_a_killed_upgrade_left_is_not_read_into_the_next(
    written: Path, clock: FixedClock, tmp_path: Path
) -> None:
    book = open_book(written, clock=clock)
    with book.step("employer.added"):
        employer_store.insert(book, EmployerDraft(name="In the log"))
    log = written.with_name("book.db-wal").read_bytes()
    book.undo()
    book.close()
    for name in (
        "book.db.upgrade",
        "book.db.upgrade-wal",
        "book.db.upgrade.part",
        "book.db.upgrade.part-wal",
    ):
        written.with_name(name).write_bytes(log)
    opening.upgrade(written, clock=clock, backups=tmp_path / "kept", steps=(*STEPS, add_a_table))
    with sqlite3.connect(written) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("SELECT count(*) FROM employer").fetchone() == (300,)
    raw.close()
    assert sorted(found.name for found in written.parent.iterdir()) == ["book.db", "book.db.lock"]


def test_a_file_that_another_reads_is_not_upgraded_under_it(
    written: Path, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening_connection, "BUSY_SECONDS", 0)
    book = open_book(written, clock=clock)
    reading = opening_connection.connect_to_read(written)
    reading.run("BEGIN")
    reading.run("SELECT count(*) FROM employer").fetchone()
    with book.step("employer.added"):
        employer_store.insert(book, EmployerDraft(name="Later than the reader"))
    book.close()
    with pytest.raises(BookBusy):
        opening.upgrade(written, clock=clock, backups=tmp_path / "kept", steps=(*STEPS, add_a_table))
    reading.close()
    book = open_book(written, clock=clock)
    assert employer_store.count(book) == 301
    book.close()


@pytest.mark.parametrize("step", [break_a_key, fail])
def test_an_upgrade_that_fails_leaves_the_file_as_it_was(
    written: Path, clock: FixedClock, tmp_path: Path, step: Callable[[], list[str]]
) -> None:
    before = written.read_bytes()
    with pytest.raises(UpgradeFailed) as failed:
        opening.upgrade(written, clock=clock, backups=tmp_path / "kept", steps=(*STEPS, add_a_table, step))
    assert Path(str(failed.value.facts["copy"])).is_file()
    assert written.read_bytes() == before
    assert sorted(found.name for found in written.parent.iterdir()) == ["book.db", "book.db.lock"]
    open_book(written, clock=clock).close()
