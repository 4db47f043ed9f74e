"""Tests of touches."""

from datetime import timedelta

from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.touch import TouchDraft
from afterword.store import contact, employer, touch
from afterword.store.book import Book


def test_touches_with_a_person_come_in_the_order_of_time_and_go_with_them(book: Book) -> None:
    now = book.clock.now()
    with book.step("all.added"):
        at = employer.insert(book, EmployerDraft(name="North"))
        ada, grace = (
            contact.insert(book, ContactDraft(employer_id=at, name=name)) for name in ("Ada", "Grace")
        )
        late = touch.insert(book, TouchDraft(contact_id=ada, at=now))
        early, other = touch.insert_many(
            book, [TouchDraft(contact_id=who, at=now - timedelta(days=1)) for who in (ada, grace)]
        )
    assert [one.id for one in touch.of_contact(book, ada)] == [early, late]
    assert [one.id for one in touch.all(book)] == [early, other, late]
    with book.step("contact.deleted"):
        contact.delete(book, ada)
    assert touch.count(book) == 1
