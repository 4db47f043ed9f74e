from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from afterword.domain.contact import ContactDraft
from afterword.domain.errors import InvalidValue
from afterword.domain.message import MessageDraft, MessagePurpose, MessageState
from afterword.services import contacts
from afterword.store import contact as contact_store
from afterword.store import message as message_store
from afterword.store.book import Book
from tests.services.conftest import Story


def draft(**more: object) -> ContactDraft:
    return ContactDraft(**{"employer_id": 1, "name": "Ben Ito"} | more)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": ""}, "name"),
        ({"email": "ben@"}, "email"),
        ({"rapport": 6}, "rapport"),
        ({"profile": "x y"}, "profile"),
    ],
)
def test_what_cannot_be_kept_names_its_field(book: Book, story: Story, values: dict, field: str):
    with pytest.raises(InvalidValue) as told:
        contacts.add(book, draft(employer_id=story.employer, **values))
    assert told.value.facts["field"] == field


def test_an_address_is_trimmed_and_kept(book: Book, story: Story):
    number = contacts.add(book, draft(employer_id=story.employer, email=" ben@example.org ", phone="1  2"))
    kept = contact_store.get(book, number)
    assert (kept.email, kept.phone) == ("ben@example.org", "1 2")


def test_rapport_is_rated_and_taken_back(book: Book, story: Story):
    contacts.rate(book, story.manager, 5)
    assert contact_store.get(book, story.manager).rapport == 5
    book.undo()
    assert contact_store.get(book, story.manager).rapport == 4
    with pytest.raises(InvalidValue):
        contacts.rate(book, story.manager, 9)


def test_who_is_left_alone_archived_or_deleted_can_be_brought_back(book: Book, story: Story):
    contacts.leave_alone(book, story.manager, do_not_contact=True)
    contacts.archive(book, [story.manager], archived=True)
    contacts.delete(book, [story.manager])
    assert contact_store.count(book) == 0
    for _ in range(3):
        book.undo()
    kept = contact_store.get(book, story.manager)
    assert (kept.archived, kept.do_not_contact) == (False, False)


def test_a_contact_is_changed(book: Book, story: Story):
    contacts.change(book, story.manager, draft(employer_id=story.employer, name="Anna O."))
    assert contact_store.get(book, story.manager).name == "Anna O."


def by_the_form(book: Book, contact_id: int) -> None:
    contacts.change(book, contact_id, replace(contact_store.get(book, contact_id), do_not_contact=True))


def by_the_button(book: Book, contact_id: int) -> None:
    contacts.leave_alone(book, contact_id, do_not_contact=True)


@pytest.mark.parametrize("leave_alone", [by_the_form, by_the_button])
def test_a_mail_that_waits_does_not_leave_to_who_is_left_alone(
    book: Book, story: Story, leave_alone: Callable[[Book, int], None]
):
    draft = MessageDraft(
        purpose=MessagePurpose.KEEP_IN_TOUCH,
        contact_id=story.manager,
        to_name="Anna",
        to_address="anna@northwind.example",
        subject="Hello",
        body="Hello Anna",
    )
    with book.step("message.queued"):
        waiting, kept = (message_store.insert(book, draft) for _ in range(2))
        message_store.set_queued(book, waiting, account="", send_after=book.clock.now() + timedelta(days=1))
    leave_alone(book, story.manager)
    assert [one.state for one in message_store.all(book)] == [MessageState.DRAFT] * 2
    book.undo()
    assert message_store.get(book, waiting).state is MessageState.QUEUED
    assert not contact_store.get(book, story.manager).do_not_contact
    assert message_store.get(book, kept).state is MessageState.DRAFT
