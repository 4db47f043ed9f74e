"""A first look at a data file, which leaves it byte by byte as it is."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from peewee import PeeweeException

from afterword.domain.store_problems import DamagedFile, NewerFile, UnreadableBook
from afterword.store.migrations import APPLICATION_ID, VERSION
from afterword.store.opening_connection import connect_to_read
from afterword.store.opening_faults import problem_of

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_VERSION_AT = slice(60, 64)
_APPLICATION_AT = slice(68, 72)


@dataclass(frozen=True, slots=True)
class Mark:
    """What the head of a database says it is; a file that was never written is of version 0."""

    version: int
    application: int
    tables: int


def version_of(path: Path) -> int:
    """Return the version of a data file, 0 for one that is not there or was never written.

    Raises NewerFile, DamagedFile and UnreadableBook.
    """
    if not path.exists():
        return 0
    mark = _mark(path)
    if mark.version > VERSION and mark.application == APPLICATION_ID:
        raise NewerFile(path=str(path), version=mark.version, known=VERSION)
    if mark.application != APPLICATION_ID and (mark.tables or mark.version or mark.application):
        raise DamagedFile(path=str(path), reason="other_program", backup="")
    return mark.version


def log_of(path: Path) -> Path:
    """Return the write-ahead log that belongs to a database."""
    return path.with_name(f"{path.name}-wal")


def has_log(path: Path) -> bool:
    """Whether there is something in the write-ahead log of a database."""
    log = log_of(path)
    return log.is_file() and log.stat().st_size > 0


def _mark(path: Path) -> Mark:
    if path.is_dir():
        raise DamagedFile(path=str(path), reason="folder", backup="")
    head = _head(path)
    if not head:
        if has_log(path):  # the engine would throw the log away
            raise DamagedFile(path=str(path), reason="empty", backup="")
        return Mark(0, 0, 0)
    if not head.startswith(_MAGIC):
        raise DamagedFile(path=str(path), reason="not_a_book", backup="")
    version, application = (int.from_bytes(head[at], "big") for at in (_VERSION_AT, _APPLICATION_AT))
    if application == APPLICATION_ID and not (version <= VERSION and has_log(path)):
        return Mark(version, application, 1)
    return _asked(path)


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER)
    except PermissionError as denied:
        raise UnreadableBook(path=str(path), reason="denied") from denied


def _asked(path: Path) -> Mark:
    """Ask the engine, which reads the write-ahead log too."""
    try:
        with closing(connect_to_read(path)) as database:
            tables = database.run("SELECT count(*) FROM sqlite_schema").fetchone()[0]
            return Mark(int(database.user_version), int(database.application_id), int(tables))
    except PeeweeException as fault:
        problem = problem_of(fault, str(path))
        if problem is None:
            raise
        raise problem from fault
