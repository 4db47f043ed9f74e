"""Tests of employers in tables and lists."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from afterword.domain.application import ApplicationDraft, Decision, Outcome
from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft, EmployerListing, EmployerSort
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.names import sort_key
from afterword.domain.reply import ReplyDraft
from afterword.store import application, contact, employer, message, reply
from afterword.store.book import Book
from tests.store.tables import filled_book


@pytest.fixture
def full() -> Iterator[Book]:
    book = filled_book()
    yield book
    book.close()


def test_names_are_in_order_without_regard_to_case_and_accents(book: Book) -> None:
    with book.step("employers.added"):
        for name in ("zebra", "Ähren", "apple", "Ærø", "Zara"):
            employer.insert(book, EmployerDraft(name=name))
    assert [found.name for found in employer.by_name(book)] == ["Ærø", "Ähren", "apple", "Zara", "zebra"]
    assert [name for _, name in employer.choices(book)] == ["Ærø", "Ähren", "apple", "Zara", "zebra"]


def test_an_employer_is_found_by_its_name(book: Book) -> None:
    with book.step("employers.added"):
        number = employer.insert(book, EmployerDraft(name="Café Nord"))
        employer.insert(book, EmployerDraft(name="CAFE  NORD"))
    assert employer.named(book, "cafe nord") == number
    assert employer.named(book, "cafe") is None


def test_one_put_away_is_shown_among_those_put_away(book: Book) -> None:
    with book.step("employers.added"):
        here, away = (employer.insert(book, EmployerDraft(name=name)) for name in ("A", "B"))
        employer.set_archived(book, away, True)
    assert list(employer.ids(book, EmployerListing())) == [here]
    assert list(employer.ids(book, EmployerListing(archived=True))) == [away]
    assert employer.choices(book) == [(here, "A")]
    assert len(employer.all(book)) == employer.count(book) == 2


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", EmployerSort)
def test_a_table_is_in_the_order_of_its_column(full: Book, sort: EmployerSort, descending: bool) -> None:
    numbers = employer.ids(full, EmployerListing(sort=sort, descending=descending))
    rows = employer.rows(full, numbers)
    kept = employer.many(full, numbers)
    column = {
        EmployerSort.NAME: [sort_key(rows[n].name) for n in numbers],
        EmployerSort.PLACE: [rows[n].place for n in numbers],
        EmployerSort.APPLICATIONS: [rows[n].applications for n in numbers],
        EmployerSort.CONTACTS: [rows[n].contacts for n in numbers],
        EmployerSort.CHANGED: [kept[n].changed_at for n in numbers],
    }[sort]
    assert len(column) > 5
    assert column == sorted(column, reverse=descending)


def test_a_row_counts_what_is_there(book: Book) -> None:
    now = book.clock.now()
    with book.step("all.added"):
        at = employer.insert(book, EmployerDraft(name="North", place="Oslo", tags=("a",)))
        who = contact.insert(book, ContactDraft(employer_id=at, name="Ada"))
        tries = [application.insert(book, ApplicationDraft(employer_id=at, role="r")) for _ in range(3)]
        application.decide(book, tries[0], Decision(outcome=Outcome.NOT_SELECTED))
        mail = message.insert(book, MessageDraft(purpose=MessagePurpose.CHECK_IN, application_id=tries[1]))
        reply.insert(book, ReplyDraft(contact_id=who, received_at=now - timedelta(days=9)))
        reply.insert(book, ReplyDraft(message_id=mail, received_at=now - timedelta(days=2)))
        bare = employer.insert(book, EmployerDraft(name="South"))
    row = employer.rows(book, [at, bare, 99])[at]
    assert (row.applications, row.open_applications, row.contacts) == (3, 2, 1)
    assert (row.last_heard_at, row.tags, row.archived) == (now - timedelta(days=2), ("a",), False)
    assert employer.rows(book, [bare])[bare].last_heard_at is None
