"""Tests of copies: verified, kept as long as said, and put back."""

import os
import sqlite3
import stat
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.clock import FixedClock
from afterword.domain.employer import EmployerDraft
from afterword.domain.store_problems import AlreadyOpen, BackupFailed, DamagedFile, NewerFile, UnreadableBook
from afterword.store import backups as copies
from afterword.store import employer as employer_store
from afterword.store.book import Book, OutsideStep
from afterword.store.migrations import VERSION
from afterword.store.opening import open_book
from tests.store.dumps import dump

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def named(path: Path, clock: FixedClock) -> list[str]:
    book = open_book(path, clock=clock)
    found = [one.name for one in employer_store.all(book)]
    book.close()
    return found


def add(book: Book, name: str) -> None:
    with book.step("employer.added"):
        employer_store.insert(book, EmployerDraft(name=name))


@pytest.fixture
def data(tmp_path: Path, clock: FixedClock) -> Path:
    """A closed data file with one employer, "North"."""
    book = open_book(tmp_path / "book.db", clock=clock)
    add(book, "North")
    book.close()
    return tmp_path / "book.db"


def test_a_copy_holds_all_and_is_one_file_for_the_user_alone(
    data: Path, clock: FixedClock, tmp_path: Path
) -> None:
    book = open_book(data, clock=clock)
    add(book, "Still in the log")
    copies.back_up(book, tmp_path / "kept" / "copy.db")
    expected = dump(book)
    book.close()
    assert [found.name for found in (tmp_path / "kept").iterdir()] == ["copy.db"]
    assert stat.S_IMODE((tmp_path / "kept" / "copy.db").stat().st_mode) == 0o600
    book = open_book(tmp_path / "kept" / "copy.db", clock=clock)
    assert dump(book) == expected
    book.close()


def test_a_book_in_memory_can_be_copied(book: Book, clock: FixedClock, tmp_path: Path) -> None:
    add(book, "North")
    copies.back_up(book, tmp_path / "copy.db")
    assert named(tmp_path / "copy.db", clock) == ["North"]


def test_no_copy_is_made_of_half_a_step(book: Book, tmp_path: Path) -> None:
    with pytest.raises(OutsideStep), book.step("employer.added"):
        copies.back_up(book, tmp_path / "copy.db")


def test_a_copy_that_lacks_rows_is_thrown_away_and_the_old_one_stays(
    data: Path, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies.back_up_file(data, tmp_path / "copy.db")
    before = (tmp_path / "copy.db").read_bytes()
    counts = iter(({"employer": 2}, {"employer": 1}))
    monkeypatch.setattr(copies, "_counts", lambda _database: next(counts))
    with pytest.raises(BackupFailed):
        copies.back_up_file(data, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_bytes() == before
    assert not list(tmp_path.glob("*.part*"))


def test_a_damaged_source_gives_no_copy(data: Path, tmp_path: Path) -> None:
    with data.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(bytes(4096 * 10))
    with pytest.raises((BackupFailed, DamagedFile)):
        copies.back_up_file(data, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_a_daily_copy_is_made_once_a_day(data: Path, clock: FixedClock, tmp_path: Path) -> None:
    book = open_book(data, clock=clock)
    kept = tmp_path / "kept"
    assert copies.daily(book, kept) == kept / "book-2026-03-02.db"
    assert copies.daily(book, kept) is None
    for _ in range(40):
        clock.move(timedelta(days=1))
        copies.daily(book, kept)
    book.close()
    days = sorted(copies.dated(kept, data))
    assert days[-7:] == [clock.now().date() - timedelta(days=n) for n in range(6, -1, -1)]
    assert len(days) < 14


def test_a_book_in_memory_has_no_daily_copy(book: Book, tmp_path: Path) -> None:
    assert copies.daily(book, tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_other_files_in_the_folder_are_left_alone(data: Path, clock: FixedClock, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    for name in ("other-2001-01-01.db", "book-2001-99-99.db", "notes.txt", "book-2001-01-01.txt"):
        (kept / name).write_text("mine")
    copies.daily_of_file(data, kept, now=NOW)
    assert len(list(kept.iterdir())) == 5


DAYS = st.dates(date(2020, 1, 1), date(2026, 3, 2))


@given(st.sets(DAYS, max_size=300))
def test_what_is_kept_is_seven_days_four_weeks_twelve_months(days: set[date]) -> None:
    today = date(2026, 3, 2)
    kept = copies.kept(days, today)
    assert kept <= days
    assert {day for day in days if (today - day).days < 7} <= kept
    assert len(kept) <= 7 + 4 + 12
    assert copies.kept(kept, today) == kept
    if days:
        assert (max(days) in kept) or (today - max(days)).days > 330


def test_a_year_of_daily_copies_leaves_the_newest_of_each_month() -> None:
    kept: set[date] = set()
    for number in range(500):
        day = date(2025, 1, 1) + timedelta(days=number)
        kept = copies.kept(kept | {day}, day)
    today = date(2025, 1, 1) + timedelta(days=499)
    months = {(day.year, day.month) for day in kept}
    assert len(months) == 12
    assert max(day for day in kept if day.month != today.month) == today.replace(day=1) - timedelta(days=1)


def test_a_copy_put_back_moves_the_old_file_aside(data: Path, clock: FixedClock, tmp_path: Path) -> None:
    copies.back_up_file(data, tmp_path / "kept" / "copy.db")
    book = open_book(data, clock=clock)
    add(book, "South")
    book.close()
    aside = copies.restore(tmp_path / "kept" / "copy.db", data, now=clock.now())
    assert named(data, clock) == ["North"]
    assert aside is not None
    assert named(aside, clock) == ["North", "South"]
    assert stat.S_IMODE(data.stat().st_mode) == 0o600


def test_a_log_left_over_goes_aside_with_its_file(data: Path, clock: FixedClock, tmp_path: Path) -> None:
    copies.back_up_file(data, tmp_path / "kept" / "copy.db")
    book = open_book(data, clock=clock)
    add(book, "In the log")
    saved = {name: (tmp_path / name).read_bytes() for name in ("book.db", "book.db-wal")}
    book.close()
    for name, content in saved.items():
        (tmp_path / name).write_bytes(content)
    aside = copies.restore(tmp_path / "kept" / "copy.db", data, now=clock.now())
    assert named(data, clock) == ["North"]
    assert aside is not None
    assert named(aside, clock) == ["North", "In the log"]


def test_a_damaged_file_goes_aside_as_it_is(data: Path, clock: FixedClock, tmp_path: Path) -> None:
    copies.back_up_file(data, tmp_path / "kept" / "copy.db")
    data.write_bytes(b"nothing to be read")
    aside = copies.restore(tmp_path / "kept" / "copy.db", data, now=clock.now())
    assert aside is not None
    assert aside.read_bytes() == b"nothing to be read"
    assert named(data, clock) == ["North"]


def test_a_copy_can_be_put_where_nothing_is(data: Path, clock: FixedClock, tmp_path: Path) -> None:
    copies.back_up_file(data, tmp_path / "copy.db")
    assert copies.restore(tmp_path / "copy.db", tmp_path / "new" / "book.db", now=NOW) is None
    assert named(tmp_path / "new" / "book.db", clock) == ["North"]


def test_a_log_that_lost_its_file_is_not_read_into_the_copy(
    data: Path, clock: FixedClock, tmp_path: Path
) -> None:
    copies.back_up_file(data, tmp_path / "kept" / "copy.db")
    book = open_book(data, clock=clock)
    add(book, "In the log")
    log = (tmp_path / "book.db-wal").read_bytes()
    book.close()
    data.unlink()
    (tmp_path / "book.db-wal").write_bytes(log)
    (tmp_path / "kept" / "copy.db-wal").write_bytes(log)
    copies.back_up_file(tmp_path / "kept" / "copy.db", tmp_path / "second.db")
    (tmp_path / "second.db-wal").write_bytes(log)
    copies.restore(tmp_path / "second.db", data, now=NOW)
    assert not (tmp_path / "book.db-wal").exists()
    copies.back_up_file(data, tmp_path / "second.db")
    assert not (tmp_path / "second.db-wal").exists()


def test_nothing_is_put_back_under_an_open_book(data: Path, clock: FixedClock, tmp_path: Path) -> None:
    copies.back_up_file(data, tmp_path / "copy.db")
    book = open_book(data, clock=clock)
    with pytest.raises(AlreadyOpen):
        copies.restore(tmp_path / "copy.db", data, now=NOW)
    book.close()
    assert named(data, clock) == ["North"]


def test_a_bad_copy_is_not_put_back(data: Path, clock: FixedClock, tmp_path: Path) -> None:
    copies.back_up_file(data, tmp_path / "copy.db")
    os.truncate(tmp_path / "copy.db", 9000)
    newer = tmp_path / "newer.db"
    copies.back_up_file(data, newer)
    with sqlite3.connect(newer) as raw:
        raw.execute(f"PRAGMA user_version = {VERSION + 1}")
    raw.close()
    before = data.read_bytes()
    for copy, problem in (
        (tmp_path / "copy.db", DamagedFile),
        (newer, NewerFile),
        (tmp_path / "none.db", UnreadableBook),
    ):
        with pytest.raises(problem):
            copies.restore(copy, data, now=NOW)
    assert data.read_bytes() == before
    assert not list(tmp_path.glob("*before*"))


def test_the_newest_good_copy_is_found_among_others(data: Path, tmp_path: Path) -> None:
    assert copies.newest_good(tmp_path / "none") is None
    kept = tmp_path / "kept"
    copies.back_up_file(data, kept / "good.db")
    os.utime(kept / "good.db", (1, 1))
    (kept / "bad.db").write_text("bad")
    assert copies.newest_good(kept) == kept / "good.db"
