"""The report's values about interviews and advice: the page in one, advice, what was tried."""

from dataclasses import dataclass
from datetime import date, datetime

from afterword.domain.advice import AdviceKind, AdviceState, Control
from afterword.domain.application import Outcome
from afterword.domain.interview import RoundKind, RoundResult
from afterword.domain.statistics import Share


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceShown:
    """One piece of advice with its source.

    `theme` is a key, `theme_name` the user's own name for it, empty for the shipped one.
    """

    words: str
    person: str
    title: str
    employer: str
    role: str
    round: RoundKind | None
    received_on: date
    theme: str
    theme_name: str
    kind: AdviceKind
    control: Control
    state: AdviceState
    next_action: str
    thanked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenApplication:
    """An application something may still come of. `days` is how long it has waited, None when not known."""

    employer: str
    role: str
    stage: RoundKind | None
    outcome: Outcome
    days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """The next interview."""

    employer: str
    role: str
    round: RoundKind
    starts_at: datetime
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What became of one piece of advice in interviews.

    `carried` interviews had it as a focus; in `used` of them it was used.
    `helped` are the marks 1 to 5 in order of time. `passed` and `not_passed` count the interviews it was
    used in.
    """

    advice: AdviceShown
    carried: int
    used: int
    helped: tuple[int, ...]
    passed: int
    not_passed: int
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefShown:
    """One debrief."""

    on: date
    employer: str
    role: str
    round: RoundKind
    result: RoundResult
    confidence: int | None
    went_well: str
    to_change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The page in one.

    `focus` are at most two things to work on (C22), `focus_seen` how often advice of the same theme came,
    `is_worked_off` whether there was advice to work on, and all of it has paid off;
    `noted` are the candidate's own notes, where there is no advice yet.
    """

    applied: int
    interviewed: int
    interviews: int
    waiting: int
    offers: int
    not_selected: int
    advice: int
    open: tuple[OpenApplication, ...]
    coming: Coming | None
    focus: tuple[AdviceShown, ...]
    focus_seen: tuple[int, ...]
    is_worked_off: bool
    noted: tuple[DebriefShown, ...]
    helped: tuple[Tried, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeGroup:
    """The advice of one theme. `enough` says whether there is enough to call it a theme (C32)."""

    theme: str
    name: str
    pieces: tuple[AdviceShown, ...]
    people: int
    enough: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvicePart:
    """The advice by theme: what is mine to change, what is not (C23), what was liked, what was set aside."""

    themes: tuple[ThemeGroup, ...]
    external: tuple[AdviceShown, ...]
    praise: tuple[AdviceShown, ...]
    set_aside: tuple[AdviceShown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedPart:
    """What was tried, and how the rounds went before advice was first used and with advice used.

    `comparable` says that both groups are large enough to stand side by side (C32); `undecided` rounds with
    advice used are still open.
    """

    tried: tuple[Tried, ...]
    before: Share
    after: Share
    comparable: bool
    undecided: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefPart:
    """The debriefs, oldest first, and how many interviews have none."""

    debriefs: tuple[DebriefShown, ...]
    without: int
