"""Tests of themes."""

import pytest

from afterword.domain.errors import NotFound
from afterword.store import theme
from afterword.store.book import Book

KEYS = (
    "answers_structure examples_evidence technical_depth communication confidence_presence "
    "enthusiasm_motivation company_research questions_asked culture_team_fit professionalism portfolio_cv "
    "experience_gap salary_logistics other_candidate other"
).split()


def test_a_new_book_has_the_shipped_themes_in_their_order(book: Book) -> None:
    found = theme.all(book)
    assert [one.key for one in found] == KEYS
    assert [one.key for one in found if one.external] == [
        "experience_gap",
        "salary_logistics",
        "other_candidate",
    ]
    assert {one.name for one in found} == {""}


def test_themes_can_be_added_named_and_put_away(book: Book) -> None:
    with book.step("theme.added"):
        number = theme.add(book, "Humour", external=True)
        other = theme.add(book, "Handwriting")
        theme.rename(book, 1, "Structure")
        theme.set_archived(book, 2, True)
    first, second, *_, own, last = theme.all(book)
    assert (first.name, second.archived) == ("Structure", True)
    assert (own.id, own.name, own.external, own.position) == (number, "Humour", True, 15)
    assert own.key.startswith("own_")
    assert last.id == other
    assert last.key != own.key
    book.undo()
    assert [one.key for one in theme.all(book)] == KEYS


def test_a_theme_that_is_not_there_is_told(book: Book) -> None:
    with pytest.raises(NotFound), book.step("theme.renamed"):
        theme.rename(book, 99, "x")
