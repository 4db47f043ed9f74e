"""Tests of the triggers that write the journal."""

import pytest

from afterword.store.journal_triggers import LATER, LOG, layouts, triggers
from afterword.store.models import TABLES
from afterword.store.opening_connection import connect_in_memory
from afterword.store.opening_engine import Engine


@pytest.fixture
def watched() -> Engine:
    """An empty file in memory with the triggers of all tables."""
    database = connect_in_memory()
    database.run(LOG)
    database.run(LATER)
    for table in layouts():
        for trigger in triggers(table):
            database.run(trigger)
    return database


def logged(database: Engine) -> list[tuple[object, ...]]:
    found = database.run("SELECT tbl, key, last, op, cols, sql FROM journal_entry ORDER BY seq").fetchall()
    database.run("DELETE FROM journal_entry")
    return found


def test_every_table_has_a_layout() -> None:
    assert set(layouts()) == {table.table() for table in TABLES}
    assert layouts()["interview_contact"].keys == ("interview_id", "contact_id")
    assert layouts()["interview_contact"].owner == "interview"
    assert [name for name, layout in layouts().items() if layout.is_link] == [
        "interview_contact",
        "advice_theme",
    ]


def test_an_insert_is_undone_by_a_delete(watched: Engine) -> None:
    watched.run(
        "INSERT INTO mailbox_mark (uid, changed_at, account, folder, uidvalidity) VALUES (?, ?, 'a', 'f', 1)",
        ("0" * 36, "2026-01-01T00:00:00.000000Z"),
    )
    assert logged(watched) == [("mailbox_mark", 1, 1, "i", None, 'DELETE FROM "mailbox_mark" WHERE "id"=1')]


def test_an_update_is_undone_in_the_columns_that_differ_and_no_others(watched: Engine) -> None:
    watched.run("UPDATE theme SET name = 'It''s', external = external WHERE id = 1")
    assert logged(watched) == [("theme", 1, 1, "u", "name", 'UPDATE "theme" SET "name"=\'\' WHERE "id"=1')]
    watched.run("UPDATE theme SET name = 'x', position = 5 WHERE id = 1")
    (entry,) = logged(watched)
    assert entry[4:] == ("name,position", 'UPDATE "theme" SET "name"=\'It\'\'s\',"position"=0 WHERE "id"=1')


def test_an_update_that_changes_nothing_is_not_logged(watched: Engine) -> None:
    watched.run("UPDATE theme SET name = name, external = external")
    assert logged(watched) == []


def test_a_delete_is_undone_by_an_insert_of_the_whole_row(watched: Engine) -> None:
    before = watched.run("SELECT * FROM theme WHERE id = 3").fetchall()
    watched.run("DELETE FROM theme WHERE id = 3")
    (entry,) = logged(watched)
    assert entry[:5] == ("theme", 3, 3, "d", None)
    watched.run(str(entry[5]))
    assert watched.run("SELECT * FROM theme WHERE id = 3").fetchall() == before


def test_a_replaced_row_is_logged_as_gone_and_come(watched: Engine) -> None:
    watched.run("INSERT OR REPLACE INTO theme SELECT * FROM theme WHERE id = 2")
    assert [entry[3] for entry in logged(watched)] == ["d", "i"]


def test_what_goes_with_a_row_is_logged_before_it(watched: Engine) -> None:
    stamp = ("0" * 36, "2026-01-01T00:00:00.000000Z")
    watched.run("INSERT INTO employer (uid, changed_at, name, name_key) VALUES (?, ?, 'n', 'n')", stamp)
    watched.run(
        "INSERT INTO contact (uid, changed_at, employer_id, name, name_key) VALUES (?, ?, 1, 'c', 'c')", stamp
    )
    logged(watched)
    watched.run("DELETE FROM employer")
    assert [entry[:4] for entry in logged(watched)] == [("contact", 1, 1, "d"), ("employer", 1, 1, "d")]
