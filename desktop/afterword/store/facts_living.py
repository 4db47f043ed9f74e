"""Which applications may ask for something at an instant, and who is worth keeping in touch with."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from peewee import SelectBase

from afterword.domain.application import WON, Outcome, RequestState
from afterword.domain.interview import OFF, RoundResult
from afterword.domain.message import MessageState
from afterword.domain.reply import ReplyKind
from afterword.domain.rules import Rules
from afterword.domain.steps_advice import THANKS_FORGOTTEN_DAYS
from afterword.domain.steps_contact import TALKS_DAYS
from afterword.store import models
from afterword.store.book import Book
from afterword.store.fields import one_of
from afterword.store.records import chunks

SLACK_DAYS = 3  # days are local, instants are not, and a weekend may stand between
SHORTEST_DAYS = 2  # thanks after a round are over within two
ASKED = (RequestState.ASKED, RequestState.NUDGED)
UNSETTLED = (MessageState.QUEUED, MessageState.SENDING, MessageState.FAILED, MessageState.MAYBE_SENT)

_A, _C, _I, _M, _R = models.Application, models.Contact, models.Interview, models.Message, models.Reply


@dataclass(frozen=True, slots=True)
class Span:
    """The instant at which facts are gathered, and the numbers of the rules."""

    now: datetime
    rules: Rules

    def back(self, days: int) -> datetime:
        """Return the instant so many days ago, and a little more."""
        return self.now - timedelta(days=days + SLACK_DAYS)


@dataclass(frozen=True, slots=True)
class Warm:
    """People to keep in touch with: their latest no, offers at their employers, rounds they were met in.

    `far` are those whose next call is still too far away: not all of their tries are here.
    """

    people: frozenset[int] = frozenset()
    far: frozenset[int] = frozenset()
    applications: frozenset[int] = frozenset()
    rounds: frozenset[int] = frozenset()


def living(book: Book, span: Span) -> set[int]:
    """Return the ids of the applications of which everything is needed."""
    return {number for query in _living(span) for number in book.members(query)}


def unread(book: Book) -> set[int]:
    """Return the ids of the applications that a mail not settled is about: they are needed by name."""
    about = _M.select(_M.application.alias("id"))
    return book.members(about.where(_M.application.is_null(False) & is_loose()))


def is_loose() -> Any:
    """Return the condition of a mail whose fate is open, whatever it is about."""
    handed = (_M.state == MessageState.DRAFT) & _M.handed_at.is_null(False)
    return _M.state.in_(UNSETTLED) | handed


def warm(book: Book, span: Span, ahead: timedelta | None = None) -> Warm:
    """Return whom to keep in touch with (C27 to C31), those only whose call may come within a time ahead."""
    rules = span.rules
    latest: dict[int, tuple[date, int, int]] = {}
    for person, no in _met(book, span):
        latest[person] = max(latest.get(person, no), no)
    everyone = frozenset(latest)
    if ahead is not None:
        soon = (span.now + ahead + timedelta(days=SLACK_DAYS - rules.keep_in_touch_days)).date()
        latest = {person: found for person, found in latest.items() if found[0] <= soon}
    found = latest.values()
    return Warm(
        people=frozenset(latest),
        far=everyone - latest.keys(),
        applications=frozenset(number for _, number, _ in found) | _won(book, span),
        rounds=frozenset(meeting for _, _, meeting in found if meeting) | _last_met(book, span, latest),
    )


def _living(span: Span) -> Iterable[SelectBase]:
    rules = span.rules
    waiting = (_A.archived == 0) & (_A.outcome == Outcome.WAITING)
    yield _A.select(_A.id).join(_I).where(waiting)
    yield _A.select(_A.id).where(waiting & _A.promised_by.is_null(False))
    refused = (_A.archived == 0) & (_A.outcome == Outcome.NOT_SELECTED)
    yield _A.select(_A.id).where(refused & _A.request.in_(ASKED))
    asking = (_A.request == RequestState.NOT_ASKED) & (_A.decided_on >= _day(span, rules.ask_last_day))
    yield _A.select(_A.id).where(refused & asking)
    declined = (_R.kind == ReplyKind.DECLINED) & (_R.received_at >= span.back(THANKS_FORGOTTEN_DAYS))
    kindly = _R.select(_M.application.alias("id")).join(_M).join(_A)
    yield kindly.where(declined & refused & (_A.request == RequestState.DECLINED))
    held = _I.starts_at >= span.back(max(rules.debrief_days, SHORTEST_DAYS))
    yield _I.select(_I.application.alias("id")).where(held)
    news = rules.update_days * 3
    won = (_I.result == RoundResult.PASSED) & (_I.starts_at >= span.back(news))
    offer = _A.outcome.in_(WON)
    offered = offer & (_A.decided_on >= _day(span, news))
    undated = offer & _A.decided_on.is_null()  # its rounds count instead
    yield (
        _I.select(_I.application.alias("id"))
        .join(_A)
        .where(undated & (_I.starts_at >= span.back(TALKS_DAYS)))
    )
    used = models.Focus.select(_I.application.alias("id")).join(_I).join(_A)
    yield used.where((models.Focus.used == 1) & (won | offered))
    yield used.where((models.Focus.used == 1) & undated & (_I.starts_at >= span.back(news)))


def _met(book: Book, span: Span) -> Iterator[tuple[int, tuple[date, int, int]]]:
    """Yield people liked with a no of theirs: its day, its application, and a round in which they were met.

    The noes are read first: left to itself the engine begins with all rounds there ever were.
    """
    since = _day(span, span.rules.keep_in_touch_ends_days)
    no = (_A.outcome == Outcome.NOT_SELECTED) & (_A.decided_on >= since)
    noes = book.rows(_A.select(_A.id, _A.decided_on, _A.heard_from).where(no))
    days = {number: day for number, day, _ in noes}
    liked = _liked(book, span)
    yield from ((heard, (day, number, 0)) for number, day, heard in noes if heard in liked)
    link = models.InterviewContact
    took_place = (_I.starts_at <= span.now) & _I.result.not_in(OFF)
    for part in chunks(days):
        met = link.select(link.contact, _I.application, _I.id).join(_I)
        rows = book.rows(met.where(one_of(_I.application, part) & took_place))
        yield from ((person, (days[number], number, at)) for person, number, at in rows if person in liked)


def _liked(book: Book, span: Span) -> set[int]:
    liked = (_C.rapport >= span.rules.keep_in_touch_rapport) & (_C.do_not_contact == 0) & (_C.archived == 0)
    return book.members(_C.select(_C.id).where(liked))


def _won(book: Book, span: Span) -> set[int]:
    """Return the offers of the year at employers where people are liked."""
    won = _A.outcome.in_(WON)
    year = _A.decided_on >= _day(span, span.rules.keep_in_touch_ends_days)
    liked = _C.select(_C.employer).where(_C.rapport >= span.rules.keep_in_touch_rapport)
    return book.members(_A.select(_A.id).where(won & year & _A.employer.in_(liked)))


def _last_met(book: Book, span: Span, people: Iterable[int]) -> set[int]:
    """Return the last round in which each person was met: counted from where it came after the no."""
    link = models.InterviewContact
    last: dict[int, int] = {}
    since = span.back(span.rules.keep_in_touch_ends_days)
    took_place = _I.starts_at.between(since, span.now) & _I.result.not_in(OFF)
    for part in chunks(sorted(people)):
        rounds = link.select(link.contact, _I.id).join(_I).where(one_of(link.contact, part) & took_place)
        last |= dict(book.rows(rounds.order_by(_I.starts_at, _I.id)))
    return set(last.values())


def _day(span: Span, days: int) -> date:
    return span.back(days).date()
