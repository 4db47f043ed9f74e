"""Counts, rates and waiting times, and when a number is too small to be more than a count."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

LEAST_FOR_THEME = 3  # C32: pieces of advice before a theme is called one
LEAST_PER_GROUP = 5  # C32: cases in each group before two groups are set side by side
LEAST_FOR_PATTERN = 10  # C32: endings before a pattern is named
LEAST_FOR_RATE = 20  # C32: cases before a percentage is shown, always with its interval
Z_95 = 1.959963984540054  # the normal quantile of a 95 % interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """So many of so many. `low` and `high` bound the rate; both are None while it may only be counted."""

    part: int
    whole: int
    low: float | None = None
    high: float | None = None

    @property
    def rate(self) -> float | None:
        """The part of the whole from 0 to 1, or None when there are too few for a rate (C32)."""
        return self.part / self.whole if self.low is not None else None


class SpellEnd(StrEnum):
    """How a span of waiting stands. One closed without an answer counts as never, not as still waiting."""

    CAME = "came"
    WAITING = "waiting"
    NEVER = "never"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """How many days one case took, or has taken so far, and how it stands."""

    days: int
    end: SpellEnd


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """What the spells of one step say.

    `seen` are the days of those where it came, in order; `still` is how many wait, `never` how many were
    closed without it, `left` how many the candidate left. `median` is the Kaplan-Meier median, None when
    it is not reached or there are too few to tell. `longest_wait` is the longest of those still waiting.
    """

    seen: tuple[int, ...] = ()
    still: int = 0
    never: int = 0
    left: int = 0
    median: int | None = None
    longest_wait: int | None = None

    @property
    def cases(self) -> int:
        """How many cases there are in all."""
        return len(self.seen) + self.still + self.never + self.left


def wilson(part: int, whole: int, *, z: float = Z_95) -> tuple[float, float]:
    """Return the Wilson score interval of a rate.

    Raises ValueError unless 0 <= part <= whole and whole > 0.
    """
    if whole <= 0 or not 0 <= part <= whole:
        raise ValueError(f"{part} of {whole} is no share")
    rate = part / whole
    shrink = 1 + z * z / whole
    middle = (rate + z * z / (2 * whole)) / shrink
    half = z / shrink * sqrt(rate * (1 - rate) / whole + z * z / (4 * whole * whole))
    low = 0.0 if part == 0 else max(0.0, middle - half)
    high = 1.0 if part == whole else min(1.0, middle + half)
    return low, high


def share(part: int, whole: int) -> Share:
    """Return the share, with its interval from `LEAST_FOR_RATE` cases on (C32)."""
    if whole < LEAST_FOR_RATE:
        return Share(part=part, whole=whole)
    low, high = wilson(part, whole)
    return Share(part=part, whole=whole, low=low, high=high)


def times(spells: Iterable[Spell]) -> Times:
    """Return what the spells say, those still waiting counted as waiting (not left out, not as ended)."""
    known = tuple(spell for spell in spells if spell.days >= 0)
    days: dict[SpellEnd, list[int]] = {end: [] for end in SpellEnd}
    for spell in known:
        days[spell.end].append(spell.days)
    return Times(
        seen=tuple(sorted(days[SpellEnd.CAME])),
        still=len(days[SpellEnd.WAITING]),
        never=len(days[SpellEnd.NEVER]),
        left=len(days[SpellEnd.LEFT]),
        median=median_days(known) if len(known) >= LEAST_PER_GROUP else None,
        longest_wait=max(days[SpellEnd.WAITING], default=None),
    )


def median_days(spells: Sequence[Spell]) -> int | None:
    """Return the day by which half have come by Kaplan and Meier's estimate, None while it is not reached.

    A case still waiting, or left, is at risk up to its last day seen; one closed without an answer always is.
    """
    came = Counter(spell.days for spell in spells if spell.end is SpellEnd.CAME)
    gone = sorted(spell.days for spell in spells if spell.end in (SpellEnd.WAITING, SpellEnd.LEFT))
    at_risk, passed, surviving = len(spells), 0, 1.0
    for day in sorted(came):
        while passed < len(gone) and gone[passed] < day:
            passed += 1
        surviving *= 1 - came[day] / (at_risk - passed)
        if surviving <= 0.5 + 1e-12:
            return day
        at_risk -= came[day]
    return None
