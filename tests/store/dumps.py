"""What a book holds, exactly, to compare one state with another."""

# ruff: noqa: S608 -- tables are named by the models

from typing import Any

from afterword.store.book import Book
from afterword.store.models import TABLES
from afterword.store.search_documents import DOCUMENTS
from afterword.store.search_index import words_of

Dump = dict[str, list[tuple[Any, ...]]]


def dump(book: Book) -> Dump:
    """Return all rows of all tables, in order."""
    return {
        table.table(): book.database.run(f"SELECT * FROM {table.table()} ORDER BY 1, 2").fetchall()
        for table in TABLES
    }


def index(book: Book) -> Dump:
    """Return what the search index holds."""
    return {
        noun: book.database.run(f"SELECT rowid, words FROM {noun}_text ORDER BY rowid").fetchall()
        for noun in DOCUMENTS
    }


def index_due(book: Book) -> Dump:
    """Return what the search index should hold."""
    return {noun: sorted(book.database.run(words_of(noun)).fetchall()) for noun in DOCUMENTS}
