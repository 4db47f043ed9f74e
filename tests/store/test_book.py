"""Tests of steps: all or nothing, noticed once, taken back exactly."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest

from afterword.domain.clock import FixedClock
from afterword.domain.employer import EmployerDraft
from afterword.domain.errors import NotFound
from afterword.domain.store_problems import NothingToRedo, NothingToUndo, UndoReachesLater
from afterword.store import employer as employer_store
from afterword.store.book import Book, Changes, Entry, OutsideStep
from afterword.store.opening import open_book
from tests.store.dumps import dump, index, index_due

NORTH = EmployerDraft(name="Northwind", place="Malmö")


@pytest.fixture
def north(book: Book) -> int:
    with book.step("employer.added", who="Northwind"):
        return employer_store.insert(book, NORTH)


def renamed(book: Book, number: int, name: str, *, undoable: bool = True) -> None:
    with book.step("employer.changed", undoable=undoable):
        employer_store.update(book, number, EmployerDraft(name=name, place="Malmö"))


def test_a_step_is_noticed_once_after_it_is_kept(book: Book) -> None:
    told: list[tuple[Changes, int]] = []
    book.changed.append(lambda changes: told.append((changes, employer_store.count(book))))
    with book.step("employers.added"):
        numbers = {employer_store.insert(book, NORTH), employer_store.insert(book, NORTH)}
        assert told == []
    assert told == [({"employer": numbers}, 2)]


def test_a_failing_step_leaves_nothing_and_is_not_noticed(book: Book, north: int) -> None:
    told: list[Changes] = []
    book.changed.append(told.append)
    before = dump(book)
    with pytest.raises(NotFound), book.step("employer.added"):
        employer_store.delete(book, employer_store.insert(book, NORTH) + north)
    assert dump(book) == before
    assert index(book) == index_due(book)
    assert told == []
    assert book.undo_entry == Entry("employer.added", {"who": "Northwind"})


def test_a_step_within_a_step_joins_it(book: Book) -> None:
    with book.step("outer"):
        employer_store.insert(book, NORTH)
        with book.step("inner"):
            employer_store.insert(book, NORTH)
    assert book.undo() == Entry("outer", {})
    assert employer_store.count(book) == 0


def test_an_inner_step_that_fails_and_is_caught_leaves_the_outer_one_whole(book: Book) -> None:
    with book.step("outer"):
        employer_store.insert(book, NORTH)
        with pytest.raises(NotFound), book.step("inner"):
            employer_store.delete(book, employer_store.insert(book, EmployerDraft(name="South")) + 1)
    assert [found.name for found in employer_store.all(book)] == ["Northwind"]
    book.undo()
    assert employer_store.all(book) == []


def test_writing_outside_a_step_is_a_bug(book: Book, north: int) -> None:
    with pytest.raises(OutsideStep):
        employer_store.insert(book, NORTH)
    with pytest.raises(OutsideStep):
        employer_store.delete(book, north)


def test_the_engine_itself_refuses_to_write_outside_a_step(book: Book, north: int) -> None:
    with pytest.raises(Exception, match="readonly"):
        book.database.run("DELETE FROM employer")
    assert employer_store.count(book) == 1


def test_another_thread_may_not_write(book: Book) -> None:
    raised: list[BaseException] = []

    def elsewhere() -> None:
        try:
            with book.step("employer.added"):
                employer_store.insert(book, NORTH)
        except OutsideStep as error:
            raised.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert len(raised) == 1


def test_undo_and_redo_give_the_states_exactly(book: Book, north: int, clock: FixedClock) -> None:
    before = dump(book)
    clock.move(timedelta(hours=1))
    renamed(book, north, "Northwind Traders")
    after = dump(book)
    clock.move(timedelta(hours=1))
    assert book.undo() == Entry("employer.changed", {})
    assert dump(book) == before
    assert book.redo() == Entry("employer.changed", {})
    assert dump(book) == after


def test_undo_and_redo_are_noticed(book: Book, north: int) -> None:
    told: list[Changes] = []
    book.changed.append(told.append)
    book.undo()
    book.redo()
    assert told == [{"employer": {north}}, {"employer": {north}}]


def test_with_nothing_done_there_is_nothing_to_undo_or_redo(book: Book) -> None:
    assert book.undo_entry is None
    assert book.redo_entry is None
    with pytest.raises(NothingToUndo):
        book.undo()
    with pytest.raises(NothingToRedo):
        book.redo()


def test_a_new_step_clears_what_could_be_done_again(book: Book, north: int) -> None:
    renamed(book, north, "One")
    book.undo()
    assert book.redo_entry is not None
    renamed(book, north, "Two")
    assert book.redo_entry is None


def test_a_step_that_changes_nothing_is_no_step(book: Book, north: int) -> None:
    told: list[Changes] = []
    renamed(book, north, "One")
    book.undo()
    book.changed.append(told.append)
    renamed(book, north, "Northwind")
    assert told == []
    assert book.undo_entry == Entry("employer.added", {"who": "Northwind"})
    assert book.redo_entry == Entry("employer.changed", {})


def test_undo_is_refused_when_it_would_delete_what_came_later(book: Book, north: int) -> None:
    renamed(book, north, "Renamed by the world", undoable=False)
    before = dump(book)
    with pytest.raises(UndoReachesLater) as refused:
        book.undo()
    assert refused.value.facts == {"step": "employer.added"}
    assert dump(book) == before
    assert book.undo_entry is not None


def test_undo_is_refused_when_it_would_overwrite_what_came_later(book: Book, north: int) -> None:
    renamed(book, north, "Mine")
    renamed(book, north, "The world's", undoable=False)
    with pytest.raises(UndoReachesLater):
        book.undo()
    assert employer_store.get(book, north).name == "The world's"


def test_undo_is_refused_when_its_row_went_later(book: Book, north: int) -> None:
    renamed(book, north, "Mine")
    with book.step("employer.deleted", undoable=False):
        employer_store.delete(book, north)
    with pytest.raises(UndoReachesLater):
        book.undo()
    assert employer_store.count(book) == 0


def test_undo_leaves_other_columns_that_came_later_and_stamps_now(
    book: Book, north: int, clock: FixedClock
) -> None:
    renamed(book, north, "Mine")
    clock.move(timedelta(hours=1))
    with book.step("employer.archived", undoable=False):
        employer_store.set_archived(book, north, True)
    clock.move(timedelta(hours=1))
    book.undo()
    found = employer_store.get(book, north)
    assert (found.name, found.archived, found.changed_at) == ("Northwind", True, clock.now())
    book.redo()
    found = employer_store.get(book, north)
    assert (found.name, found.archived) == ("Mine", True)


def test_many_rows_in_one_step_are_taken_back_and_brought_again(book: Book) -> None:
    with book.step("employers.imported"):
        numbers = employer_store.insert_many(book, [EmployerDraft(name=f"E{n}") for n in range(2000)])
    after = dump(book)
    assert [employer_store.get(book, numbers[n]).name for n in (0, 1999)] == ["E0", "E1999"]
    book.undo()
    assert employer_store.count(book) == 0
    book.redo()
    assert dump(book) == after
    assert index(book) == index_due(book)


def test_rows_added_in_bulk_that_were_changed_later_are_not_taken_back(book: Book) -> None:
    with book.step("employers.imported"):
        numbers = employer_store.insert_many(book, [NORTH, NORTH, NORTH])
    renamed(book, numbers[1], "The world's", undoable=False)
    with pytest.raises(UndoReachesLater):
        book.undo()
    assert employer_store.count(book) == 3


def test_the_history_has_an_end(book: Book, north: int) -> None:
    for number in range(205):
        renamed(book, north, f"Name {number}")
    undone = 0
    while book.undo_entry:
        book.undo()
        undone += 1
    assert undone == 200
    assert employer_store.get(book, north).name == "Name 4"


def test_a_closed_book_can_be_closed_again(book: Book) -> None:
    book.close()
    book.close()


def test_a_settled_step_waits_for_the_disk_and_the_next_does_not(tmp_path: Path, clock: FixedClock) -> None:
    book = open_book(tmp_path / "afterword.db", clock=clock)
    try:
        with book.step("employer.added", settled=True):
            employer_store.insert(book, NORTH)
            assert book.database.pragma("synchronous") == 2
        with book.step("employer.added"):
            employer_store.insert(book, NORTH)
            assert book.database.pragma("synchronous") == 1
    finally:
        book.close()
