"""Mails of ours in the book."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from peewee import JOIN, fn

from afterword.domain.message import Message, MessageDraft, MessageListing, MessageRow, MessageState, Way
from afterword.domain.reply import ReplyKind
from afterword.store import listing as listings
from afterword.store import models, search
from afterword.store.book import Book
from afterword.store.fields import AnyField, one_of
from afterword.store.records import Record, chunks

_T = models.Message
_RECORD = Record(_T, MessageDraft, Message)
_NEWEST = listings.by(_T, _T.created_at)


def insert(book: Book, draft: MessageDraft) -> int:
    """Add a mail and return its id."""
    return _RECORD.insert(book, draft, extra={_T.created_at: book.clock.now()})


def insert_many(
    book: Book, drafts: Iterable[MessageDraft], *, sent_at: Sequence[datetime | None] | None = None
) -> range:
    """Add many mails quickly and return their ids in order; those with an instant of sending left then."""
    listed = list(drafts)
    extra: dict[AnyField, Sequence[Any]] = {_T.created_at: [book.clock.now()] * len(listed)}
    if sent_at is not None:
        extra[_T.created_at] = [at or book.clock.now() for at in sent_at]
        extra[_T.sent_at] = sent_at
        extra[_T.state] = [MessageState.SENT if at else MessageState.DRAFT for at in sent_at]
    return _RECORD.insert_many(book, listed, extra=extra)


def update(book: Book, number: int, draft: MessageDraft) -> None:
    """Write what differs in a mail. Raises NotFound."""
    _RECORD.update(book, number, draft)


def set_state(
    book: Book, number: int, state: MessageState, *, failure: str = "", attempts: int | None = None
) -> None:
    """Note how far a mail has come, with what went wrong, if anything. Raises NotFound."""
    values: dict[Any, Any] = {_T.state: state, _T.failure: failure}
    if attempts is not None:
        values[_T.attempts] = attempts
    _RECORD.set(book, number, values)


def set_queued(book: Book, number: int, *, account: str, send_after: datetime) -> None:
    """Note that a mail waits to be sent by an account, from a moment on (aware UTC). Raises NotFound."""
    values: dict[Any, Any] = {
        _T.state: MessageState.QUEUED,
        _T.account: account,
        _T.send_after: send_after,
        _T.attempts: 0,
        _T.failure: "",
    }
    _RECORD.set(book, number, values)


def set_claimed(book: Book, number: int, *, message_id: str, attempts: int) -> None:
    """Note that a mail is being sent under this Message-ID, for this attempt. Raises NotFound."""
    values: dict[Any, Any] = {
        _T.state: MessageState.SENDING,
        _T.message_id: message_id,
        _T.attempts: attempts,
        _T.failure: "",
    }
    _RECORD.set(book, number, values)


def set_put_off(book: Book, number: int, *, until: datetime, failure: str) -> None:
    """Note that a mail could not be sent and waits again (aware UTC), and why. Raises NotFound."""
    values: dict[Any, Any] = {_T.state: MessageState.QUEUED, _T.send_after: until, _T.failure: failure}
    _RECORD.set(book, number, values)


def set_handed(book: Book, number: int, *, way: Way, at: datetime | None) -> None:
    """Note how and when a mail was given away; nothing for a mail that is ours again. Raises NotFound."""
    _RECORD.set(book, number, {_T.way: way, _T.handed_at: at})


def set_sent(book: Book, number: int, *, at: datetime, way: Way | None = None) -> None:
    """Note that a mail left at this instant. Raises NotFound."""
    values: dict[Any, Any] = {_T.state: MessageState.SENT, _T.sent_at: at, _T.failure: ""}
    if way is not None:
        values[_T.way] = way
    _RECORD.set(book, number, values)


def set_message_id(book: Book, number: int, message_id: str) -> None:
    """Fix the Message-ID of a mail. Raises NotFound."""
    _RECORD.set(book, number, {_T.message_id: message_id})


def delete(book: Book, number: int) -> None:
    """Delete a mail; replies to it stay. Raises NotFound."""
    _RECORD.delete(book, number)


def get(book: Book, number: int) -> Message:
    """Return a mail. Raises NotFound."""
    return _RECORD.get(book, number)


def many(book: Book, numbers: Iterable[int]) -> Mapping[int, Message]:
    """Return those of the mails that there are, by id."""
    return _RECORD.many(book, numbers)


def all(book: Book) -> list[Message]:  # noqa: A001 -- message.all(book) reads well
    """Return every mail, by id."""
    return _RECORD.all(book)


def of_application(book: Book, application_id: int) -> list[Message]:
    """Return the mails about an application, the oldest first."""
    return _RECORD.all(book, _T.application == application_id, order=(_T.created_at, _T.id))


def of_contact(book: Book, contact_id: int) -> list[Message]:
    """Return the mails to a contact, the oldest first."""
    return _RECORD.all(book, _T.contact == contact_id, order=(_T.created_at, _T.id))


def in_states(book: Book, states: Iterable[MessageState]) -> list[Message]:
    """Return the mails in any of these states, the oldest first."""
    return _RECORD.all(book, _T.state.in_(sorted(states)), order=(_T.created_at, _T.id))


def thread(book: Book, number: int) -> tuple[str, ...]:
    """Return the Message-IDs that a mail follows or answers, the oldest first. Raises NotFound.

    A mail answers a reply, or follows a mail of ours, which may follow others in turn.
    """
    found: list[str] = []
    seen: set[int] = set()
    message: Message | None = get(book, number)
    while message is not None and message.id not in seen:
        seen.add(message.id)
        message, ids = _before(book, message)
        found = [*ids, *found]
    return tuple(dict.fromkeys(one for one in found if one))


def count(book: Book) -> int:
    """Return how many mails there are."""
    return _RECORD.count(book)


def came_back(book: Book, numbers: Iterable[int]) -> frozenset[int]:
    """Return those of the mails that came back undelivered, as far as is known."""
    reply = models.Reply
    is_bounce = reply.kind == ReplyKind.BOUNCE
    parts = (
        reply.select(reply.message).where(is_bounce, reply.message.in_(part)) for part in chunks(numbers)
    )
    return frozenset(row[0] for part in parts for row in book.rows(part))


def ids(book: Book, listing: MessageListing) -> Sequence[int]:
    """Return the ids of the mails that a table shows, the newest first."""
    wanted = []
    if listing.states:
        wanted.append(_T.state.in_(sorted(listing.states)))
    if listing.application_id is not None:
        wanted.append(_T.application == listing.application_id)
    among = [search.matching(book, "message", listing.text)]
    if wanted:
        among.append(book.members(_T.select(_T.id).where(*wanted)))
    return book.ids(_NEWEST, descending=True, among=[one for one in among if one is not None])


def rows(book: Book, numbers: Iterable[int]) -> dict[int, MessageRow]:
    """Return what the table shows of mails, by id; the employer is the application's, else the contact's."""
    application, contact, employer = models.Application, models.Contact, models.Employer
    there = employer.alias()
    columns = _T.id, _T.purpose, _T.to_name, _T.to_address, _T.subject, _T.state, _T.way, _T.send_after
    found: dict[int, MessageRow] = {}
    for chunk in chunks(numbers):
        lost = came_back(book, chunk)
        query = (
            _T.select(*columns, _T.sent_at, _T.changed_at, fn.COALESCE(employer.name, there.name, ""))
            .join(application, JOIN.LEFT_OUTER, on=_T.application == application.id)
            .join(employer, JOIN.LEFT_OUTER, on=application.employer == employer.id)
            .join(contact, JOIN.LEFT_OUTER, on=_T.contact == contact.id)
            .join(there, JOIN.LEFT_OUTER, on=contact.employer == there.id)
        )
        for row in book.rows(query.where(one_of(_T.id, chunk))):
            found[row[0]] = MessageRow(
                id=row[0],
                purpose=row[1],
                to_name=row[2],
                to_address=row[3],
                subject=row[4],
                employer=row[10],
                state=row[5],
                way=row[6],
                send_after=row[7],
                sent_at=row[8],
                changed_at=row[9],
                came_back=row[0] in lost,
            )
    return found


def _before(book: Book, message: Message) -> tuple[Message | None, list[str]]:
    """Return our mail that one comes after, and the Message-IDs that stand between, the oldest first."""
    reply = models.Reply
    if message.answers_id is not None:
        query = reply.select(reply.message, reply.header_id).where(reply.id == message.answers_id)
        for earlier_id, header_id in book.rows(query):
            earlier = _RECORD.many(book, [earlier_id]).get(earlier_id) if earlier_id is not None else None
            return earlier, [earlier.message_id, header_id] if earlier else [header_id]
    if message.follows_id is not None:
        earlier = _RECORD.many(book, [message.follows_id]).get(message.follows_id)
        return earlier, [earlier.message_id] if earlier else []
    return None, []
