"""Which advice to carry into the next interview: at most two points, never what is outside one's control."""

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date

from afterword.domain.advice import Advice, AdviceKind, AdviceState, Control, Focus

CLOSED = (AdviceState.SET_ASIDE, AdviceState.PAID_OFF)
FRESH_DAYS = 180  # our own judgement: advice half a year old has had its chance
SAID_AGAIN = 2.0  # each further voice on the same theme weighs most
FRESHNESS = 2.0
READY = 1.0  # it has a next action, so it can be practised
HELPED_WELL = 4  # of five: practised enough


def open_advice(advice: Iterable[Advice]) -> list[Advice]:
    """Return the advice to work on: a change, one's own to make, not set aside or paid off (C23)."""
    return [
        one
        for one in advice
        if one.kind is AdviceKind.CHANGE and one.control is Control.MINE and one.state not in CLOSED
    ]


def ranked(advice: Iterable[Advice], carried: Iterable[Focus], today: date) -> tuple[Advice, ...]:
    """Return the open advice, best first: often said, fresh, ready to practise, not yet mastered."""
    listed = open_advice(advice)
    voices = Counter(key for one in listed for key in one.themes[:1])
    mastered = Counter(one.advice_id for one in carried if one.used and (one.helped or 0) >= HELPED_WELL)

    def worth(one: Advice) -> float:
        again = voices[one.themes[0]] - 1 if one.themes else 0
        age = max(0, (today - one.received_on).days)
        fresh = max(0.0, 1 - age / FRESH_DAYS)
        liked = (one.helpfulness or 3) / 5
        ready = READY if one.next_action else 0.0
        return SAID_AGAIN * again + FRESHNESS * fresh + liked + ready - 2 * mastered[one.id]

    return tuple(sorted(listed, key=lambda one: (-worth(one), -one.received_on.toordinal(), one.id)))


def proposed(
    advice: Iterable[Advice], carried: Collection[Focus], today: date, *, most: int
) -> tuple[Advice, ...]:
    """Return at most so many points for a coming interview (C22), of different themes where possible."""
    order = ranked(advice, carried, today)
    chosen: list[Advice] = []
    themes: set[str] = set()
    for one in order:
        theme = one.themes[0] if one.themes else ""
        if theme not in themes:
            chosen.append(one)
            themes.add(theme)
    chosen += [one for one in order if one not in chosen]
    return tuple(chosen[:most])
