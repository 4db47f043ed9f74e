"""The journal: one transaction a step, its inverse written by triggers, undo and redo by replaying it."""

# ruff: noqa: S608 -- tables and columns are named by the models, never by a person

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from peewee import IntegrityError

from afterword.domain.errors import Fact
from afterword.domain.store_problems import UndoReachesLater
from afterword.store import journal_triggers
from afterword.store.opening_engine import Engine

Changes = Mapping[str, frozenset[int]]
_T = TypeVar("_T")
_BATCH = 500
_STAMP = "changed_at"


@dataclass(frozen=True, slots=True)
class Entry:
    """A step as the user knows it: its name ("advice.kept") and the facts that fill its words."""

    name: str
    facts: Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where the inverse of a step stands in the journal."""

    entry: Entry
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Noticed:
    """What a step changed.

    `changes` names nouns and ids for the views; `rows` the same by table; `updated` the columns written in
    rows that stayed; `moved` the tables in which rows came or went.
    """

    changes: Changes = field(default_factory=dict)
    rows: Changes = field(default_factory=dict)
    updated: Mapping[str, frozenset[str]] = field(default_factory=dict)
    moved: frozenset[str] = frozenset()


class Journal:
    """Begins, ends and takes back steps on one connection."""

    def __init__(self, database: Engine, *, keep: int = 200) -> None:
        self.done: list[Mark] = []
        self.undone: list[Mark] = []
        self._database = database
        self._keep = keep
        self._tables = journal_triggers.layouts()
        self._watched: frozenset[str] = frozenset()
        self._first = 0
        self._fixed = 0  # the last entry of a step that cannot be undone
        self.is_open = False
        database.run(journal_triggers.LOG)
        database.run(journal_triggers.LATER)
        database.run("PRAGMA query_only = 1")

    def begin(self, *, settled: bool = False) -> None:
        """Begin a step. Immediate: one that reads first and writes later must not fail half-way.

        `settled`: its end waits for the disk.
        """
        self._database.run(f"PRAGMA synchronous = {'full' if settled else 'normal'}")
        self._database.run("PRAGMA query_only = 0")
        try:
            self._database.run("BEGIN IMMEDIATE")
        except BaseException:
            self._database.run("PRAGMA query_only = 1")
            raise
        self._first = self._last()
        self.is_open = True

    def watch(self, *tables: str) -> None:
        """Log what is written to these tables from now on, or to any when none is named.

        A trigger takes the engine a tenth of a millisecond to make, so only those that are needed are made.
        """
        for table in frozenset(tables or self._tables) - self._watched:
            for trigger in journal_triggers.triggers(table):
                self._database.run(trigger)
            self._watched |= {table}

    @contextmanager
    def inner(self) -> Iterator[None]:
        """Join the open step; what fails inside takes back only its own writes on the way up."""
        self._database.run("SAVEPOINT inner_step")
        try:
            yield
        except BaseException:
            if self._database.raw.in_transaction:
                self._database.run("ROLLBACK TO inner_step")
                self._database.run("RELEASE inner_step")
                self._look_what_is_watched()
            raise
        self._database.run("RELEASE inner_step")

    def keep(self, entry: Entry, *, undoable: bool) -> None:
        """Commit the open step and keep its inverse, or only the note of what it wrote."""
        last = self._last()
        if last > self._first and not undoable:
            self._database.run("UPDATE journal_entry SET sql = NULL WHERE seq > ?", (self._first,))
        self._commit()
        if last == self._first:
            return
        if undoable:
            self._forget(self.undone)
            self.done.append(Mark(entry, self._first + 1, last))
        else:
            self._fixed = last
        self._shorten()

    def take_back(
        self, marks: list[Mark], *, onto: list[Mark], now: str, settle: Callable[[], Noticed]
    ) -> Noticed:
        """Replay the last of the marks backwards in the open step and commit; its own inverse goes onto the
        other list. `settle` is called before the commit.

        Raises UndoReachesLater when a step that cannot be undone wrote, later, what would be overwritten.
        """
        mark = marks[-1]
        self.watch()
        self._database.run("PRAGMA defer_foreign_keys = 1")
        try:
            self._replay(mark)
            self._refuse_reaching_later(mark, now)
            noticed = settle()
            last = self._last()
            self._database.run("DELETE FROM journal_entry WHERE seq BETWEEN ? AND ?", (mark.first, mark.last))
            self._commit()
        except IntegrityError as error:
            raise UndoReachesLater(step=mark.entry.name) from error
        marks.pop()
        onto.append(Mark(mark.entry, self._first + 1, last))
        return noticed

    def roll_back(self) -> None:
        """Leave the open step with nothing written."""
        self.is_open = False
        if self._database.raw.in_transaction:  # after a full disk the engine has already rolled back
            self._database.run("ROLLBACK")
        self._look_what_is_watched()
        self._database.run("PRAGMA query_only = 1")

    def noticed(self) -> Noticed:
        """Return what the open step changed so far."""
        rows: dict[str, set[int]] = {}
        updated: dict[str, set[str]] = {}
        moved: set[str] = set()
        found = self._database.run(
            "SELECT DISTINCT tbl, key, last, op, cols FROM journal_entry WHERE seq > ?", (self._first,)
        )
        for table, key, last, op, columns in found:
            rows.setdefault(table, set()).update(range(key, last + 1))
            if op == "u":
                updated.setdefault(table, set()).update(columns.split(","))
            else:
                moved.add(table)
        changes: dict[str, set[int]] = {}
        for table, keys in rows.items():
            changes.setdefault(self._tables[table].owner, set()).update(keys)
        return Noticed(_frozen(changes), _frozen(rows), _frozen(updated), frozenset(moved))

    @contextmanager
    def in_bulk(self, table: str) -> Iterator[None]:
        """Let rows be inserted into a table without a journal entry each; `note_bulk` follows."""
        layout = self._tables[table]
        self._database.run(f'DROP TRIGGER temp."{journal_triggers.name_of(table, "insert")}"')
        yield
        self._database.run(journal_triggers.on_insert(layout))

    def note_bulk(self, table: str, first: int, last: int) -> None:
        """Log the rows inserted in bulk by the bounds of their keys, which no older row may lie between."""
        key = self._tables[table].keys[0]
        self._database.run(
            "INSERT INTO journal_entry (tbl, key, last, op, sql) VALUES (?, ?, ?, 'i', ?)",
            (table, first, last, f'DELETE FROM "{table}" WHERE "{key}" BETWEEN {first} AND {last}'),
        )

    def _commit(self) -> None:
        self._database.run("COMMIT")
        self.is_open = False
        self._database.run("PRAGMA query_only = 1")

    def _look_what_is_watched(self) -> None:
        """A rollback takes the triggers along that were made in it."""
        found = self._database.run("SELECT tbl_name FROM sqlite_temp_master WHERE type = 'trigger'")
        self._watched = frozenset(row[0] for row in found)

    def _last(self) -> int:
        found = self._database.run("SELECT max(seq) FROM journal_entry").fetchone()[0]
        return int(found or 0)

    def _replay(self, mark: Mark) -> None:
        upper = mark.last
        while upper >= mark.first:
            batch = self._database.run(
                "SELECT seq, tbl, op, sql FROM journal_entry WHERE seq BETWEEN ? AND ?"
                " ORDER BY seq DESC LIMIT ?",
                (mark.first, upper, _BATCH),
            ).fetchall()
            for (_, op), entries in groupby(batch, key=itemgetter(1, 2)):
                for statement in journal_triggers.joined(op, [entry[3] for entry in entries]):
                    written = self._database.run(statement).rowcount
                    if op == "u" and written == 0:
                        raise UndoReachesLater(step=mark.entry.name)
            upper = batch[-1][0] - 1 if len(batch) == _BATCH else 0

    def _refuse_reaching_later(self, mark: Mark, now: str) -> None:
        """Compare what the replay wrote with what fixed steps wrote after the mark.

        The instant of change is no reason to refuse, but it must not go back behind a later one: it is now.
        """
        if self._fixed <= mark.last:
            return
        found = self._database.run(
            "SELECT DISTINCT mine.tbl, mine.key, mine.op, mine.cols, later.op, later.cols"
            " FROM journal_entry AS mine JOIN journal_entry AS later"
            " ON later.tbl = mine.tbl AND mine.key BETWEEN later.key AND later.last"
            " WHERE mine.seq > ? AND later.sql IS NULL AND later.seq BETWEEN ? AND ?",
            (self._first, mark.last + 1, self._first),
        ).fetchall()
        shared: set[tuple[str, int]] = set()
        for table, key, op, columns, later_op, later_columns in found:
            link = self._tables[table].is_link
            if link or _reaches((op, columns), (later_op, later_columns)):
                raise UndoReachesLater(step=mark.entry.name)
            if op == "u":
                shared.add((table, key))
        for table, key in shared:
            self._database.run(f'UPDATE "{table}" SET {_STAMP} = ? WHERE id = ?', (now, key))

    def _forget(self, marks: list[Mark]) -> None:
        for mark in marks:
            self._forget_entries(mark.first, mark.last)
        marks.clear()

    def _shorten(self) -> None:
        del self.done[: -self._keep]
        oldest = min((mark.first for mark in (*self.done, *self.undone)), default=self._last() + 1)
        self._forget_entries(0, oldest - 1)

    def _forget_entries(self, first: int, last: int) -> None:
        self._database.run("PRAGMA query_only = 0")
        self._database.run("DELETE FROM journal_entry WHERE seq BETWEEN ? AND ?", (first, last))
        self._database.run("PRAGMA query_only = 1")


def _reaches(mine: tuple[str, str | None], later: tuple[str, str | None]) -> bool:
    """Whether a replayed change of a row takes away or overwrites what a later step wrote in it."""
    if mine[0] == "i" or later[0] == "d":
        return False
    if mine[0] == "d" or later[0] == "i":
        return True
    both = set((mine[1] or "").split(",")) & set((later[1] or "").split(","))
    return bool(both - {_STAMP, ""})


def _frozen(found: dict[str, set[_T]]) -> dict[str, frozenset[_T]]:
    return {name: frozenset(members) for name, members in found.items()}
