"""A message: a mail of ours."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class MessagePurpose(StrEnum):
    """What a mail is for."""

    ASK_ADVICE = "ask_advice"
    THANK_INTERVIEW = "thank_interview"
    THANK_ADVICE = "thank_advice"
    PAID_OFF = "paid_off"
    CHECK_IN = "check_in"
    KEEP_IN_TOUCH = "keep_in_touch"


class MessageState(StrEnum):
    """How far a mail has come. One found "sending" at start may have been sent; never resent by itself."""

    DRAFT = "draft"
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    MAYBE_SENT = "maybe_sent"


class Way(StrEnum):
    """How a mail left, or was handed over."""

    NONE = ""
    SMTP = "smtp"
    MAIL_PROGRAM = "mail_program"
    EML = "eml"
    COPY = "copy"


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDraft:
    """What the editor yields for a mail.

    `follows_id` is our earlier mail that it nudges, `answers_id` the reply it thanks for; `send_after` is
    an aware UTC instant.
    """

    purpose: MessagePurpose
    to_name: str = ""
    to_address: str = ""
    subject: str = ""
    body: str = ""
    application_id: int | None = None
    interview_id: int | None = None
    contact_id: int | None = None
    follows_id: int | None = None
    answers_id: int | None = None
    account: str = ""
    send_after: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message(MessageDraft):
    """A mail as kept. `message_id` is fixed before the first byte leaves."""

    id: int
    uid: str
    changed_at: datetime
    created_at: datetime
    state: MessageState = MessageState.DRAFT
    way: Way = Way.NONE
    handed_at: datetime | None = None
    sent_at: datetime | None = None
    message_id: str = ""
    attempts: int = 0
    failure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRow:
    """What the table of mails shows. `came_back`: it was not delivered, as a report says."""

    id: int
    purpose: MessagePurpose
    to_name: str
    to_address: str
    subject: str
    employer: str
    state: MessageState
    way: Way
    send_after: datetime | None
    sent_at: datetime | None
    changed_at: datetime
    came_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageListing:
    """Which mails a table shows, newest first. Empty `states` means any."""

    text: str = ""
    states: frozenset[MessageState] = frozenset()
    application_id: int | None = None
