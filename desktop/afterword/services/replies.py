"""What a person can say a reply is: the program proposes, the user decides."""

from dataclasses import replace

from afterword.adapters.long_mails import size_if_cut
from afterword.adapters.mail_lines import as_text
from afterword.adapters.raw_mail import read_mail
from afterword.domain.application import RequestState
from afterword.domain.reply import Reply, ReplyKind
from afterword.store import application as application_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.store.book import Book

SHOWN = 20_000
"""So many letters of a whole mail are shown."""
OPEN = (RequestState.ASKED, RequestState.NUDGED, RequestState.NO_ANSWER)


def settle(book: Book, reply_id: int, kind: ReplyKind) -> None:
    """Note what a reply is, by the user's word; the request it answers takes its state. Raise `NotFound`."""
    reply = reply_store.get(book, reply_id)
    with book.step(f"reply.{kind}", who=reply.from_name or reply.from_address):
        reply_store.update(book, reply_id, replace(reply, kind=kind))
        reply_store.settle(book, reply_id, book.clock.now())
        if kind is ReplyKind.DECLINED:
            _decline(book, reply)


def reopen(book: Book, reply_id: int) -> None:
    """Put a reply back among those to look at. Raise `NotFound`."""
    with book.step("reply.reopened"):
        reply_store.settle(book, reply_id, None)


def application_of(book: Book, reply: Reply) -> int | None:
    """Return the application whose mail a reply answers, None where it is not known."""
    if reply.message_id is None:
        return None
    answered = message_store.many(book, [reply.message_id]).get(reply.message_id)
    return answered.application_id if answered else None


def whole_text(reply: Reply) -> str:
    """Return the whole mail as plain text, quotation included; of a very long one the beginning."""
    mail = read_mail(reply.raw) if reply.raw else None
    return as_text(mail.lines).strip()[:SHOWN] if mail else ""


def left_out(reply: Reply) -> int:
    """Return how many bytes the mail has where only its beginning was fetched; 0 where all was."""
    return size_if_cut(reply.raw)


def _decline(book: Book, reply: Reply) -> None:
    number = application_of(book, reply)
    if number is not None and application_store.get(book, number).request in OPEN:
        application_store.set_request(book, number, RequestState.DECLINED)
