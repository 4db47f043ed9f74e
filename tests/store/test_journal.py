"""Tests of the journal: any steps, undone and redone, give the states exactly."""

# ruff: noqa: S311 -- chance for tests, not for secrets

from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from afterword.domain.clock import FixedClock
from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.store_problems import UndoReachesLater
from afterword.store import advice, application, contact, employer, interview, message
from afterword.store.book import Book, Changes
from afterword.store.models import TABLES
from tests.book_fixtures import NOON
from tests.store.dumps import Dump, dump, index, index_due
from tests.store.worlds import World

SEEDS = st.integers(0, 2**32)
STAMP = "changed_at"
Cells = dict[tuple[str, tuple[Any, ...], str], Any]
KEYS = {table.table(): len(table.keys()) for table in TABLES}
OWNERS = {table.table(): table.owner() for table in TABLES}
LISTED = (employer, contact, application, interview, advice)


class Broken(Exception):
    """What a step fails with."""


def cells(found: Dump) -> Cells:
    """Return every value by table, key and column."""
    names = {table.table(): table.columns() for table in TABLES}
    return {
        (table, row[: KEYS[table]], column): value
        for table, rows in found.items()
        for row in rows
        for column, value in zip(names[table], row, strict=True)
    }


def written(before: Dump, after: Dump) -> Cells:
    """Return the values that are new in the second dump."""
    old, new = cells(before), cells(after)
    return {key: value for key, value in new.items() if key not in old or old[key] != value}


def moved(before: Dump, after: Dump) -> dict[str, set[int]]:
    """Return which nouns' rows differ."""
    found: dict[str, set[int]] = {}
    for table in before:
        for row in set(before[table]) ^ set(after[table]):
            found.setdefault(OWNERS[table], set()).add(row[0])
    return found


class Steps(RuleBasedStateMachine):
    """Steps that can be undone, steps of the world that cannot, failing ones, undo and redo."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = FixedClock(NOON)
        self.book = Book.in_memory(clock=self.clock, entropy=Random(1).randbytes)
        self.told: list[Changes] = []
        self.book.changed.append(self.told.append)
        self.done: list[tuple[Dump, Dump]] = []
        self.undone: list[tuple[Dump, Dump]] = []
        self.world: Cells = {}  # what the world wrote, as far as no step changed it since
        self.world_wrote = False

    def teardown(self) -> None:
        self.book.close()

    def write(self, seed: int, *, acts: int, undoable: bool = True) -> tuple[Dump, Dump]:
        self.clock.move(timedelta(minutes=1))
        world = World(self.book, Random(seed))
        before = dump(self.book)
        self.told.clear()
        with self.book.step("test.written", undoable=undoable):
            for number in range(acts):
                if number % 3 == 2:
                    with self.book.step("test.inner"):
                        world.act()
                    self.fail_inside(world)
                else:
                    world.act()
        after = dump(self.book)
        self.was_told(before, after)
        return before, after

    def was_told(self, before: Dump, after: Dump) -> None:
        """Check that one notice names all that differs (what came and went again may be named too)."""
        assert len(self.told) == (before != after) or len(self.told) == 1
        for noun, numbers in moved(before, after).items():
            assert numbers <= self.told[0][noun]

    def fail_inside(self, world: World) -> None:
        with suppress(Broken), self.book.step("test.inner"):
            world.act()
            world.act()
            raise Broken

    @rule(seed=SEEDS, acts=st.integers(1, 8))
    def step(self, seed: int, acts: int) -> None:
        before, after = self.write(seed, acts=acts)
        if self.told:
            self.done.append((before, after))
            self.undone.clear()
            still = cells(after)
            self.world = {key: value for key, value in self.world.items() if still.get(key) == value}

    @rule(seed=SEEDS)
    def step_of_the_world(self, seed: int) -> None:
        before, after = self.write(seed, acts=2, undoable=False)
        if self.told:
            self.world_wrote = True
            self.world |= {key: value for key, value in written(before, after).items() if key[2] != STAMP}
            self.world = {key: value for key, value in self.world.items() if key in cells(after)}

    @rule(seed=SEEDS, acts=st.integers(1, 8))
    def failing_step(self, seed: int, acts: int) -> None:
        before = dump(self.book)
        world = World(self.book, Random(seed))
        self.told.clear()
        with suppress(Broken), self.book.step("test.failed"):
            for _ in range(acts):
                world.act()
            raise Broken
        assert dump(self.book) == before
        assert self.told == []

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        self.turn(back=True)

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        self.turn(back=False)

    def turn(self, *, back: bool) -> None:
        stack, other = (self.done, self.undone) if back else (self.undone, self.done)
        now = dump(self.book)
        self.told.clear()
        try:
            self.book.undo() if back else self.book.redo()
        except UndoReachesLater:
            assert self.world_wrote, "only what the world wrote may stand in the way"
            assert dump(self.book) == now
            return
        before, after = stack.pop()
        other.append((before, after))
        found = dump(self.book)
        if not self.world_wrote:
            assert found == (before if back else after)
        else:
            kept = cells(found)
            assert {key: kept.get(key) for key in self.world} == self.world
        self.was_told(now, found)
        if not self.done and not self.undone:
            self.world.clear()
            self.world_wrote = False

    @invariant()
    def the_stacks_are_as_deep_as_the_book_says(self) -> None:
        assert (self.book.undo_entry is not None) == bool(self.done)
        assert (self.book.redo_entry is not None) == bool(self.undone)

    @invariant()
    def keys_point_at_rows_and_the_index_is_in_step(self) -> None:
        assert self.book.database.run("PRAGMA foreign_key_check").fetchall() == []
        assert index(self.book) == index_due(self.book)

    @invariant()
    def kept_orders_are_what_the_file_says(self) -> None:
        for noun in LISTED:
            for order in noun._ORDERS.values():
                asked = [n for query in order.queries for n in self.book.database.numbers(query)]
                assert list(self.book.ids(order, descending=False)) == asked


TestSteps = Steps.TestCase
TestSteps.settings = settings(max_examples=settings().max_examples // 2, stateful_step_count=15)


@pytest.fixture
def people(book: Book) -> Mapping[str, int]:
    with book.step("people.added"):
        at = employer.insert(book, EmployerDraft(name="North"))
        who = contact.insert(book, ContactDraft(employer_id=at, name="Ada"))
    return {"employer": at, "contact": who}


def test_undo_of_a_delete_is_refused_when_its_parent_went_later(
    book: Book, people: Mapping[str, int]
) -> None:
    with book.step("contact.deleted"):
        contact.delete(book, people["contact"])
    with book.step("employer.deleted", undoable=False):
        employer.delete(book, people["employer"])
    before = dump(book)
    with pytest.raises(UndoReachesLater):
        book.undo()
    assert dump(book) == before
    with book.step("employer.added"):
        employer.insert(book, EmployerDraft(name="South"))
    assert book.undo().name == "employer.added"


def test_undo_is_refused_when_a_row_of_the_world_would_go_with_its_parent(
    book: Book, clock: FixedClock
) -> None:
    with book.step("employer.added"):
        at = employer.insert(book, EmployerDraft(name="North"))
    with book.step("contact.fetched", undoable=False):
        contact.insert(book, ContactDraft(employer_id=at, name="Ada"))
    with pytest.raises(UndoReachesLater):
        book.undo()
    assert contact.count(book) == 1


def test_a_row_with_bytes_and_quotes_comes_back(book: Book) -> None:
    world = World(book, Random(7))
    with book.step("all.added"):
        for _ in range(40):
            world.act()
    before = dump(book)
    with book.step("all.deleted"):
        for noun in (employer, advice, message):
            for found in noun.all(book):
                noun.delete(book, found.id)
    book.undo()
    assert dump(book) == before


def test_a_large_step_stays_out_of_memory(book: Book) -> None:
    with book.step("employers.added"):
        employer.insert_many(
            book, [EmployerDraft(name=f"Employer {n}", notes="n" * 400) for n in range(5000)]
        )
    assert book.database.run("SELECT count(*) FROM journal_entry").fetchone() == (1,)
    assert book.database.run("PRAGMA temp_store").fetchone() == (0,)  # the journal may go to a file
