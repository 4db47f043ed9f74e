"""Tests of the sample book: as large as asked, of all nouns, and always the same."""

from pathlib import Path

import pytest

from afterword.domain.clock import FixedClock
from afterword.store.models import TABLES
from afterword.store.opening import open_book
from build_scripts import bench_store, sample_book
from build_scripts.place import Trouble
from tests.store.dumps import Dump, dump, index, index_due

UNUSED = ("practice", "mailbox_mark")


def made(path: Path, interviews: int) -> Dump:
    sample_book.make(path, interviews)
    book = open_book(path, clock=FixedClock(sample_book.NOW))
    try:
        assert index(book) == index_due(book)
        assert book.database.run("PRAGMA foreign_key_check").fetchall() == []
        return dump(book)
    finally:
        book.close()


def test_a_sample_is_as_large_as_asked_and_always_the_same(tmp_path: Path) -> None:
    first, second = made(tmp_path / "one.db", 200), made(tmp_path / "two.db", 200)
    assert first == second
    assert len(first["interview"]) == 200
    assert len(first["application"]) == 40
    assert len(first["employer"]) == 6
    assert [table.table() for table in TABLES if not first[table.table()]] == list(UNUSED)


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine.db").write_text("mine")
    with pytest.raises(Trouble):
        sample_book.main([str(tmp_path / "mine.db")])
    assert (tmp_path / "mine.db").read_text() == "mine"


def test_the_store_can_be_measured_and_the_file_is_as_it_was(tmp_path: Path) -> None:
    before = made(tmp_path / "book.db", 400)
    found = bench_store.measure(tmp_path / "book.db")
    assert {one.name for one in found} >= {
        "sort by employer, first time",
        "filter by words typed",
        "save a form",
    }
    assert all(0 <= one.median <= one.p95 for one in found)
    book = open_book(tmp_path / "book.db", clock=FixedClock(sample_book.NOW))
    assert dump(book) == before
    book.close()
