"""A sentence beside its neighbours: two may put a reader on guard together where neither does alone."""

from dataclasses import dataclass
from itertools import pairwise

from afterword.domain.tone_judge import FLAGGED, Judge, Judgement

TOGETHER = 0.70
"""From which chance two sentences are flagged that are only clear together."""

DOUBTED = 0.15
"""Below this chance a sentence needs no second look with the one before it."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The sentences before and after one, as they will read; empty where there is none, or a flagged one.

    `whole` is whether they are all of a short text, which is judged as one.
    """

    before: str = ""
    after: str = ""
    whole: bool = False


def together(before: str, text: str, *, judge: Judge) -> Judgement | None:
    """Return what a sentence says with the one before it where that would be flagged, or None."""
    if judge.judge(text).chance < DOUBTED:
        return None
    joined = judge.judge(f"{before} {text}")
    return joined if joined.chance >= TOGETHER else None


def fits_between(text: str, neighbours: Neighbours, *, judge: Judge) -> bool:
    """Whether a text that is fine by itself stays so between its neighbours; "" brings them together."""
    row = [each for each in (neighbours.before, text, neighbours.after) if each]
    if neighbours.whole:
        return judge.judge(" ".join(row)).chance < FLAGGED
    return all(together(before, after, judge=judge) is None for before, after in pairwise(row))
