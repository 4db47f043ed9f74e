"""Employers in the book."""

from collections.abc import Iterable, Mapping, Sequence

from afterword.domain.employer import Employer, EmployerDraft
from afterword.domain.names import sort_key
from afterword.store import models
from afterword.store.book import Book
from afterword.store.records import Record

_RECORD = Record(
    models.Employer, EmployerDraft, Employer, derived={"name_key": lambda draft: sort_key(draft.name)}
)


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
    _RECORD.set(book, number, {models.Employer.archived: archived})


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
    return _RECORD.all(book, order=(models.Employer.name_key, models.Employer.id))


def named(book: Book, name: str) -> int | None:
    """Return the first employer of a name, without regard to case and accents, or None."""
    table = models.Employer
    query = table.select(table.id).where(table.name_key == sort_key(name)).order_by(table.id)
    return next((int(row[0]) for row in book.rows(query.limit(1))), None)


def choices(book: Book) -> Sequence[tuple[int, str]]:
    """Return (id, name) of the employers that are not put away, in the order of names."""
    table = models.Employer
    query = table.select(table.id, table.name).where(table.archived == 0)
    return book.rows(query.order_by(table.name_key, table.id))


def count(book: Book) -> int:
    """Return how many employers there are."""
    return _RECORD.count(book)
