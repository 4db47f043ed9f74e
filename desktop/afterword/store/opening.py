"""Opening a data file: checked first, copied before it is upgraded, refused in words when it must be."""

import logging
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path

from peewee import PeeweeException

from afterword.domain.clock import Clock
from afterword.domain.errors import Problem
from afterword.domain.store_problems import BookBusy, DamagedFile, UnreadableBook, UpgradeFailed
from afterword.store import backups as copies
from afterword.store.book import Book
from afterword.store.migrations import STEPS, VERSION, Step, migrate
from afterword.store.opening_connection import connect, connect_to_read
from afterword.store.opening_engine import Engine
from afterword.store.opening_faults import problem_of, problem_of_system
from afterword.store.opening_lock import Lock
from afterword.store.opening_look import has_log, log_of, version_of

_LOG = logging.getLogger(__name__)


def open_book(
    path: Path,
    *,
    clock: Clock,
    backups: Path | None = None,
    read_only: bool = False,
    entropy: Callable[[int], bytes] = secrets.token_bytes,
) -> Book:
    """Open the data file, made when there is none, and return the book.

    To write, the book holds the lock beside the file until it is closed; with `read_only` it takes none and
    may be open beside one that writes. `backups` is where copies are kept (a folder beside the file when not
    named), `entropy` gives the chance in ids. Raises AlreadyOpen, NewerFile, DamagedFile (with the newest
    good backup), UnreadableFolder, UnreadableBook, UpgradeFailed, DiskFull, DiskFault, BookBusy.
    """
    folder = backups or path.parent / "backups"
    with _told(path, folder):
        if read_only:
            return _open_to_read(path, clock=clock, backups=folder)
        _make_folder(path.parent)
        lock = Lock(path)
        try:
            database = _open_to_write(path, clock=clock, backups=folder, lock=lock)
            release = partial(_release, lock, path)
            return Book(database, clock=clock, path=path, entropy=entropy, release=release)
        except BaseException:
            lock.release()
            raise


def _open_to_read(path: Path, *, clock: Clock, backups: Path) -> Book:
    if version_of(path) < VERSION:  # made or upgraded first, by the way that holds the lock
        open_book(path, clock=clock, backups=backups).close()
    database = connect_to_read(path)
    try:
        database.run("SELECT count(*) FROM sqlite_schema")
        return Book(database, clock=clock, path=path, read_only=True)
    except BaseException:
        database.close()
        raise


def _open_to_write(path: Path, *, clock: Clock, backups: Path, lock: Lock) -> Engine:
    version = version_of(path)
    if not version:
        _create(path, backups)
    elif not os.access(path, os.W_OK):  # the engine would open it to be read and say nothing
        raise UnreadableBook(path=str(path), reason="denied")
    elif version < VERSION:
        upgrade(path, clock=clock, backups=backups)
    _keep_private(path)
    stamp = _stamp_of(path)
    database = connect(path)
    try:
        if lock.read_stamp() != stamp or not stamp:
            _check(database, path)
        return database
    except BaseException:
        database.close()
        raise


def upgrade(path: Path, *, clock: Clock, backups: Path, steps: tuple[Step, ...] = STEPS) -> None:
    """Bring a data file to the present version: all of it, or it stays as it was.

    A verified copy is kept first. The steps run on a second copy, which takes the place of the file only when
    it is whole. Raises UpgradeFailed, DiskFull and DamagedFile.
    """
    version = version_of(path)
    kept = backups / f"{path.stem}-version-{version}-{clock.now():%Y%m%dT%H%M%S}{path.suffix}"
    working = path.with_name(f"{path.name}.upgrade")
    with closing(connect(path)) as database:
        _check(database, path)
        copies.copy(database, kept)
        copies.copy(database, working)
        if database.run("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            raise BookBusy(path=str(path))
    try:
        with closing(connect(working)) as database:
            migrate(database, steps=steps)
            if database.run("PRAGMA foreign_key_check").fetchone():
                raise _failed(path, version, kept)
            _check(database, path)
        copies.remove_log(path)
        working.replace(path)
    except PeeweeException as fault:
        problem = problem_of(fault, str(path))
        raise problem or _failed(path, version, kept) from fault
    finally:
        copies.remove(working)
    _LOG.info("upgraded from version %d to %d", version, len(steps))


def _failed(path: Path, version: int, copy: Path) -> UpgradeFailed:
    return UpgradeFailed(path=str(path), version=version, known=VERSION, copy=str(copy))


def _create(path: Path, backups: Path) -> None:
    """Make a new file; an empty one where there are good backups is a loss, not a beginning.

    It is made beside and takes its place when it is whole: a program that ends in between leaves nothing that
    could not be opened.
    """
    if path.exists() and copies.newest_good(backups) is not None:
        raise DamagedFile(path=str(path), reason="empty", backup="")
    working = path.with_name(f"{path.name}.new")
    copies.remove(working)
    os.close(os.open(working, os.O_RDWR | os.O_CREAT, 0o600))
    try:
        with closing(connect(working)) as database:
            migrate(database)
        copies.remove_log(path)
        working.replace(path)
    finally:
        copies.remove(working)


def _check(database: Engine, path: Path) -> None:
    found = database.run("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        _LOG.warning("quick check: %s", found)
        raise DamagedFile(path=str(path), reason="damaged", backup="")


def _stamp_of(path: Path) -> str:
    """Return by what a file is known that was closed well and not touched since; a log says it was not."""
    found = path.stat()
    return "" if has_log(path) else f"{found.st_size} {found.st_mtime_ns}"


def _release(lock: Lock, path: Path) -> None:
    """Give up the lock of a file that was closed; it need not be checked when it is opened next.

    Reading a large file through takes long, and the day's backup does it anyway.
    """
    with suppress(OSError):
        lock.write_stamp(_stamp_of(path))
    lock.release()


def _make_folder(folder: Path) -> None:
    """Make the folder for the user alone; one that is there belongs to whoever made it."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True)


def _keep_private(path: Path) -> None:
    for file in (path, log_of(path)):
        with suppress(OSError):  # another's file that we may write is not ours to close to others
            if file.exists() and file.stat().st_mode & 0o077:
                file.chmod(0o600)


@contextmanager
def _told(path: Path, backups: Path) -> Iterator[None]:
    """Tell faults as Problems; a damaged file with the newest good backup."""
    try:
        yield
    except DamagedFile as damaged:
        good = copies.newest_good(backups)
        facts = damaged.facts | {"backup": str(good or "")}
        raise DamagedFile(**facts) from damaged
    except Problem:
        raise
    except PeeweeException as fault:
        problem = problem_of(fault, str(path))
        if problem is None:
            raise
        if isinstance(problem, DamagedFile):
            problem = DamagedFile(**problem.facts | {"backup": str(copies.newest_good(backups) or "")})
        raise problem from fault
    except OSError as fault:
        raise problem_of_system(fault, path) from fault
