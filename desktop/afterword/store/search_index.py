"""The search index kept in step with the tables, by sets of changed ids."""

# ruff: noqa: S608 -- tables and columns are named by the models, never by a person

import json
from collections.abc import Collection

from afterword.store.journal import Noticed
from afterword.store.opening_engine import Engine
from afterword.store.search_documents import DOCUMENTS, LINKS, REACHES

_IDS = "(SELECT value FROM json_each(?1))"


def refresh(database: Engine, noticed: Noticed) -> None:
    """Write the words anew of all that a step changed, or whose parents it changed."""
    for noun, numbers in _touched(database, noticed).items():
        if numbers:
            _rewrite(database, noun, numbers)


def words_of(noun: str) -> str:
    """Return the query for (id, words) of all rows of a noun, as the index should hold them."""
    document = DOCUMENTS[noun]
    words = " || ' ' || ".join(f"coalesce({part}, '')" for part in document.parts)
    return f"SELECT n.id, {words} FROM {document.source}"


def _touched(database: Engine, noticed: Noticed) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {noun: set() for noun in DOCUMENTS}
    for table, numbers in noticed.rows.items():
        written = noticed.updated.get(table, frozenset())
        if table in LINKS:
            found[LINKS[table]] |= numbers
        elif table in DOCUMENTS and (table in noticed.moved or written & DOCUMENTS[table].reads):
            found[table] |= numbers
        for reach in REACHES:
            if reach.table == table and written & reach.columns:
                query = reach.query.format(ids=_IDS)
                found[reach.noun].update(row[0] for row in database.run(query, (_listed(numbers),)))
    return found


def _rewrite(database: Engine, noun: str, numbers: Collection[int]) -> None:
    listed = (_listed(numbers),)
    highest = database.run(f"SELECT max(rowid) FROM {noun}_text").fetchone()[0]
    if highest is not None and min(numbers) <= highest:
        database.run(f"DELETE FROM {noun}_text WHERE rowid IN {_IDS}", listed)
    database.run(f"{_insertion(noun)} WHERE n.id IN {_IDS}", listed)


def _insertion(noun: str) -> str:
    return f"INSERT INTO {noun}_text (rowid, words) {words_of(noun)}"


def _listed(numbers: Collection[int]) -> str:
    return json.dumps(sorted(numbers))
