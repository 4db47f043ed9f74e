"""Tests of what faults are told as."""

import errno
import sqlite3
from pathlib import Path

import peewee
import pytest

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
from afterword.store.opening_faults import engine_name, problem_of, problem_of_system


def fault(name: str) -> sqlite3.OperationalError:
    made = sqlite3.OperationalError("fault")
    made.sqlite_errorname = name
    return made


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("SQLITE_FULL", DiskFull),
        ("SQLITE_IOERR_WRITE", DiskFault),
        ("SQLITE_CORRUPT_VTAB", DamagedFile),
        ("SQLITE_NOTADB", DamagedFile),
        ("SQLITE_CANTOPEN", UnreadableBook),
        ("SQLITE_READONLY_DBMOVED", UnreadableBook),
        ("SQLITE_READONLY", UnwritableBook),
        ("SQLITE_BUSY", BookBusy),
        ("SQLITE_LOCKED", BookBusy),
    ],
)
def test_a_fault_of_the_engine_is_told(name: str, problem: type[Problem]) -> None:
    bare = fault(name)
    for found in (problem_of(bare, "book.db"), problem_of(peewee.OperationalError(bare, "fault"), "book.db")):
        assert type(found) is problem
        assert found.facts["path"] == "book.db"


@pytest.mark.parametrize(
    "error", [fault("SQLITE_ERROR"), ValueError("x"), peewee.IntegrityError("x"), sqlite3.Error()]
)
def test_all_else_is_a_bug(error: Exception) -> None:
    assert problem_of(error, "book.db") is None


def test_what_is_no_fault_of_the_engine_has_no_name_of_it() -> None:
    assert engine_name(KeyError("x")) == ""


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EIO, DiskFault),
        (errno.EACCES, UnreadableFolder),
        (errno.EROFS, UnreadableFolder),
    ],
)
def test_a_fault_of_the_system_is_told(code: int, problem: type[Problem]) -> None:
    found = problem_of_system(OSError(code, "said the system"), Path("mine/book.db"))
    assert type(found) is problem
    assert found.facts["path"] == ("mine" if problem is UnreadableFolder else "mine/book.db")
