"""Connections to a data file: the engine's settings, in one place."""

import functools
from pathlib import Path
from urllib.parse import quote

from afterword.store.migrations import migrate
from afterword.store.opening_engine import Engine

BUSY_SECONDS = 5
CACHE_KIBIBYTES = 4_000


def connect(path: Path) -> Engine:
    """Return an open connection that may write."""
    database = Engine(
        str(path),
        pragmas=(
            ("busy_timeout", BUSY_SECONDS * 1000),
            ("foreign_keys", 1),
            ("recursive_triggers", 1),
            ("trusted_schema", 0),
            ("journal_mode", "wal"),
            ("synchronous", "normal"),
            ("cache_size", -CACHE_KIBIBYTES),
        ),
        timeout=BUSY_SECONDS,
        autoconnect=False,
    )
    database.connect()
    return database


def connect_to_read(path: Path) -> Engine:
    """Return an open connection that cannot write and leaves the file as it is."""
    place = f"file:{quote(str(path.absolute()))}?mode=ro"
    database = Engine(
        place,
        pragmas=(
            ("busy_timeout", BUSY_SECONDS * 1000),
            ("query_only", 1),
            ("trusted_schema", 0),
            ("cache_size", -CACHE_KIBIBYTES),
        ),
        timeout=BUSY_SECONDS,
        autoconnect=False,
        uri=True,
    )
    database.connect()
    return database


def connect_to_copy(path: Path) -> Engine:
    """Return an open connection to an empty file that a copy is written to, all of it settled on the disk."""
    database = Engine(str(path), pragmas=(("synchronous", "full"),), timeout=BUSY_SECONDS, autoconnect=False)
    database.connect()
    return database


def connect_in_memory(*, empty: bool = False) -> Engine:
    """Return a connection to a fresh book in memory, a copy of one that was made by the migrations."""
    database = Engine(
        ":memory:",
        pragmas=(("foreign_keys", 1), ("recursive_triggers", 1), ("trusted_schema", 0)),
        autoconnect=False,
    )
    database.connect()
    if not empty:
        database.raw.deserialize(_fresh())
    return database


@functools.cache
def _fresh() -> bytes:
    database = connect_in_memory(empty=True)
    try:
        migrate(database)
        return database.raw.serialize()
    finally:
        database.close()
