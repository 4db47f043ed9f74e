"""Steps about keeping in touch: the call a few months after a no, where there was rapport (C27 to C31)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from afterword.domain.application import Application, Outcome
from afterword.domain.clock import day_of
from afterword.domain.contact import Contact
from afterword.domain.facts import Known
from afterword.domain.message import MessagePurpose, MessageState
from afterword.domain.step import Ground, Reason, Step, StepKind, Why
from afterword.domain.workdays import local_moment, workday_from

DAYS_IN_A_MONTH = 30


def calls(known: Known, ground: Ground) -> Iterator[Step]:
    """Yield one call, or one mail where there is no number, per person worth keeping in touch with."""
    latest_no = _latest_no(known)
    for contact in known.facts.contacts:
        application = latest_no.get(contact.id)
        if application is None or application.decided_on is None or not _wanted(known, contact, ground):
            continue
        last = _last_contact(known, contact, ground)
        since = max(application.decided_on, last) if last else application.decided_on
        due_on = since + timedelta(days=ground.rules.keep_in_touch_days)
        if due_on > application.decided_on + timedelta(days=ground.rules.keep_in_touch_ends_days):
            continue
        yield _step(
            known, contact, application, due_on=workday_from(due_on, ground.week), last=last, ground=ground
        )


def _wanted(known: Known, contact: Contact, ground: Ground) -> bool:
    if contact.do_not_contact or contact.archived or contact.rapport < ground.rules.keep_in_touch_rapport:
        return False
    if not contact.phone and not contact.email:
        return False
    return _silences(known, contact) < ground.rules.silences_to_stop


def _silences(known: Known, contact: Contact) -> int:
    """Return how many of our last touches in a row were not answered (C31)."""
    count = 0
    for touch in sorted(known.touches_with.get(contact.id, ()), key=lambda one: one.at, reverse=True):
        if touch.answered:
            break
        count += 1
    return count


def _latest_no(known: Known) -> dict[int, Application]:
    """Return, for each person met in an application that ended in a no, the latest such application."""
    latest: dict[int, Application] = {}
    for application in known.facts.applications:
        if application.outcome is not Outcome.NOT_SELECTED or application.decided_on is None:
            continue
        for person in _people_met(known, application):
            other = latest.get(person)
            if other is None or (other.decided_on or date.min) < application.decided_on:
                latest[person] = application
    return latest


def _people_met(known: Known, application: Application) -> set[int]:
    met = {one for meeting in known.interviews_of.get(application.id, ()) for one in meeting.interviewer_ids}
    if application.heard_from_id is not None:
        met.add(application.heard_from_id)
    return met


def _last_contact(known: Known, contact: Contact, ground: Ground) -> date | None:
    """Return the local day of the last real contact: a touch, or a mail to keep in touch (C31)."""
    moments = [one.at for one in known.touches_with.get(contact.id, ())]
    kinds = (MessagePurpose.KEEP_IN_TOUCH, MessagePurpose.PAID_OFF)
    moments.extend(
        mail.sent_at
        for mail in known.messages_to.get(contact.id, ())
        if mail.purpose in kinds and mail.state is MessageState.SENT and mail.sent_at is not None
    )
    return day_of(max(moments), ground.zone) if moments else None


def _step(
    known: Known,
    contact: Contact,
    application: Application,
    *,
    due_on: date,
    last: date | None,
    ground: Ground,
) -> Step:
    assert application.decided_on is not None
    months = (due_on - application.decided_on).days // DAYS_IN_A_MONTH
    fresh = last is None or last <= application.decided_on
    day = application.decided_on if fresh else last
    due: datetime = local_moment(due_on, ground.rules.call_time, ground.zone)
    return Step(
        kind=StepKind.CALL if contact.phone else StepKind.WRITE,
        table="contact",
        id=contact.id,
        reason=Reason(why=Why.MONTHS_AFTER_NO if fresh else Why.LAST_CONTACT, day=day, count=months),
        opens=local_moment(due_on, ground.week.opens, ground.zone),
        due=due,
        employer=known.facts.employers.get(contact.employer_id, ""),
        role=application.role,
        person=contact.name,
    )
