"""Verified copies of the data file, which of them are kept, and the way back."""

import os
import shutil
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime, timedelta
from pathlib import Path

from peewee import PeeweeException

from afterword.domain.errors import Problem
from afterword.domain.store_problems import BackupFailed, DamagedFile, UnreadableBook
from afterword.store.book import Book, OutsideStep
from afterword.store.opening_connection import connect, connect_to_copy, connect_to_read
from afterword.store.opening_engine import Engine
from afterword.store.opening_faults import problem_of, problem_of_system
from afterword.store.opening_lock import Lock
from afterword.store.opening_look import log_of, version_of

DAYS, WEEKS, MONTHS = 7, 4, 12


def back_up(book: Book, to: Path) -> None:
    """Write a verified copy of the book, in the place of what is there only when it is whole.

    Raises DiskFull, DiskFault, BackupFailed, UnreadableFolder.
    """
    if book.is_in_step:
        raise OutsideStep("a step is open")
    copy(book.database, to)


def back_up_file(data: Path, to: Path) -> None:
    """Write a verified copy of a data file by a connection of its own: this may run in a job."""
    with _told(data), closing(connect_to_read(data)) as database:
        copy(database, to)


def daily(book: Book, folder: Path) -> Path | None:
    """Write today's copy unless there is one, and drop those that have had their time; return the new one."""
    return daily_of_file(book.path, folder, now=book.clock.now()) if book.path else None


def daily_of_file(data: Path, folder: Path, *, now: datetime) -> Path | None:
    """Do what `daily` does by a connection of its own: this may run in a job. Days are those of UTC."""
    today = now.date()
    to = folder / f"{data.stem}-{today.isoformat()}{data.suffix}"
    if to.exists():
        return None
    back_up_file(data, to)
    found = dated(folder, data)
    for day in found.keys() - kept(found, today):
        remove(found[day])
    return to


def dated(folder: Path, data: Path) -> dict[date, Path]:
    """Return the daily copies of a data file by their day."""
    found: dict[date, Path] = {}
    for path in folder.glob(f"*-????-??-??{data.suffix}"):
        if path.stem[:-11] == data.stem:
            with suppress(ValueError):
                found[date.fromisoformat(path.stem[-10:])] = path
    return found


def kept(days: Collection[date], today: date) -> set[date]:
    """Return the days whose copies are kept.

    Those of the last seven days, the newest of each of the last four weeks and of each of the last twelve
    months; and those of days to come, as a clock may have been wrong.
    """
    past = sorted((day for day in days if day <= today), reverse=True)
    chosen = {day for day in days if day > today - timedelta(days=DAYS)}
    weeks: dict[tuple[int, int], date] = {}
    months: dict[tuple[int, int], date] = {}
    for day in past:
        weeks.setdefault(day.isocalendar()[:2], day)
        months.setdefault((day.year, day.month), day)
    last_week = today - timedelta(days=today.weekday() + 7 * (WEEKS - 1))
    last_month = today.year * 12 + today.month - MONTHS
    chosen |= {day for day in weeks.values() if day >= last_week}
    return chosen | {day for day in months.values() if day.year * 12 + day.month > last_month}


def newest_good(folder: Path) -> Path | None:
    """Return the newest copy in a folder that is whole and can be opened by this version."""
    with suppress(OSError):
        found = sorted(folder.glob("*"), key=lambda path: path.stat().st_mtime, reverse=True)
        return next((path for path in found if path.is_file() and _is_good(path)), None)
    return None


def check(path: Path) -> None:
    """Raise DamagedFile, NewerFile or UnreadableBook when a copy is not whole or not for this version."""
    if not path.exists():
        raise UnreadableBook(path=str(path), reason="missing")
    if not version_of(path):
        raise DamagedFile(path=str(path), reason="empty", backup="")
    with _told(path), closing(connect_to_read(path)) as database:
        if database.run("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise DamagedFile(path=str(path), reason="damaged", backup="")


def restore(backup: Path, data: Path, *, now: datetime) -> Path | None:
    """Put a copy in the place of the data file; return where the old file was moved, if there was one.

    The book must be closed. Raises AlreadyOpen, DamagedFile, NewerFile, UnreadableBook, DiskFull and
    UnreadableFolder; then the data file is as it was.
    """
    with _told(data):
        check(backup)
        data.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = Lock(data)
        try:
            part = _part(data)
            shutil.copyfile(backup, part)
            part.chmod(0o600)
            _settle(part)
            aside = _put_aside(data, now) if data.exists() else None
            remove_log(data)
            part.replace(data)
            return aside
        finally:
            remove(_part(data))
            lock.release()


def copy(database: Engine, to: Path) -> None:
    """Write a verified copy of what a connection has open. Raises as `back_up`."""
    part = _part(to)
    with _told(to):
        to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        remove(part)
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        try:
            _fill(database, part)
            _settle(part)
            remove_log(to)
            part.replace(to)
        finally:
            remove(part)


def remove(path: Path) -> None:
    """Remove a database with all that lies beside it."""
    path.unlink(missing_ok=True)
    remove_log(path)


def remove_log(path: Path) -> None:
    """Remove what lies beside a database: the log of one would be read into another put in its place."""
    for file in (log_of(path), _shared(path), path.with_name(f"{path.name}-journal")):
        file.unlink(missing_ok=True)


def _fill(source: Engine, part: Path) -> None:
    source.run("BEGIN")  # one state of the source for the copy and the counts
    try:
        with closing(connect_to_copy(part)) as target:
            counts = _counts(source)
            source.raw.backup(target.raw)
            if target.run("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                raise BackupFailed(path=str(part), reason="integrity")
            if _counts(target) != counts:
                raise BackupFailed(path=str(part), reason="rows")
            target.run("PRAGMA journal_mode = delete")  # a copy is one file
    finally:
        source.run("ROLLBACK")


def _counts(database: Engine) -> dict[str, int]:
    tables = database.run("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    return {name: database.run(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables}  # noqa: S608


def _put_aside(data: Path, now: datetime) -> Path:
    """Give the old file another name beside it, its log settled into it or moved along."""
    aside = data.with_name(f"{data.stem}-before-{now:%Y%m%dT%H%M%S}{data.suffix}")
    with suppress(PeeweeException), closing(connect(data)) as database:
        database.run("PRAGMA wal_checkpoint(TRUNCATE)")
    try:
        os.link(data, aside)
    except OSError:  # not every disk knows links
        shutil.copyfile(data, aside)
    if log_of(data).exists():
        log_of(data).replace(log_of(aside))
    return aside


def _is_good(path: Path) -> bool:
    try:
        check(path)
    except Problem:
        return False
    return True


def _part(to: Path) -> Path:
    return to.with_name(f"{to.name}.part")


def _shared(path: Path) -> Path:
    return path.with_name(f"{path.name}-shm")


def _settle(path: Path) -> None:
    """Have the system write a file down before it takes another's place."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (PeeweeException, sqlite3.Error) as fault:
        problem = problem_of(fault, str(path))
        if problem is None:
            raise
        raise problem from fault
    except OSError as fault:
        raise problem_of_system(fault, path) from fault
