"""A small world to count reports from: nouns with few words, on 23 November 2026."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from afterword.domain.advice import Advice, Focus
from afterword.domain.application import Application, Outcome
from afterword.domain.contact import Contact
from afterword.domain.employer import Employer
from afterword.domain.interview import Interview, RoundKind, RoundResult
from afterword.domain.message import Message, MessagePurpose, MessageState
from afterword.domain.reply import Reply, ReplyKind
from afterword.domain.statistics_records import Records
from afterword.domain.theme import Theme
from afterword.domain.touch import Touch

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
KEPT: dict[str, Any] = {"uid": "u", "changed_at": NOW}
THEMES = {key: Theme(id=1, key=key, external=key == "other_candidate") for key in ("communication", "other")}
THEMES["other_candidate"] = Theme(id=3, key="other_candidate", external=True)


def ago(days: int) -> date:
    """The day so many days ago."""
    return TODAY - timedelta(days=days)


def at(days: int) -> datetime:
    """Noon so many days ago."""
    return NOW - timedelta(days=days) + timedelta(hours=3)


def employer(number: int = 1, name: str = "Northwind", **facts: Any) -> Employer:
    """An employer."""
    return Employer(id=number, name=name, **KEPT, **facts)


def contact(number: int = 1, name: str = "Maya Lindqvist", **facts: Any) -> Contact:
    """A person at the first employer."""
    return Contact(id=number, name=name, **{"employer_id": 1, **KEPT, **facts})


def application(
    number: int = 1, days: int | None = 60, *, outcome: str = "waiting", **facts: Any
) -> Application:
    """An application sent so many days ago."""
    applied = ago(days) if days is not None else None
    return Application(
        id=number,
        **{
            "employer_id": 1,
            "role": "Analyst",
            "applied_on": applied,
            "outcome": Outcome(outcome),
            **KEPT,
            **facts,
        },
    )


def interview(
    number: int, days: int, *, of: int = 1, kind: str = "first", result: str = "passed", **facts: Any
) -> Interview:
    """An interview so many days ago; in the future for a negative number."""
    return Interview(
        id=number,
        application_id=of,
        starts_at=at(days),
        zone="UTC",
        kind=RoundKind(kind),
        result=RoundResult(result),
        **KEPT,
        **facts,
    )


def advice(number: int = 1, days: int = 30, *, theme: str = "communication", **facts: Any) -> Advice:
    """A piece of advice that came so many days ago."""
    return Advice(
        id=number,
        received_on=ago(days),
        **{
            "words": f"Words {number}",
            "themes": (theme,),
            "contact_id": 1,
            "application_id": 1,
            **KEPT,
            **facts,
        },
    )


def focus(
    number: int, *, advice: int, interview: int, used: bool | None = True, helped: int | None = None
) -> Focus:
    """Advice carried into an interview."""
    return Focus(id=number, advice_id=advice, interview_id=interview, used=used, helped=helped)


def asked(number: int, days: int, *, of: int = 1, **facts: Any) -> Message:
    """A request for advice that left so many days ago."""
    return Message(
        id=number,
        application_id=of,
        created_at=at(days),
        **{
            "purpose": MessagePurpose.ASK_ADVICE,
            "state": MessageState.SENT,
            "sent_at": at(days),
            "contact_id": 1,
            **KEPT,
            **facts,
        },
    )


def reply(number: int, days: int, *, to: int, kind: str = "advice") -> Reply:
    """A reply that came so many days ago."""
    return Reply(id=number, message_id=to, received_at=at(days), kind=ReplyKind(kind), **KEPT)


def touch(number: int, days: int, **facts: Any) -> Touch:
    """A call so many days ago."""
    return Touch(id=number, at=at(days), **{"contact_id": 1, **KEPT, **facts})


def records(*nouns: object, since: date | None = None, until: date = TODAY) -> Records:
    """Records of these nouns; the first employer and contact are there unless others are given."""

    def of(kind: type[Any]) -> list[Any]:
        return [noun for noun in nouns if isinstance(noun, kind)]

    return Records(
        now=NOW,
        zone="UTC",
        since=since,
        until=until,
        employers={one.id: one for one in of(Employer) or [employer()]},
        contacts={one.id: one for one in of(Contact) or [contact()]},
        applications={one.id: one for one in of(Application)},
        interviews=tuple(of(Interview)),
        messages=tuple(of(Message)),
        replies=tuple(of(Reply)),
        advice=tuple(of(Advice)),
        focus=tuple(of(Focus)),
        touches=tuple(of(Touch)),
        themes=THEMES,
    )
