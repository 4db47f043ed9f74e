"""What a person can do with contacts."""

from collections.abc import Sequence
from dataclasses import replace

from afterword.adapters.addresses import is_address
from afterword.domain.contact import ContactDraft
from afterword.domain.errors import InvalidValue
from afterword.domain.message import MessageState
from afterword.domain.validity import Reason, check_contact
from afterword.services import outbox
from afterword.store import contact as contact_store
from afterword.store import message as message_store
from afterword.store.book import Book


def add(book: Book, draft: ContactDraft) -> int:
    """Add a contact and return its id. Raise `InvalidValue` naming the field that cannot be kept."""
    draft = _clean(draft)
    with book.step("contact.added", who=draft.name):
        return contact_store.insert(book, draft)


def change(book: Book, contact_id: int, draft: ContactDraft) -> None:
    """Change a contact. Raise `InvalidValue` or `NotFound`."""
    draft = _clean(draft)
    with book.step("contact.changed", who=draft.name):
        contact_store.update(book, contact_id, draft)
        if draft.do_not_contact:
            _call_back(book, contact_id)


def rate(book: Book, contact_id: int, rapport: int) -> None:
    """Note how warm the rapport is: 0 (not rated) to 5."""
    contact = contact_store.get(book, contact_id)
    check_contact(replace(contact, rapport=rapport))
    with book.step("contact.rated", who=contact.name):
        contact_store.set_rapport(book, contact_id, rapport)


def leave_alone(book: Book, contact_id: int, *, do_not_contact: bool) -> None:
    """Note that a person must not be contacted, or may be again; what waited to leave is a draft then."""
    contact = contact_store.get(book, contact_id)
    with book.step("contact.left_alone" if do_not_contact else "contact.may_contact", who=contact.name):
        contact_store.set_do_not_contact(book, contact_id, do_not_contact)
        if do_not_contact:
            _call_back(book, contact_id)


def archive(book: Book, contact_ids: Sequence[int], *, archived: bool) -> None:
    """Put contacts away, or take them out again."""
    with book.step("contact.archived" if archived else "contact.unarchived", count=str(len(contact_ids))):
        for contact_id in contact_ids:
            contact_store.set_archived(book, contact_id, archived)


def delete(book: Book, contact_ids: Sequence[int]) -> None:
    """Delete contacts; the advice they gave is kept, without their name."""
    with book.step("contact.deleted", count=str(len(contact_ids))):
        for contact_id in contact_ids:
            contact_store.delete(book, contact_id)


def _call_back(book: Book, contact_id: int) -> None:
    """Make the mails to a person drafts again that wait to leave."""
    for message in message_store.of_contact(book, contact_id):
        if message.state is MessageState.QUEUED:
            outbox.cancel(book, message.id)


def _clean(draft: ContactDraft) -> ContactDraft:
    draft = replace(
        draft,
        name=" ".join(draft.name.split()),
        email=draft.email.strip(),
        phone=" ".join(draft.phone.split()),
        profile=draft.profile.strip(),
    )
    check_contact(draft)
    if draft.email and not is_address(draft.email):
        raise InvalidValue(field="email", reason=Reason.NOT_AN_ADDRESS)
    return draft
