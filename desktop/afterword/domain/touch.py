"""A touch: a contact with a person outside mail."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Channel(StrEnum):
    """How people met."""

    PHONE = "phone"
    IN_PERSON = "in_person"
    VIDEO = "video"
    PROFILE = "profile"
    MAIL = "mail"
    OTHER = "other"


class StartedBy(StrEnum):
    """Who began."""

    ME = "me"
    THEM = "them"


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchDraft:
    """What a form yields for a touch. `at` is an aware UTC instant."""

    contact_id: int
    at: datetime
    channel: Channel = Channel.PHONE
    started_by: StartedBy = StartedBy.ME
    answered: bool = True
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch(TouchDraft):
    """A touch as kept."""

    id: int
    uid: str
    changed_at: datetime
