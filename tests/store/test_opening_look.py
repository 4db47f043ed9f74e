"""Tests of the first look; what it refuses is tried with the opening."""

from pathlib import Path

from afterword.domain.clock import FixedClock
from afterword.store.migrations import VERSION
from afterword.store.opening import open_book
from afterword.store.opening_look import has_log, log_of, version_of


def test_a_file_that_is_not_there_or_empty_is_of_version_nothing(tmp_path: Path) -> None:
    assert version_of(tmp_path / "book.db") == 0
    (tmp_path / "book.db").touch()
    assert version_of(tmp_path / "book.db") == 0
    assert list(tmp_path.iterdir()) == [tmp_path / "book.db"]


def test_a_look_leaves_the_folder_as_it_is(tmp_path: Path, clock: FixedClock) -> None:
    path = tmp_path / "book.db"
    open_book(path, clock=clock).close()
    before = sorted(tmp_path.iterdir())
    assert version_of(path) == VERSION
    assert sorted(tmp_path.iterdir()) == before


def test_a_log_is_known_by_its_name_and_by_what_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    assert not has_log(path)
    log_of(path).touch()
    assert not has_log(path)
    (tmp_path / "book.db-wal").write_bytes(b"x")
    assert has_log(path)
