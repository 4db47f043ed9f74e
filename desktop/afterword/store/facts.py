"""The facts that "what to do next" is worked out from: everything unfinished, and nothing long at rest."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from peewee import SelectBase

from afterword.domain.advice import Advice
from afterword.domain.application import Application, Outcome, RequestState
from afterword.domain.facts import Facts, ReplyFact
from afterword.domain.interview import RoundResult
from afterword.domain.message import Message, MessageState
from afterword.domain.touch import Touch
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store import focus as focus_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.store import models
from afterword.store import reminder as reminder_store
from afterword.store import touch as touch_store
from afterword.store.book import Book
from afterword.store.fields import AnyField
from afterword.store.records import chunks

RECENT_DAYS = 45  # within which a no, an interview or a reply still asks for something (C6, C18)
NEWS_DAYS = 120  # within which good news is still told to an adviser (C24)
YEAR_DAYS = 370  # within which people are kept in touch with (C28)
WARM = 3  # C29: only with rapport; below it nobody is ever called
ASKED = (RequestState.ASKED, RequestState.NUDGED)
UNSETTLED = (MessageState.QUEUED, MessageState.SENDING, MessageState.FAILED, MessageState.MAYBE_SENT)

_A, _C, _I, _M, _R = models.Application, models.Contact, models.Interview, models.Message, models.Reply


def gather(book: Book, *, now: datetime) -> Facts:
    """Return the facts about all that is unfinished at this instant (aware UTC)."""
    living: set[int] = set()
    for query in _living(now):
        living |= book.members(query)
    return of_applications(book, sorted(living), now=now, all_marks=True)


def of_applications(
    book: Book, application_ids: Sequence[int], *, now: datetime, all_marks: bool = False
) -> Facts:
    """Return the facts about these applications alone; with `all_marks` also what stands beside them."""
    applications = list(application_store.many(book, application_ids).values())
    interviews = _of(book, _I.application, application_ids, interview_store.many)
    messages = _of(book, _M.application, application_ids, message_store.many)
    if all_marks:
        messages = _with_people(book, messages)
    replies = _replies(book, [one.id for one in messages], loose=all_marks)
    kept = _advice(book, applications, now=now, fresh=all_marks)
    carried = focus_store.of_interviews(book, [one.id for one in interviews])
    kept |= advice_store.many(book, {one.advice_id for one in carried} - kept.keys())
    people = _people(book, applications, messages=messages, advice=kept.values(), replies=replies)
    return Facts(
        employers=_employers(book, applications, people),
        applications=tuple(applications),
        interviews=tuple(interviews),
        contacts=tuple(people.values()),
        messages=tuple(messages),
        replies=replies,
        advice=tuple(kept.values()),
        focus=tuple(carried),
        touches=_touches(book, people) if all_marks else (),
        reminders=tuple(reminder_store.all_open(book)),
    )


def _living(now: datetime) -> Iterable[SelectBase]:
    """Yield queries for the ids of applications that may ask for something."""
    recent, news, year = (now - timedelta(days=days) for days in (RECENT_DAYS, NEWS_DAYS, YEAR_DAYS))
    open_ones = (_A.archived == 0) & (_A.outcome == Outcome.WAITING)
    yield _A.select(_A.id).join(_I).where(open_ones)
    refused = (_A.archived == 0) & (_A.outcome == Outcome.NOT_SELECTED)
    yield _A.select(_A.id).where(refused & ((_A.decided_on >= recent.date()) | _A.request.in_(ASKED)))
    yield _I.select(_I.application.alias("id")).where(_I.starts_at >= recent)
    won = (_I.result == RoundResult.PASSED) & (_I.starts_at >= news)
    offered = _A.outcome.in_((Outcome.OFFER, Outcome.ACCEPTED)) & (_A.decided_on >= news.date())
    yield (
        models.Focus.select(_I.application.alias("id"))
        .join(_I)
        .join(_A)
        .where((models.Focus.used == 1) & (won | offered))
    )
    warm = (_C.rapport >= WARM) & (_C.do_not_contact == 0) & (_A.decided_on >= year.date())
    met = models.InterviewContact.select(_I.application.alias("id")).join(_I).join(_A)
    yield met.join(_C, on=models.InterviewContact.contact == _C.id).where(refused & warm)
    yield _A.select(_A.id).join(_C, on=_A.heard_from == _C.id).where(refused & warm)
    handed = (_M.state == MessageState.DRAFT) & _M.handed_at.is_null(False)
    standing = _M.application.is_null(False) & (_M.state.in_(UNSETTLED) | handed)
    yield _M.select(_M.application.alias("id")).where(standing)
    unread = (
        _R.select(_M.application.alias("id"))
        .join(_M)
        .where(_R.settled_at.is_null() & _M.application.is_null(False))
    )
    yield unread


def _of(book: Book, column: AnyField, owners: Sequence[int], many: Any) -> list[Any]:
    """Return the nouns whose column names one of these owners, by id."""
    table = column.model
    found: set[int] = set()
    for part in chunks(owners):
        found |= book.members(table.select(table.id).where(column.in_(part)))
    return list(many(book, sorted(found)).values())


def _with_people(book: Book, messages: list[Message]) -> list[Message]:
    """Return these mails and those that hang on no application: thanks, greetings, mails not settled."""
    known = {one.id for one in messages}
    loose = book.members(_M.select(_M.id).where(_M.application.is_null()))
    return [*messages, *message_store.many(book, sorted(loose - known)).values()]


def _replies(book: Book, message_ids: Sequence[int], *, loose: bool) -> tuple[ReplyFact, ...]:
    """Return what the rules need of the replies, without their texts."""
    columns = (_R.id, _R.kind, _R.received_at, _R.message, _R.contact, _R.from_name, _R.settled_at)
    queries = [_R.select(*columns).where(_R.message.in_(part)) for part in chunks(message_ids)]
    if loose:
        queries.append(_R.select(*columns).where(_R.settled_at.is_null()))
    found = {row[0]: row for query in queries for row in book.rows(query)}
    names = ("id", "kind", "received_at", "message_id", "contact_id", "from_name", "settled_at")
    return tuple(ReplyFact(**dict(zip(names, row, strict=True))) for _, row in sorted(found.items()))


def _advice(
    book: Book, applications: Sequence[Application], *, now: datetime, fresh: bool
) -> dict[int, Advice]:
    table = models.Advice
    found: dict[int, Advice] = {}
    for one in _of(book, table.application, [one.id for one in applications], advice_store.many):
        found[one.id] = one
    if fresh:
        since = (now - timedelta(days=RECENT_DAYS)).date()
        unthanked = table.select(table.id).where(table.thanked_at.is_null() & (table.received_on >= since))
        found |= advice_store.many(book, book.members(unthanked) - found.keys())
    return found


def _people(
    book: Book,
    applications: Sequence[Application],
    *,
    messages: Sequence[Message],
    advice: Iterable[Advice],
    replies: Sequence[ReplyFact],
) -> dict[int, Any]:
    """Return the people at the employers and agencies, and whoever else a mail, a reply or advice names."""
    places = {one.employer_id for one in applications} | {
        one.agency_id for one in applications if one.agency_id
    }
    people = {one.id: one for one in _of(book, _C.employer, sorted(places), contact_store.many)}
    named = {one.contact_id for group in (messages, advice, replies) for one in group if one.contact_id}
    return people | dict(contact_store.many(book, named - people.keys()))


def _employers(book: Book, applications: Sequence[Application], people: Mapping[int, Any]) -> dict[int, str]:
    ids = {one.employer_id for one in applications} | {one.employer_id for one in people.values()}
    return {number: one.name for number, one in employer_store.many(book, sorted(ids)).items()}


def _touches(book: Book, people: Mapping[int, Any]) -> tuple[Touch, ...]:
    warm = sorted(one.id for one in people.values() if one.rapport >= WARM)
    return tuple(_of(book, models.Touch.contact, warm, touch_store.many))
