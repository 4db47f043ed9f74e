"""What the engine's errors mean to a person."""

import errno
import sqlite3
from pathlib import Path

from peewee import PeeweeException

from afterword.domain.errors import Problem
from afterword.domain.store_problems import (
    BookBusy,
    DamagedFile,
    DiskFault,
    DiskFull,
    UnreadableBook,
    UnreadableFolder,
    UnwritableBook,
)

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
_DENIED = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH")
_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED")


def problem_of(error: BaseException, path: str) -> Problem | None:
    """Return the Problem that an engine's error is, or None when it is a bug.

    After some faults the engine rolls back by itself, and the rollback that follows fails in turn: then the
    fault is the error before.
    """
    before = error.__context__
    problem = _problem_named(engine_name(error), path)
    if problem is None and isinstance(error, PeeweeException | sqlite3.Error) and before is not None:
        return problem_of(before, path)
    return problem


def _problem_named(name: str, path: str) -> Problem | None:
    if name.startswith(_DAMAGED):
        reason = "not_a_book" if name.startswith("SQLITE_NOTADB") else "damaged"
        return DamagedFile(path=path, reason=reason, backup="")
    if name.startswith("SQLITE_FULL"):
        return DiskFull(path=path)
    if name.startswith("SQLITE_IOERR"):
        return DiskFault(path=path, reason=name)
    if name == "SQLITE_READONLY":
        return UnwritableBook(path=path, reason="denied")
    if name.startswith(_DENIED):
        return UnreadableBook(path=path, reason="denied")
    return BookBusy(path=path) if name.startswith(_BUSY) else None


def problem_of_system(error: OSError, path: Path) -> Problem:
    """Return the Problem that the system's refusal to use a file, or the folder it is in, is."""
    if error.errno in _NO_ROOM:
        return DiskFull(path=str(path))
    if error.errno == errno.EIO:
        return DiskFault(path=str(path), reason="EIO")
    return UnreadableFolder(path=str(path.parent), reason=error.strerror or "")


def engine_name(error: BaseException) -> str:
    """Return the engine's name for an error, as "SQLITE_FULL", or ""."""
    if isinstance(error, PeeweeException):
        error = getattr(error, "orig", error)
    return str(getattr(error, "sqlite_errorname", "")) if isinstance(error, sqlite3.Error) else ""
