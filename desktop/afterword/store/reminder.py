"""Reminders in the book: marks on steps, and the user's own."""

from afterword.domain.reminder import Reminder, ReminderDraft
from afterword.store import models
from afterword.store.book import Book
from afterword.store.records import Record

_T = models.Reminder
_RECORD = Record(_T, ReminderDraft, Reminder)


def insert(book: Book, draft: ReminderDraft) -> int:
    """Add a reminder and return its id."""
    return _RECORD.insert(book, draft)


def mark(book: Book, draft: ReminderDraft) -> int:
    """Keep what the user said about a step in place of what they said before, and return its id."""
    about = _T.step == draft.step, _T.about_table == draft.about_table, _T.about_id == draft.about_id
    query = _T.select(_T.id).where(*about).order_by(_T.id.desc()).limit(1)
    for (number,) in book.rows(query):
        _RECORD.update(book, number, draft)
        return int(number)
    return insert(book, draft)


def update(book: Book, number: int, draft: ReminderDraft) -> None:
    """Write what differs in a reminder. Raises NotFound."""
    _RECORD.update(book, number, draft)


def delete(book: Book, number: int) -> None:
    """Delete a reminder. Raises NotFound."""
    _RECORD.delete(book, number)


def get(book: Book, number: int) -> Reminder:
    """Return a reminder. Raises NotFound."""
    return _RECORD.get(book, number)


def all(book: Book) -> list[Reminder]:  # noqa: A001 -- reminder.all(book) reads well
    """Return every reminder, by id."""
    return _RECORD.all(book)


def all_open(book: Book) -> list[Reminder]:
    """Return every mark on a step, and the user's own reminders that are not done, by id."""
    return _RECORD.all(book, (_T.step != "") | (_T.done_at.is_null() & (_T.never == 0)))


def count(book: Book) -> int:
    """Return how many reminders there are."""
    return _RECORD.count(book)
