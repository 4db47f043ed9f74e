"""A small world of facts, built by name, for the tests of the rules."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from afterword.domain.advice import Advice, Focus
from afterword.domain.application import Application, Outcome
from afterword.domain.contact import Contact, ContactRole
from afterword.domain.facts import Facts, ReplyFact
from afterword.domain.interview import Interview, RoundResult
from afterword.domain.message import Message, MessagePurpose, MessageState
from afterword.domain.next_steps import next_steps
from afterword.domain.now import Now
from afterword.domain.reminder import Reminder
from afterword.domain.reply import ReplyKind
from afterword.domain.rules import Rules
from afterword.domain.step import Ground, Step, StepKind
from afterword.domain.touch import Touch
from afterword.domain.workdays import WorkWeek

ZONE = "Europe/London"
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
MONDAY = datetime(2026, 11, 2, 9, tzinfo=UTC)  # the day on which most tests begin


@dataclass
class World:
    """Facts under construction, and the steps that they give at an instant."""

    facts: Facts = field(default_factory=lambda: Facts(employers={1: "Northwind"}))
    rules: Rules = field(default_factory=Rules)
    week: WorkWeek = field(default_factory=WorkWeek)
    zone: str = ZONE

    def _add(self, group: str, thing: Any) -> Any:
        self.facts = replace(self.facts, **{group: (*getattr(self.facts, group), thing)})
        return thing

    def _next(self, group: str) -> dict[str, Any]:
        number = len(getattr(self.facts, group)) + 1
        return {"id": number, "uid": f"{group}-{number}", "changed_at": LONG_AGO}

    def person(self, **more: Any) -> Contact:
        values = {
            "employer_id": 1,
            "name": "Anna",
            "role": ContactRole.HIRING_MANAGER,
            "email": "a@example.org",
        }
        return self._add("contacts", Contact(**self._next("contacts") | values | more))

    def application(self, **more: Any) -> Application:
        values = {"employer_id": 1, "role": "Analyst"}
        return self._add("applications", Application(**self._next("applications") | values | more))

    def no(self, decided_on: date, **more: Any) -> Application:
        return self.application(outcome=Outcome.NOT_SELECTED, decided_on=decided_on, **more)

    def interview(self, starts_at: datetime, *people: int, **more: Any) -> Interview:
        values = {"application_id": 1, "zone": ZONE, "interviewer_ids": people, "starts_at": starts_at}
        result = {"result": RoundResult.AWAITING_NEWS, "debriefed_at": starts_at + timedelta(hours=3)}
        return self._add("interviews", Interview(**self._next("interviews") | values | result | more))

    def mail(self, purpose: MessagePurpose, sent_at: datetime | None, **more: Any) -> Message:
        state = MessageState.SENT if sent_at else MessageState.DRAFT
        values = {"purpose": purpose, "application_id": 1, "contact_id": 1, "to_name": "Anna", "state": state}
        times = {"sent_at": sent_at, "created_at": sent_at or LONG_AGO}
        return self._add("messages", Message(**self._next("messages") | values | times | more))

    def reply(self, message_id: int, received_at: datetime, kind: ReplyKind, **more: Any) -> ReplyFact:
        number = len(self.facts.replies) + 1
        fact = ReplyFact(id=number, kind=kind, received_at=received_at, message_id=message_id, **more)
        return self._add("replies", fact)

    def advice(self, received_on: date, **more: Any) -> Advice:
        values = {"words": "Begin with the result.", "contact_id": 1, "application_id": 1}
        return self._add(
            "advice", Advice(**self._next("advice") | {"received_on": received_on} | values | more)
        )

    def focus(self, advice_id: int, interview_id: int, **more: Any) -> Focus:
        number = len(self.facts.focus) + 1
        return self._add("focus", Focus(id=number, advice_id=advice_id, interview_id=interview_id, **more))

    def touch(self, at: datetime, *, answered: bool = True) -> Touch:
        return self._add("touches", Touch(**self._next("touches"), contact_id=1, at=at, answered=answered))

    def mark(self, step: Step, **more: Any) -> Reminder:
        values = {"step": str(step.kind), "about_table": step.table, "about_id": step.id}
        return self._add("reminders", Reminder(**self._next("reminders") | values | more))

    def ground(self, now: datetime) -> Ground:
        return Ground(now=Now(now, self.zone), week=self.week, rules=self.rules)

    def steps(self, now: datetime) -> tuple[Step, ...]:
        return next_steps(self.facts, self.ground(now))

    def kinds(self, now: datetime) -> list[StepKind]:
        return [step.kind for step in self.steps(now)]

    def step(self, kind: StepKind, now: datetime) -> Step:
        (found,) = (step for step in self.steps(now) if step.kind is kind)
        return found

    def has(self, kind: StepKind, now: datetime) -> bool:
        return kind in self.kinds(now)
