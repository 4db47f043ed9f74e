"""One sample person: all the nouns, with ids of their own and days that count back from now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from afterword.domain.advice import Advice, Focus
from afterword.domain.application import Application
from afterword.domain.contact import Contact
from afterword.domain.employer import Employer
from afterword.domain.interview import Interview
from afterword.domain.message import Message
from afterword.domain.reply import Reply
from afterword.domain.touch import Touch

Facts = Mapping[str, Any]
MORNING = time(9, 20)


@dataclass(slots=True)
class Sample:
    """Everything one sample person has in the book, with ids of its own from 1 in each noun."""

    name: str
    zone: str
    now: datetime
    texts: Facts
    employers: list[Employer] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    applications: list[Application] = field(default_factory=list)
    interviews: list[Interview] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    advice: list[Advice] = field(default_factory=list)
    focus: list[Focus] = field(default_factory=list)
    touches: list[Touch] = field(default_factory=list)
    keys: dict[str, int] = field(default_factory=dict)

    def kept(self, nouns: Sequence[object]) -> dict[str, Any]:
        """Return what every kept noun has: the next id of its list, a uid, and when it was changed."""
        number = len(nouns) + 1
        return {"id": number, "uid": f"sample-{number}", "changed_at": self.now}

    def day(self, ago: int) -> date:
        """Return the day so many days before now, in the person's zone."""
        return (self.now.astimezone(ZoneInfo(self.zone)) - timedelta(days=ago)).date()

    def moment(self, ago: int, at: time = MORNING) -> datetime:
        """Return the instant of a time of day so many days before now."""
        return datetime.combine(self.day(ago), at, ZoneInfo(self.zone)).astimezone(UTC)

    def key(self, name: str | None) -> int | None:
        """Return the id behind a key of the file, None for none. Raises KeyError for one not defined."""
        return self.keys[name] if name else None
