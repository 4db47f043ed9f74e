"""How a noun's frozen values become rows and come back: the one place that gives uids and change instants."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, Generic, TypeVar

from peewee import SelectBase

from afterword.domain.errors import NotFound
from afterword.store.book import Book
from afterword.store.fields import AnyField, all_kept, instant_text, kept, one_of, told
from afterword.store.models_base import Table

D = TypeVar("D")
K = TypeVar("K")
T = TypeVar("T")
_COLUMNS = {"references": "refs"}  # fields whose name is a word of SQL
_CHUNK = 500  # how many ids one query names: engines limit their parameters


@dataclass(frozen=True, slots=True)
class Apart(Generic[T]):
    """A field of a noun that lies in a link table: its name, and how it is read for ids (None: for all)."""

    name: str
    read: Callable[[Book, Sequence[int] | None], Mapping[int, tuple[T, ...]]]


class Record(Generic[D, K]):
    """The road between a noun's dataclasses and its table; fields and columns have the same names.

    `derived` are columns computed from a draft, `apart` the field that lies in a link table.
    """

    def __init__(
        self,
        table: type[Table],
        draft: type[D],
        kept: type[K],
        *,
        derived: Mapping[str, Callable[[D], Any]] | None = None,
        apart: Apart[Any] | None = None,
    ) -> None:
        self.table = table
        self._kept = kept
        self._apart = apart
        self._derived = {self._field(name): made for name, made in (derived or {}).items()}
        self._draft_fields = tuple(map(self._field, self._names(draft)))
        self._kept_names = self._names(kept)
        self._kept_fields = tuple(map(self._field, self._kept_names))
        self._values = _getter(self._names(draft))

    def insert(self, book: Book, draft: D, *, extra: Mapping[AnyField, Any] | None = None) -> int:
        """Insert a row and return its id."""
        values: dict[Any, Any] = {
            self.table.uid: book.new_uids(1)[0],
            self.table.changed_at: book.clock.now(),
        }
        return book.write(self.table.insert({**values, **self._of(draft), **(extra or {})}))

    def insert_many(
        self, book: Book, drafts: Iterable[D], *, extra: Mapping[AnyField, Sequence[Any]] | None = None
    ) -> range:
        """Insert a row for each draft, quickly, and return their ids, which follow each other.

        `extra` holds the values of columns that the drafts lack, one for each draft.
        """
        listed = list(drafts)
        drafted = zip(*map(self._values, listed), strict=True) if listed else ((),) * len(self._draft_fields)
        columns: dict[AnyField, Sequence[Any]] = dict(zip(self._draft_fields, drafted, strict=True))
        columns |= {column: [made(draft) for draft in listed] for column, made in self._derived.items()}
        columns |= extra or {}
        values = {column.column_name: all_kept(column, found) for column, found in columns.items()}
        instants = [instant_text(book.clock.now())] * len(listed)
        return book.insert_many(
            self.table, {"uid": book.new_uids(len(listed)), "changed_at": instants, **values}
        )

    def update(self, book: Book, number: int, draft: D) -> bool:
        """Write the columns in which the draft differs from the row; return whether there were any."""
        return self.set(book, number, self._of(draft))

    def set(self, book: Book, number: int, values: Mapping[AnyField, Any]) -> bool:
        """Write the values that differ from the row's, with the instant; return whether there were any.

        Raises NotFound.
        """
        columns = tuple(values)
        found = book.rows(self.table.select(*columns).where(self.table.id == number))
        if not found:
            raise self.not_found(number)
        differing = {
            column: value
            for column, old, value in zip(columns, found[0], values.values(), strict=True)
            if told(column, kept(column, value)) != old
        }
        if differing:
            self._write(book, number, differing)
        return bool(differing)

    def stamp(self, book: Book, number: int) -> None:
        """Note that what belongs to the row, but lies in a link table, changed now."""
        self._write(book, number, {})

    def delete(self, book: Book, number: int) -> None:
        """Delete the row and what hangs on it. Raises NotFound."""
        if not book.write(self.table.delete().where(self.table.id == number)):
            raise self.not_found(number)

    def get(self, book: Book, number: int) -> K:
        """Return the noun as kept. Raises NotFound."""
        found = self.many(book, [number])
        if not found:
            raise self.not_found(number)
        return found[number]

    def many(self, book: Book, numbers: Iterable[int]) -> dict[int, K]:
        """Return the nouns that are there, by id."""
        found: dict[int, K] = {}
        for chunk in chunks(numbers):
            query = self._select().where(one_of(self.table.id, chunk))
            linked = self._linked(book, chunk)
            found |= {row[self._id_at]: self._made(row, linked) for row in book.rows(query)}
        return found

    def all(self, book: Book, *conditions: Any, order: Sequence[Any] = ()) -> list[K]:
        """Return the nouns that meet the conditions, by id or in the order given."""
        query = self._select().order_by(*(order or (self.table.id,)))
        rows = book.rows(query.where(*conditions) if conditions else query)
        linked: dict[int, tuple[Any, ...]] = {}
        if self._apart:
            numbers = [row[self._id_at] for row in rows] if conditions else None
            parts = [None] if numbers is None else chunks(numbers)
            for part in parts:
                linked |= self._linked(book, part)
        return [self._made(row, linked) for row in rows]

    def count(self, book: Book, *conditions: Any) -> int:
        """Return how many there are."""
        query = self.table.select(self.table.id)
        return book.count(query.where(*conditions) if conditions else query)

    def not_found(self, number: int) -> NotFound:
        """Return the Problem that there is no such row."""
        return NotFound(noun=self.table.table(), id=number)

    def _select(self) -> SelectBase:
        return self.table.select(*self._kept_fields)

    @property
    def _id_at(self) -> int:
        return self._kept_names.index("id")

    def _write(self, book: Book, number: int, values: Mapping[Any, Any]) -> None:
        stamped = {**values, self.table.changed_at: book.clock.now()}
        book.write(self.table.update(stamped).where(self.table.id == number))

    def _of(self, draft: D) -> dict[AnyField, Any]:
        values = dict(zip(self._draft_fields, self._values(draft), strict=True))
        return values | {column: made(draft) for column, made in self._derived.items()}

    def _linked(self, book: Book, numbers: Sequence[int] | None) -> dict[int, tuple[Any, ...]]:
        return dict(self._apart.read(book, numbers)) if self._apart else {}

    def _made(self, row: tuple[Any, ...], linked: Mapping[int, tuple[Any, ...]]) -> K:
        values = dict(zip(self._kept_names, row, strict=True))
        if self._apart:
            values[self._apart.name] = linked.get(row[self._id_at], ())
        return self._kept(**values)

    def _names(self, noun: type[Any]) -> tuple[str, ...]:
        apart = self._apart.name if self._apart else ""
        return tuple(found.name for found in fields(noun) if found.name != apart)

    def _field(self, name: str) -> AnyField:
        return self.table.column(_COLUMNS.get(name, name))


def chunks(numbers: Iterable[int]) -> Iterator[list[int]]:
    """Yield the ids in parts that one query may name."""
    listed = list(numbers)
    for start in range(0, len(listed), _CHUNK):
        yield listed[start : start + _CHUNK]


def _getter(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    found = attrgetter(*names)
    return found if len(names) > 1 else lambda value: (found(value),)
