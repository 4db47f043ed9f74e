import pytest

from afterword.domain.errors import InvalidValue
from afterword.domain.saved_view import SavedViewDraft
from afterword.services import views
from afterword.store.book import Book


def draft(name: str, filters: str = "{}") -> SavedViewDraft:
    return SavedViewDraft(page="applications", name=name, filters=filters)


def test_views_stand_in_the_order_in_which_they_were_saved(book: Book):
    for name in ("Near me", " At  work "):
        views.save(book, draft(name))
    assert [one.name for one in views.of_page(book, "applications")] == ["Near me", "At work"]
    assert views.of_page(book, "interviews") == []


def test_the_same_name_is_saved_in_place(book: Book):
    first = views.save(book, draft("Near me", '{"a": 1}'))
    assert views.save(book, draft("NEAR ME", '{"a": 2}')) == first
    (kept,) = views.of_page(book, "applications")
    assert (kept.name, kept.filters) == ("NEAR ME", '{"a": 2}')


def test_a_view_needs_a_name(book: Book):
    for name in (" ", "x" * 301):
        with pytest.raises(InvalidValue):
            views.save(book, draft(name))


def test_a_deleted_view_comes_back_by_undo(book: Book):
    views.delete(book, views.save(book, draft("Near me")))
    assert views.of_page(book, "applications") == []
    book.undo()
    assert len(views.of_page(book, "applications")) == 1
