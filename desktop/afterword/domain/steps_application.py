"""Steps about an application that waits: who owes news, when to ask for it, when to let it rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from afterword.domain import asking
from afterword.domain.application import Application, Outcome
from afterword.domain.clock import day_of
from afterword.domain.facts import Known, ReplyFact
from afterword.domain.interview import OFF, Interview, RoundResult
from afterword.domain.mail_fate import gone, is_in_the_air, left_at
from afterword.domain.message import Message, MessagePurpose
from afterword.domain.reply import ReplyKind
from afterword.domain.step import Ground, Reason, Step, StepKind, Why
from afterword.domain.workdays import add_workdays, local_moment

FORGOTTEN_DAYS = 60  # our own judgement: two months late, a question for news is odd and a rest is kinder


@dataclass(frozen=True, slots=True)
class _Silence:
    """How long nothing was heard: since when, how often it was asked since, and when to do something."""

    reason: Reason
    asked: int
    act_on: date


def applications(known: Known, ground: Ground) -> Iterator[Step]:
    """Yield what each waiting application asks for, or who owes news on it."""
    for application in known.facts.applications:
        if application.archived or application.outcome is not Outcome.WAITING:
            continue
        if not _upcoming(known, application, ground):
            yield from _waiting(known, application, ground)


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


def opening(day: date, ground: Ground) -> datetime:
    """Return when working hours begin on a day, aware UTC."""
    return local_moment(day, ground.week.opens, ground.zone)


def step_of(
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
    """Return a step about an application; due when it opens unless said otherwise."""
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


def _waiting(known: Known, application: Application, ground: Ground) -> Iterator[Step]:
    last = _last_round(known, application, ground)
    if last is not None and last.result is RoundResult.NOT_SELECTED:
        yield from _decided(known, application, last, ground=ground)
        return
    told = _told(known, application, ground)
    if last is None and application.promised_by is None:
        return
    held = last.ends_at if last else None
    questions = _questions(known, application, held)
    answers = _answers(known, questions)
    if any(is_in_the_air(one) for one in questions) or any(one.settled_at is None for one in answers):
        return
    lost = {one.message_id for one in answers if one.kind is ReplyKind.BOUNCE}
    questions = [one for one in questions if one.id not in lost]
    answers = [one for one in answers if one.kind is not ReplyKind.BOUNCE]
    told += [one.received_at for one in answers]
    silence = _silence(known, application, held, questions=questions, told=told, ground=ground)
    reason, asks = silence.reason, opening(silence.act_on, ground)
    rests = opening(silence.act_on + timedelta(days=FORGOTTEN_DAYS), ground)
    if silence.asked >= ground.rules.check_ins:
        asks = rests = min(asks, rests)
    elif _is_shut(known, application):
        asks = rests
    if not ground.now.has_come(asks):
        opens = held or asks
        yield step_of(known, application, StepKind.AWAIT_NEWS, reason=reason, opens=opens, due=asks)
    elif not ground.now.has_come(rests):
        yield step_of(known, application, StepKind.CHECK_IN, reason=reason, opens=asks)
    else:
        yield step_of(known, application, StepKind.CLOSE_APPLICATION, reason=reason, opens=rests)


def _decided(known: Known, application: Application, last: Interview, *, ground: Ground) -> Iterator[Step]:
    """Yield the question whether a no in the last round was the no: nobody need be asked for news."""
    held = day_of(last.ends_at, ground.zone)
    closes = opening(held + timedelta(days=FORGOTTEN_DAYS), ground)
    if not ground.now.has_come(closes):
        kind = StepKind.NOTE_DECISION
        reason = Reason(why=Why.ROUND_NOT_SELECTED, day=held)
        yield step_of(known, application, kind, reason=reason, opens=last.ends_at, closes=closes)


def _silence(
    known: Known,
    application: Application,
    held: datetime | None,
    *,
    questions: Sequence[Message],
    told: Sequence[datetime],
    ground: Ground,
) -> _Silence:
    """Return since when nothing was heard: the last round, or their last word; and when to act."""
    rules, week = ground.rules, ground.week
    heard = max(told, default=None)
    words = [one for one in (held, heard) if one is not None]
    base = day_of(max(words), ground.zone) if words else None
    asked = [left_at(one) for one in questions if heard is None or left_at(one) > heard]
    said = known.done_at(StepKind.CHECK_IN, "application", application.id)
    if said is not None and all(said > one for one in words):
        asked.append(said)
    promised = application.promised_by
    if promised is not None and (base is None or promised >= base):
        asked = [one for one in asked if day_of(one, ground.zone) > promised]
        if not asked:
            on = add_workdays(promised, rules.check_in_promise_workdays, week)
            why = Why.NEWS_LATE if ground.now.today >= on else Why.PROMISED_BY
            return _Silence(Reason(why=why, day=promised), 0, on)
    since = day_of(max(asked), ground.zone) if asked else base or ground.now.today
    on = add_workdays(since, rules.check_in_round_workdays, week)
    if asked or held is None:
        reason = Reason(why=Why.NO_ANSWER_SINCE, day=since)
    else:
        reason = Reason(why=Why.SILENT_SINCE_ROUND, day=day_of(held, ground.zone))
    return _Silence(reason, len(asked) + _said_twice(said, base, ground), on)


def _said_twice(said: datetime | None, base: date | None, ground: Ground) -> bool:
    """Return whether "done" was said so late that it was for the second question: only the last is kept."""
    if said is None or base is None:
        return False
    workdays = 2 * ground.rules.check_in_round_workdays
    return day_of(said, ground.zone) >= add_workdays(base, workdays, ground.week)


def _last_round(known: Known, application: Application, ground: Ground) -> Interview | None:
    held = [
        one
        for one in known.interviews_of.get(application.id, ())
        if one.result not in OFF and ground.now.has_come(one.ends_at)
    ]
    return held[-1] if held else None


def _told(known: Known, application: Application, ground: Ground) -> list[datetime]:
    """Return when they said something without a mail: a round was passed, or called off."""
    news = (RoundResult.PASSED, RoundResult.CANCELLED)
    rounds = known.interviews_of.get(application.id, ())
    return [one.changed_at for one in rounds if one.result in news and ground.now.has_come(one.changed_at)]


def _upcoming(known: Known, application: Application, ground: Ground) -> bool:
    rounds = known.interviews_of.get(application.id, ())
    return any(one.result is RoundResult.UPCOMING and not ground.now.has_come(one.ends_at) for one in rounds)


def _questions(known: Known, application: Application, held: datetime | None) -> list[Message]:
    """Return the mails that asked for news since the last round, in the order they left."""
    mails = gone(known.messages_of.get(application.id, ()), MessagePurpose.CHECK_IN)
    since = [one for one in mails if held is None or left_at(one) > held]
    return sorted(since, key=lambda one: (left_at(one), one.id))


def _answers(known: Known, questions: Sequence[Message]) -> list[ReplyFact]:
    """Return what came back to these mails, a machine's word apart."""
    found = [reply for one in questions for reply in known.replies_to.get(one.id, ())]
    return [one for one in found if one.kind is not ReplyKind.AUTO_REPLY]


def _is_shut(known: Known, application: Application) -> bool:
    """Return whether people are known there, and none of them may be written to."""
    people = ask_facts(known, application).contacts
    return bool(people) and all(one.do_not_contact for one in people)
