"""What a person can do with saved views: the filters and the order of a page under a name."""

from afterword.domain.errors import InvalidValue
from afterword.domain.saved_view import SavedView, SavedViewDraft
from afterword.domain.validity import LONGEST_LINE, Reason
from afterword.store import saved_view as view_store
from afterword.store.book import Book


def of_page(book: Book, page: str) -> list[SavedView]:
    """Return the views of a page, in their order."""
    return view_store.of_page(book, page)


def save(book: Book, draft: SavedViewDraft) -> int:
    """Save a view under its name, in place of one of the same name; return its id. Raise `InvalidValue`."""
    name = " ".join(draft.name.split())
    if not name:
        raise InvalidValue(field="name", reason=Reason.EMPTY)
    if len(name) > LONGEST_LINE:
        raise InvalidValue(field="name", reason=Reason.TOO_LONG)
    views = of_page(book, draft.page)
    same = next((one for one in views if one.name.casefold() == name.casefold()), None)
    position = same.position if same else len(views)
    kept = SavedViewDraft(page=draft.page, name=name, filters=draft.filters, position=position)
    with book.step("saved_view.saved", what=name):
        if same is None:
            return view_store.insert(book, kept)
        view_store.update(book, same.id, kept)
        return same.id


def delete(book: Book, view_id: int) -> None:
    """Delete a saved view. Raise `NotFound`."""
    with book.step("saved_view.deleted", what=view_store.get(book, view_id).name):
        view_store.delete(book, view_id)
