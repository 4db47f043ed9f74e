"""Steps about advice: thank for it, and tell the adviser when it paid off."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from afterword.domain.advice import Advice, AdviceState
from afterword.domain.application import WON, Application, Outcome, RequestState
from afterword.domain.clock import day_of
from afterword.domain.facts import Known
from afterword.domain.interview import Interview, RoundResult
from afterword.domain.mail_fate import gone, left_at
from afterword.domain.message import Message, MessagePurpose
from afterword.domain.reply import ReplyKind
from afterword.domain.step import Ground, Reason, Step, StepKind, Why
from afterword.domain.workdays import local_moment

LONG_AGO = datetime.min.replace(tzinfo=UTC)
THANKS_FORGOTTEN_DAYS = 30  # our own judgement: thanks a month late would only be odd
THANKS_FORGOTTEN = timedelta(days=THANKS_FORGOTTEN_DAYS)


def thanks(known: Known, ground: Ground) -> Iterator[Step]:
    """Yield one thank-you per person whose advice has not been thanked for, due within a day (C20).

    It is about the newest piece: what was said of an older one does not silence thanks for the new.
    """
    seen: set[int] = set()
    for advice in sorted(known.facts.advice, key=lambda one: (one.received_on, one.id), reverse=True):
        contact = known.contact.get(advice.contact_id or 0)
        if contact is None or contact.do_not_contact or contact.id in seen or advice.thanked_at is not None:
            continue
        came = local_moment(advice.received_on, time(0), ground.zone)
        if not ground.now.has_come(came) or ground.now.is_past(came, after=THANKS_FORGOTTEN):
            continue
        seen.add(contact.id)
        if _thanked_at(known, contact.id) >= came:
            continue
        yield _step(
            known,
            advice,
            StepKind.THANK_ADVICE,
            reason=Reason(why=Why.ADVICE_CAME, day=advice.received_on),
            opens=came,
            due=came + timedelta(hours=ground.rules.thank_advice_hours),
        )


def declined(known: Known, ground: Ground) -> Iterator[Step]:
    """Yield a thank-you for a polite "we don't give advice" (C19), unless advice is thanked for anyway."""
    advisers = {known.advice_by_id[step.id].contact_id for step in thanks(known, ground)}
    for application in known.facts.applications:
        if application.request is not RequestState.DECLINED or application.archived:
            continue
        answer = _decline_of(known, application)
        if answer is None:
            continue
        at, mail = answer
        contact = known.contact.get(mail.contact_id or 0)
        if contact is None or contact.do_not_contact or contact.id in advisers:
            continue
        if ground.now.is_past(at, after=THANKS_FORGOTTEN) or _thanked_at(known, contact.id) >= at:
            continue
        yield Step(
            kind=StepKind.THANK_ADVICE,
            table="application",
            id=application.id,
            reason=Reason(why=Why.DECLINED_KINDLY, day=day_of(at, ground.zone)),
            opens=at,
            due=at + timedelta(hours=ground.rules.thank_advice_hours),
            employer=known.facts.employers.get(application.employer_id, ""),
            role=application.role,
            person=contact.name,
        )


@dataclass(frozen=True, slots=True)
class _Win:
    """A round that went well: an offer counts more than a passed round."""

    meeting: Interview
    application: Application
    at: datetime
    offer: bool


def paid_off(known: Known, ground: Ground) -> Iterator[Step]:
    """Yield one note per adviser whose advice was used in a round that went well (C24)."""
    told: set[int] = set()
    for win in _wins(known, ground):
        for focus in known.focus_on.get(win.meeting.id, ()):
            advice = known.advice_by_id.get(focus.advice_id)
            if advice is None or not focus.used or not advice.contact_id or advice.contact_id in told:
                continue
            if _may_tell(known, advice, win, ground):
                told.add(advice.contact_id)
                why = Why.OFFER_CAME if win.offer else Why.ROUND_PASSED
                where = known.facts.employers.get(win.application.employer_id, "")
                reason = Reason(why=why, day=day_of(win.at, ground.zone), text=where)
                yield _step(known, advice, StepKind.TELL_PAID_OFF, reason=reason, opens=win.at, due=win.at)


def _wins(known: Known, ground: Ground) -> list[_Win]:
    """Return the rounds that went well, the latest first; news older than three updates is left alone."""
    wins = []
    old = timedelta(days=ground.rules.update_days * 3)
    for meeting in known.facts.interviews:
        application = known.application.get(meeting.application_id)
        if application is None:
            continue
        offer = application.outcome in WON
        if not offer and meeting.result is not RoundResult.PASSED:
            continue
        at = meeting.ends_at
        if offer and application.decided_on is not None:
            at = local_moment(application.decided_on, time(0), ground.zone)
        if ground.now.has_come(at) and not ground.now.is_past(at, after=old):
            wins.append(_Win(meeting, application, at, offer))
    return sorted(wins, key=lambda win: (win.at, win.meeting.id), reverse=True)


def _may_tell(known: Known, advice: Advice, win: _Win, ground: Ground) -> bool:
    contact = known.contact.get(advice.contact_id or 0)
    if contact is None or contact.do_not_contact or advice.state is AdviceState.SET_ASIDE:
        return False
    if contact.id in win.meeting.interviewer_ids:
        return False
    mails = gone(known.messages_to.get(contact.id, ()), MessagePurpose.PAID_OFF)
    told = [*(left_at(one) for one in mails), *_said(known, StepKind.TELL_PAID_OFF, contact.id)]
    update = timedelta(days=ground.rules.update_days)
    if win.application.outcome is Outcome.ACCEPTED:  # it was an offer before, and told as one
        return not any(one > win.at - update for one in told)
    return not any(
        one >= win.at or (not win.offer and not ground.now.has_come(one, after=update)) for one in told
    )


def _decline_of(known: Known, application: Application) -> tuple[datetime, Message] | None:
    for mail in known.messages_of.get(application.id, ()):
        for reply in known.replies_to.get(mail.id, ()):
            if reply.kind is ReplyKind.DECLINED:
                return reply.received_at, mail
    return None


def _thanked_at(known: Known, contact_id: int) -> datetime:
    """Return when a person was last thanked for advice: by a mail of ours, or aloud."""
    mails = gone(known.messages_to.get(contact_id, ()), MessagePurpose.THANK_ADVICE)
    said = _said(known, StepKind.THANK_ADVICE, contact_id)
    return max([*(left_at(one) for one in mails), *said], default=LONG_AGO)


def _said(known: Known, kind: StepKind, contact_id: int) -> list[datetime]:
    """Return when a step about advice of a person was said to be done."""
    pieces = [one.id for one in known.facts.advice if one.contact_id == contact_id]
    moments = (known.done_at(kind, "advice", one) for one in pieces)
    return [one for one in moments if one is not None]


def _step(
    known: Known, advice: Advice, kind: StepKind, *, reason: Reason, opens: datetime, due: datetime
) -> Step:
    contact = known.contact[advice.contact_id or 0]
    application = known.application.get(advice.application_id or 0)
    return Step(
        kind=kind,
        table="advice",
        id=advice.id,
        reason=reason,
        opens=opens,
        due=due,
        employer=known.facts.employers.get(contact.employer_id, ""),
        role=application.role if application else "",
        person=contact.name,
    )
