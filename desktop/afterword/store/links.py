"""Lists of other nouns that a noun has, in the order given: rows of a link table."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from afterword.store.book import Book
from afterword.store.fields import one_of
from afterword.store.models_base import Base

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Link:
    """A link table: the column of the owner, that of the noun listed, and a position."""

    table: type[Base]
    owner: str
    other: str

    def read(self, book: Book, owners: Sequence[int] | None) -> Mapping[int, tuple[int, ...]]:
        """Return what these owners list, or all of them when none is named."""
        owner, other = self.table.column(self.owner), self.table.column(self.other)
        query = self.table.select(owner, other).order_by(owner, self.table.column("position"))
        return gathered(book.rows(query if owners is None else query.where(one_of(owner, owners))))

    def owners(self, book: Book, other: int) -> list[int]:
        """Return the owners that list one."""
        query = self.table.select(self.table.column(self.owner))
        return [row[0] for row in book.rows(query.where(self.table.column(self.other) == other))]

    def write(self, book: Book, owner: int, others: Iterable[int]) -> bool:
        """Make an owner list these, each once, and no others; return whether that changed anything."""
        column = self.table.column(self.owner)
        listed = tuple(dict.fromkeys(others))
        if self.read(book, [owner]).get(owner, ()) == listed:
            return False
        book.write(self.table.delete().where(column == owner))
        for position, other in enumerate(listed):
            values = {column: owner, self.table.column(self.other): other}
            book.write(self.table.insert({**values, self.table.column("position"): position}))
        return True

    def write_many(self, book: Book, listed: Iterable[tuple[int, Iterable[int]]]) -> None:
        """Write what owners list that were inserted in bulk in the open step."""
        rows = [
            (owner, other, position)
            for owner, others in listed
            for position, other in enumerate(dict.fromkeys(others))
        ]
        if rows:
            names = (self.owner, self.other, "position")
            book.link_many(self.table, dict(zip(names, zip(*rows, strict=True), strict=True)))


def gathered(pairs: Iterable[Sequence[Any]]) -> dict[int, tuple[Any, ...]]:
    """Return the second parts of pairs by their first, in their order."""
    found: dict[int, list[Any]] = {}
    for owner, other in pairs:
        found.setdefault(owner, []).append(other)
    return {owner: tuple(others) for owner, others in found.items()}
