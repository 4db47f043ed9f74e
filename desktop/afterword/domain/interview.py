"""An interview: one round of an application."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class RoundKind(StrEnum):
    """The kinds of rounds, in the order they usually come."""

    PHONE_SCREEN = "phone_screen"
    FIRST = "first"
    TECHNICAL = "technical"
    TASK = "task"
    PANEL = "panel"
    FINAL = "final"
    OTHER = "other"


class RoundResult(StrEnum):
    """How a round stands."""

    UPCOMING = "upcoming"
    AWAITING_NEWS = "awaiting_news"
    PASSED = "passed"
    NOT_SELECTED = "not_selected"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"


OFF = (RoundResult.CANCELLED, RoundResult.WITHDRAWN)
"""The results of rounds that were not held, or will not be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewDraft:
    """What a form yields for an interview.

    `starts_at` is an aware UTC instant, `zone` the IANA time zone it was agreed in, `interviewer_ids` the
    contacts in the order they were named.
    """

    application_id: int
    kind: RoundKind = RoundKind.FIRST
    starts_at: datetime
    zone: str
    minutes: int = 60
    place: str = ""
    interviewer_ids: tuple[int, ...] = ()
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """What the candidate noted afterwards. `confidence` is 1 to 5, or None when not said."""

    confidence: int | None = None
    went_well: str = ""
    to_change: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview(InterviewDraft):
    """An interview as kept. `debriefed_at` is None until a debrief was written."""

    id: int
    uid: str
    changed_at: datetime
    result: RoundResult = RoundResult.UPCOMING
    confidence: int | None = None
    went_well: str = ""
    to_change: str = ""
    debriefed_at: datetime | None = None
    calendar_uid: str = ""
    calendar_sequence: int = 0

    @property
    def ends_at(self) -> datetime:
        """The instant it is planned to end, aware UTC."""
        return self.starts_at + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewRow:
    """What the table of interviews shows."""

    id: int
    application_id: int
    employer: str
    role: str
    kind: RoundKind
    starts_at: datetime
    zone: str
    minutes: int
    place: str
    interviewers: tuple[str, ...]
    result: RoundResult
    confidence: int | None
    focus: tuple[str, ...]


def standing(one: Interview | InterviewRow, now: datetime) -> RoundResult:
    """Return how a round stands at an instant: one that was held awaits news until some is noted."""
    is_over = one.result is RoundResult.UPCOMING and one.starts_at <= now
    return RoundResult.AWAITING_NEWS if is_over else one.result


class InterviewSort(StrEnum):
    """The columns interviews can be sorted by."""

    STARTS = "starts"
    EMPLOYER = "employer"
    ROLE = "role"
    KIND = "kind"
    RESULT = "result"
    CONFIDENCE = "confidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewListing:
    """Which interviews a table shows, and in which order.

    `coming_at` keeps those still to come at that instant, `past_at` the others.
    """

    text: str = ""
    sort: InterviewSort = InterviewSort.STARTS
    descending: bool = True
    application_id: int | None = None
    coming_at: datetime | None = None
    past_at: datetime | None = None
