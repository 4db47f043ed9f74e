"""What a person can do to practise advice between interviews; optional, two minutes a day."""

from collections.abc import Mapping
from datetime import datetime, time

from afterword.adapters import repetition
from afterword.domain.advice import Advice, AdviceState
from afterword.domain.clock import day_of
from afterword.domain.practice import MOST_A_DAY, Card, Rating, can_be_practised
from afterword.domain.settings import Settings
from afterword.domain.workdays import local_moment
from afterword.store import advice as advice_store
from afterword.store import practice as practice_store
from afterword.store.book import Book

__all__ = ["REVIEWED", "Card", "Rating", "comes_again", "due", "review"]

REVIEWED = "practice.reviewed"  # the name of the step, which can be undone


def due(book: Book, settings: Settings) -> tuple[Card, ...]:
    """Return the cards of today still to go over, the longest due first; none where practice is off."""
    if not settings.practice:
        return ()
    today = day_of(book.clock.now(), settings.zone)
    kept = practice_store.all(book)
    cards = []
    for one in advice_store.many(book, sorted(practice_store.practised(book))).values():
        if can_be_practised(one):
            card = kept.get(one.id)
            cards.append(Card(advice=one, due=card.learned.due if card else _first(one, settings)))
    done_today = sum(day_of(one.reviewed_at, settings.zone) == today for one in kept.values())
    standing = [one for one in cards if day_of(one.due, settings.zone) <= today]
    standing.sort(key=lambda one: (one.due, one.advice.id))
    return tuple(standing[: max(0, MOST_A_DAY - done_today)])


def comes_again(book: Book, advice_id: int) -> Mapping[Rating, datetime]:
    """Return when a piece of advice would come again, by how well it was remembered."""
    card = practice_store.of_advice(book, advice_id)
    state, now = card.learned.state if card else "", book.clock.now()
    return {rating: repetition.reviewed(state, rating, number=advice_id, now=now).due for rating in Rating}


def review(book: Book, advice_id: int, rating: Rating) -> datetime:
    """Note how well a piece of advice was remembered; return when it comes again. Raise `NotFound`."""
    found = advice_store.get(book, advice_id)
    card = practice_store.of_advice(book, advice_id)
    state = card.learned.state if card else ""
    learned = repetition.reviewed(state, rating, number=advice_id, now=book.clock.now())
    with book.step(REVIEWED):
        practice_store.keep(book, advice_id, learned)
        if found.state is AdviceState.NEW:
            advice_store.set_state(book, advice_id, AdviceState.PRACTISING)
    return learned.due


def _first(advice: Advice, settings: Settings) -> datetime:
    """Return when a piece is first gone over: the day it came."""
    return local_moment(advice.received_on, time(0), settings.zone)
