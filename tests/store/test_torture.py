"""Tests that nothing is lost or half done when the process is killed or the disk is full."""

import os
import resource
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from afterword.domain.clock import FixedClock
from afterword.domain.employer import EmployerDraft
from afterword.domain.errors import Problem
from afterword.domain.store_problems import DiskFault, DiskFull
from afterword.store import backups as copies
from afterword.store import employer as employer_store
from afterword.store import opening
from afterword.store.book import Book
from afterword.store.migrations import STEPS
from afterword.store.opening import open_book
from tests.book_fixtures import NOON
from tests.store.dumps import dump, index, index_due

ROOT = Path(__file__).parents[2]
BIG = "x" * 3000

CHILD = """
import sys
from pathlib import Path
from datetime import UTC, datetime
from afterword.domain.clock import FixedClock
from afterword.domain.employer import EmployerDraft
from afterword.store import employer
from afterword.store.opening import open_book

book = open_book(Path(sys.argv[1]), clock=FixedClock(datetime(2026, 1, 1, tzinfo=UTC)))
number = int(sys.argv[2])
while True:
    number += 1
    with book.step("employers.added"):
        for part in range(40):
            employer.insert(book, EmployerDraft(name=f"Step {number}", notes="n" * 900))
            print("part", number, flush=True)
    print("done", number, flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "book.db"


@pytest.fixture
def full(path: Path, clock: FixedClock) -> Iterator[Book]:
    """A book with one employer, "North"."""
    book = open_book(path, clock=clock)
    with book.step("employer.added"):
        employer_store.insert(book, EmployerDraft(name="North"))
    yield book
    book.close()


def killed_after(path: Path, lines: int, first: int) -> int:
    """Let a child write until it has said so many lines, kill it, and return the last step it finished."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "desktop")}
    command = [sys.executable, "-c", CHILD, str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as child:
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(lines)]
        child.send_signal(signal.SIGKILL)
        said += child.stdout.readlines()
    assert child.returncode == -signal.SIGKILL
    return max(
        (int(line.split()[1]) for line in said if line.startswith("done") and line.endswith("\n")),
        default=first,
    )


def test_a_killed_process_leaves_whole_steps_and_all_that_it_finished(path: Path, clock: FixedClock) -> None:
    last = 0
    for lines in (7, 39, 40, 41, 95, 200):
        finished = killed_after(path, lines, last)
        book = open_book(path, clock=clock)
        steps = Counter(int(found.name.split()[1]) for found in employer_store.all(book))
        assert set(steps.values()) <= {40}
        assert sorted(steps) == list(range(1, len(steps) + 1))
        assert finished <= len(steps) <= finished + 1  # one may be finished and not yet said
        assert book.database.run("PRAGMA integrity_check").fetchone() == ("ok",)
        assert index(book) == index_due(book)
        last = len(steps)
        book.close()
    assert last > 5


def add_big_ones(book: Book) -> None:
    for _ in range(50):
        employer_store.insert(book, EmployerDraft(name="Big", notes=BIG))


def test_a_full_disk_takes_back_the_step_and_is_told(full: Book) -> None:
    pages = full.database.run("PRAGMA page_count").fetchone()[0]
    before = dump(full)
    full.database.run(f"PRAGMA max_page_count = {pages + 5}")
    with pytest.raises(DiskFull) as told, full.step("employers.added"):
        add_big_ones(full)
    assert told.value.facts == {"path": str(full.path)}
    assert dump(full) == before
    assert full.undo_entry is not None
    full.database.run("PRAGMA max_page_count = 1000000")
    with full.step("employers.added"):
        employer_store.insert(full, EmployerDraft(name="Big", notes=BIG))
    full.undo()
    assert dump(full) == before


def test_a_full_disk_while_undoing_leaves_the_step_done(full: Book, path: Path) -> None:
    with full.step("employers.added"):
        numbers = employer_store.insert_many(
            full, [EmployerDraft(name=f"E{n}", notes=BIG) for n in range(80)]
        )
    with full.step("employers.deleted"):
        for number in numbers:
            employer_store.delete(full, number)
    for statement in ("PRAGMA query_only = 0", "VACUUM", "PRAGMA query_only = 1"):
        full.database.run(statement)
    before = dump(full)
    pages = full.database.run("PRAGMA page_count").fetchone()[0]
    full.database.run(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(DiskFull):
        full.undo()
    assert dump(full) == before
    full.database.run("PRAGMA max_page_count = 1000000")
    assert full.undo().name == "employers.deleted"
    assert employer_store.count(full) == 81


def limited(act: Callable[[], object], size: int) -> str:
    """Do something in a process whose files may not grow beyond a size; return the code of its Problem."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            act()
            os.write(writing, b"done")
        except Problem as problem:
            os.write(writing, problem.code.encode())
        except BaseException as error:  # noqa: BLE001 -- told to the parent
            os.write(writing, repr(error).encode()[:2000])
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as told:
        return told.read()


FULL = (DiskFull.code, DiskFault.code)


def test_a_disk_that_takes_no_more_is_told_in_a_step(path: Path, clock: FixedClock) -> None:
    open_book(path, clock=clock).close()

    def write() -> None:
        book = open_book(path, clock=FixedClock(NOON))
        for _ in range(300):
            with book.step("employers.added"):
                employer_store.insert_many(book, [EmployerDraft(name="Big", notes=BIG)] * 4)

    assert limited(write, 900_000) in FULL
    book = open_book(path, clock=clock)
    assert employer_store.count(book) > 0
    assert employer_store.count(book) % 4 == 0
    assert book.database.run("PRAGMA integrity_check").fetchone() == ("ok",)
    assert index(book) == index_due(book)
    book.close()


@pytest.mark.parametrize("size", [0, 5_000, 100_000])
def test_a_disk_that_takes_no_more_is_told_when_a_file_is_made(
    path: Path, clock: FixedClock, size: int
) -> None:
    assert limited(lambda: open_book(path, clock=FixedClock(NOON)), size) in FULL
    book = open_book(path, clock=clock)
    assert employer_store.count(book) == 0
    book.close()


@pytest.fixture
def large(path: Path, clock: FixedClock) -> Path:
    """A closed data file of two megabytes."""
    book = open_book(path, clock=clock)
    with book.step("employers.added"):
        employer_store.insert_many(book, [EmployerDraft(name=f"E{n}", notes=BIG) for n in range(600)])
    book.close()
    assert path.stat().st_size > 2_000_000
    return path


def test_a_disk_that_takes_no_more_is_told_in_a_backup_and_the_old_one_stays(
    large: Path, tmp_path: Path, clock: FixedClock
) -> None:
    copies.back_up_file(large, tmp_path / "copy.db")
    before = (tmp_path / "copy.db").read_bytes()
    assert limited(lambda: copies.back_up_file(large, tmp_path / "copy.db"), 1_000_000) in FULL
    assert limited(lambda: copies.restore(tmp_path / "copy.db", large, now=NOON), 1_000_000) in FULL
    assert (tmp_path / "copy.db").read_bytes() == before
    assert not list(tmp_path.glob("*.part*")) + list(tmp_path.glob("*before*"))
    book = open_book(large, clock=clock)
    assert employer_store.count(book) == 600
    book.close()


@pytest.mark.parametrize("size", [1_000_000, 4_000_000])
def test_a_disk_that_takes_no_more_is_told_in_an_upgrade_and_the_file_stays(
    large: Path, tmp_path: Path, clock: FixedClock, size: int
) -> None:
    """The smaller size stops the copies, the larger one the step that writes much."""
    before = large.read_bytes()
    growing = "CREATE TABLE later AS SELECT notes || notes || notes AS notes FROM employer"

    def upgrade() -> None:
        kept = tmp_path / "kept"
        opening.upgrade(large, clock=FixedClock(NOON), backups=kept, steps=(*STEPS, lambda: [growing]))

    assert limited(upgrade, size) in FULL
    assert large.read_bytes() == before
    assert not list(tmp_path.glob("*.upgrade*")) + list(tmp_path.glob("*.part*"))
    book = open_book(large, clock=clock)
    assert employer_store.count(book) == 600
    book.close()
