"""A reply: a mail of theirs."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class ReplyKind(StrEnum):
    """What a reply is. It is advice when it holds anything the candidate can learn, even beside a refusal."""

    ADVICE = "advice"
    DECLINED = "declined"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyDraft:
    """A received mail, read. `raw` is the mail as it came; `message_id` our row that it answers, if any."""

    message_id: int | None = None
    contact_id: int | None = None
    from_name: str = ""
    from_address: str = ""
    subject: str = ""
    received_at: datetime
    header_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    raw: bytes = field(default=b"", repr=False)
    new_text: str = ""
    kind: ReplyKind = ReplyKind.OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(ReplyDraft):
    """A reply as kept. `settled_at` is None until the user decided what it is."""

    id: int
    uid: str
    changed_at: datetime
    settled_at: datetime | None = None
