"""Steps about one round: prepare before it, thank for it, debrief after it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from afterword.domain.clock import day_of
from afterword.domain.contact import Contact
from afterword.domain.facts import Known
from afterword.domain.interview import OFF, Interview, RoundResult
from afterword.domain.mail_fate import gone, left_at
from afterword.domain.message import Message, MessagePurpose
from afterword.domain.step import Ground, Reason, Step, StepKind, Why


def interviews(known: Known, ground: Ground) -> Iterator[Step]:
    """Yield what each round asks for: before it preparation (C22), after it thanks (C21) and the debrief."""
    for meeting in known.facts.interviews:
        if meeting.result in OFF or _will_not_be(known, meeting, ground):
            continue
        if not ground.now.has_come(meeting.starts_at):
            if meeting.result is RoundResult.UPCOMING:
                yield _prepare(known, meeting, ground)
            continue
        if not ground.now.has_come(meeting.ends_at):
            continue
        if meeting.debriefed_at is None and not ground.now.has_come(_debrief_closes(meeting, ground)):
            yield _debrief(known, meeting, ground)
        people = unthanked(known, meeting)
        if people and not ground.now.has_come(_thanks_close(meeting, ground)):
            yield _thank(known, meeting, people, ground=ground)


def unthanked(known: Known, meeting: Interview) -> tuple[Contact, ...]:
    """Return the interviewers with an address who have not been thanked for this round (C21)."""
    mails = gone(known.messages_of.get(meeting.application_id, ()), MessagePurpose.THANK_INTERVIEW)
    done = {mail.contact_id for mail in mails if _is_about(mail, meeting)}
    people = [known.contact[one] for one in meeting.interviewer_ids if one in known.contact]
    return tuple(one for one in people if one.email and not one.do_not_contact and one.id not in done)


def _is_about(mail: Message, meeting: Interview) -> bool:
    if mail.interview_id is None:
        return left_at(mail) >= meeting.starts_at
    return mail.interview_id == meeting.id


def _will_not_be(known: Known, meeting: Interview, ground: Ground) -> bool:
    """Return whether a round fell away: its application was put away, or was over before its day."""
    application = known.application.get(meeting.application_id)
    if application is None or application.archived:
        return True
    if not application.outcome.ends_rounds:
        return False
    decided = application.decided_on
    return not ground.now.has_come(meeting.starts_at) or (
        decided is not None and day_of(meeting.starts_at, ground.zone) > decided
    )


def _prepare(known: Known, meeting: Interview, ground: Ground) -> Step:
    return _step(
        known,
        meeting,
        StepKind.PREPARE,
        reason=Reason(
            why=Why.INTERVIEW_ON,
            day=day_of(meeting.starts_at, ground.zone),
            quotes=_points(known, meeting),
        ),
        opens=meeting.starts_at - timedelta(days=ground.rules.prepare_days),
        due=meeting.starts_at - timedelta(days=1),
        closes=meeting.starts_at,
    )


def _points(known: Known, meeting: Interview) -> tuple[str, ...]:
    """Return what to bear in mind in a round: what to do, or the words of the advice (C22)."""
    chosen = [known.advice_by_id.get(one.advice_id) for one in known.focus_on.get(meeting.id, ())]
    return tuple(" ".join((one.next_action or one.words).split()) for one in chosen if one is not None)


def _debrief(known: Known, meeting: Interview, ground: Ground) -> Step:
    reason = Reason(why=Why.INTERVIEW_HELD, day=day_of(meeting.starts_at, ground.zone))
    closes = _debrief_closes(meeting, ground)
    opens = meeting.ends_at
    return _step(known, meeting, StepKind.DEBRIEF, reason=reason, opens=opens, due=opens, closes=closes)


def _thank(known: Known, meeting: Interview, people: tuple[Contact, ...], *, ground: Ground) -> Step:
    first = meeting.ends_at + timedelta(hours=ground.rules.thank_interview_first_hours)
    return _step(
        known,
        meeting,
        StepKind.THANK_INTERVIEW,
        reason=Reason(
            why=Why.NOBODY_THANKED,
            day=day_of(meeting.starts_at, ground.zone),
            count=len(people),
        ),
        opens=meeting.ends_at,
        due=first,
        closes=_thanks_close(meeting, ground),
        people=people,
    )


def _debrief_closes(meeting: Interview, ground: Ground) -> datetime:
    return meeting.ends_at + timedelta(days=ground.rules.debrief_days)


def _thanks_close(meeting: Interview, ground: Ground) -> datetime:
    return meeting.ends_at + timedelta(hours=ground.rules.thank_interview_last_hours)


def _step(
    known: Known,
    meeting: Interview,
    kind: StepKind,
    *,
    reason: Reason,
    opens: datetime,
    due: datetime,
    closes: datetime,
    people: tuple[Contact, ...] = (),
) -> Step:
    application = known.application.get(meeting.application_id)
    met = people or [known.contact[one] for one in meeting.interviewer_ids if one in known.contact]
    return Step(
        kind=kind,
        table="interview",
        id=meeting.id,
        reason=reason,
        opens=opens,
        due=due,
        closes=closes,
        employer=known.facts.employers.get(application.employer_id, "") if application else "",
        role=application.role if application else "",
        person=", ".join(one.name for one in met),
    )
