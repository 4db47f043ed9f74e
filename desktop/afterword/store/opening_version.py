"""Which version of the engine reads and writes the data file, for a report of a fault."""

import sqlite3


def engine_version() -> str:
    """Return the version of SQLite, for example "3.45.1"."""
    return sqlite3.sqlite_version
