"""What a person can do with themes: their own beside the shipped ones, other names, and putting away."""

from collections.abc import Sequence

from afterword.domain.errors import InvalidValue, NotFound
from afterword.domain.theme import Theme
from afterword.domain.validity import LONGEST_LINE, Reason
from afterword.store import theme as theme_store
from afterword.store.book import Book


def add(book: Book, name: str, *, external: bool = False) -> str:
    """Add a theme of the user's own and return its key; one of this name is taken out again instead.

    `external` says that it is outside the user's control (C23). Raise `InvalidValue`.
    """
    name = _clean(name)
    known = _own_named(book, name)
    if known is not None:
        if known.archived:
            archive(book, known.id, archived=False)
        return known.key
    with book.step("theme.added", what=name):
        number = theme_store.add(book, name, external=external)
        return _get(book, number).key


def rename(book: Book, theme_id: int, name: str) -> None:
    """Name a theme; an empty name gives a shipped one its own name back. Raise `InvalidValue`, `NotFound`."""
    theme = _get(book, theme_id)
    is_own = theme.key.startswith("own_")
    name = _clean(name) if name.strip() or is_own else ""
    other = _own_named(book, name)
    if name and other is not None and other.id != theme_id:
        raise InvalidValue(field="name", reason=Reason.ALREADY_THERE)
    with book.step("theme.renamed", what=name):
        theme_store.rename(book, theme_id, name)


def archive(book: Book, theme_id: int, *, archived: bool) -> None:
    """Put a theme away, so that it is not offered any more, or take it out again. Raise `NotFound`."""
    with book.step("theme.archived" if archived else "theme.unarchived"):
        theme_store.set_archived(book, theme_id, archived)


def offered(book: Book) -> Sequence[Theme]:
    """Return the themes that are not put away, in their order."""
    return [one for one in theme_store.all(book) if not one.archived]


def _get(book: Book, theme_id: int) -> Theme:
    found = next((one for one in theme_store.all(book) if one.id == theme_id), None)
    if found is None:
        raise NotFound(noun="theme", id=theme_id)
    return found


def _own_named(book: Book, name: str) -> Theme | None:
    wanted = name.casefold()
    return next((one for one in theme_store.all(book) if one.name and one.name.casefold() == wanted), None)


def _clean(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise InvalidValue(field="name", reason=Reason.EMPTY)
    if len(name) > LONGEST_LINE:
        raise InvalidValue(field="name", reason=Reason.TOO_LONG)
    return name
