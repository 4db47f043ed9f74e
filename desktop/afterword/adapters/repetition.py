"""When to go over a thing again: spaced repetition by the FSRS scheduler."""

from datetime import datetime, timedelta
from typing import Any

from afterword.domain.practice import Learned, Rating

RETENTION = 0.9  # the chance to remember at the moment one is asked
LONGEST_DAYS = 60  # our own judgement: between interviews nothing should rest longer
SHORTEST = timedelta(days=1)


def reviewed(state: str, rating: Rating, *, number: int, now: datetime) -> Learned:
    """Return how well a thing sits after it was gone over at this instant (aware UTC).

    `state` is what was returned the last time, empty the first time or after it was lost; `number` names the
    thing. It is never due again on the same day: two minutes are enough.
    """
    import fsrs

    scheduler = fsrs.Scheduler(
        desired_retention=RETENTION,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_DAYS,
        enable_fuzzing=False,
    )
    rated = fsrs.Rating[rating.name.capitalize()]
    card, _ = scheduler.review_card(_card(state, number), rated, review_datetime=now)
    return Learned(state=card.to_json(), due=max(card.due, now + SHORTEST))


def _card(state: str, number: int) -> Any:
    import fsrs

    try:
        return fsrs.Card.from_json(state)
    except (KeyError, TypeError, ValueError):
        return fsrs.Card(card_id=number)
