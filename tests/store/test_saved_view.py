"""Tests of saved views."""

from afterword.domain.saved_view import SavedViewDraft
from afterword.store import saved_view
from afterword.store.book import Book


def test_the_views_of_a_page_stand_in_their_order(book: Book) -> None:
    with book.step("views.saved"):
        last = saved_view.insert(book, SavedViewDraft(page="advice", name="Last", position=2))
        first = saved_view.insert(
            book, SavedViewDraft(page="advice", name="First", filters='{"a": 1}', position=1)
        )
        saved_view.insert(book, SavedViewDraft(page="mail", name="Other"))
    assert [one.id for one in saved_view.of_page(book, "advice")] == [first, last]
    assert saved_view.get(book, first).filters == '{"a": 1}'
