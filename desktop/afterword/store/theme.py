"""Themes in the book: the shipped list, and the user's changes to it."""

from typing import Any

from peewee import fn

from afterword.domain.errors import NotFound
from afterword.domain.theme import Theme
from afterword.store import models
from afterword.store.book import Book
from afterword.store.fields import AnyField

_T = models.Theme


def all(book: Book) -> list[Theme]:  # noqa: A001 -- theme.all(book) reads well
    """Return every theme in its order."""
    query = _T.select(_T.id, _T.key, _T.name, _T.external, _T.position, _T.archived)
    return [
        Theme(id=row[0], key=row[1], name=row[2], external=row[3], position=row[4], archived=row[5])
        for row in book.rows(query.order_by(_T.position, _T.id))
    ]


def add(book: Book, name: str, *, external: bool = False) -> int:
    """Add a theme of the user's own at the end and return its id; its key is made from its uid."""
    uid = book.new_uids(1)[0]
    last = book.rows(_T.select(fn.COALESCE(fn.MAX(_T.position), -1)))[0][0]
    values: dict[AnyField, Any] = {_T.uid: uid, _T.changed_at: book.clock.now(), _T.name: name}
    values |= {_T.key: f"own_{uid.replace('-', '')}", _T.external: external, _T.position: last + 1}
    return book.write(_T.insert(values))


def rename(book: Book, number: int, name: str) -> None:
    """Name a theme; an empty name gives a shipped one its own back. Raises NotFound."""
    _set(book, number, {_T.name: name})


def set_archived(book: Book, number: int, archived: bool) -> None:
    """Put a theme away, or back. Raises NotFound."""
    _set(book, number, {_T.archived: archived})


def _set(book: Book, number: int, values: dict[AnyField, Any]) -> None:
    if not book.write(_T.update({**values, _T.changed_at: book.clock.now()}).where(_T.id == number)):
        raise NotFound(noun="theme", id=number)
