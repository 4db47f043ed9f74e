"""Tests of opening: new, present, older, newer and damaged files."""

import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from afterword.domain.clock import FixedClock
from afterword.domain.employer import EmployerDraft
from afterword.domain.errors import Problem
from afterword.domain.store_problems import (
    AlreadyOpen,
    DamagedFile,
    NewerFile,
    UnreadableBook,
    UnreadableFolder,
)
from afterword.store import backups as copies
from afterword.store import employer as employer_store
from afterword.store import opening
from afterword.store.book import Book, OutsideStep
from afterword.store.migrations import APPLICATION_ID, VERSION
from afterword.store.opening import open_book
from tests.book_fixtures import NOON

NOBODY = (65534, 65534)
PACKAGE = Path(__file__).parents[2] / "desktop"


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


def contents(folder: Path) -> dict[str, bytes]:
    return {found.name: found.read_bytes() for found in folder.iterdir() if found.is_file()}


def test_a_new_file_is_made_with_its_folder_for_the_user_alone(path: Path, clock: FixedClock) -> None:
    book = open_book(path, clock=clock)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert {stat.S_IMODE(found.stat().st_mode) for found in path.parent.iterdir()} == {0o600}
    assert (book.database.user_version, book.database.application_id) == (VERSION, APPLICATION_ID)
    assert (book.database.journal_mode, book.database.foreign_keys) == ("wal", 1)
    book.close()


def test_what_was_written_is_there_again(written: Path, clock: FixedClock) -> None:
    book = open_book(written, clock=clock)
    assert employer_store.count(book) == 300
    assert book.undo_entry is None
    book.close()
    assert sorted(found.name for found in written.parent.iterdir()) == ["book.db", "book.db.lock"]


def test_a_file_that_others_could_read_is_closed_to_them(written: Path, clock: FixedClock) -> None:
    written.chmod(0o644)
    open_book(written, clock=clock).close()
    assert stat.S_IMODE(written.stat().st_mode) == 0o600


def test_a_second_one_that_would_write_is_refused(written: Path, clock: FixedClock) -> None:
    book = open_book(written, clock=clock)
    with pytest.raises(AlreadyOpen) as refused:
        open_book(written, clock=clock)
    assert refused.value.facts == {"path": str(written)}
    book.close()
    open_book(written, clock=clock).close()


def test_another_process_is_refused_and_its_end_frees_the_file(written: Path, clock: FixedClock) -> None:
    code = textwrap.dedent(f"""
        import sys
        sys.path.insert(0, {str(PACKAGE)!r})
        from pathlib import Path
        from afterword.domain.clock import SystemClock
        from afterword.store.opening import open_book
        book = open_book(Path({str(written)!r}), clock=SystemClock())
        print("open", flush=True)
        sys.stdin.read()
    """)
    other = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(AlreadyOpen):
            open_book(written, clock=clock)
        other.kill()
    open_book(written, clock=clock).close()


def test_reading_goes_beside_writing(written: Path, clock: FixedClock) -> None:
    writing = open_book(written, clock=clock)
    reading = open_book(written, clock=clock, read_only=True)
    with writing.step("employer.added"):
        employer_store.insert(writing, EmployerDraft(name="New"))
    assert employer_store.count(reading) == 301
    with pytest.raises(OutsideStep), reading.step("employer.added"):
        pass
    reading.close()
    writing.close()


def test_a_file_that_is_not_there_is_made_to_be_read(path: Path, clock: FixedClock) -> None:
    book = open_book(path, clock=clock, read_only=True)
    assert employer_store.count(book) == 0
    book.close()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_file_is_refused_and_left_byte_by_byte(
    written: Path, clock: FixedClock, read_only: bool
) -> None:
    with sqlite3.connect(written) as raw:
        raw.execute(f"PRAGMA user_version = {VERSION + 1}")
    raw.close()
    before = contents(written.parent)
    with pytest.raises(NewerFile) as refused:
        open_book(written, clock=clock, read_only=read_only)
    assert refused.value.facts == {"path": str(written), "version": VERSION + 1, "known": VERSION}
    assert contents(written.parent) == before


def test_a_newer_version_that_stands_only_in_the_log_is_refused_too(written: Path, clock: FixedClock) -> None:
    raw = sqlite3.connect(written)
    raw.execute(f"PRAGMA user_version = {VERSION + 1}")
    raw.commit()
    log = written.with_name("book.db-wal").read_bytes()
    main = written.read_bytes()
    raw.close()  # settles the log, so it is put back
    written.write_bytes(main)
    written.with_name("book.db-wal").write_bytes(log)
    with pytest.raises(NewerFile):
        open_book(written, clock=clock)
    assert written.read_bytes() == main
    assert written.with_name("book.db-wal").read_bytes() == log


def truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def zero_pages(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096 * 2)
        file.write(bytes(4096 * 20))


def zero_the_schema(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(110)
        file.write(bytes(3900))


def empty_with_backup(path: Path) -> None:
    (path.parent / "backups").mkdir()
    (path.parent / "backups" / "good.db").write_bytes(path.read_bytes())
    os.truncate(path, 0)


def text(path: Path) -> None:
    path.write_text("These are my notes.\n" * 100)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def others(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE songs (id INTEGER PRIMARY KEY)")
    raw.close()


def empty_with_log(path: Path) -> None:
    os.truncate(path, 0)
    path.with_name(f"{path.name}-wal").write_bytes(b"\x37\x7f\x06\x82" + bytes(4096))


DAMAGES = [
    (truncate, "damaged"),
    (zero_pages, "damaged"),
    (zero_the_schema, "damaged"),
    (empty_with_backup, "empty"),
    (empty_with_log, "empty"),
    (text, "not_a_book"),
    (folder, "folder"),
    (others, "other_program"),
]
# one that reads does not look through all the pages
TRIED = [(*one, False) for one in DAMAGES] + [
    (*one, True) for one in DAMAGES if one[0] not in (zero_pages, truncate)
]


@pytest.mark.parametrize(
    ("damage", "reason", "read_only"), TRIED, ids=lambda found: getattr(found, "__name__", found)
)
def test_a_damaged_file_is_told_and_not_touched(
    written: Path, clock: FixedClock, damage: Callable[[Path], None], reason: str, read_only: bool
) -> None:
    damage(written)
    before = None if written.is_dir() else written.read_bytes()
    with pytest.raises(DamagedFile) as refused:
        open_book(written, clock=clock, read_only=read_only)
    assert refused.value.facts["reason"] == reason
    if before is not None:
        assert written.read_bytes() == before
    with pytest.raises(DamagedFile):  # the lock was given up
        open_book(written, clock=clock)


def test_a_damaged_file_names_the_newest_good_backup(
    written: Path, clock: FixedClock, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    for place, name in enumerate(("old.db", "good.db", "cut.db")):
        copies.back_up_file(written, kept / name)
        os.utime(kept / name, (place, place))
    os.truncate(kept / "cut.db", 5000)
    os.utime(kept / "cut.db", (9, 9))
    zero_pages(written)
    with pytest.raises(DamagedFile) as refused:
        open_book(written, clock=clock, backups=kept)
    assert refused.value.facts["backup"] == str(kept / "good.db")


def test_an_empty_file_without_backups_is_a_beginning(path: Path, clock: FixedClock) -> None:
    path.parent.mkdir()
    path.touch()
    book = open_book(path, clock=clock)
    assert employer_store.count(book) == 0
    book.close()


def test_a_log_left_over_is_read_in(written: Path, clock: FixedClock, tmp_path: Path) -> None:
    book = open_book(written, clock=clock)
    with book.step("employer.added"):
        employer_store.insert(book, EmployerDraft(name="In the log"))
    left = tmp_path / "left" / "book.db"
    left.parent.mkdir()
    for name in ("book.db", "book.db-wal"):
        left.with_name(name).write_bytes(written.with_name(name).read_bytes())
    book.close()
    book = open_book(left, clock=clock)
    assert employer_store.named(book, "in the log") is not None
    book.close()


def test_a_file_closed_well_is_not_read_through_again(
    written: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[Path] = []
    real = opening._check
    monkeypatch.setattr(
        opening, "_check", lambda database, path: (checked.append(path), real(database, path))
    )
    open_book(written, clock=clock).close()
    assert checked == []
    os.utime(written)
    open_book(written, clock=clock).close()
    assert checked == [written]


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that another user can reach, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
@pytest.mark.parametrize("mode", [0o000, 0o400])
def test_a_file_that_may_not_be_used_is_told(open_to_all: Path, clock: FixedClock, mode: int) -> None:
    path = open_to_all / "mine" / "book.db"
    open_book(path, clock=clock).close()
    os.chown(path.parent, *NOBODY)
    os.chown(path.with_name("book.db.lock"), *NOBODY)
    path.chmod(0o644 if mode else 0o600)
    assert raised_as_nobody(path) == "unreadable_book denied"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_a_folder_that_may_not_be_used_is_told(open_to_all: Path) -> None:
    assert raised_as_nobody(open_to_all / "other" / "book.db") == "unreadable_folder Permission denied"


def raised_as_nobody(path: Path) -> str:
    """Return the code and reason of the Problem that another user has on opening."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.setuid(NOBODY[0])
            open_book(path, clock=FixedClock(NOON)).close()
            os.write(writing, b"opened")
        except Problem as problem:
            os.write(writing, f"{problem.code} {problem.facts['reason']}".encode())
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as told:
        return told.read()


def test_a_folder_that_is_a_file_is_told(tmp_path: Path, clock: FixedClock) -> None:
    (tmp_path / "mine").write_text("")
    with pytest.raises(UnreadableFolder):
        open_book(tmp_path / "mine" / "book.db", clock=clock)


def test_a_lock_that_cannot_be_made_is_told(path: Path, clock: FixedClock) -> None:
    path.with_name("book.db.lock").mkdir(parents=True)
    with pytest.raises(UnreadableFolder):
        open_book(path, clock=clock)


def test_a_missing_backup_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableBook):
        copies.check(tmp_path / "none.db")


def test_a_book_knows_its_path(written: Path, clock: FixedClock) -> None:
    book: Book = open_book(written, clock=clock)
    assert book.path == written
    book.close()


def test_what_a_killed_beginning_left_hinders_no_new_one(tmp_path: Path, clock: FixedClock):
    path = tmp_path / "afterword.db"
    for left in ("afterword.db.new", "afterword.db.new-journal", "afterword.db.new-wal"):
        (tmp_path / left).write_bytes(b"half made" * 60)
    open_book(path, clock=clock).close()
    open_book(path, clock=clock, read_only=True).close()
    assert not list(tmp_path.glob("*.new*"))
