"""Focus points: advice carried into interviews."""

from collections.abc import Iterable, Sequence
from typing import Any

from afterword.domain.advice import Focus
from afterword.domain.errors import NotFound
from afterword.store import models
from afterword.store.book import Book
from afterword.store.fields import AnyField, one_of
from afterword.store.records import chunks

_T = models.Focus


def choose(book: Book, interview_id: int, advice_ids: Iterable[int]) -> None:
    """Make these the focus points of an interview, in this order; those that stay keep what was judged."""
    wanted = tuple(dict.fromkeys(advice_ids))
    kept = {focus.advice_id: focus for focus in of_interview(book, interview_id)}
    for advice_id in kept.keys() - set(wanted):
        book.write(_T.delete().where(_T.id == kept[advice_id].id))
    for position, advice_id in enumerate(wanted):
        if advice_id in kept:
            placed = {_T.position: position, _T.changed_at: book.clock.now()}
            book.write(_T.update(placed).where(_T.id == kept[advice_id].id, _T.position != position))
        else:
            values: dict[AnyField, Any] = {
                _T.uid: book.new_uids(1)[0],
                _T.changed_at: book.clock.now(),
                _T.interview: interview_id,
                _T.advice: advice_id,
                _T.position: position,
            }
            book.write(_T.insert(values))


def judge(book: Book, number: int, used: bool | None, helped: int | None = None, *, note: str = "") -> None:
    """Note whether a focus point was used in its interview, and how far it helped. Raises NotFound."""
    values: dict[AnyField, Any] = {_T.used: used, _T.helped: helped, _T.note: note}
    values[_T.changed_at] = book.clock.now()
    if not book.write(_T.update(values).where(_T.id == number)):
        raise NotFound(noun="focus", id=number)


def all(book: Book) -> list[Focus]:  # noqa: A001 -- focus.all(book) reads well
    """Return every focus point, by interview."""
    return _found(book)


def of_interview(book: Book, interview_id: int) -> list[Focus]:
    """Return the focus points of an interview in their order."""
    return _found(book, _T.interview == interview_id)


def of_interviews(book: Book, interview_ids: Iterable[int]) -> list[Focus]:
    """Return the focus points of several interviews."""
    return [focus for chunk in chunks(interview_ids) for focus in _found(book, one_of(_T.interview, chunk))]


def of_advice(book: Book, advice_id: int) -> list[Focus]:
    """Return the uses of a piece of advice, by interview."""
    return _found(book, _T.advice == advice_id)


def _found(book: Book, *conditions: Any) -> list[Focus]:
    query = _T.select(_T.id, _T.advice, _T.interview, _T.used, _T.helped, _T.note, _T.position)
    query = query.order_by(_T.interview, _T.position, _T.id)
    rows: Sequence[tuple[Any, ...]] = book.rows(query.where(*conditions) if conditions else query)
    return [
        Focus(
            id=number,
            advice_id=advice,
            interview_id=meeting,
            used=used,
            helped=helped,
            note=note,
            position=at,
        )
        for number, advice, meeting, used, helped, note, at in rows
    ]
