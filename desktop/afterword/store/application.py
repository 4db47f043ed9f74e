"""Applications in the book."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from peewee import fn

from afterword.domain.application import (
    Application,
    ApplicationDraft,
    ApplicationListing,
    ApplicationRow,
    ApplicationSort,
    Decision,
    Outcome,
    RequestState,
)
from afterword.domain.clock import day_of
from afterword.domain.interview import OFF, RoundKind, RoundResult
from afterword.domain.names import sort_key
from afterword.store import listing as listings
from afterword.store import models, search
from afterword.store.book import Book
from afterword.store.fields import AnyField, one_of
from afterword.store.records import Record, chunks

_T = models.Application
_E = models.Employer
_I = models.Interview
_RECORD = Record(_T, ApplicationDraft, Application, derived={"role_key": lambda draft: sort_key(draft.role)})
_ROUNDS = _I.application == _T.id, _I.result.not_in(OFF)
_STAGE = (
    _I.select(listings.rank(_I.kind, RoundKind))
    .where(*_ROUNDS)
    .order_by(_I.starts_at.desc(), _I.result.desc(), _I.kind.desc())
    .limit(1)
)
_HELD = _I.select(fn.MAX(_I.starts_at)).where(*_ROUNDS, _I.result != RoundResult.UPCOMING)
_OPEN = _T.outcome.in_([outcome for outcome in Outcome if outcome.is_open])
_WAITING = listings.when(_OPEN, fn.COALESCE(_HELD, _T.applied_on))
_ROUND_COLUMNS = ["application_id", "starts_at", "result", "kind"]
_ORDERS = {
    ApplicationSort.EMPLOYER: listings.by(
        _T,
        _E.name_key,
        _E.id,
        source=_T.select(_T.id).join(_E, on=_T.employer == _E.id),
        reads={"employer": ["name_key"], "application": ["employer_id"]},
    ),
    ApplicationSort.ROLE: listings.by(_T, _T.role_key),
    ApplicationSort.OUTCOME: listings.by(
        _T, listings.rank(_T.outcome, Outcome), _T.applied_on, reads={"application": ["outcome"]}
    ),
    ApplicationSort.STAGE: listings.by(_T, _STAGE, reads={"interview": _ROUND_COLUMNS}, counts=["interview"]),
    ApplicationSort.APPLIED: listings.by(_T, _T.applied_on),
    ApplicationSort.WAITING: listings.by(
        _T,
        _WAITING,
        reads={"application": ["outcome", "applied_on"], "interview": _ROUND_COLUMNS},
        counts=["interview"],
    ),
    ApplicationSort.CHANGED: listings.by(_T, _T.changed_at),
}


def insert(book: Book, draft: ApplicationDraft) -> int:
    """Add an application and return its id."""
    return _RECORD.insert(book, draft)


def insert_many(
    book: Book, drafts: Iterable[ApplicationDraft], *, decisions: Sequence[Decision] | None = None
) -> range:
    """Add many applications quickly, with their news, and return their ids in the order of the drafts."""
    if decisions is None:
        return _RECORD.insert_many(book, drafts)
    each = [tuple(_news(decision).values()) for decision in decisions]
    columns = zip(*each, strict=True) if each else ((), (), (), ())
    return _RECORD.insert_many(
        book, drafts, extra=dict(zip(_news(Decision(outcome=Outcome.WAITING)), columns, strict=True))
    )


def update(book: Book, number: int, draft: ApplicationDraft) -> None:
    """Write what differs in an application. Raises NotFound."""
    _RECORD.update(book, number, draft)


def decide(book: Book, number: int, decision: Decision) -> None:
    """Note the news on an application. Raises NotFound."""
    _RECORD.set(book, number, _news(decision))


def set_request(book: Book, number: int, state: RequestState) -> None:
    """Note how far asking for advice has come. Raises NotFound."""
    _RECORD.set(book, number, {_T.request: state})


def set_archived(book: Book, number: int, archived: bool) -> None:
    """Put an application away, or back. Raises NotFound."""
    _RECORD.set(book, number, {_T.archived: archived})


def delete(book: Book, number: int) -> None:
    """Delete an application with its interviews and mails; advice stays. Raises NotFound."""
    _RECORD.delete(book, number)


def get(book: Book, number: int) -> Application:
    """Return an application. Raises NotFound."""
    return _RECORD.get(book, number)


def many(book: Book, numbers: Iterable[int]) -> Mapping[int, Application]:
    """Return those of the applications that there are, by id."""
    return _RECORD.many(book, numbers)


def all(book: Book) -> list[Application]:  # noqa: A001 -- application.all(book) reads well
    """Return every application, by id."""
    return _RECORD.all(book)


def of_employer(book: Book, employer_id: int) -> list[Application]:
    """Return the applications at an employer, or through it as an agency, the latest first."""
    condition = (_T.employer == employer_id) | (_T.agency == employer_id)
    return _RECORD.all(book, condition, order=(_T.applied_on.desc(), _T.id.desc()))


def choices(book: Book) -> Sequence[tuple[int, str, str]]:
    """Return (id, role, employer's name) of the applications that are not put away, by employer and role."""
    query = _T.select(_T.id, _T.role, _E.name).join(_E, on=_T.employer == _E.id).where(_T.archived == 0)
    return book.rows(query.order_by(_E.name_key, _T.role_key, _T.id))


def count(book: Book) -> int:
    """Return how many applications there are."""
    return _RECORD.count(book)


def ids(book: Book, listing: ApplicationListing) -> Sequence[int]:
    """Return the ids of the applications that a table shows, in its order."""
    wanted = [_T.archived == int(listing.archived)]
    if listing.outcomes:
        wanted.append(_T.outcome.in_(sorted(listing.outcomes)))
    if listing.employer_id is not None:
        wanted.append(_T.employer == listing.employer_id)
    among = [
        book.members(_T.select(_T.id).where(*wanted)),
        search.matching(book, "application", listing.text),
    ]
    return book.ids(
        _ORDERS[listing.sort], descending=listing.descending, among=[one for one in among if one is not None]
    )


def rows(book: Book, numbers: Iterable[int]) -> dict[int, ApplicationRow]:
    """Return what the table shows of applications, by id."""
    found: dict[int, ApplicationRow] = {}
    for chunk in chunks(numbers):
        rounds = _rounds(book, chunk)
        query = _T.select(
            _T.id,
            _T.employer,
            _E.name,
            _T.role,
            _T.outcome,
            _T.request,
            _T.applied_on,
            _T.decided_on,
            _T.place,
            _T.tags,
            _T.archived,
        ).join(_E, on=_T.employer == _E.id)
        for row in book.rows(query.where(one_of(_T.id, chunk))):
            found[row[0]] = _row(row, rounds.get(row[0], []), now=book.clock.now())
    return found


def _news(decision: Decision) -> dict[AnyField, Any]:
    return {
        _T.outcome: decision.outcome,
        _T.decided_on: decision.decided_on,
        _T.heard_from: decision.heard_from_id,
        _T.heard_how: decision.heard_how,
    }


def _row(
    row: tuple[Any, ...], rounds: Sequence[tuple[RoundKind, datetime, str]], *, now: datetime
) -> ApplicationRow:
    outcome, applied_on = row[4], row[6]
    held = [day_of(starts_at, zone) for _, starts_at, zone in rounds if starts_at <= now]
    return ApplicationRow(
        id=row[0],
        employer_id=row[1],
        employer=row[2],
        role=row[3],
        outcome=outcome,
        request=row[5],
        stage=rounds[-1][0] if rounds else None,
        rounds=len(rounds),
        applied_on=applied_on,
        waiting_since=_waiting_since(held, applied_on) if outcome.is_open else None,
        decided_on=row[7],
        place=row[8],
        tags=row[9],
        archived=row[10],
    )


def _waiting_since(held: Sequence[date], applied_on: date | None) -> date | None:
    """Return the day since which news is awaited: the last round held, or the day one applied."""
    return held[-1] if held else applied_on


def _rounds(book: Book, numbers: Sequence[int]) -> dict[int, list[tuple[RoundKind, datetime, str]]]:
    """Return the rounds of each application that took or will take place, in the order of time."""
    query = _I.select(_I.application, _I.kind, _I.starts_at, _I.zone)
    query = query.where(one_of(_I.application, numbers), _I.result.not_in(OFF)).order_by(_I.starts_at, _I.id)
    found: dict[int, list[tuple[RoundKind, datetime, str]]] = {}
    for number, kind, starts_at, zone in book.rows(query):
        found.setdefault(number, []).append((kind, starts_at, zone))
    return found
