from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from afterword.domain.clock import FixedClock
from afterword.domain.employer import EmployerDraft
from afterword.domain.store_problems import DamagedFile
from afterword.services import backups, employers
from afterword.store import employer as employer_store
from afterword.store.book import Book
from afterword.store.opening import open_book

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "afterword.db"
    book = open_book(path, clock=FixedClock(NOW))
    employers.add(book, EmployerDraft(name="Northwind"))
    book.close()
    return path


def names(path: Path) -> list[str]:
    book = open_book(path, clock=FixedClock(NOW))
    try:
        return [one.name for one in employer_store.all(book)]
    finally:
        book.close()


def test_a_day_gets_one_copy(data: Path, tmp_path: Path):
    folder = tmp_path / "backups"
    first = backups.daily(data, folder, now=NOW)
    assert first is not None
    assert backups.daily(data, folder, now=NOW + timedelta(hours=3)) is None
    backups.daily(data, folder, now=NOW + timedelta(days=1))
    assert [one.day for one in backups.kept(data, folder)] == [date(2026, 11, 24), date(2026, 11, 23)]


def test_a_copy_is_made_while_the_book_is_open(data: Path, tmp_path: Path):
    book: Book = open_book(data, clock=FixedClock(NOW))
    employers.add(book, EmployerDraft(name="Globex"))
    to = backups.back_up(data, tmp_path / "copy.db")
    book.close()
    assert names(to) == ["Northwind", "Globex"]


def test_going_back_keeps_what_there_was(data: Path, tmp_path: Path):
    copy = backups.back_up(data, tmp_path / "copy.db")
    book = open_book(data, clock=FixedClock(NOW))
    employers.add(book, EmployerDraft(name="Globex"))
    book.close()
    aside = backups.restore(copy, data, now=NOW)
    assert names(data) == ["Northwind"]
    assert aside is not None
    assert names(aside) == ["Northwind", "Globex"]


def test_a_damaged_copy_is_refused(tmp_path: Path):
    bad = tmp_path / "bad.db"
    bad.write_bytes(b"SQLite format 3\0" + b"x" * 2000)
    with pytest.raises(DamagedFile):
        backups.check(bad)


def test_good_copies_leave_out_the_bad_ones(data: Path, tmp_path: Path):
    folder = tmp_path / "backups"
    backups.daily(data, folder, now=NOW)
    (folder / "afterword-2026-11-24.db").write_bytes(b"rubbish" * 100)
    found = backups.good_copies(folder)
    assert [one.path.name for one in found] == ["afterword-2026-11-23.db"]
    assert found[0].size > 0
    assert found[0].made_at.tzinfo is not None


def test_no_folder_has_no_copies(data: Path, tmp_path: Path):
    assert backups.kept(data, tmp_path / "nowhere") == ()
    assert backups.good_copies(tmp_path / "nowhere") == ()
