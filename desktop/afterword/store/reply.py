"""Mails of theirs in the book."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from afterword.domain.reply import Reply, ReplyDraft
from afterword.store import models
from afterword.store.book import Book
from afterword.store.records import Record

_T = models.Reply
_RECORD = Record(_T, ReplyDraft, Reply)


def insert(book: Book, draft: ReplyDraft) -> int:
    """Add a reply and return its id."""
    return _RECORD.insert(book, draft)


def insert_many(book: Book, drafts: Iterable[ReplyDraft]) -> range:
    """Add many replies quickly and return their ids in the order of the drafts."""
    return _RECORD.insert_many(book, drafts)


def update(book: Book, number: int, draft: ReplyDraft) -> None:
    """Write what differs in a reply. Raises NotFound."""
    _RECORD.update(book, number, draft)


def settle(book: Book, number: int, at: datetime | None) -> None:
    """Note when the user decided what a reply is; None when it is open again. Raises NotFound."""
    _RECORD.set(book, number, {_T.settled_at: at})


def delete(book: Book, number: int) -> None:
    """Delete a reply; advice kept from it stays. Raises NotFound."""
    _RECORD.delete(book, number)


def get(book: Book, number: int) -> Reply:
    """Return a reply. Raises NotFound."""
    return _RECORD.get(book, number)


def many(book: Book, numbers: Iterable[int]) -> Mapping[int, Reply]:
    """Return those of the replies that there are, by id."""
    return _RECORD.many(book, numbers)


def all(book: Book) -> list[Reply]:  # noqa: A001 -- reply.all(book) reads well
    """Return every reply, the oldest first."""
    return _RECORD.all(book, order=(_T.received_at, _T.id))


def unsettled(book: Book) -> list[Reply]:
    """Return the replies that the user has still to look at, the oldest first."""
    return _RECORD.all(book, _T.settled_at.is_null(), order=(_T.received_at, _T.id))


def of_message(book: Book, message_id: int) -> list[Reply]:
    """Return the replies to a mail of ours, the oldest first."""
    return _RECORD.all(book, _T.message == message_id, order=(_T.received_at, _T.id))


def of_contact(book: Book, contact_id: int) -> list[Reply]:
    """Return the mails of a contact, the oldest first."""
    return _RECORD.all(book, _T.contact == contact_id, order=(_T.received_at, _T.id))


def header_ids(book: Book) -> list[str]:
    """Return the Message-IDs of all replies, those without one left out."""
    return [row[0] for row in book.rows(_T.select(_T.header_id).where(_T.header_id != ""))]


def without_header_id(book: Book) -> list[Reply]:
    """Return the replies that came without a Message-ID, the oldest first."""
    return _RECORD.all(book, _T.header_id == "", order=(_T.received_at, _T.id))


def count(book: Book) -> int:
    """Return how many replies there are."""
    return _RECORD.count(book)
