"""The drafts that are open: each with its editor, its text and its undo, the last few of them."""

from contextlib import suppress

from PySide6.QtWidgets import QStackedWidget

from afterword.domain.errors import Problem
from afterword.domain.message import MessageState
from afterword.domain.store_problems import BookBusy
from afterword.domain.unkept import Unkept
from afterword.store import message as message_store
from afterword.store.book import Book
from afterword.ui.mail.editor import Editor

EDITED = (MessageState.DRAFT, MessageState.FAILED)
MOST = 8


class OpenDrafts:
    """Holds editors by the ids of their mails, in a stack where one is shown."""

    def __init__(self, book: Book, shown: QStackedWidget) -> None:
        self._book = book
        self._shown = shown
        self._editors: dict[int, Editor] = {}

    def __len__(self) -> int:
        """Return how many are open."""
        return len(self._editors)

    def get(self, message_id: int | None) -> Editor | None:
        """Return the editor of a mail, None while it is not open."""
        return None if message_id is None else self._editors.get(message_id)

    def hold(self, message_id: int, editor: Editor) -> None:
        """Hold an editor; the one held longest goes when there are too many, if it can be kept."""
        self._editors[message_id] = editor
        with suppress(Problem):  # then more stay open: none loses its text
            while len(self._editors) > MOST:
                self._let_go(next(iter(self._editors)))

    def keep(self) -> tuple[Unkept, ...]:
        """Keep all of them as they stand; return those that cannot be kept.

        A book that another program holds is waited for once, and not for each of them.
        """
        found: list[Unkept] = []
        for editor in self._editors.values():
            busy = found[-1].problem if found and isinstance(found[-1].problem, BookBusy) else None
            unkept = editor.keep_along() if busy is None else editor.unkept_for(busy)
            if unkept is not None:
                found.append(unkept)
        return tuple(found)

    def look_again(self, touched: frozenset[int] | None) -> None:
        """Let go of mails that are gone or left; show the others what changed elsewhere (None: anything)."""
        found = message_store.many(self._book, list(self._editors))
        for number in list(self._editors):
            mail = found.get(number)
            if mail is None or mail.state not in EDITED:
                self._editors[number].forget()
                self._let_go(number)
            elif touched is None or number in touched:
                self._editors[number].look_again(mail)

    def _let_go(self, message_id: int) -> None:
        """Close an editor. Raise the `Problem` for which its text cannot be kept; then it stays open."""
        editor = self._editors[message_id]
        editor.stop()
        del self._editors[message_id]
        self._shown.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
