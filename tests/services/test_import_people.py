"""Whom the book knows."""

import pytest

from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.import_found import FoundPerson
from afterword.services.import_people import Employers, People
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store.book import Book


@pytest.fixture
def acme(book: Book) -> int:
    with book.step("test.filled"):
        number = employer_store.insert(
            book, EmployerDraft(name="Acme Robotics GmbH", website="www.acme.example")
        )
        jane = ContactDraft(
            employer_id=number,
            name="Jane Doe",
            email="Jane@acme.example",
            profile="https://linkedin.com/in/jane",
        )
        contact_store.insert(book, jane, card_uid="card-1")
    return number


def test_an_employer_is_found_by_key_likeness_and_domain(book: Book, acme: int):
    employers = Employers.of(book)
    assert employers.ids == {"acme robotics": acme}
    assert employers.alike("acme robotiks") == acme
    assert employers.alike("acme robotics") is None
    assert employers.alike("litware") is None
    assert employers.of_domain("mail.acme.example") == "acme robotics"
    assert (
        employers.of_domain("acme-robotics.io") is None
        or employers.of_domain("acmerobotics.io") == "acme robotics"
    )
    assert employers.of_domain("") is None
    assert employers.name(acme) == "Acme Robotics GmbH"
    assert employers.name(99) == ""


@pytest.mark.parametrize(
    "found",
    [
        FoundPerson(line=1, name="J. D.", email="JANE@ACME.EXAMPLE"),
        FoundPerson(line=1, name="J. D.", card_uid="card-1"),
        FoundPerson(line=1, name="J. D.", profile="http://www.linkedin.com/in/jane/"),
        FoundPerson(line=1, name="jane  doe", employer="ACME Robotics"),
    ],
)
def test_a_person_is_found_by_any_mark(book: Book, acme: int, found: FoundPerson):
    known = People.of(book, Employers.of(book)).find(found)
    assert known is not None
    assert known.name == "Jane Doe"


def test_others_are_not_found(book: Book, acme: int):
    people = People.of(book, Employers.of(book))
    assert people.find(FoundPerson(line=1, name="Jane Doe", employer="Litware")) is None
    assert people.find(FoundPerson(line=1, name="Jane Roe", employer="Acme Robotics")) is None
    assert people.with_address("") is None


def test_a_name_alone_names_the_only_one_of_that_name(book: Book, acme: int):
    people = People.of(book, Employers.of(book))
    assert people.named("jane doe") is not None
    people.expect(FoundPerson(line=1, name="Jane Doe", employer="Litware"))
    assert people.named("Jane Doe") is None
    assert people.named("Jane Doe", employer="Litware") is not None
    assert people.named("x", profile="linkedin.com/in/jane") is not None


def test_an_employer_is_known_by_the_addresses_of_its_people(book: Book, acme: int):
    people = People.of(book, Employers.of(book))
    assert people.of_domain("acme.example") == "acme robotics"
    assert people.of_domain("litware.example") is None


def test_a_name_that_is_spelled_alike_at_the_same_employer_is_told(book: Book, acme: int):
    people = People.of(book, Employers.of(book))
    alike = people.alike(FoundPerson(line=1, name="Jane Dooe", employer="Acme Robotics"))
    assert alike is not None
    assert people.alike(FoundPerson(line=1, name="Jane Dooe", employer="Litware")) is None
