"""Steps about keeping in touch: the call a few months after a no, where there was rapport (C27 to C31)."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from afterword.domain.application import WON, Application, Outcome
from afterword.domain.clock import day_of
from afterword.domain.contact import Contact
from afterword.domain.facts import Known
from afterword.domain.interview import OFF, Interview
from afterword.domain.mail_fate import gone, is_in_the_air
from afterword.domain.message import MessagePurpose, MessageState
from afterword.domain.reply import ReplyKind
from afterword.domain.step import Ground, Reason, Step, StepKind, Why
from afterword.domain.touch import StartedBy
from afterword.domain.workdays import local_moment, workday_from

DAYS_IN_A_MONTH = 30
STANDS_DAYS = 30  # our own judgement: a call not made in a month waits for the next season
KINDS = (StepKind.CALL, StepKind.WRITE)
TALKS_DAYS = 45  # our own judgement: so long after a round one is still in talks
MACHINE = (ReplyKind.AUTO_REPLY, ReplyKind.BOUNCE)


def calls(known: Known, ground: Ground) -> Iterator[Step]:
    """Yield one call, or one mail where there is no number, per person worth keeping in touch with.

    It comes about 90 days after the no or the last real contact, and when that is let pass after 90 more
    (C28), until the thread is a year old.
    """
    latest_no, met, talking = _latest_no(known, ground), _met_at(known, ground), _talking(known, ground)
    for contact in known.facts.contacts:
        application = latest_no.get(contact.id)
        if application is None or application.decided_on is None or not _wanted(known, contact, ground):
            continue
        if contact.employer_id in talking or contact.id in known.facts.far:
            continue
        last = _last_contact(known, contact, met.get(contact.id), ground=ground)
        since = max(application.decided_on, last) if last else application.decided_on
        season = _season(since, ground)
        ends = application.decided_on + timedelta(days=ground.rules.keep_in_touch_ends_days)
        if max(season, ground.now.today) <= ends:
            yield _step(known, contact, application, season=season, last=last, ground=ground)


def _season(since: date, ground: Ground) -> date:
    """Return the first day, in steps of the interval, on or after which a call still stands."""
    every = ground.rules.keep_in_touch_days
    gone_by = (ground.now.today - since).days - _stands(ground)
    return since + timedelta(days=every * max(1, -(-gone_by // every)))


def _stands(ground: Ground) -> int:
    return min(STANDS_DAYS, ground.rules.keep_in_touch_days - 1)


def _wanted(known: Known, contact: Contact, ground: Ground) -> bool:
    if contact.do_not_contact or contact.archived or contact.rapport < ground.rules.keep_in_touch_rapport:
        return False
    if not contact.phone and not contact.email:
        return False
    greetings = gone(known.messages_to.get(contact.id, ()), MessagePurpose.KEEP_IN_TOUCH)
    if any(is_in_the_air(one) for one in greetings):
        return False
    return _silences(known, contact) < ground.rules.silences_to_stop


def _silences(known: Known, contact: Contact) -> int:
    """Return how many of our last calls and greetings in a row were not answered (C31)."""
    spoken = [
        (one.at, one.answered or one.started_by is StartedBy.THEM)
        for one in known.touches_with.get(contact.id, ())
    ]
    for mail in known.messages_to.get(contact.id, ()):
        if mail.purpose is MessagePurpose.KEEP_IN_TOUCH and mail.state is MessageState.SENT and mail.sent_at:
            replies = known.replies_to.get(mail.id, ())
            spoken.append((mail.sent_at, any(one.kind not in MACHINE for one in replies)))
    replies = known.replies_from.get(contact.id, ())
    spoken.extend((one.received_at, True) for one in replies if one.kind not in MACHINE)
    count = 0
    for _, answered in sorted(spoken, reverse=True):
        if answered:
            break
        count += 1
    return count


def _latest_no(known: Known, ground: Ground) -> dict[int, Application]:
    """Return, for each person met in an application that ended in a no, the latest such application."""
    latest: dict[int, Application] = {}
    for application in known.facts.applications:
        if application.outcome is not Outcome.NOT_SELECTED or application.decided_on is None:
            continue
        for person in _people_met(known, application, ground):
            other = latest.get(person)
            if other is None or _when(other) < _when(application):
                latest[person] = application
    return latest


def _when(application: Application) -> tuple[date, int]:
    return application.decided_on or date.min, application.id


def _people_met(known: Known, application: Application, ground: Ground) -> set[int]:
    met = {
        one
        for meeting in known.interviews_of.get(application.id, ())
        if _took_place(meeting, ground)
        for one in meeting.interviewer_ids
    }
    if application.heard_from_id is not None:
        met.add(application.heard_from_id)
    return met


def _took_place(meeting: Interview, ground: Ground) -> bool:
    return meeting.result not in OFF and ground.now.has_come(meeting.starts_at)


def _met_at(known: Known, ground: Ground) -> dict[int, datetime]:
    """Return when each person was last met in a round."""
    met: dict[int, datetime] = {}
    for meeting in known.facts.interviews:
        if _took_place(meeting, ground):
            for person in meeting.interviewer_ids:
                met[person] = max(meeting.starts_at, met.get(person, meeting.starts_at))
    return met


def _talking(known: Known, ground: Ground) -> set[int]:
    """Return the employers one is in talks with, or has an offer from: nobody there needs a greeting."""
    year = ground.now.today - timedelta(days=ground.rules.keep_in_touch_ends_days)
    found = set()
    for one in known.facts.applications:
        if one.outcome in WON and one.decided_on is not None:
            talks = one.decided_on >= year
        elif one.outcome in WON or (one.outcome is Outcome.WAITING and not one.archived):
            talks = any(_is_fresh(meeting, ground) for meeting in known.interviews_of.get(one.id, ()))
        else:
            talks = False
        if talks:
            found.add(one.employer_id)
    return found


def _is_fresh(meeting: Interview, ground: Ground) -> bool:
    talked = timedelta(days=TALKS_DAYS)
    return meeting.result not in OFF and not ground.now.is_past(meeting.starts_at, after=talked)


def _last_contact(known: Known, contact: Contact, met_at: datetime | None, *, ground: Ground) -> date | None:
    """Return the local day of the last real contact: a round, a touch, a greeting, a call said done (C31)."""
    moments = [one.at for one in known.touches_with.get(contact.id, ())]
    if met_at is not None:
        moments.append(met_at)
    kinds = (MessagePurpose.KEEP_IN_TOUCH, MessagePurpose.PAID_OFF)
    moments.extend(
        mail.sent_at
        for mail in known.messages_to.get(contact.id, ())
        if mail.purpose in kinds and mail.state is MessageState.SENT and mail.sent_at is not None
    )
    said = (known.done_at(kind, "contact", contact.id) for kind in KINDS)
    moments.extend(one for one in said if one is not None)
    return day_of(max(moments), ground.zone) if moments else None


def _step(
    known: Known,
    contact: Contact,
    application: Application,
    *,
    season: date,
    last: date | None,
    ground: Ground,
) -> Step:
    assert application.decided_on is not None
    due_on = workday_from(season, ground.week)
    months = (due_on - application.decided_on).days // DAYS_IN_A_MONTH
    fresh = last is None or last <= application.decided_on
    day = application.decided_on if fresh else last
    due: datetime = local_moment(due_on, ground.rules.call_time, ground.zone)
    ends = max(season + timedelta(days=_stands(ground)), due_on) + timedelta(days=1)
    return Step(
        kind=StepKind.CALL if contact.phone else StepKind.WRITE,
        table="contact",
        id=contact.id,
        reason=Reason(why=Why.MONTHS_AFTER_NO if fresh else Why.LAST_CONTACT, day=day, count=months),
        opens=local_moment(due_on, ground.week.opens, ground.zone),
        due=due,
        closes=local_moment(ends, time(0), ground.zone),
        employer=known.facts.employers.get(contact.employer_id, ""),
        role=application.role,
        person=contact.name,
    )
