import pytest

from afterword.domain.employer import EmployerDraft
from afterword.services import employers
from afterword.store import employer as employer_store
from afterword.store.book import Book
from afterword.ui.actions import Actions
from afterword.ui.desk import Desk
from afterword.ui.undoing import Undoing
from tests.ui.page_fixtures import book, clock

__all__ = ["book", "clock"]


class Voice:
    """Notes what is said."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.pointed: list[tuple[str, frozenset[int]]] = []

    def say_done(self, text: str) -> None:
        self.said.append(text)

    def say(self, text: str) -> None:
        self.said.append(text)

    def point_to(self, table: str, ids: frozenset[int]) -> None:
        self.pointed.append((table, ids))


@pytest.fixture
def voice() -> Voice:
    return Voice()


@pytest.fixture
def actions(desk: Desk) -> Actions:
    return Actions(theme=desk.theme)


@pytest.fixture
def undoing(book: Book, actions: Actions, voice: Voice) -> Undoing:
    made = Undoing(book, actions=actions, voice=voice)
    book.changed.append(made.hear)
    return made


def test_a_step_is_said_and_named(undoing: Undoing, book: Book, voice: Voice, actions: Actions):
    employers.add(book, EmployerDraft(name="Northwind"))
    assert voice.said == ["Employer added"]
    assert actions["undo"].text() == "Undo: add employer"
    assert not actions["redo"].isEnabled()


def test_undo_and_redo_go_back_and_forth(undoing: Undoing, book: Book, voice: Voice, actions: Actions):
    employers.add(book, EmployerDraft(name="Northwind"))
    actions["undo"].trigger()
    assert employer_store.all(book) == []
    assert actions["redo"].text() == "Redo: add employer"
    actions["redo"].trigger()
    assert [one.name for one in employer_store.all(book)] == ["Northwind"]
    assert voice.said[1:] == ["Undone: add employer", "Done again: add employer"]


def test_what_the_world_did_is_not_said_again(undoing: Undoing, book: Book, voice: Voice):
    employers.add(book, EmployerDraft(name="Northwind"))
    with book.step("message.fetched", undoable=False):
        employer_store.insert(book, EmployerDraft(name="Globex"))
    assert len(voice.said) == 1


def test_without_anything_to_undo_it_is_off(undoing: Undoing, actions: Actions, voice: Voice):
    assert not actions["undo"].isEnabled()
    undoing.undo()
    undoing.redo()
    assert voice.said == ["There is nothing to undo.", "There is nothing to do again."]


def test_a_step_without_words_can_still_be_undone(
    undoing: Undoing, book: Book, voice: Voice, actions: Actions
):
    with book.step("some.thing"):
        employer_store.insert(book, EmployerDraft(name="Northwind"))
    assert actions["undo"].text() == "Undo: the last change"
    undoing.undo()
    assert employer_store.all(book) == []


def test_what_was_deleted_and_comes_back_is_pointed_to(
    undoing: Undoing, book: Book, voice: Voice, actions: Actions
):
    kept = employers.add(book, EmployerDraft(name="Northwind"))
    employers.delete(book, [kept])
    actions["undo"].trigger()
    assert voice.pointed == [("employer", frozenset({kept}))]
    actions["redo"].trigger()
    actions["undo"].trigger()
    actions["undo"].trigger()
    assert len(voice.pointed) == 2
