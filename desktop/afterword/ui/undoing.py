"""Undo, redo, and a word about each step: the one place where the window hears what the book did."""

from typing import Protocol

from afterword.domain.errors import Problem
from afterword.store.book import Book, Changes, Entry
from afterword.ui import words
from afterword.ui.actions import Actions
from afterword.ui.translating import find_translation, from_words


class Voice(Protocol):
    """What is needed of the window to say something."""

    def say_done(self, text: str) -> None: ...

    def say(self, text: str) -> None: ...

    def point_to(self, table: str, ids: frozenset[int]) -> None: ...


class Undoing:
    """Connects the actions undo and redo with the book, names them, and says what was done."""

    def __init__(self, book: Book, *, actions: Actions, voice: Voice) -> None:
        self._book = book
        self._actions = actions
        self._voice = voice
        self._last = book.undo_entry
        self._is_turning = False
        self._turned: Changes = {}
        actions.on("undo", self.undo)
        actions.on("redo", self.redo)
        self._name()

    def hear(self, changes: Changes) -> None:
        """Say the step that was just done; called after each change of the book."""
        if self._is_turning:
            self._turned = changes
        entry = self._book.undo_entry
        if entry is not None and entry is not self._last and not self._is_turning:
            said = words.done(entry.name, _texts(entry), from_words)
            if said:
                self._voice.say_done(said)
        self._last = entry
        self._name()

    def undo(self) -> None:
        """Take back the last step, and say so."""
        self._turn(back=True)

    def redo(self) -> None:
        """Do again what was taken back, and say so."""
        self._turn(back=False)

    def _turn(self, *, back: bool) -> None:
        self._is_turning = True
        try:
            entry = self._book.undo() if back else self._book.redo()
        except Problem as problem:
            self._voice.say(words.sentence(problem, from_words))
        else:
            act = words.act(entry.name, _texts(entry), from_words)
            if back:
                said = find_translation("undoing", "Undone: %1")
            else:
                said = find_translation("undoing", "Done again: %1")
            if act:
                self._voice.say(said.replace("%1", act))
            table, _, did = entry.name.partition(".")
            if back and did == "deleted" and self._turned.get(table):
                self._voice.point_to(table, self._turned[table])
        finally:
            self._is_turning = False
        self._name()

    def _name(self) -> None:
        undo, redo = self._book.undo_entry, self._book.redo_entry
        self._actions.say_undo(_act(undo), _act(redo))


def _act(entry: Entry | None) -> str:
    if entry is None:
        return ""
    return words.act(entry.name, _texts(entry), from_words) or find_translation("undoing", "the last change")


def _texts(entry: Entry) -> dict[str, str]:
    return {name: str(fact) for name, fact in entry.facts.items()}
