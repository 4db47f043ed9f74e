"""Contacts in the book."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from peewee import fn

from afterword.domain.contact import Contact, ContactDraft, ContactListing, ContactRow, ContactSort
from afterword.domain.names import sort_key
from afterword.store import listing as listings
from afterword.store import models, search
from afterword.store.book import Book
from afterword.store.fields import one_of
from afterword.store.records import Record, chunks

_T = models.Contact
_E = models.Employer
_RECORD = Record(_T, ContactDraft, Contact, derived={"name_key": lambda draft: sort_key(draft.name)})
_LAST = fn.MAX(
    fn.COALESCE(models.Touch.select(fn.MAX(models.Touch.at)).where(models.Touch.contact == _T.id), ""),
    fn.COALESCE(
        models.Message.select(fn.MAX(models.Message.sent_at)).where(models.Message.contact == _T.id), ""
    ),
    fn.COALESCE(
        models.Reply.select(fn.MAX(models.Reply.received_at)).where(models.Reply.contact == _T.id), ""
    ),
)
_ORDERS = {
    ContactSort.NAME: listings.by(_T, _T.name_key),
    ContactSort.EMPLOYER: listings.by(
        _T,
        _E.name_key,
        _E.id,
        _T.name_key,
        source=_T.select(_T.id).join(_E),
        reads={"employer": ["name_key"], "contact": ["employer_id"]},
    ),
    ContactSort.RAPPORT: listings.by(_T, _T.rapport, _T.name_key),
    ContactSort.LAST_TOUCH: listings.by(
        _T,
        _LAST,
        reads={
            "touch": ["at", "contact_id"],
            "message": ["sent_at", "contact_id"],
            "reply": ["received_at", "contact_id"],
        },
        counts=["touch", "message", "reply"],
    ),
}


def insert(book: Book, draft: ContactDraft, *, card_uid: str = "") -> int:
    """Add a contact and return its id; `card_uid` is the UID of the vCard it came from."""
    return _RECORD.insert(book, draft, extra={_T.card_uid: card_uid})


def insert_many(
    book: Book, drafts: Iterable[ContactDraft], *, card_uids: Sequence[str] | None = None
) -> range:
    """Add many contacts quickly, with the UIDs of their vCards, and return their ids in order."""
    return _RECORD.insert_many(book, drafts, extra=None if card_uids is None else {_T.card_uid: card_uids})


def update(book: Book, number: int, draft: ContactDraft) -> None:
    """Write what differs in a contact. Raises NotFound."""
    _RECORD.update(book, number, draft)


def set_rapport(book: Book, number: int, rapport: int) -> None:
    """Rate the rapport, 0 (not rated) to 5 (warm). Raises NotFound."""
    _RECORD.set(book, number, {_T.rapport: rapport})


def set_archived(book: Book, number: int, archived: bool) -> None:
    """Put a contact away, or back. Raises NotFound."""
    _RECORD.set(book, number, {_T.archived: archived})


def set_do_not_contact(book: Book, number: int, do_not_contact: bool) -> None:
    """Note that a contact is never to be proposed, or is again. Raises NotFound."""
    _RECORD.set(book, number, {_T.do_not_contact: do_not_contact})


def delete(book: Book, number: int) -> None:
    """Delete a contact with its touches; advice and mails stay. Raises NotFound."""
    _RECORD.delete(book, number)


def get(book: Book, number: int) -> Contact:
    """Return a contact. Raises NotFound."""
    return _RECORD.get(book, number)


def many(book: Book, numbers: Iterable[int]) -> Mapping[int, Contact]:
    """Return those of the contacts that there are, by id."""
    return _RECORD.many(book, numbers)


def all(book: Book) -> list[Contact]:  # noqa: A001 -- contact.all(book) reads well
    """Return every contact, by id."""
    return _RECORD.all(book)


def of_employer(book: Book, employer_id: int) -> list[Contact]:
    """Return the contacts of an employer in the order of names."""
    return _RECORD.all(book, _T.employer == employer_id, order=(_T.name_key, _T.id))


def choices(book: Book) -> Sequence[tuple[int, str, str]]:
    """Return (id, name, employer's name) of the contacts that are not put away, in the order of names."""
    query = _T.select(_T.id, _T.name, _E.name).join(_E).where(_T.archived == 0)
    return book.rows(query.order_by(_T.name_key, _T.id))


def count(book: Book) -> int:
    """Return how many contacts there are."""
    return _RECORD.count(book)


def ids(book: Book, listing: ContactListing) -> Sequence[int]:
    """Return the ids of the contacts that a table shows, in its order."""
    wanted = [_T.archived == int(listing.archived)]
    if listing.employer_id is not None:
        wanted.append(_T.employer == listing.employer_id)
    if listing.least_rapport:
        wanted.append(_T.rapport >= listing.least_rapport)
    among = [book.members(_T.select(_T.id).where(*wanted)), search.matching(book, "contact", listing.text)]
    return book.ids(
        _ORDERS[listing.sort], descending=listing.descending, among=[one for one in among if one is not None]
    )


def rows(book: Book, numbers: Iterable[int]) -> dict[int, ContactRow]:
    """Return what the table shows of contacts, by id."""
    found: dict[int, ContactRow] = {}
    for chunk in chunks(numbers):
        query = _T.select(
            _T.id,
            _T.name,
            _T.title,
            _T.role,
            _T.employer,
            _E.name,
            _T.email,
            _T.phone,
            _T.rapport,
            _T.do_not_contact,
        ).join(_E)
        last = last_touches(book, chunk)
        for row in book.rows(query.where(one_of(_T.id, chunk))):
            found[row[0]] = ContactRow(
                id=row[0],
                name=row[1],
                title=row[2],
                role=row[3],
                employer_id=row[4],
                employer=row[5],
                email=row[6],
                phone=row[7],
                rapport=row[8],
                do_not_contact=row[9],
                last_touch_at=last.get(row[0]),
            )
    return found


def last_touches(book: Book, numbers: Iterable[int]) -> dict[int, datetime]:
    """Return when each of the contacts was last in touch: a touch, a mail sent to them or one of theirs."""
    found: dict[int, datetime] = {}
    for chunk in chunks(numbers):
        for table, moment in (
            (models.Touch, models.Touch.at),
            (models.Message, models.Message.sent_at),
            (models.Reply, models.Reply.received_at),
        ):
            query = table.select(table.contact, fn.MAX(moment)).where(one_of(table.contact, chunk))
            for number, at in book.rows(query.group_by(table.contact)):
                if at is not None:
                    found[number] = max(at, found.get(number, at))
    return found
