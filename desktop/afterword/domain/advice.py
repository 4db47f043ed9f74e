"""A piece of advice: the exact words, from whom, and what became of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class AdviceKind(StrEnum):
    """Whether the words praise or suggest a change."""

    CHANGE = "change"
    PRAISE = "praise"


class Control(StrEnum):
    """Whether it is the candidate's to change."""

    MINE = "mine"
    EXTERNAL = "external"


class AdviceState(StrEnum):
    """What became of a piece of advice."""

    NEW = "new"
    PRACTISING = "practising"
    APPLIED = "applied"
    PAID_OFF = "paid_off"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceDraft:
    """What a form yields for advice. `themes` are keys, the main one first; `helpfulness` 1 to 5 or None."""

    words: str
    received_on: date
    contact_id: int | None = None
    application_id: int | None = None
    interview_id: int | None = None
    reply_id: int | None = None
    themes: tuple[str, ...] = ()
    kind: AdviceKind = AdviceKind.CHANGE
    control: Control = Control.MINE
    next_action: str = ""
    helpfulness: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice(AdviceDraft):
    """Advice as kept."""

    id: int
    uid: str
    changed_at: datetime
    state: AdviceState = AdviceState.NEW
    thanked_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceRow:
    """What the table of advice shows."""

    id: int
    words: str
    contact: str
    employer: str
    received_on: date
    themes: tuple[str, ...]
    kind: AdviceKind
    control: Control
    state: AdviceState
    next_action: str
    used: int


class AdviceSort(StrEnum):
    """The columns advice can be sorted by."""

    RECEIVED = "received"
    THEME = "theme"
    STATE = "state"
    CONTACT = "contact"
    EMPLOYER = "employer"


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceListing:
    """Which advice a table shows, and in which order. Empty sets mean any."""

    text: str = ""
    sort: AdviceSort = AdviceSort.RECEIVED
    descending: bool = True
    themes: frozenset[str] = frozenset()
    states: frozenset[AdviceState] = frozenset()
    kinds: frozenset[AdviceKind] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Focus:
    """Advice carried into an interview. `used` is None until the debrief; `helped` 1 to 5 or None.

    `position` is its place among the points of that interview, as the user put them.
    """

    id: int
    advice_id: int
    interview_id: int
    used: bool | None = None
    helped: int | None = None
    note: str = ""
    position: int = 0
