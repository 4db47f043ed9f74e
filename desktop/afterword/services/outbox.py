"""What becomes of a mail that is sent by the program itself: queued, claimed, sent once, settled."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import partial

from afterword.adapters import addresses, mime
from afterword.domain import kept_problem, outbox
from afterword.domain.account import Account, Credentials, account_for
from afterword.domain.errors import InvalidValue, Problem
from afterword.domain.message import Message, MessageState, Way
from afterword.domain.post_problems import MayHaveLeft, NoAccount, Overdue
from afterword.domain.settings import Settings
from afterword.domain.validity import Reason
from afterword.services import messages
from afterword.services.messages import AlreadyLeft
from afterword.store import message as message_store
from afterword.store.book import Book

SENDABLE = (MessageState.DRAFT, MessageState.FAILED, MessageState.QUEUED, MessageState.MAYBE_SENT)

CredentialsOf = Callable[[Account], Credentials]
InSentFolder = Callable[[Account, Credentials, str], bool]  # is a mail of this Message-ID in there?
KeepCopy = Callable[[Account, Credentials, bytes], object]


class Fate(StrEnum):
    """What came of an attempt to send a mail."""

    AGAIN = "again"
    FAILED = "failed"
    MAYBE = "maybe"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A mail claimed for sending, as values for a job: nothing of the book is needed to send it."""

    id: int
    account: Account
    message_id: str
    to: str
    mail: bytes = field(repr=False)


def queue(book: Book, message_id: int, settings: Settings, *, at: datetime | None = None) -> datetime:
    """Let a mail leave by the user's account, now or at a moment (aware UTC); return when it leaves.

    There is always time to undo. Raise `Unready`, `AlreadyLeft`, `NoAccount`, or `InvalidValue` (address).
    """
    message = message_store.get(book, message_id)
    if message.state not in SENDABLE:
        raise AlreadyLeft(subject=message.subject)
    messages.check_ready(message)
    _check_address(message)
    account = account_for(settings.accounts, message.account)
    if account is None:
        raise NoAccount
    moment = would_leave(book, settings, at=at)
    with book.step("outbox.queued", who=message.to_name or message.to_address):
        message_store.set_queued(book, message_id, account=account.key, send_after=moment)
    return moment


def would_leave(book: Book, settings: Settings, *, at: datetime | None = None) -> datetime:
    """Return when a mail sent now, or for a moment, would leave (aware UTC)."""
    return outbox.after_rest(outbox.first_moment(book.clock.now(), at), settings)


def cancel(book: Book, message_id: int) -> None:
    """Make a mail that waits a draft again. Raise `AlreadyLeft` when it is too late."""
    message = message_store.get(book, message_id)
    if message.state is not MessageState.QUEUED:
        raise AlreadyLeft(subject=message.subject)
    with book.step("outbox.cancelled", who=message.to_name):
        message_store.set_state(book, message_id, MessageState.DRAFT, attempts=0)


def next_due(book: Book, settings: Settings) -> Message | None:
    """Return the mail to send now, None where none may leave."""
    return outbox.next_due(_queued(book), now=book.clock.now(), settings=settings)


def next_moment(book: Book, settings: Settings) -> datetime | None:
    """Return when the next mail leaves (aware UTC), None where none waits."""
    return outbox.next_moment(_queued(book), now=book.clock.now(), settings=settings)


def claim(book: Book, message_id: int, settings: Settings) -> Parcel:
    """Take a queued mail for sending, with its Message-ID fixed, settled on the disk before it is handed out.

    Raise `NoAccount`, `AlreadyLeft`, `Overdue`, `Unready`, or `InvalidValue`; then nothing was changed.
    """
    message = message_store.get(book, message_id)
    if message.state is not MessageState.QUEUED:
        raise AlreadyLeft(subject=message.subject)
    account = next((one for one in settings.accounts if one.key == message.account), None)
    if account is None:  # removed meanwhile: another one would be another sender
        raise NoAccount
    if late := outbox.days_late(message, now=book.clock.now()):
        raise Overdue(days=late)
    messages.check_ready(message)
    _check_address(message)
    fixed = replace(message, message_id=message.message_id or mime.new_message_id(account.address))
    post = messages.post_of(
        fixed,
        settings,
        now=book.clock.now(),
        earlier=messages.thread_of(book, message),
        account=account,
    )
    parcel = Parcel(
        id=message_id,
        account=account,
        message_id=fixed.message_id,
        to=addresses.wire_form(message.to_address),
        mail=mime.build(post).as_bytes(),
    )
    with book.step("outbox.claimed", undoable=False, settled=True):
        message_store.set_claimed(
            book, message_id, message_id=fixed.message_id, attempts=message.attempts + 1
        )
    return parcel


def deliver(
    parcel: Parcel, credentials_of: CredentialsOf, *, commit: Callable[[], object] | None = None
) -> None:
    """In a job: hand a claimed mail to the server. Raise the `Problem` that stopped it.

    `commit` is called at the last moment at which it can still be kept, by raising something.
    """
    from afterword.adapters import smtp  # with what it needs: a window that sends nothing goes without

    smtp.send(parcel.account, credentials_of(parcel.account), parcel.mail, to=parcel.to, commit=commit)


def in_sent_folder(account: Account, credentials: Credentials, message_id: str) -> bool:
    """In a job: return whether a mail lies in the account's Sent folder. Raise the `Problem` of it."""
    from afterword.adapters import imap

    return imap.in_sent_folder(account, credentials, message_id)


def keep_copy(account: Account, credentials: Credentials, mail: bytes) -> None:
    """In a job: put a copy into the account's Sent folder. Raise the `Problem` of it."""
    from afterword.adapters import imap

    imap.keep_copy(account, credentials, mail)


def give_back(book: Book, message_id: int) -> None:
    """Let a claimed mail wait again: nothing of it left, nor will. The attempt does not count."""
    message = message_store.get(book, message_id)
    if message.state is MessageState.SENDING:
        with book.step("outbox.given_back", undoable=False):
            attempts = max(0, message.attempts - 1)
            message_store.set_state(book, message_id, MessageState.QUEUED, attempts=attempts)


def settle_sent(book: Book, message_id: int) -> None:
    """Note that the server took a mail."""
    message = message_store.get(book, message_id)
    with book.step("outbox.sent", undoable=False):
        messages.settle_sent(book, message, at=book.clock.now(), way=Way.SMTP)


def settle_failed(book: Book, message_id: int, problem: Problem) -> Fate:
    """Note that an attempt failed: tried again later, shown to the user, or left open."""
    message = message_store.get(book, message_id)
    told = kept_problem.kept(problem)
    if problem.code == MayHaveLeft.code:
        with book.step("outbox.maybe_sent", undoable=False):
            message_store.set_state(book, message_id, MessageState.MAYBE_SENT, failure=told)
        return Fate.MAYBE
    again = outbox.next_try(message, problem, now=book.clock.now())
    if again is not None:
        with book.step("outbox.put_off", undoable=False):
            message_store.set_put_off(book, message_id, until=again, failure=told)
        return Fate.AGAIN
    with book.step("outbox.failed", undoable=False):
        message_store.set_state(book, message_id, MessageState.FAILED, failure=told, attempts=0)
    return Fate.FAILED


def find_open(book: Book, settings: Settings) -> Sequence[int]:
    """Mark each mail found "sending" as one that may have been sent: the program ended in the middle.

    Nothing is sent again. Returns their ids.
    """
    left = message_store.in_states(book, (MessageState.SENDING,))
    if left:
        with book.step("outbox.found_open", undoable=False):
            for message in left:
                account = account_for(settings.accounts, message.account)
                told = kept_problem.kept(MayHaveLeft(host=account.smtp.host if account else ""))
                message_store.set_state(book, message.id, MessageState.MAYBE_SENT, failure=told)
    return [message.id for message in left]


def to_look_up(book: Book, settings: Settings) -> Sequence[Parcel]:
    """Return the mails that may have been sent and can be looked for in a Sent folder, the oldest first."""
    found = []
    for message in message_store.in_states(book, (MessageState.MAYBE_SENT,)):
        account = account_for(settings.accounts, message.account)
        if account is not None and account.imap is not None and message.message_id:
            found.append(
                Parcel(id=message.id, account=account, message_id=message.message_id, to="", mail=b"")
            )
    return found


def look_up(parcels: Sequence[Parcel], credentials_of: CredentialsOf, is_there: InSentFolder) -> list[int]:
    """In a job: return the ids of the mails that lie in the Sent folders.

    An account that cannot be looked at stops no other; raise its `Problem` where nothing was found.
    """
    found: list[int] = []
    stopped: dict[str, Problem] = {}
    for one in parcels:
        if one.account.key not in stopped:
            try:
                if is_there(one.account, credentials_of(one.account), one.message_id):
                    found.append(one.id)
            except Problem as problem:
                stopped[one.account.key] = problem
    if stopped and not found:
        raise next(iter(stopped.values()))
    return found


def settle_found(book: Book, message_ids: Sequence[int]) -> None:
    """Note that mails were found in the Sent folder: they left. What the user settled meanwhile stays."""
    open_ones = [
        one
        for one in message_store.in_states(book, (MessageState.MAYBE_SENT,))
        if one.id in frozenset(message_ids)
    ]
    if open_ones:
        with book.step("outbox.found_sent", undoable=False):
            for message in open_ones:
                messages.settle_sent(book, message, at=message.changed_at, way=Way.SMTP)


def copying(parcel: Parcel, credentials_of: CredentialsOf, keep: KeepCopy) -> Callable[[], object] | None:
    """Return the job that puts a copy of a mail into the Sent folder; None where that is not for us to do."""
    if parcel.account.imap is None or parcel.account.keeps_sent:
        return None
    return partial(_copy, parcel, credentials_of, keep)


def _copy(parcel: Parcel, credentials_of: CredentialsOf, keep: KeepCopy) -> None:
    keep(parcel.account, credentials_of(parcel.account), parcel.mail)


def _check_address(message: Message) -> None:
    if not addresses.is_address(message.to_address):
        reason = Reason.NOT_AN_ADDRESS if message.to_address.strip() else Reason.EMPTY
        raise InvalidValue(field="to_address", reason=reason)


def _queued(book: Book) -> Sequence[Message]:
    return message_store.in_states(book, (MessageState.QUEUED,))
