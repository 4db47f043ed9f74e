"""Steps about one application: check in while it waits; after a no ask, nudge once, close without blame."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from afterword.domain import asking
from afterword.domain.application import Application, Outcome, RequestState
from afterword.domain.clock import day_of
from afterword.domain.facts import Known
from afterword.domain.interview import Interview, RoundResult
from afterword.domain.message import Message, MessagePurpose, MessageState
from afterword.domain.reply import ReplyKind
from afterword.domain.step import Ground, Reason, Step, StepKind, Why
from afterword.domain.workdays import add_workdays, local_moment

ASKED = (RequestState.ASKED, RequestState.NUDGED)
OFFERED = (asking.Standing.BREATHE, asking.Standing.OPEN, asking.Standing.LATE)


def applications(known: Known, ground: Ground) -> Iterator[Step]:
    """Yield what each application asks for, and what others owe on it."""
    for application in known.facts.applications:
        if application.archived:
            continue
        if application.outcome is Outcome.WAITING:
            yield from _waiting(known, application, ground)
        elif application.outcome is Outcome.NOT_SELECTED:
            yield from _after_no(known, application, ground)


def ask_facts(known: Known, application: Application) -> asking.AskFacts:
    """Return what the rules of asking need of one application."""
    people = known.people_of.get(application.employer_id, ())
    if application.agency_id is not None and application.agency_id != application.employer_id:
        people += known.people_of.get(application.agency_id, ())
    return asking.AskFacts(
        application=application,
        interviews=known.interviews_of.get(application.id, ()),
        contacts=people,
        messages=known.messages_of.get(application.id, ()),
    )


def _waiting(known: Known, application: Application, ground: Ground) -> Iterator[Step]:
    last = _last_round(known, application, ground)
    if last is None or _upcoming(known, application, ground):
        return
    reason, check_on = _silence(known, application, last, ground)
    opens = local_moment(check_on, ground.week.opens, ground.zone)
    sent = _check_ins(known, application, last)
    if len(sent) >= ground.rules.check_ins:
        close_on = add_workdays(
            day_of(_left_at(sent[-1]), ground.zone), ground.rules.check_in_round_workdays, ground.week
        )
        yield _step(
            known, application, StepKind.CLOSE_APPLICATION, reason=reason, opens=_open(close_on, ground)
        )
    elif opens <= ground.now:
        yield _step(known, application, StepKind.CHECK_IN, reason=reason, opens=opens)
    else:
        yield _step(known, application, StepKind.AWAIT_NEWS, reason=reason, opens=last.ends_at, due=opens)


def _silence(known: Known, application: Application, last: Interview, ground: Ground) -> tuple[Reason, date]:
    """Return why we would check in, and the first day on which to do it."""
    rules, week = ground.rules, ground.week
    sent = _check_ins(known, application, last)
    if sent:
        since = day_of(_left_at(sent[-1]), ground.zone)
        on = add_workdays(since, rules.check_in_round_workdays, week)
        return Reason(why=Why.NO_ANSWER_SINCE, day=since), on
    if application.promised_by is not None:
        on = add_workdays(application.promised_by, rules.check_in_promise_workdays, week)
        why = Why.NEWS_LATE if day_of(ground.now, ground.zone) >= on else Why.PROMISED_BY
        return Reason(why=why, day=application.promised_by), on
    since = day_of(last.ends_at, ground.zone)
    on = add_workdays(since, rules.check_in_round_workdays, week)
    return Reason(why=Why.SILENT_SINCE_ROUND, day=since), on


def _after_no(known: Known, application: Application, ground: Ground) -> Iterator[Step]:
    asks = asking.asks_sent(known.messages_of.get(application.id, ()))
    if application.request in ASKED and asks:
        yield from _asked(known, application, asks, ground)
        return
    plan = asking.plan(
        ask_facts(known, application), now=ground.now, zone=ground.zone, week=ground.week, rules=ground.rules
    )
    if plan.standing not in OFFERED or plan.opens is None:
        return
    _, best, closes = asking.window(
        _decided(application), zone=ground.zone, week=ground.week, rules=ground.rules
    )
    yield _step(
        known,
        application,
        StepKind.ASK_ADVICE,
        reason=Reason(why=Why.NO_CAME, day=application.decided_on),
        opens=plan.opens,
        due=best,
        closes=closes,
        person=plan.candidates[0].contact.name,
    )


def _asked(
    known: Known, application: Application, asks: tuple[Message, ...], ground: Ground
) -> Iterator[Step]:
    if any(one.state is not MessageState.SENT for one in asks) or _answered(known, asks):
        return
    first, last = day_of(_left_at(asks[0]), ground.zone), day_of(_left_at(asks[-1]), ground.zone)
    rules, person = ground.rules, asks[0].to_name
    reason = Reason(why=Why.NO_ANSWER_SINCE, day=last, count=len(asks))
    nudge_on = add_workdays(first, rules.nudge_workdays, ground.week)
    nudged_on = last if len(asks) > 1 else nudge_on
    close_on = nudged_on + timedelta(days=rules.close_days)
    closes = _open(close_on, ground)
    if ground.now >= closes:
        yield _step(known, application, StepKind.CLOSE_REQUEST, reason=reason, opens=closes, person=person)
    elif len(asks) == 1 and ground.now >= _open(nudge_on, ground):
        opens = _open(nudge_on, ground)
        yield _step(
            known, application, StepKind.NUDGE, reason=reason, opens=opens, closes=closes, person=person
        )
    else:
        due = closes if len(asks) > 1 else _open(nudge_on, ground)
        waits = Reason(why=Why.ASKED_ON, day=last, count=len(asks))
        opens = _left_at(asks[-1])
        kind = StepKind.AWAIT_ADVICE
        yield _step(known, application, kind, reason=waits, opens=opens, due=due, person=person)


def _answered(known: Known, asks: tuple[Message, ...]) -> bool:
    """Return whether a person answered; a machine's reply never closes a request."""
    machine = (ReplyKind.AUTO_REPLY,)
    return any(reply.kind not in machine for ask in asks for reply in known.replies_to.get(ask.id, ()))


def _last_round(known: Known, application: Application, ground: Ground) -> Interview | None:
    off = (RoundResult.CANCELLED, RoundResult.WITHDRAWN)
    held = [
        one
        for one in known.interviews_of.get(application.id, ())
        if one.ends_at <= ground.now and one.result not in off
    ]
    return held[-1] if held else None


def _upcoming(known: Known, application: Application, ground: Ground) -> bool:
    rounds = known.interviews_of.get(application.id, ())
    return any(one.ends_at > ground.now and one.result is RoundResult.UPCOMING for one in rounds)


def _check_ins(known: Known, application: Application, last: Interview) -> list[Message]:
    return [
        one
        for one in known.messages_of.get(application.id, ())
        if one.purpose is MessagePurpose.CHECK_IN
        and one.state is MessageState.SENT
        and _left_at(one) > last.ends_at
    ]


def _left_at(message: Message) -> datetime:
    return message.sent_at or message.changed_at


def _decided(application: Application) -> date:
    assert application.decided_on is not None
    return application.decided_on


def _open(day: date, ground: Ground) -> datetime:
    return local_moment(day, ground.week.opens, ground.zone)


def _step(
    known: Known,
    application: Application,
    kind: StepKind,
    *,
    reason: Reason,
    opens: datetime,
    due: datetime | None = None,
    closes: datetime | None = None,
    person: str = "",
) -> Step:
    return Step(
        kind=kind,
        table="application",
        id=application.id,
        reason=reason,
        opens=opens,
        due=due or opens,
        closes=closes,
        employer=known.facts.employers.get(application.employer_id, ""),
        role=application.role,
        person=person,
    )
