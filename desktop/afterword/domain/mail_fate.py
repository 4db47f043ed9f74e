"""How far a mail of ours has come, as the rules see it: begun, in the air, gone."""

from collections.abc import Iterable
from datetime import datetime

from afterword.domain.message import Message, MessagePurpose, MessageState

ON_ITS_WAY = (MessageState.QUEUED, MessageState.SENDING)
OPEN = (MessageState.FAILED, MessageState.MAYBE_SENT)


def is_in_the_air(message: Message) -> bool:
    """Return whether a mail has a step of its own: it waits to be sent, or the user must settle it."""
    handed = message.state is MessageState.DRAFT and message.handed_at is not None
    return handed or message.state in ON_ITS_WAY or message.state in OPEN


def is_gone(message: Message) -> bool:
    """Return whether a mail left, or is in the air: nothing else is then proposed in its place."""
    return message.state is MessageState.SENT or is_in_the_air(message)


def left_at(message: Message) -> datetime:
    """Return when a mail left, or the best that is known of it (aware UTC)."""
    return message.sent_at or message.handed_at or message.changed_at


def gone(messages: Iterable[Message], purpose: MessagePurpose) -> list[Message]:
    """Return the mails of a purpose that left or are in the air."""
    return [one for one in messages if one.purpose is purpose and is_gone(one)]
