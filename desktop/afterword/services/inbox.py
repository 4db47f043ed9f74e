"""Hearing back: what is looked for, one look into the mailboxes in a job, and what of it is kept."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from afterword.adapters import imap_fetch, reply_weights
from afterword.adapters.mail_heads import head_of
from afterword.adapters.raw_mail import read_mail
from afterword.adapters.reply_text import new_text
from afterword.domain.account import Account, Credentials
from afterword.domain.clock import day_of
from afterword.domain.inbox import Found, Use, Wanted, answered, is_twin, use_of
from afterword.domain.message import Message
from afterword.domain.replies import kind_of
from afterword.domain.reply import ReplyDraft, ReplyKind
from afterword.domain.reply_matching import AskedMessage
from afterword.domain.settings import Settings
from afterword.store import contact as contact_store
from afterword.store import mailbox_mark as mark_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.store.book import Book


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What was kept of a look: how many replies of each kind."""

    kinds: Mapping[ReplyKind, int]

    @property
    def to_look_at(self) -> int:
        """Return how many the user should look at; a machine's answer asks for nothing."""
        return sum(count for kind, count in self.kinds.items() if kind is not ReplyKind.AUTO_REPLY)


def wanted(book: Book, account: Account, settings: Settings) -> Wanted:
    """Return what is to be looked for in an account's mailboxes."""
    left = [one for one in message_store.all(book) if one.sent_at or one.handed_at or one.message_id]
    own = {settings.address, account.address, *(one.address for one in settings.accounts)}
    sent = [at for one in left if (at := one.sent_at or one.handed_at)]
    return Wanted(
        asked=tuple(_asked(one) for one in sorted(left, key=_leaving)),
        contacts={
            one.email.strip().casefold(): one.id for one in contact_store.all(book) if one.email.strip()
        },
        own_addresses=frozenset(one.strip().casefold() for one in own if one.strip()),
        known_ids=frozenset(reply_store.header_ids(book)),
        since=day_of(min(sent), "UTC") if sent else None,
        marks=mark_store.of_account(book, account.key),
    )


def look(
    account: Account,
    credentials: Credentials,
    looked_for: Wanted,
    *,
    now: datetime,
    pulse: Callable[[int, int], None],
) -> Found:
    """Return the replies that came since the last look, read: a job. Raise what `fetch_new` raises."""
    fetched = imap_fetch.fetch_new(account, credentials, looked_for, pulse=pulse)
    drafts = (_read(one.raw, looked_for, arrived=one.arrived or now) for one in fetched.mails)
    replies = tuple(one for one in drafts if one is not None)
    return Found(replies=replies, marks=fetched.marks, more=fetched.more)


def keep(book: Book, found: Found) -> Heard:
    """Keep what a look brought, each mail once, and how far the folders were read."""
    kept: Counter[ReplyKind] = Counter()
    if not found.replies and not found.marks:
        return Heard(kinds=kept)
    with book.step("inbox.fetched", undoable=False):
        for draft in _new(book, found.replies):
            reply_store.insert(book, _with_contact(book, draft))
            kept[draft.kind] += 1
        mark_store.keep(book, found.marks)
    return Heard(kinds=kept)


def _new(book: Book, replies: Sequence[ReplyDraft]) -> list[ReplyDraft]:
    """Return the mails that are not kept yet, each once."""
    known = set(reply_store.header_ids(book)) if replies else set()
    nameless: list[ReplyDraft] = []
    if not all(one.header_id for one in replies):
        nameless += reply_store.without_header_id(book)
    new: list[ReplyDraft] = []
    for draft in replies:
        if draft.header_id in known or any(is_twin(draft, one) for one in nameless):
            continue
        if draft.header_id:
            known.add(draft.header_id)
        else:
            nameless.append(draft)
        new.append(draft)
    return new


def _asked(message: Message) -> AskedMessage:
    return AskedMessage(
        id=message.id,
        header_id=message.message_id,
        to=message.to_address,
        subject=message.subject,
        sent_at=message.sent_at or message.handed_at,
    )


def _leaving(message: Message) -> tuple[datetime, int]:
    return message.sent_at or message.handed_at or message.created_at, message.id


def _read(raw: bytes, looked_for: Wanted, *, arrived: datetime) -> ReplyDraft | None:
    """Return a mail as a reply; None for one that turns out to be none of ours, now that its body is read."""
    mail = read_mail(raw)
    head = head_of(mail)
    use, number = use_of(head, looked_for), answered(head, looked_for.asked)
    text = new_text(mail)
    kind = kind_of(mail.facts(text), reply_weights.load())
    if use is Use.NONE or (number is None and (use is Use.REPORT or kind is ReplyKind.BOUNCE)):
        return None
    return ReplyDraft(
        message_id=number,
        contact_id=looked_for.contacts.get(mail.from_address),
        from_name=mail.from_name,
        from_address=mail.from_address,
        subject=mail.subject,
        received_at=min(mail.date or arrived, arrived),
        header_id=mail.message_id,
        in_reply_to=mail.in_reply_to,
        references=mail.references,
        raw=raw,
        new_text=text,
        kind=kind,
    )


def _with_contact(book: Book, draft: ReplyDraft) -> ReplyDraft:
    """Return a reply with the person it is from: by address, else the one whom we wrote to."""
    if draft.contact_id is not None or draft.message_id is None:
        return draft
    found = message_store.many(book, [draft.message_id]).get(draft.message_id)
    return replace(draft, contact_id=found.contact_id) if found else replace(draft, message_id=None)
