"""What a plan holds, written into the book."""

from collections.abc import Iterator
from datetime import date

import pytest

from afterword.domain.application import ApplicationDraft, Outcome
from afterword.domain.import_found import FoundApplication, FoundEmployer, FoundPerson
from afterword.services.import_writer import Writer
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store.book import Book

TODAY = date(2026, 11, 23)


@pytest.fixture
def writer(book: Book) -> Iterator[Writer]:
    with book.step("imports.applied"):
        yield Writer(book, today=TODAY)


def test_an_employer_is_made_once_whatever_its_spellings(book: Book, writer: Writer):
    first = writer.employer("Acme Ltd")
    assert writer.employer("ACME Limited") == first
    assert [one.name for one in employer_store.all(book)] == ["Acme Ltd"]


def test_a_name_is_taken_for_another_when_the_user_says_so(book: Book, writer: Writer):
    acme = writer.employer("Acme")
    writer.join("Acne Works", acme)
    assert writer.employer("acne works") == acme


def test_a_new_application_comes_with_agency_people_and_news(book: Book, writer: Writer):
    found = FoundApplication(
        line=2, employer="Acme", role="Chef", agency="Agents", outcome=Outcome.NOT_SELECTED, archived=True,
        decided_on=date(2026, 1, 2), people=(FoundPerson(line=2, name="Jo", employer="Acme"),),
    )  # fmt: skip
    [number] = writer.new_applications([found])
    kept = application_store.get(book, number)
    assert (kept.outcome, kept.decided_on, kept.archived) == (Outcome.NOT_SELECTED, date(2026, 1, 2), True)
    assert kept.agency_id == writer.employer("Agents")
    assert [one.name for one in contact_store.all(book)] == ["Jo"]


def test_an_application_is_filled_where_blank(book: Book, writer: Writer):
    acme = writer.employer("Acme")
    number = application_store.insert(book, ApplicationDraft(employer_id=acme, role="Chef", place="Bonn"))
    row = FoundApplication(
        line=2, employer="Acme", role="Chef", place="Ulm", pay="1", outcome=Outcome.OFFER, agency="Agents"
    )
    writer.fill_application(number, row)
    kept = application_store.get(book, number)
    assert (kept.place, kept.pay, kept.outcome) == ("Bonn", "1", Outcome.OFFER)
    assert kept.agency_id == writer.employer("Agents")


def test_an_application_is_found_by_its_names_or_made(book: Book, writer: Writer):
    first = writer.application("Acme", "Chef", day=date(2026, 1, 2))
    assert writer.application("ACME Ltd", "chef", day=date(2026, 1, 2)) == first
    assert writer.find_application("Acme", "Chef") == first
    assert writer.find_application("Acme", "Cook") is None
    assert writer.find_application("", "") is None


def test_a_person_is_made_once_and_filled(book: Book, writer: Writer):
    first = writer.person(FoundPerson(line=1, name="Jo Park", employer="Acme", rapport=3))
    again = writer.person(FoundPerson(line=2, name="jo park", employer="Acme", email="jo@acme.example"))
    assert again == first == writer.person(FoundPerson(line=3, name="J. P.", email="JO@acme.example"))
    kept = contact_store.get(book, first)
    assert (kept.name, kept.email, kept.rapport) == ("Jo Park", "jo@acme.example", 3)


def test_people_keep_their_cards_and_are_put_away(book: Book, writer: Writer):
    writer.new_people([FoundPerson(line=1, name="Jo", employer="Acme", card_uid="c", archived=True)])
    [kept] = contact_store.all(book)
    assert (kept.card_uid, kept.archived) == ("c", True)


def test_employers_of_afterwords_own_tables_come_whole_and_are_filled(book: Book, writer: Writer):
    writer.new_employers([FoundEmployer(line=2, name="Acme", place="Bonn", archived=True)])
    [kept] = employer_store.all(book)
    assert (kept.place, kept.archived) == ("Bonn", True)
    writer.fill_employer(kept.id, FoundEmployer(line=2, name="Acme", place="Ulm", website="acme.example"))
    filled = employer_store.get(book, kept.id)
    assert (filled.place, filled.website) == ("Bonn", "acme.example")
