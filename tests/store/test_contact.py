"""Tests of contacts in tables and lists."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from afterword.domain.contact import ContactDraft, ContactListing, ContactSort
from afterword.domain.employer import EmployerDraft
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.names import sort_key
from afterword.domain.reply import ReplyDraft
from afterword.domain.touch import TouchDraft
from afterword.store import contact, employer, message, reply, touch
from afterword.store.book import Book
from tests.store.tables import filled_book

NEVER = datetime.min.replace(tzinfo=UTC)


@pytest.fixture
def full() -> Iterator[Book]:
    book = filled_book()
    yield book
    book.close()


@pytest.fixture
def ada(book: Book) -> int:
    with book.step("contact.added"):
        at = employer.insert(book, EmployerDraft(name="North"))
        return contact.insert(book, ContactDraft(employer_id=at, name="Ada", rapport=3), card_uid="card")


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", ContactSort)
def test_a_table_is_in_the_order_of_its_column(full: Book, sort: ContactSort, descending: bool) -> None:
    numbers = contact.ids(full, ContactListing(sort=sort, descending=descending))
    rows = contact.rows(full, numbers)
    column = {
        ContactSort.NAME: [sort_key(rows[n].name) for n in numbers],
        ContactSort.EMPLOYER: [sort_key(rows[n].employer) for n in numbers],
        ContactSort.RAPPORT: [rows[n].rapport for n in numbers],
        ContactSort.LAST_TOUCH: [rows[n].last_touch_at or NEVER for n in numbers],
    }[sort]
    assert len(column) > 3
    assert column == sorted(column, reverse=descending)


def test_last_touch_is_the_latest_of_touches_and_mails(book: Book, ada: int) -> None:
    now = book.clock.now()
    listing = ContactListing(sort=ContactSort.LAST_TOUCH)
    assert contact.rows(book, [ada])[ada].last_touch_at is None
    assert list(contact.ids(book, listing)) == [ada]
    with book.step("touches.added"):
        touch.insert(book, TouchDraft(contact_id=ada, at=now - timedelta(days=9)))
        mail = message.insert(book, MessageDraft(purpose=MessagePurpose.CHECK_IN, contact_id=ada))
    assert contact.rows(book, [ada])[ada].last_touch_at == now - timedelta(days=9)
    with book.step("mails.settled"):
        message.set_sent(book, mail, at=now - timedelta(days=5))
        reply.insert(book, ReplyDraft(contact_id=ada, received_at=now - timedelta(days=7)))
    assert contact.last_touches(book, [ada]) == {ada: now - timedelta(days=5)}


def test_a_contact_is_set_up_piece_by_piece(book: Book, ada: int) -> None:
    with book.step("contact.changed"):
        contact.set_rapport(book, ada, 5)
        contact.set_do_not_contact(book, ada, True)
        contact.set_archived(book, ada, True)
    found = contact.get(book, ada)
    assert (found.rapport, found.do_not_contact, found.archived) == (5, True, True)
    assert contact.choices(book) == []
    book.undo()
    found = contact.get(book, ada)
    assert (found.rapport, found.do_not_contact, found.card_uid, found.archived) == (3, False, "card", False)
    assert contact.choices(book) == [(ada, "Ada", "North")]


def test_a_table_can_be_narrowed(book: Book, ada: int) -> None:
    with book.step("contacts.added"):
        south = employer.insert(book, EmployerDraft(name="South"))
        grace = contact.insert(book, ContactDraft(employer_id=south, name="Grace", rapport=5))
    assert list(contact.ids(book, ContactListing())) == [ada, grace]
    assert list(contact.ids(book, ContactListing(employer_id=south))) == [grace]
    assert list(contact.ids(book, ContactListing(least_rapport=4))) == [grace]
    assert list(contact.ids(book, ContactListing(text="nor"))) == [ada]
    assert list(contact.ids(book, ContactListing(archived=True))) == []
    assert [found.id for found in contact.of_employer(book, south)] == [grace]
    assert contact.count(book) == len(contact.all(book)) == 2


def test_many_come_with_the_uids_of_their_cards(book: Book, ada: int) -> None:
    at = contact.get(book, ada).employer_id
    with book.step("contacts.imported"):
        numbers = contact.insert_many(
            book, [ContactDraft(employer_id=at, name=name) for name in "AB"], card_uids=["x", "y"]
        )
    assert [contact.get(book, number).card_uid for number in numbers] == ["x", "y"]
