"""Learning cards in the book: one for each piece of advice that was gone over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from afterword.domain.advice import AdviceKind, AdviceState, Control
from afterword.domain.practice import Learned
from afterword.store import models
from afterword.store.book import Book
from afterword.store.fields import AnyField

_T = models.Practice
_A = models.Advice
_OVER = (AdviceState.SET_ASIDE, AdviceState.PAID_OFF)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A card as kept, and when it was last gone over."""

    learned: Learned
    reviewed_at: datetime


def of_advice(book: Book, advice_id: int) -> Kept | None:
    """Return the card of a piece of advice, None before it was first gone over."""
    return _found(book, _T.advice == advice_id).get(advice_id)


def all(book: Book) -> Mapping[int, Kept]:  # noqa: A001 -- practice.all(book) reads well
    """Return every card, by the id of its advice."""
    return _found(book)


def practised(book: Book) -> set[int]:
    """Return the ids of the advice that may make a card: open, one's own, with a next action."""
    mine = (_A.kind == AdviceKind.CHANGE) & (_A.control == Control.MINE) & _A.state.not_in(_OVER)
    return book.members(_A.select(_A.id).where(mine & (_A.next_action != "")))


def keep(book: Book, advice_id: int, learned: Learned) -> None:
    """Keep the card of a piece of advice in place of what it was, gone over now."""
    values: dict[AnyField, Any] = {
        _T.card: learned.state,
        _T.due: learned.due,
        _T.changed_at: book.clock.now(),
    }
    if not book.write(_T.update(values).where(_T.advice == advice_id)):
        book.write(_T.insert({_T.uid: book.new_uids(1)[0], _T.advice: advice_id, **values}))


def _found(book: Book, *conditions: Any) -> dict[int, Kept]:
    query = _T.select(_T.advice, _T.card, _T.due, _T.changed_at).order_by(_T.advice)
    rows = book.rows(query.where(*conditions) if conditions else query)
    return {row[0]: Kept(learned=Learned(state=row[1], due=row[2]), reviewed_at=row[3]) for row in rows}
