"""Practising advice between interviews: a card for each open piece with a next action, two minutes a day."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from afterword.domain.advice import Advice
from afterword.domain.focus_choice import open_advice

MOST_A_DAY = 5  # our own judgement: what two minutes hold


class Rating(StrEnum):
    """How well one remembered what to do."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """How well a piece sits: `state` is the scheduler's own account of it, `due` when to go over it again."""

    state: str
    due: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A piece of advice to go over; `due` is an aware UTC instant."""

    advice: Advice
    due: datetime


def can_be_practised(advice: Advice) -> bool:
    """Return whether a piece makes a card: open, one's own to change, and it is known what to do (C23)."""
    return bool(advice.next_action) and bool(open_advice([advice]))
