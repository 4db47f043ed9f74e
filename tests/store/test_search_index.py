"""Tests of the index as a whole; that it stays in step is tried with the journal."""

from afterword.domain.employer import EmployerDraft
from afterword.store import employer
from afterword.store.book import Book
from afterword.store.search_index import words_of
from tests.store.dumps import index, index_due
from tests.store.tables import filled_book


def test_the_index_of_a_filled_book_holds_the_words_of_its_rows() -> None:
    book = filled_book()
    kept = index(book)
    assert kept == index_due(book)
    assert sum(map(len, kept.values())) > 50
    book.close()


def test_words_are_those_of_the_row_and_nothing_is_none(book: Book) -> None:
    with book.step("employer.added"):
        number = employer.insert(book, EmployerDraft(name="North", place="Oslo", tags=("a", "b")))
    assert book.database.run(words_of("employer")).fetchall() == [(number, "North  Oslo  ,a,b,")]


def test_the_index_takes_no_text_that_a_bulk_left_out(book: Book) -> None:
    with book.step("employers.added"):
        employer.insert(book, EmployerDraft(name="First"))
    with book.step("employers.imported"):
        employer.insert_many(book, [EmployerDraft(name=f"E{n}") for n in range(300)])
    assert index(book) == index_due(book)
