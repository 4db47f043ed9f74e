"""The boxes of the page: which mails and replies each shows, and the columns of their tables."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from afterword.domain.clock import day_of
from afterword.domain.message import MessageListing, MessageRow, MessageState
from afterword.domain.reply import Reply
from afterword.qtmodels.choices import Choice
from afterword.qtmodels.rows import Column, Kind
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.store.book import Book
from afterword.ui import signs, words
from afterword.ui.spoken import Speaker
from afterword.ui.tokens import Tone
from afterword.ui.translating import from_words

translate = QCoreApplication.translate
DOUBTFUL = (MessageState.DRAFT, MessageState.FAILED, MessageState.MAYBE_SENT)
ON_THEIR_WAY = frozenset({MessageState.QUEUED, MessageState.SENDING})


class Box(StrEnum):
    """The boxes, in their order."""

    ALL = "all"
    DRAFTS = "drafts"
    TO_SETTLE = "to_settle"
    QUEUED = "queued"
    SENT = "sent"
    REPLIES = "replies"


def choices() -> tuple[Choice, ...]:
    """Return the boxes to choose from."""
    return (
        Choice(Box.ALL, translate("mail", "All mails")),
        Choice(Box.DRAFTS, translate("mail", "Drafts")),
        Choice(Box.TO_SETTLE, translate("mail", "To settle")),
        Choice(Box.QUEUED, translate("mail", "To be sent")),
        Choice(Box.SENT, translate("mail", "Sent")),
        Choice(Box.REPLIES, translate("mail", "Replies to look at")),
    )


def mails(book: Book, box: Box, text: str) -> Sequence[int]:
    """Return the ids of the mails in a box, the newest first."""
    match box:
        case Box.DRAFTS:
            return message_store.ids(book, MessageListing(text=text, states=frozenset({MessageState.DRAFT})))
        case Box.QUEUED:
            return message_store.ids(book, MessageListing(text=text, states=ON_THEIR_WAY))
        case Box.SENT:
            return message_store.ids(book, MessageListing(text=text, states=frozenset({MessageState.SENT})))
        case Box.TO_SETTLE:
            open_ones = {
                one.id
                for one in message_store.in_states(book, DOUBTFUL)
                if one.state is not MessageState.DRAFT or one.handed_at is not None
            }
            found = message_store.ids(book, MessageListing(text=text, states=frozenset(DOUBTFUL)))
            return [number for number in found if number in open_ones]
        case _:
            return message_store.ids(book, MessageListing(text=text))


def replies(book: Book, text: str) -> Sequence[int]:
    """Return the ids of the replies to look at, the newest first."""
    wanted = text.casefold().split()
    found = reversed(reply_store.unsettled(book))
    return [
        one.id
        for one in found
        if all(word in f"{one.from_name} {one.subject} {one.new_text}".casefold() for word in wanted)
    ]


def mail_columns(speaker: Speaker) -> tuple[Column[MessageRow], ...]:
    """Return the columns of mails."""
    return (
        Column(
            name="to",
            title=translate("mail", "To"),
            text=lambda row: row.to_name or row.to_address or translate("mail", "No one yet"),
            kind=Kind.STRONG,
            width=14,
        ),
        Column(
            name="purpose",
            title=translate("mail", "About"),
            text=lambda row: words.word(row.purpose, from_words),
            tip=lambda row: row.subject,
            width=14,
        ),
        _state_column(),
        Column(
            name="when",
            title=translate("mail", "When"),
            text=lambda row: _said(_when(row), speaker),
            tip=lambda row: speaker.exact_moment(_when(row)),
            right=True,
            width=11,
        ),
        Column(
            name="subject",
            title=translate("mail", "Subject"),
            text=lambda row: row.subject,
            width=26,
            hidden=True,
        ),
        Column(
            name="employer",
            title=translate("mail", "Employer"),
            text=lambda row: row.employer,
            width=18,
            hidden=True,
        ),
    )


def _state_column() -> Column[MessageRow]:
    return Column(
        name="state",
        title=translate("mail", "State"),
        text=_state,
        kind=Kind.STATE,
        icon=lambda row: _sign(row)[0],
        meaning=lambda row: _sign(row)[1],
        width=13,
    )


def _state(row: MessageRow) -> str:
    return translate("mail", "Came back") if row.came_back else words.word(row.state, from_words)


def _sign(row: MessageRow) -> tuple[str, Tone]:
    return signs.CAME_BACK if row.came_back else signs.MESSAGE[row.state]


def reply_columns(speaker: Speaker) -> tuple[Column[Reply], ...]:
    """Return the columns of replies."""
    return (
        Column(
            name="from",
            title=translate("mail", "From"),
            text=lambda row: row.from_name or row.from_address,
            kind=Kind.STRONG,
            width=18,
        ),
        Column(
            name="kind",
            title=translate("mail", "Looks like"),
            text=lambda row: words.word(row.kind, from_words),
            width=14,
        ),
        Column(
            name="when",
            title=translate("mail", "Came"),
            text=lambda row: _said(row.received_at, speaker),
            tip=lambda row: speaker.exact_moment(row.received_at),
            right=True,
            width=11,
        ),
        Column(
            name="subject",
            title=translate("mail", "Subject"),
            text=lambda row: row.subject,
            width=24,
            hidden=True,
        ),
    )


def _when(row: MessageRow) -> datetime:
    if row.state is MessageState.QUEUED and row.send_after is not None:
        return row.send_after
    return row.sent_at or row.changed_at


def _said(when: datetime, speaker: Speaker) -> str:
    """Say the day, and the time where it matters: today and to come; the exact one is in the tip."""
    day = day_of(when, speaker.zone)
    return speaker.moment(when) if day >= speaker.today() else speaker.day(day)
