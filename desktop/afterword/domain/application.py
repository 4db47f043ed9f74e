"""An application: one try for one role at one employer."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from afterword.domain.interview import RoundKind


class Outcome(StrEnum):
    """How an application stands."""

    WAITING = "waiting"
    OFFER = "offer"
    ACCEPTED = "accepted"
    NOT_SELECTED = "not_selected"
    WITHDRAWN = "withdrawn"
    NO_RESPONSE = "no_response"

    @property
    def is_open(self) -> bool:
        """Whether something may still come of it."""
        return self in (Outcome.WAITING, Outcome.OFFER)

    @property
    def ends_rounds(self) -> bool:
        """Whether no further round of it will be held."""
        return self in (Outcome.NOT_SELECTED, Outcome.WITHDRAWN, Outcome.ACCEPTED)


WON = (Outcome.OFFER, Outcome.ACCEPTED)
"""The outcomes of those that came to an offer."""


class HeardHow(StrEnum):
    """The way the news came."""

    UNKNOWN = ""
    MAIL = "mail"
    AUTOMATIC_MAIL = "automatic_mail"
    PHONE = "phone"
    IN_PERSON = "in_person"
    LETTER = "letter"
    PORTAL = "portal"
    OTHER = "other"


class RequestState(StrEnum):
    """How far asking for advice has come on an application."""

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    NUDGED = "nudged"
    ADVICE_RECEIVED = "advice_received"
    DECLINED = "declined"
    NO_ANSWER = "no_answer"
    NOT_WANTED = "not_wanted"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationDraft:
    """What a form yields for an application. `agency_id` is the employer that is the agency, if any."""

    employer_id: int
    role: str
    source: str = ""
    posting: str = ""
    applied_on: date | None = None
    place: str = ""
    pay: str = ""
    agency_id: int | None = None
    promised_by: date | None = None
    notes: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The news on an application: what, when, from whom, how."""

    outcome: Outcome
    decided_on: date | None = None
    heard_from_id: int | None = None
    heard_how: HeardHow = HeardHow.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Application(ApplicationDraft):
    """An application as kept."""

    id: int
    uid: str
    changed_at: datetime
    outcome: Outcome = Outcome.WAITING
    decided_on: date | None = None
    heard_from_id: int | None = None
    heard_how: HeardHow = HeardHow.UNKNOWN
    request: RequestState = RequestState.NOT_ASKED
    archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationRow:
    """What the table of applications shows. `stage` is the last round reached, None before the first."""

    id: int
    employer_id: int
    employer: str
    role: str
    outcome: Outcome
    request: RequestState
    stage: RoundKind | None
    rounds: int
    applied_on: date | None
    waiting_since: date | None
    decided_on: date | None
    place: str
    tags: tuple[str, ...]
    archived: bool


class ApplicationSort(StrEnum):
    """The columns applications can be sorted by."""

    EMPLOYER = "employer"
    ROLE = "role"
    OUTCOME = "outcome"
    STAGE = "stage"
    APPLIED = "applied"
    WAITING = "waiting"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationListing:
    """Which applications a table shows, and in which order. Empty `outcomes` means any."""

    text: str = ""
    sort: ApplicationSort = ApplicationSort.CHANGED
    descending: bool = True
    outcomes: frozenset[Outcome] = frozenset()
    employer_id: int | None = None
    archived: bool = False
