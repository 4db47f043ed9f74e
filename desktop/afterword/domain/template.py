"""A mail text with places to fill."""

from dataclasses import dataclass
from datetime import datetime

from afterword.domain.message import MessagePurpose


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateDraft:
    """What a form yields for an own template, and the form in which shipped ones are read."""

    purpose: MessagePurpose
    name: str
    subject: str
    body: str
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template(TemplateDraft):
    """An own template as kept."""

    id: int
    uid: str
    changed_at: datetime
