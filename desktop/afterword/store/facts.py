"""The facts that "what to do next" is worked out from: everything unfinished, and nothing long at rest."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from afterword.domain.advice import Advice
from afterword.domain.application import Application, Outcome
from afterword.domain.facts import Facts, ReplyFact
from afterword.domain.interview import Interview
from afterword.domain.message import Message, MessagePurpose, MessageState
from afterword.domain.rules import Rules
from afterword.domain.slices import Slices, at_once
from afterword.domain.steps_advice import THANKS_FORGOTTEN_DAYS
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import focus as focus_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.store import models
from afterword.store import reminder as reminder_store
from afterword.store import touch as touch_store
from afterword.store.book import Book
from afterword.store.facts_living import Span, Warm, is_loose, living, unread, warm
from afterword.store.fields import AnyField, one_of
from afterword.store.records import chunks

USUAL = Rules()
TO_PEOPLE = (MessagePurpose.THANK_ADVICE, MessagePurpose.PAID_OFF, MessagePurpose.KEEP_IN_TOUCH)

_C, _I, _M, _R = models.Contact, models.Interview, models.Message, models.Reply


def gather(book: Book, *, now: datetime, rules: Rules = USUAL, ahead: timedelta | None = None) -> Facts:
    """Return the facts about all that is unfinished at this instant (aware UTC).

    With `ahead`, people to keep in touch with are left out whose next call is further away than that.
    """
    return at_once(gather_in_slices(book, now=now, rules=rules, ahead=ahead))


def gather_in_slices(book: Book, *, now: datetime, rules: Rules, ahead: timedelta | None) -> Slices[Facts]:
    """Gather the facts with pauses: what is gathered is of use only if nothing is written meanwhile."""
    span = Span(now, rules)
    whole = living(book, span)
    rounds = {one.id: one for one in _of(book, _I.application, sorted(whole), interview_store.many)}
    living_ones = application_store.many(book, sorted(whole))
    yield
    liked = warm(book, span, ahead)
    yield
    rounds |= interview_store.many(book, liked.rounds - rounds.keys())
    messages = {one.id: one for one in _of(book, _M.application, sorted(whole), message_store.many)}
    messages |= message_store.many(book, _loose(book) - messages.keys())
    return (
        yield from _assembled(
            book,
            list(living_ones.values()),
            interviews=list(rounds.values()),
            messages=messages,
            advice=_fresh_advice(book, span),
            beside=application_store.many(book, sorted((unread(book) | liked.applications) - whole)),
            warm=liked,
        )
    )


def of_applications(book: Book, application_ids: Sequence[int]) -> Facts:
    """Return the facts about these applications alone, without those of keeping in touch."""
    return at_once(
        _assembled(
            book,
            list(application_store.many(book, application_ids).values()),
            interviews=_of(book, _I.application, application_ids, interview_store.many),
            messages={one.id: one for one in _of(book, _M.application, application_ids, message_store.many)},
            advice={},
            beside={},
            warm=None,
        )
    )


def _assembled(
    book: Book,
    applications: Sequence[Application],
    *,
    interviews: Sequence[Interview],
    messages: Mapping[int, Message],
    advice: Mapping[int, Advice],
    beside: Mapping[int, Application],
    warm: Warm | None,
) -> Slices[Facts]:
    """Return the facts about applications as a whole, what was found beside them, and all that these name."""
    of_them = _of(book, models.Advice.application, [one.id for one in applications], advice_store.many)
    kept = dict(advice) | {one.id: one for one in of_them}
    carried = focus_store.of_interviews(book, [one.id for one in interviews])
    kept |= advice_store.many(book, {one.advice_id for one in carried} - kept.keys())
    friends = warm.people if warm else frozenset[int]()
    replies = _replies(book, messages, people=friends, unread=warm is not None)
    named = {one.contact_id for group in (messages.values(), kept.values(), replies) for one in group}
    met = {one for meeting in interviews for one in meeting.interviewer_ids} | friends
    yield
    people = _people(book, applications, {one for one in (named | met) if one})
    sent = dict(messages) | _to_people(book, {one.contact_id for one in kept.values()} | friends, messages)
    replies = _with_answers(book, replies, sent.keys() - messages.keys())
    every = {one.id: one for one in applications} | dict(beside)
    if warm is not None:
        origins = {one.application_id for one in kept.values() if one.application_id}
        every |= application_store.many(book, origins - every.keys())
    return Facts(
        employers=_employers(
            book, {one.employer_id for group in (every.values(), people.values()) for one in group}
        ),
        applications=tuple(every.values()),
        interviews=tuple(interviews),
        contacts=tuple(people.values()),
        messages=tuple(sent.values()),
        replies=tuple(replies),
        advice=tuple(kept.values()),
        focus=tuple(carried),
        touches=tuple(_of(book, models.Touch.contact, sorted(friends), touch_store.many)),
        reminders=tuple(reminder_store.all_open(book)),
        far=warm.far if warm else frozenset(),
    )


def _of(book: Book, column: AnyField, owners: Sequence[int], many: Any) -> list[Any]:
    """Return the nouns whose column names one of these owners, by id."""
    table = column.model
    found: set[int] = set()
    for part in chunks(owners):
        found |= book.members(table.select(table.id).where(one_of(column, part)))
    return list(many(book, sorted(found)).values())


def _loose(book: Book) -> set[int]:
    """Return the ids of the mails whose fate is open, whatever they are about."""
    return book.members(_M.select(_M.id).where(is_loose()))


def _to_people(book: Book, people: Iterable[int | None], known: Collection[int]) -> dict[int, Message]:
    """Return the thanks, news and greetings that these people got, whatever they were about."""
    found: set[int] = set()
    for part in chunks(sorted(one for one in people if one)):
        wanted = one_of(_M.contact, part) & _M.purpose.in_(TO_PEOPLE) & (_M.state != MessageState.DRAFT)
        found |= book.members(_M.select(_M.id).where(wanted))
    return dict(message_store.many(book, sorted(found - set(known))))


def _replies(
    book: Book, message_ids: Iterable[int], *, people: Iterable[int], unread: bool
) -> list[ReplyFact]:
    """Return what the rules need of the replies to these mails and from these people, and those unread."""
    wanted = [one_of(_R.message, part) for part in chunks(message_ids)]
    wanted += [one_of(_R.contact, part) for part in chunks(sorted(people))]
    if unread:
        wanted.append(_R.settled_at.is_null())
    return _reply_facts(book, wanted)


def _with_answers(book: Book, replies: Iterable[ReplyFact], message_ids: Iterable[int]) -> list[ReplyFact]:
    """Return these replies, and those to mails found later."""
    found = {one.id: one for one in replies}
    found |= {
        one.id: one for one in _reply_facts(book, [one_of(_R.message, part) for part in chunks(message_ids)])
    }
    return list(found.values())


def _reply_facts(book: Book, conditions: Iterable[Any]) -> list[ReplyFact]:
    columns = (_R.id, _R.kind, _R.received_at, _R.message, _R.contact, _R.from_name, _R.settled_at)
    names = ("id", "kind", "received_at", "message_id", "contact_id", "from_name", "settled_at")
    found = {row[0]: row for wanted in conditions for row in book.rows(_R.select(*columns).where(wanted))}
    return [ReplyFact(**dict(zip(names, row, strict=True))) for _, row in sorted(found.items())]


def _fresh_advice(book: Book, span: Span) -> dict[int, Advice]:
    """Return the advice that thanks may still be due for (C20)."""
    table = models.Advice
    since = span.back(THANKS_FORGOTTEN_DAYS).date()
    unthanked = table.select(table.id).where(table.thanked_at.is_null() & (table.received_on >= since))
    return dict(advice_store.many(book, sorted(book.members(unthanked))))


def _people(book: Book, applications: Sequence[Application], named: Iterable[int]) -> dict[int, Any]:
    """Return the people who may be asked or written to at the employers, and whoever else is named."""
    asked = [one for one in applications if one.outcome in (Outcome.WAITING, Outcome.NOT_SELECTED)]
    places = {one.employer_id for one in asked} | {one.agency_id for one in asked if one.agency_id}
    people = {one.id: one for one in _of(book, _C.employer, sorted(places), contact_store.many)}
    return people | dict(contact_store.many(book, sorted(set(named) - people.keys())))


def _employers(book: Book, ids: Iterable[int]) -> dict[int, str]:
    table = models.Employer
    names = (table.select(table.id, table.name).where(one_of(table.id, part)) for part in chunks(sorted(ids)))
    return {number: name for query in names for number, name in book.rows(query)}
