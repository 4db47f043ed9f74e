"""The book: every change of the data is a named step on it."""

import secrets
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from peewee import DatabaseError, Delete, ModelTupleCursorWrapper, SelectBase
from peewee import _WriteQuery as WriteQuery

from afterword.domain.clock import Clock
from afterword.domain.errors import Fact
from afterword.domain.store_problems import NothingToRedo, NothingToUndo
from afterword.store import identity, opening_faults, search_index
from afterword.store.fields import instant_text
from afterword.store.journal import Changes, Entry, Journal, Noticed
from afterword.store.models_base import Base
from afterword.store.opening_connection import connect_in_memory
from afterword.store.opening_engine import Engine
from afterword.store.orders import Order, Orders
from afterword.store.reading import read_rows

__all__ = ["Book", "Changes", "Entry", "OutsideStep"]


class OutsideStep(RuntimeError):
    """Something was written outside a step, in a book only to be read, or by another thread: a bug."""


class Book:
    """One open data file: `step` writes, `undo` takes back, `redo` does again, `changed` tells the views."""

    def __init__(
        self,
        database: Engine,
        *,
        clock: Clock,
        path: Path | None = None,
        read_only: bool = False,
        entropy: Callable[[int], bytes] = secrets.token_bytes,
        release: Callable[[], None] = lambda: None,
    ) -> None:
        self.clock = clock
        self.path = path
        self.database = database
        self.changed: list[Callable[[Changes], None]] = []
        self._entropy = entropy
        self._release = release
        self._journal = None if read_only else Journal(database)
        self._orders = Orders(database)
        self._thread = threading.get_ident()

    @classmethod
    def in_memory(cls, *, clock: Clock, entropy: Callable[[int], bytes] = secrets.token_bytes) -> Self:
        """Return an empty book that is gone when it is closed."""
        return cls(connect_in_memory(), clock=clock, entropy=entropy)

    @contextmanager
    def step(
        self, name: str, *, undoable: bool = True, settled: bool = False, **facts: Fact
    ) -> Iterator[None]:
        """Make the writes inside one named change: all of them or none, one undo entry, one notice.

        A step inside a step joins it. `settled` waits until it is on the disk, so that not even a power cut
        takes it back: for what must be kept before the world hears of it. Raises DiskFull, DiskFault,
        BookBusy or DamagedFile when the engine cannot write; then nothing was changed.
        """
        journal = self._writer()
        if journal.is_open:
            with journal.inner():
                yield
            return
        with self._transaction(journal, settled=settled) as settle:
            yield
            noticed = settle()
            journal.keep(Entry(name, facts), undoable=undoable)
        self._tell(noticed)

    @property
    def undo_entry(self) -> Entry | None:
        """The step that `undo` would take back."""
        return self._journal.done[-1].entry if self._journal and self._journal.done else None

    @property
    def redo_entry(self) -> Entry | None:
        """The step that `redo` would do again."""
        return self._journal.undone[-1].entry if self._journal and self._journal.undone else None

    @property
    def is_in_step(self) -> bool:
        """Whether a step is open."""
        return self._journal is not None and self._journal.is_open

    def undo(self) -> Entry:
        """Take back the last step and return it. Raises NothingToUndo, UndoReachesLater."""
        return self._turn(back=True)

    def redo(self) -> Entry:
        """Do the step last taken back again, and return it. Raises NothingToRedo, UndoReachesLater."""
        return self._turn(back=False)

    def close(self) -> None:
        """Close the file and give up its lock. A closed book stays closed."""
        if not self.database.is_closed():
            self.database.close()
        self._release()

    def rows(self, query: SelectBase) -> list[tuple[Any, ...]]:
        """Return what a query finds, as tuples of the fields' values."""
        with self._reading():
            found = query.tuples().execute(self.database)
            return read_rows(found) if isinstance(found, ModelTupleCursorWrapper) else list(found)

    def count(self, query: SelectBase) -> int:
        """Return how many rows a query finds."""
        with self._reading():
            return query.count(self.database)

    def members(self, query: SelectBase) -> set[int]:
        """Return the ids that a query finds."""
        with self._reading():
            return set(self.database.numbers(query))

    def ids(self, order: Order, *, descending: bool, among: Iterable[Collection[int]] = ()) -> Sequence[int]:
        """Return the ids of a table in an order, only those that each of the collections holds."""
        steady = self._journal is not None and not self._journal.is_open
        with self._reading():
            return self._orders.ids(order, descending=descending, among=among, keep=steady)

    def write(self, query: WriteQuery) -> int:
        """Insert, update or delete in the open step; return the new id, or how many rows that met."""
        journal = self._open_step()
        if isinstance(query, Delete):
            journal.watch()  # what hangs on the row goes with it
        else:
            journal.watch(query.table.table())
        return int(query.execute(self.database))

    def insert_many(self, table: type[Base], columns: Mapping[str, Sequence[Any]]) -> range:
        """Insert many rows in the open step, values as they lie in the file; return their ids in order."""
        journal = self._open_step()
        name = table.table()
        key = table.column("id")
        first = int(table.select(key).order_by(key.desc()).limit(1).scalar(self.database) or 0) + 1
        numbers = range(first, first + len(next(iter(columns.values()))))
        if numbers:
            journal.watch(name)
            with journal.in_bulk(name):
                self.database.fill(name, {"id": numbers, **columns})
            journal.note_bulk(name, numbers[0], numbers[-1])
        return numbers

    def link_many(self, table: type[Base], columns: Mapping[str, Sequence[Any]]) -> None:
        """Insert rows, one at the least, of a link table in the open step, for owners inserted in bulk in it.

        The first column names the owners.
        """
        journal = self._open_step()
        name = table.table()
        owners = next(iter(columns.values()))
        journal.watch(name)
        with journal.in_bulk(name):
            self.database.fill(name, columns)
        journal.note_bulk(name, min(owners), max(owners))

    def new_uids(self, number: int) -> list[str]:
        """Return so many new stable ids."""
        return identity.uuids7(self.clock.now(), self._entropy(identity.RANDOM_BYTES * number))

    def _turn(self, *, back: bool) -> Entry:
        journal = self._writer()
        if journal.is_open:
            raise OutsideStep("a step is open")
        marks, onto = (journal.done, journal.undone) if back else (journal.undone, journal.done)
        if not marks:
            raise NothingToUndo if back else NothingToRedo
        entry = marks[-1].entry
        with self._transaction(journal) as settle:
            noticed = journal.take_back(marks, onto=onto, now=instant_text(self.clock.now()), settle=settle)
        self._tell(noticed)
        return entry

    @contextmanager
    def _transaction(self, journal: Journal, *, settled: bool = False) -> Iterator[Callable[[], Noticed]]:
        """Begin; roll back at any fault, told as a Problem when it is one."""
        try:
            journal.begin(settled=settled)
            yield self._settle
        except BaseException as fault:
            journal.roll_back()
            problem = opening_faults.problem_of(fault, str(self.path or ""))
            if problem is None:
                raise
            raise problem from fault

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Tell a file that cannot be read as a Problem; within a step the step does."""
        try:
            yield
        except DatabaseError as fault:
            problem = opening_faults.problem_of(fault, str(self.path or ""))
            if problem is None:
                raise
            raise problem from fault

    def _settle(self) -> Noticed:
        journal = self._open_step()
        noticed = journal.noticed()
        search_index.refresh(self.database, noticed)
        return noticed

    def _tell(self, noticed: Noticed) -> None:
        if noticed.changes:
            self._orders.notice(noticed)
            for listener in tuple(self.changed):
                listener(noticed.changes)

    def _writer(self) -> Journal:
        if self._thread != threading.get_ident():
            raise OutsideStep("the book belongs to another thread")
        if self._journal is None:
            raise OutsideStep("the book was opened to be read")
        return self._journal

    def _open_step(self) -> Journal:
        journal = self._writer()
        if not journal.is_open:
            raise OutsideStep("writing needs a step")
        return journal
