"""Interviews in the book."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from peewee import JOIN

from afterword.domain.application import Outcome
from afterword.domain.interview import (
    Debrief,
    Interview,
    InterviewDraft,
    InterviewListing,
    InterviewRow,
    InterviewSort,
    RoundKind,
    RoundResult,
)
from afterword.store import links, models, search
from afterword.store import listing as listings
from afterword.store.book import Book
from afterword.store.fields import AnyField, one_of
from afterword.store.records import Apart, Record, chunks

_T = models.Interview
_A = models.Application
_E = models.Employer
_PEOPLE = links.Link(models.InterviewContact, "interview_id", "contact_id")
_RECORD = Record(_T, InterviewDraft, Interview, apart=Apart("interviewer_ids", _PEOPLE.read))
_OF_EMPLOYER = _T.select(_T.id).join(_A).join(_E, on=_A.employer == _E.id)
_BY_EMPLOYER = (
    _E.select(_T.id)
    .join(_A, JOIN.CROSS)
    .join(_T, JOIN.CROSS)
    .where(_A.employer == _E.id, _T.application == _A.id)
)
_IN_TIME = _T.starts_at, _T.result, _T.kind  # as the index over the application has them
_ORDERS = {
    InterviewSort.STARTS: listings.by(_T, _T.starts_at),
    InterviewSort.EMPLOYER: listings.by(
        _T,
        _E.name_key,
        _E.id,
        _A.id,
        *_IN_TIME,
        source=_OF_EMPLOYER,
        walk=_BY_EMPLOYER,
        reads={"employer": ["name_key"], "application": ["employer_id"], "interview": ["application_id"]},
    ),
    InterviewSort.ROLE: listings.by(
        _T,
        _A.role_key,
        _A.id,
        *_IN_TIME,
        source=_T.select(_T.id).join(_A),
        walk=_A.select(_T.id).join(_T, JOIN.CROSS).where(_T.application == _A.id),
        reads={"application": ["role_key"], "interview": ["application_id"]},
    ),
    InterviewSort.KIND: listings.by_choice(_T, _T.kind, RoundKind, then=_T.starts_at),
    InterviewSort.RESULT: listings.by_choice(_T, _T.result, RoundResult, then=_T.starts_at),
    InterviewSort.CONFIDENCE: listings.by(_T, _T.confidence, _T.starts_at),
}


def insert(book: Book, draft: InterviewDraft, *, calendar_uid: str = "", calendar_sequence: int = 0) -> int:
    """Add an interview and return its id; the calendar's marks are those of the invitation it came from."""
    extra: dict[AnyField, Any] = {_T.calendar_uid: calendar_uid, _T.calendar_sequence: calendar_sequence}
    number = _RECORD.insert(book, draft, extra=extra)
    _PEOPLE.write(book, number, draft.interviewer_ids)
    return number


def insert_many(
    book: Book, drafts: Iterable[InterviewDraft], *, results: Sequence[RoundResult] | None = None
) -> range:
    """Add many interviews quickly, with their results, and return their ids in the order of the drafts."""
    listed = list(drafts)
    numbers = _RECORD.insert_many(book, listed, extra=None if results is None else {_T.result: results})
    _PEOPLE.write_many(book, zip(numbers, (draft.interviewer_ids for draft in listed), strict=True))
    return numbers


def update(book: Book, number: int, draft: InterviewDraft) -> None:
    """Write what differs in an interview, its interviewers included. Raises NotFound."""
    written = _RECORD.update(book, number, draft)
    if _PEOPLE.write(book, number, draft.interviewer_ids) and not written:
        _RECORD.stamp(book, number)


def set_result(book: Book, number: int, result: RoundResult) -> None:
    """Note how a round stands. Raises NotFound."""
    _RECORD.set(book, number, {_T.result: result})


def write_debrief(book: Book, number: int, debrief: Debrief) -> None:
    """Keep what the candidate noted afterwards; the first time it is written counts as its instant.

    Raises NotFound.
    """
    values: dict[Any, Any] = {
        _T.confidence: debrief.confidence,
        _T.went_well: debrief.went_well,
        _T.to_change: debrief.to_change,
    }
    if get(book, number).debriefed_at is None:
        values[_T.debriefed_at] = book.clock.now()
    _RECORD.set(book, number, values)


def set_calendar(book: Book, number: int, *, uid: str, sequence: int) -> None:
    """Note which invitation an interview is, and its newest sequence. Raises NotFound."""
    _RECORD.set(book, number, {_T.calendar_uid: uid, _T.calendar_sequence: sequence})


def delete(book: Book, number: int) -> None:
    """Delete an interview; advice and mails about it stay. Raises NotFound."""
    _RECORD.delete(book, number)


def get(book: Book, number: int) -> Interview:
    """Return an interview. Raises NotFound."""
    return _RECORD.get(book, number)


def many(book: Book, numbers: Iterable[int]) -> Mapping[int, Interview]:
    """Return those of the interviews that there are, by id."""
    return _RECORD.many(book, numbers)


def all(book: Book) -> list[Interview]:  # noqa: A001 -- interview.all(book) reads well
    """Return every interview, by id."""
    return _RECORD.all(book)


def of_application(book: Book, application_id: int) -> list[Interview]:
    """Return the rounds of an application in the order of time."""
    return _RECORD.all(book, _T.application == application_id, order=(_T.starts_at, _T.id))


def of_contact(book: Book, contact_id: int) -> list[Interview]:
    """Return the interviews a person took part in, in the order of time."""
    numbers = _PEOPLE.owners(book, contact_id)
    return sorted(_RECORD.many(book, numbers).values(), key=lambda found: (found.starts_at, found.id))


def upcoming(book: Book, now: datetime, limit: int) -> list[Interview]:
    """Return the next interviews that are still to come, in the order of time.

    What is planned at an application that is over, or was put away, will not be held.
    """
    query = _coming(now).order_by(_T.starts_at, _T.id).limit(limit)
    numbers = [row[0] for row in book.rows(query)]
    found = _RECORD.many(book, numbers)
    return [found[number] for number in numbers]


def next_start(book: Book, now: datetime) -> datetime | None:
    """Return when the next of all rounds after an instant begins, called off or not; None where none is."""
    query = _T.select(_T.starts_at).where(_T.starts_at > now).order_by(_T.starts_at).limit(1)
    rows = book.rows(query)
    return rows[0][0] if rows else None


def count(book: Book) -> int:
    """Return how many interviews there are."""
    return _RECORD.count(book)


def ids(book: Book, listing: InterviewListing) -> Sequence[int]:
    """Return the ids of the interviews that a table shows, in its order."""
    wanted = []
    if listing.application_id is not None:
        wanted.append(_T.application == listing.application_id)
    if listing.past_at is not None:
        wanted.append(_T.id.not_in(_coming(listing.past_at)))
    among = [search.matching(book, "interview", listing.text)]
    if wanted:
        among.append(book.members(_T.select(_T.id).where(*wanted)))
    if listing.coming_at is not None:
        among.append(book.members(_coming(listing.coming_at)))
    return book.ids(
        _ORDERS[listing.sort], descending=listing.descending, among=[one for one in among if one is not None]
    )


def rows(book: Book, numbers: Iterable[int]) -> dict[int, InterviewRow]:
    """Return what the table shows of interviews, by id."""
    found: dict[int, InterviewRow] = {}
    for chunk in chunks(numbers):
        people, focus = _names(book, chunk), _focus(book, chunk)
        query = (
            _T.select(
                _T.id,
                _T.application,
                _E.name,
                _A.role,
                _T.kind,
                _T.starts_at,
                _T.zone,
                _T.minutes,
                _T.place,
                _T.result,
                _T.confidence,
            )
            .join(_A)
            .join(_E, on=_A.employer == _E.id)
        )
        for row in book.rows(query.where(one_of(_T.id, chunk))):
            found[row[0]] = InterviewRow(
                id=row[0],
                application_id=row[1],
                employer=row[2],
                role=row[3],
                kind=row[4],
                starts_at=row[5],
                zone=row[6],
                minutes=row[7],
                place=row[8],
                interviewers=people.get(row[0], ()),
                result=row[9],
                confidence=row[10],
                focus=focus.get(row[0], ()),
            )
    return found


def _coming(now: datetime) -> Any:
    """Return the query of the rounds that will be held after an instant, as far as is known."""
    over = sorted(one for one in Outcome if one.ends_rounds)
    to_come = (_T.result == RoundResult.UPCOMING) & (_T.starts_at > now)
    return _T.select(_T.id).join(_A).where(to_come, _A.archived == 0, _A.outcome.not_in(over))


def _names(book: Book, numbers: Sequence[int]) -> dict[int, tuple[str, ...]]:
    link, contact = models.InterviewContact, models.Contact
    query = link.select(link.interview, contact.name).join(contact).where(one_of(link.interview, numbers))
    return links.gathered(book.rows(query.order_by(link.interview, link.position)))


def _focus(book: Book, numbers: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Return the focus points of each interview: what to do, or the words of the advice."""
    focus, advice = models.Focus, models.Advice
    query = focus.select(focus.interview, advice.next_action, advice.words).join(advice)
    query = query.where(one_of(focus.interview, numbers)).order_by(focus.interview, focus.position, focus.id)
    return links.gathered((number, action or words) for number, action, words in book.rows(query))
