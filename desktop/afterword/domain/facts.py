"""The facts that "what to do next" is worked out from, gathered by the store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from afterword.domain.advice import Advice, Focus
from afterword.domain.application import Application
from afterword.domain.contact import Contact
from afterword.domain.interview import Interview
from afterword.domain.message import Message
from afterword.domain.reminder import Reminder
from afterword.domain.reply import ReplyKind
from afterword.domain.step import StepKind
from afterword.domain.touch import Touch

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyFact:
    """What the rules need of a reply: not its text."""

    id: int
    kind: ReplyKind
    received_at: datetime
    message_id: int | None = None
    contact_id: int | None = None
    from_name: str = ""
    settled_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything not yet finished, as values. Names of employers are by id; the rest in any order.

    `far` are people of whom an older no may be here and a newer one not: no call is worked out for them.
    """

    employers: Mapping[int, str] = field(default_factory=dict)
    applications: tuple[Application, ...] = ()
    interviews: tuple[Interview, ...] = ()
    contacts: tuple[Contact, ...] = ()
    messages: tuple[Message, ...] = ()
    replies: tuple[ReplyFact, ...] = ()
    advice: tuple[Advice, ...] = ()
    focus: tuple[Focus, ...] = ()
    touches: tuple[Touch, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    practice_due: int = 0
    far: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Known:
    """Facts grouped for the rules, once."""

    facts: Facts
    contact: Mapping[int, Contact]
    application: Mapping[int, Application]
    interview: Mapping[int, Interview]
    interviews_of: Mapping[int, tuple[Interview, ...]]
    messages_of: Mapping[int, tuple[Message, ...]]
    messages_to: Mapping[int, tuple[Message, ...]]
    replies_to: Mapping[int, tuple[ReplyFact, ...]]
    focus_on: Mapping[int, tuple[Focus, ...]]
    touches_with: Mapping[int, tuple[Touch, ...]]
    advice_by_id: Mapping[int, Advice]
    people_of: Mapping[int, tuple[Contact, ...]]
    replies_from: Mapping[int, tuple[ReplyFact, ...]]
    marks: Mapping[tuple[str, str, int], Reminder]

    def done_at(self, kind: StepKind, table: str, number: int) -> datetime | None:
        """Return when the user last said that such a step is done, None when they did not."""
        mark = self.marks.get((kind, table, number))
        return mark.done_at if mark else None


def known(facts: Facts) -> Known:
    """Return the facts grouped by what they belong to, each group in a fixed order."""
    rounds = sorted(facts.interviews, key=lambda one: (one.starts_at, one.id))
    mails = sorted(facts.messages, key=lambda one: (one.created_at, one.id))
    replies = sorted(facts.replies, key=lambda one: (one.received_at, one.id))
    touches = sorted(facts.touches, key=lambda one: (one.at, one.id))
    points = sorted(facts.focus, key=lambda one: (one.interview_id, one.position, one.id))
    people = sorted(facts.contacts, key=lambda one: one.id)
    return Known(
        facts=facts,
        contact={one.id: one for one in facts.contacts},
        application={one.id: one for one in facts.applications},
        interview={one.id: one for one in facts.interviews},
        interviews_of=_grouped(rounds, [one.application_id for one in rounds]),
        messages_of=_grouped(mails, [one.application_id for one in mails]),
        messages_to=_grouped(mails, [one.contact_id for one in mails]),
        replies_to=_grouped(replies, [one.message_id for one in replies]),
        focus_on=_grouped(points, [one.interview_id for one in points]),
        touches_with=_grouped(touches, [one.contact_id for one in touches]),
        advice_by_id={one.id: one for one in facts.advice},
        people_of=_grouped(people, [one.employer_id for one in people]),
        replies_from=_grouped(replies, [one.contact_id for one in replies]),
        marks={
            (one.step, one.about_table, one.about_id): one
            for one in sorted(facts.reminders, key=lambda one: one.id)
            if one.step and one.about_id is not None
        },
    )


def _grouped(things: Sequence[Thing], keys: Sequence[int | None]) -> Mapping[int, tuple[Thing, ...]]:
    groups: dict[int, list[Thing]] = {}
    for thing, key in zip(things, keys, strict=True):
        if key is not None:
            groups.setdefault(key, []).append(thing)
    return {key: tuple(group) for key, group in groups.items()}
