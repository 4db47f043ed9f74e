"""Steps about asking for advice after a no: ask once, nudge once, close without blame (C5, C6, C17, C18)."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from afterword.domain import asking
from afterword.domain.application import Application, Outcome, RequestState
from afterword.domain.clock import day_of
from afterword.domain.facts import Known, ReplyFact
from afterword.domain.mail_fate import gone, is_in_the_air, left_at
from afterword.domain.message import Message, MessagePurpose
from afterword.domain.reply import ReplyKind
from afterword.domain.step import Ground, Reason, Step, StepKind, Why
from afterword.domain.steps_application import ask_facts, opening, step_of
from afterword.domain.workdays import add_workdays

ASKED = (RequestState.ASKED, RequestState.NUDGED)
OFFERED = (asking.Standing.BREATHE, asking.Standing.OPEN, asking.Standing.LATE)


def requests(known: Known, ground: Ground) -> Iterator[Step]:
    """Yield what asking for advice wants next on each application that ended in a no.

    A mail in the air, or a reply that nobody has looked at, has a step of its own: then there is none here.
    """
    for application in known.facts.applications:
        if application.archived or application.outcome is not Outcome.NOT_SELECTED:
            continue
        if application.decided_on is None:
            continue
        asks = gone(known.messages_of.get(application.id, ()), MessagePurpose.ASK_ADVICE)
        asks.sort(key=lambda one: (left_at(one), one.id))
        if any(is_in_the_air(one) for one in asks) or _unread(known, asks):
            continue
        if application.request in ASKED:
            yield from _asked(known, application, asks, ground=ground)
        elif application.request is RequestState.NOT_ASKED and not asks:
            yield from _offer(known, application, application.decided_on, ground=ground)


def _offer(known: Known, application: Application, decided: date, *, ground: Ground) -> Iterator[Step]:
    """Yield the ask while it may be offered (C6)."""
    if (ground.now.today - decided).days > ground.rules.ask_last_day:
        return
    facts = ask_facts(known, application)
    people = asking.candidates(facts)
    if asking.standing(facts, people, today=ground.now.today, rules=ground.rules) in OFFERED:
        person = people[0].contact.name
        yield _ask(known, application, decided, person=person, ground=ground)


def _ask(known: Known, application: Application, decided: date, *, person: str, ground: Ground) -> Step:
    opens, best, closes = asking.window(decided, zone=ground.zone, week=ground.week, rules=ground.rules)
    reason = Reason(why=Why.NO_CAME, day=decided)
    kind = StepKind.ASK_ADVICE
    return step_of(
        known, application, kind, reason=reason, opens=opens, due=best, closes=closes, person=person
    )


def _asked(
    known: Known, application: Application, asks: Sequence[Message], *, ground: Ground
) -> Iterator[Step]:
    if not asks:
        yield _asked_aloud(known, application, ground)
        return
    answers = _answers(known, asks)
    lost = {one.message_id for one in answers if one.kind is ReplyKind.BOUNCE}
    delivered = [one for one in asks if one.id not in lost]
    if not delivered and _may_ask_again(application, ground):
        yield from _to_another(known, application, ground)
        return
    asks = delivered or asks
    first, last = day_of(left_at(asks[0]), ground.zone), day_of(left_at(asks[-1]), ground.zone)
    person = asks[0].to_name
    reason = Reason(why=Why.NO_ANSWER_SINCE, day=last, count=len(asks))
    nudge_on = add_workdays(first, ground.rules.nudge_workdays, ground.week)
    said = known.done_at(StepKind.NUDGE, "application", application.id)
    nudged = len(asks) > 1 or application.request is RequestState.NUDGED or said is not None
    closes = _closes(known, application, asks, answers=answers, nudge_on=nudge_on, ground=ground)
    may_nudge = not (nudged or answers or _is_shut(known, asks[0]))
    if ground.now.has_come(closes):
        yield step_of(known, application, StepKind.CLOSE_REQUEST, reason=reason, opens=closes, person=person)
        return
    opens = opening(nudge_on, ground)
    if may_nudge and ground.now.has_come(opens):
        kind = StepKind.NUDGE
        yield step_of(known, application, kind, reason=reason, opens=opens, closes=closes, person=person)
        return
    yield step_of(
        known,
        application,
        StepKind.AWAIT_ADVICE,
        reason=Reason(why=Why.ASKED_ON, day=last, count=len(asks)),
        opens=left_at(asks[-1]),
        due=opens if may_nudge else closes,
        person=person,
    )


def _closes(
    known: Known,
    application: Application,
    asks: Sequence[Message],
    *,
    answers: Sequence[ReplyFact],
    nudge_on: date,
    ground: Ground,
) -> datetime:
    """Return when to give the request up: two weeks after the nudge, or after the last word (C18).

    A nudge given aloud has no mail: it counts from the day on which it was due, or said to be done.
    """
    since = nudge_on
    if len(asks) > 1:
        since = day_of(left_at(asks[-1]), ground.zone)
    done = known.done_at(StepKind.NUDGE, "application", application.id)
    words = [one.received_at for one in answers] + ([done] if done else [])
    if words:
        since = max(since, day_of(max(words), ground.zone))
    return opening(since + timedelta(days=ground.rules.close_days), ground)


def _asked_aloud(known: Known, application: Application, ground: Ground) -> Step:
    """Return the wait for one who was asked on the phone: closed as a mail sent on the last day would be."""
    assert application.decided_on is not None
    rules = ground.rules
    day = application.decided_on
    closes = opening(day + timedelta(days=rules.ask_last_day + rules.close_days), ground)
    if ground.now.has_come(closes):
        reason = Reason(why=Why.NO_ANSWER_SINCE, day=day)
        return step_of(known, application, StepKind.CLOSE_REQUEST, reason=reason, opens=closes)
    reason = Reason(why=Why.NO_CAME, day=day)
    opens = opening(day, ground)
    return step_of(known, application, StepKind.AWAIT_ADVICE, reason=reason, opens=opens, due=closes)


def _answers(known: Known, asks: Sequence[Message]) -> list[ReplyFact]:
    """Return what came back to these mails, a machine's word apart: that never closes a request."""
    found = [reply for ask in asks for reply in known.replies_to.get(ask.id, ())]
    return [one for one in found if one.kind is not ReplyKind.AUTO_REPLY]


def _unread(known: Known, asks: Sequence[Message]) -> bool:
    """Return whether a reply waits to be looked at: to one of the asks, or from a person asked since."""
    if any(one.settled_at is None for one in _answers(known, asks)):
        return True
    return any(
        one.settled_at is None and one.kind is not ReplyKind.AUTO_REPLY and one.received_at > left_at(ask)
        for ask in asks
        for one in known.replies_from.get(ask.contact_id or 0, ())
    )


def _may_ask_again(application: Application, ground: Ground) -> bool:
    assert application.decided_on is not None
    closes = asking.window(application.decided_on, zone=ground.zone, week=ground.week, rules=ground.rules)[2]
    return application.request is RequestState.ASKED and not ground.now.has_come(closes)


def _to_another(known: Known, application: Application, ground: Ground) -> Iterator[Step]:
    """Yield the ask anew: the address was wrong, or somebody else is to be asked."""
    assert application.decided_on is not None
    people = asking.candidates(ask_facts(known, application))
    if people:
        person = people[0].contact.name
        yield _ask(known, application, application.decided_on, person=person, ground=ground)


def _is_shut(known: Known, ask: Message) -> bool:
    """Return whether the person asked must not be written to any more."""
    contact = known.contact.get(ask.contact_id or 0)
    return contact is not None and contact.do_not_contact
