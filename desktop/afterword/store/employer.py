"""Employers in the book."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from peewee import fn

from afterword.domain.application import Outcome
from afterword.domain.employer import Employer, EmployerDraft, EmployerListing, EmployerRow, EmployerSort
from afterword.domain.names import sort_key
from afterword.store import listing as listings
from afterword.store import models, search
from afterword.store.book import Book
from afterword.store.fields import one_of
from afterword.store.records import Record, chunks

_T = models.Employer
_A = models.Application
_C = models.Contact
_RECORD = Record(_T, EmployerDraft, Employer, derived={"name_key": lambda draft: sort_key(draft.name)})

_ORDERS = {
    EmployerSort.NAME: listings.by(_T, _T.name_key),
    EmployerSort.PLACE: listings.by(_T, _T.place, _T.name_key),
    EmployerSort.APPLICATIONS: listings.by(
        _T,
        _A.select(fn.COUNT(_A.id)).where(_A.employer == _T.id),
        _T.name_key,
        reads={"application": ["employer_id"]},
        counts=["application"],
    ),
    EmployerSort.CONTACTS: listings.by(
        _T,
        _C.select(fn.COUNT(_C.id)).where(_C.employer == _T.id),
        _T.name_key,
        reads={"contact": ["employer_id"]},
        counts=["contact"],
    ),
    EmployerSort.CHANGED: listings.by(_T, _T.changed_at),
}


def insert(book: Book, draft: EmployerDraft) -> int:
    """Add an employer and return its id."""
    return _RECORD.insert(book, draft)


def insert_many(book: Book, drafts: Iterable[EmployerDraft]) -> range:
    """Add many employers quickly and return their ids in the order of the drafts."""
    return _RECORD.insert_many(book, drafts)


def update(book: Book, number: int, draft: EmployerDraft) -> None:
    """Write what differs in an employer. Raises NotFound."""
    _RECORD.update(book, number, draft)


def set_archived(book: Book, number: int, archived: bool) -> None:
    """Put an employer away, or back. Raises NotFound."""
    _RECORD.set(book, number, {_T.archived: archived})


def delete(book: Book, number: int) -> None:
    """Delete an employer with its contacts and applications. Raises NotFound."""
    _RECORD.delete(book, number)


def get(book: Book, number: int) -> Employer:
    """Return an employer. Raises NotFound."""
    return _RECORD.get(book, number)


def many(book: Book, numbers: Iterable[int]) -> Mapping[int, Employer]:
    """Return those of the employers that there are, by id."""
    return _RECORD.many(book, numbers)


def all(book: Book) -> list[Employer]:  # noqa: A001 -- employer.all(book) reads well
    """Return every employer, by id."""
    return _RECORD.all(book)


def by_name(book: Book) -> list[Employer]:
    """Return every employer in the order of names."""
    return _RECORD.all(book, order=(_T.name_key, _T.id))


def named(book: Book, name: str) -> int | None:
    """Return the first employer of a name, without regard to case and accents, or None."""
    query = _T.select(_T.id).where(_T.name_key == sort_key(name)).order_by(_T.id)
    return next((int(row[0]) for row in book.rows(query.limit(1))), None)


def choices(book: Book) -> Sequence[tuple[int, str]]:
    """Return (id, name) of the employers that are not put away, in the order of names."""
    query = _T.select(_T.id, _T.name).where(_T.archived == 0)
    return book.rows(query.order_by(_T.name_key, _T.id))


def count(book: Book) -> int:
    """Return how many employers there are."""
    return _RECORD.count(book)


def ids(book: Book, listing: EmployerListing) -> Sequence[int]:
    """Return the ids of the employers that a table shows, in its order."""
    shown = book.members(_T.select(_T.id).where(_T.archived == int(listing.archived)))
    among = [shown, search.matching(book, "employer", listing.text)]
    return book.ids(
        _ORDERS[listing.sort], descending=listing.descending, among=[one for one in among if one is not None]
    )


def rows(book: Book, numbers: Iterable[int]) -> dict[int, EmployerRow]:
    """Return what the table shows of employers, by id."""
    found: dict[int, EmployerRow] = {}
    for chunk in chunks(numbers):
        tries, people, heard = _tries(book, chunk), _people(book, chunk), _heard(book, chunk)
        query = _T.select(_T.id, _T.name, _T.place, _T.tags, _T.archived).where(one_of(_T.id, chunk))
        for number, name, place, tags, archived in book.rows(query):
            applications, still_open = tries.get(number, (0, 0))
            found[number] = EmployerRow(
                id=number,
                name=name,
                place=place,
                applications=applications,
                open_applications=still_open,
                contacts=people.get(number, 0),
                last_heard_at=heard.get(number),
                tags=tags,
                archived=archived,
            )
    return found


def _tries(book: Book, numbers: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Return how many applications there are at each employer, and how many of them are open."""
    still_open = fn.SUM(_A.outcome.in_([outcome for outcome in Outcome if outcome.is_open]).cast("integer"))
    query = _A.select(_A.employer, fn.COUNT(_A.id), still_open).where(one_of(_A.employer, numbers))
    return {row[0]: (row[1], row[2]) for row in book.rows(query.group_by(_A.employer))}


def _people(book: Book, numbers: Sequence[int]) -> dict[int, int]:
    query = _C.select(_C.employer, fn.COUNT(_C.id)).where(one_of(_C.employer, numbers))
    return dict(book.rows(query.group_by(_C.employer)))


def _heard(book: Book, numbers: Sequence[int]) -> dict[int, datetime]:
    """Return when the last mail came from each employer: from a person there, or on an application."""
    reply, message = models.Reply, models.Message
    latest = fn.MAX(reply.received_at)
    people = (
        reply.select(_C.employer, latest).join(_C).where(one_of(_C.employer, numbers)).group_by(_C.employer)
    )
    tries = (
        reply.select(_A.employer, latest)
        .join(message)
        .join(_A)
        .where(one_of(_A.employer, numbers))
        .group_by(_A.employer)
    )
    found: dict[int, datetime] = {}
    for number, at in [*book.rows(people), *book.rows(tries)]:
        found[number] = max(at, found.get(number, at))
    return found
