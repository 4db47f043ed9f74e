from datetime import date

import pytest

from afterword.domain.advice import AdviceDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.errors import InvalidValue
from afterword.services import advice, employers
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import employer as employer_store
from afterword.store.book import Book
from tests.services.conftest import Story


def test_a_name_is_cleaned_of_stray_spaces(book: Book):
    number = employers.add(book, EmployerDraft(name="  Acme \n Ltd "))
    assert employer_store.get(book, number).name == "Acme Ltd"


def test_an_employer_needs_a_name_and_a_website_that_is_one(book: Book):
    with pytest.raises(InvalidValue):
        employers.add(book, EmployerDraft(name=""))
    with pytest.raises(InvalidValue) as told:
        employers.add(book, EmployerDraft(name="Acme", website="no link at all"))
    assert told.value.facts["field"] == "website"


def test_changing_and_archiving_are_steps_of_their_own(book: Book):
    number = employers.add(book, EmployerDraft(name="Acme"))
    employers.change(book, number, EmployerDraft(name="Acme", place="Leeds", tags=("near",)))
    employers.archive(book, [number], archived=True)
    assert employer_store.get(book, number).archived
    book.undo()
    assert not employer_store.get(book, number).archived
    book.undo()
    assert employer_store.get(book, number).place == ""


def test_deleting_takes_all_with_it_but_keeps_the_advice(book: Book, refused: Story):
    words = AdviceDraft(
        words="Slow down.", received_on=date(2026, 11, 22), application_id=refused.application
    )
    advice.keep(book, words)
    employers.delete(book, [refused.employer])
    assert application_store.count(book) == 0
    (kept,) = advice_store.all(book)
    assert (kept.words, kept.application_id) == ("Slow down.", None)
    book.undo()
    (kept,) = advice_store.all(book)
    assert kept.application_id == refused.application
