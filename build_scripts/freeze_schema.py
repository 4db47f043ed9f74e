"""Writes the schema of this version, with rows, as SQL: what the tests upgrade for ever after a release."""

# ruff: noqa: S608 -- tables are named by the schema

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

from afterword.domain.clock import FixedClock
from afterword.store.book import Book
from afterword.store.migrations import APPLICATION_ID, VERSION
from afterword.store.search_documents import DOCUMENTS
from build_scripts import sample_book
from build_scripts.place import Trouble, say

FOLDER = Path(__file__).parents[1] / "tests" / "data" / "schemas"
_STAMP = "2026-11-02T09:00:00.000000Z"
_PRACTICE = f"VALUES ('{'1' * 36}', '{_STAMP}', 1, '{{}}', '{_STAMP}')"
_MAILBOX = f"VALUES ('{'2' * 36}', '{_STAMP}', 'robin@mail.example', 'INBOX', 7, 42)"
_LATER = (  # rows of the tables that nothing writes yet
    f"INSERT INTO practice (uid, changed_at, advice_id, card, due) {_PRACTICE}",
    f"INSERT INTO mailbox_mark (uid, changed_at, account, folder, uidvalidity, last_uid) {_MAILBOX}",
)


def dump() -> str:
    """Return a book with some of all nouns as SQL that makes it again."""
    chance = random.Random(1)  # noqa: S311 -- a sample, not a secret
    book = Book.in_memory(clock=FixedClock(sample_book.NOW), entropy=chance.randbytes)
    try:
        sample_book.fill(book, 40)
        with book.step("sample.finished", undoable=False):
            for statement in _LATER:
                book.database.run(statement)
        return "\n".join(
            [*_schema(book, "table"), *_rows(book), *_schema(book, "index", "trigger"), *_marks(), ""]
        )
    finally:
        book.close()


def _schema(book: Book, *kinds: str) -> list[str]:
    found = book.database.run(
        "SELECT s.sql FROM sqlite_schema AS s LEFT JOIN pragma_table_list AS t ON t.name = s.name"
        " WHERE s.sql IS NOT NULL AND coalesce(t.type, '') <> 'shadow'"
        f" AND s.type IN ({', '.join('?' * len(kinds))}) ORDER BY s.rowid",
        kinds,
    )
    return [f"{statement};" for (statement,) in found]


def _rows(book: Book) -> list[str]:
    tables = book.database.run(
        "SELECT name FROM pragma_table_list"
        " WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
    ).fetchall()
    made = [line for (table,) in tables for line in _inserts(book, table, "*")]
    return made + [line for noun in DOCUMENTS for line in _inserts(book, f"{noun}_text", "rowid, words")]


def _inserts(book: Book, table: str, columns: str) -> list[str]:
    if columns == "*":
        columns = ", ".join(f'"{row[1]}"' for row in book.database.run(f"PRAGMA table_info({table})"))
    values = " || ', ' || ".join(f"quote({column})" for column in columns.split(", "))
    found = book.database.run(f"SELECT {values} FROM {table} ORDER BY 1")
    return [f"INSERT INTO {table} ({columns}) VALUES ({row});" for (row,) in found]


def _marks() -> list[str]:
    return [f"PRAGMA application_id = {APPLICATION_ID};", f"PRAGMA user_version = {VERSION};"]


def main(argv: Sequence[str]) -> int:
    """Write the dump of this version; one that is there belongs to a release and is not touched."""
    parser = argparse.ArgumentParser(prog="do.py freeze-schema", description=__doc__)
    parser.add_argument("--again", action="store_true", help="before the release: write it anew")
    asked = parser.parse_args(argv)
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"version_{VERSION:04}.sql"
    if path.exists() and not asked.again:
        raise Trouble(f"{path.name} is frozen; a change of the schema is a new step")
    path.write_text(dump(), encoding="utf-8")
    say(f"{path.name} written")
    return 0
