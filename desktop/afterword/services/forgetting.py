"""Deleting all that is kept about one person."""

from dataclasses import dataclass

from afterword.store import advice as advice_store
from afterword.store import contact as contact_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.store import touch as touch_store
from afterword.store.book import Book


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How much is kept about a person."""

    messages: int
    replies: int
    touches: int
    advice: int


def kept(book: Book, contact_id: int) -> Kept:
    """Return how much is kept about a person. Raises NotFound."""
    contact_store.get(book, contact_id)
    return Kept(
        messages=len(_messages(book, contact_id)),
        replies=len(_replies(book, contact_id)),
        touches=len(touch_store.of_contact(book, contact_id)),
        advice=len(advice_store.of_contact(book, contact_id)),
    )


def forget(book: Book, contact_id: int, *, words_too: bool) -> None:
    """Delete a person with the mails to and from them and the log of contacts.

    The advice they gave stays, without their name, unless `words_too`. Copies made before still hold them.
    Raises NotFound.
    """
    contact = contact_store.get(book, contact_id)
    with book.step("contact.forgotten", who=contact.name):
        for reply_id in _replies(book, contact_id):  # first: they are found by the mails they answer
            reply_store.delete(book, reply_id)
        for message_id in _messages(book, contact_id):
            message_store.delete(book, message_id)
        if words_too:
            for piece in advice_store.of_contact(book, contact_id):
                advice_store.delete(book, piece.id)
        contact_store.delete(book, contact_id)


def _messages(book: Book, contact_id: int) -> list[int]:
    return [one.id for one in message_store.of_contact(book, contact_id)]


def _replies(book: Book, contact_id: int) -> list[int]:
    found = {one.id for one in reply_store.of_contact(book, contact_id)}
    for message_id in _messages(book, contact_id):
        found |= {one.id for one in reply_store.of_message(book, message_id)}
    return sorted(found)
