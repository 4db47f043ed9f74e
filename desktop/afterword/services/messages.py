"""What a person can do with mails of their own: write, keep, hand over, settle."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from afterword.adapters import files, mime
from afterword.domain.account import Account
from afterword.domain.application import RequestState
from afterword.domain.errors import Problem
from afterword.domain.message import Message, MessageDraft, MessagePurpose, MessageState, Way
from afterword.domain.post import Post
from afterword.domain.settings import Settings
from afterword.domain.templates import unfilled
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import message as message_store
from afterword.store.book import Book

CHANGEABLE = (MessageState.DRAFT, MessageState.FAILED)


class AlreadyLeft(Problem):
    """The mail has left, or is on its way: it cannot be changed. Facts: subject."""

    code = "already_left"


class Unready(Problem):
    """The mail has something left to fill, or made silly by an empty place. Facts: text."""

    code = "unready"


def write(book: Book, draft: MessageDraft) -> int:
    """Keep a new draft and return its id."""
    with book.step("message.written", who=draft.to_name):
        return message_store.insert(book, draft)


def change(book: Book, message_id: int, draft: MessageDraft) -> None:
    """Change a draft. Raise `AlreadyLeft` when it has left."""
    message = message_store.get(book, message_id)
    if message.state not in CHANGEABLE:
        raise AlreadyLeft(subject=message.subject)
    with book.step("message.changed", who=draft.to_name):
        message_store.update(book, message_id, draft)


def delete(book: Book, message_ids: Sequence[int]) -> None:
    """Delete mails. Raise `AlreadyLeft` when one is being sent: what comes of it has to be noted."""
    for message in message_store.many(book, message_ids).values():
        if message.state is MessageState.SENDING:
            raise AlreadyLeft(subject=message.subject)
    with book.step("message.deleted", count=str(len(message_ids))):
        for message_id in message_ids:
            message_store.delete(book, message_id)


def check_ready(message: MessageDraft) -> None:
    """Raise `Unready` when something in subject or body is still to be filled (C16)."""
    for text in (message.subject, message.body):
        for leftover in unfilled(text):
            raise Unready(text=leftover.text)


def post_of(
    message: Message,
    settings: Settings,
    *,
    now: datetime,
    earlier: Sequence[str] = (),
    account: Account | None = None,
) -> Post:
    """Return the mail as values ready to leave, from an account where one is given.

    `earlier` are the Message-IDs of the thread, oldest first.
    """
    return Post(
        from_name=(account.name if account else "") or settings.name,
        from_address=account.address if account else settings.address,
        to_name=message.to_name,
        to_address=message.to_address,
        subject=message.subject,
        body=signed(message.body, settings),
        date=message.sent_at or now,
        message_id=message.message_id or mime.new_message_id(settings.address),
        in_reply_to=earlier[-1] if earlier else "",
        references=tuple(earlier[:-1]),
    )


def signed(body: str, settings: Settings) -> str:
    """Return the body with the user's signature below it, where there is one."""
    signature = settings.signature.strip()
    if not signature or body.rstrip().endswith(signature):
        return body
    return f"{body.rstrip()}\n\n-- \n{signature}\n"


def save_eml(book: Book, message_id: int, *, to: Path, settings: Settings) -> Path:
    """Save a mail as an .eml that opens as a draft, and note that it was handed over.

    Raise `Unready`, or `UnwritableFile` when the file cannot be written; the mail is then as it was.
    """
    message = with_message_id(book, message_id, settings)
    check_ready(message)
    thread = thread_of(book, message)
    files.write(to, mime.draft_file(post_of(message, settings, now=book.clock.now(), earlier=thread)))
    hand_over(book, message_id, Way.EML)
    return to


def mailto_link(book: Book, message_id: int, settings: Settings) -> str | None:
    """Return the link that opens the mail in the user's mail program; None when it is too long for one."""
    message = message_store.get(book, message_id)
    check_ready(message)
    return mime.mailto(post_of(message, settings, now=book.clock.now()))


def as_text(message: MessageDraft, settings: Settings) -> str:
    """Return the whole mail as text to copy. Raise `Unready`."""
    check_ready(message)
    return signed(message.body, settings)


def with_message_id(book: Book, message_id: int, settings: Settings) -> Message:
    """Return the mail with its Message-ID fixed for good: replies are found by it."""
    message = message_store.get(book, message_id)
    if message.message_id:
        return message
    fixed = mime.new_message_id(settings.address)
    with book.step("message.named", undoable=False):
        message_store.set_message_id(book, message_id, fixed)
    return replace(message, message_id=fixed)


def thread_of(book: Book, message: Message) -> tuple[str, ...]:
    """Return the Message-IDs that a mail follows or answers, oldest first."""
    return message_store.thread(book, message.id)


def hand_over(book: Book, message_id: int, way: Way) -> None:
    """Note that a mail was given to a program, a file or the clipboard: whether it left, the user says."""
    with book.step("message.handed_over", undoable=False):
        message_store.set_handed(book, message_id, way=way, at=book.clock.now())


def mark_sent(book: Book, message_id: int) -> None:
    """Note that a mail left, by the user's word: the request, the thanks and the clock of rules follow."""
    message = message_store.get(book, message_id)
    with book.step("message.sent", who=message.to_name):
        settle_sent(book, message, at=message.handed_at or book.clock.now())


def mark_not_sent(book: Book, message_id: int) -> None:
    """Note that a mail that was handed over did not leave: it is a draft again."""
    with book.step("message.not_sent"):
        message_store.set_state(book, message_id, MessageState.DRAFT)
        message_store.set_handed(book, message_id, way=Way.NONE, at=None)


def settle_sent(book: Book, message: Message, *, at: datetime, way: Way | None = None) -> None:
    """Within a step: note that the mail left at this instant (aware UTC), and what follows from it."""
    message_store.set_sent(book, message.id, at=at, way=way)
    _learn_address(book, message)
    if message.purpose is MessagePurpose.ASK_ADVICE and message.application_id is not None:
        state = RequestState.NUDGED if message.follows_id is not None else RequestState.ASKED
        application = application_store.get(book, message.application_id)
        if application.request in (RequestState.NOT_ASKED, RequestState.ASKED):
            application_store.set_request(book, application.id, state)
    if message.purpose is MessagePurpose.THANK_ADVICE and message.contact_id is not None:
        for advice in advice_store.of_contact(book, message.contact_id):
            if advice.thanked_at is None:
                advice_store.set_thanked(book, advice.id, at)


def _learn_address(book: Book, message: Message) -> None:
    """Note the address a mail went to at its contact, where none is known: it was typed for this mail."""
    if message.contact_id is None or not message.to_address:
        return
    contact = contact_store.get(book, message.contact_id)
    if not contact.email:
        contact_store.update(book, contact.id, replace(contact, email=message.to_address))
