"""The report's values about the road: where applications end, asking for advice, keeping in touch."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from afterword.domain.application import RequestState
from afterword.domain.statistics import Share, Times
from afterword.domain.touch import Channel, StartedBy


class FunnelStep(StrEnum):
    """The steps of the funnel."""

    APPLIED = "applied"
    INTERVIEWED = "interviewed"
    SECOND_ROUND = "second_round"
    OFFER = "offer"


class Stage(StrEnum):
    """How far an application came: before any interview, or the furthest round held."""

    PAPERS = "papers"
    PHONE_SCREEN = "phone_screen"
    FIRST = "first"
    TECHNICAL = "technical"
    TASK = "task"
    PANEL = "panel"
    FINAL = "final"
    OTHER = "other"


class TimeStep(StrEnum):
    """The spans of time that are told."""

    TO_ANSWER = "to_answer"
    TO_DECISION = "to_decision"
    WHOLE = "whole"


class Hint(StrEnum):
    """What the place of most endings may point at (C34)."""

    PAPERS = "papers"
    FIRST = "first"
    FINAL = "final"
    SPREAD = "spread"


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRow:
    """How the applications stand whose furthest stage is this one."""

    stage: Stage
    open: int = 0
    offers: int = 0
    not_selected: int = 0
    no_response: int = 0
    withdrawn: int = 0

    @property
    def total(self) -> int:
        """How many applications came this far and not further."""
        return self.open + self.offers + self.not_selected + self.no_response + self.withdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTimes:
    """The times of one step."""

    step: TimeStep
    times: Times


@dataclass(frozen=True, slots=True, kw_only=True)
class FunnelBar:
    """How many applications reached a step."""

    step: FunnelStep
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HintShown:
    """A hint with its counts: so many of so many endings."""

    hint: Hint
    part: int
    whole: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingsPart:
    """Where applications end, how long the steps take, and what the counts may point at.

    `hints` is empty while there are too few endings for a pattern (C32).
    """

    funnel: tuple[FunnelBar, ...]
    interviewed: Share
    stages: tuple[StageRow, ...]
    times: tuple[StepTimes, ...]
    endings: int
    hints: tuple[HintShown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One request for advice."""

    employer: str
    person: str
    asked_on: date | None
    answered_on: date | None
    state: RequestState


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingPart:
    """Asking for advice, and what came: `kept` pieces of advice, `thanked` of them thanked for."""

    asks: tuple[Ask, ...]
    advice: int
    declined: int
    no_answer: int
    waiting: int
    nudged: int
    answered: Share
    times: Times
    thanked: int
    kept: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchPerson:
    """A person there is rapport with, or was contact with."""

    person: str
    title: str
    employer: str
    rapport: int
    times: int
    last_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchShown:
    """One contact outside the application itself."""

    on: date
    person: str
    employer: str
    channel: Channel
    started_by: StartedBy
    answered: bool
    notes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchPart:
    """Keeping in touch: people, warmest first, and the log, newest first."""

    people: tuple[TouchPerson, ...]
    log: tuple[TouchShown, ...]
