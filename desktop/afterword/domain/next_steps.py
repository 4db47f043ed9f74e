"""What to do next: facts, this instant and preferences in; ordered steps out. All that reminds reads this."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta

from afterword.domain.clock import day_of
from afterword.domain.facts import Facts, Known, known
from afterword.domain.step import Ground, Part, Reason, Step, StepKind, Why
from afterword.domain.steps_advice import declined, paid_off, thanks
from afterword.domain.steps_application import applications
from afterword.domain.steps_contact import calls
from afterword.domain.steps_interview import interviews
from afterword.domain.steps_mail import mails, replies
from afterword.domain.steps_request import requests
from afterword.domain.workdays import local_moment

SOON_DAYS = 7  # a week is as far as a person plans
SOON, A_DAY = timedelta(days=SOON_DAYS), timedelta(days=1)
RULES = (mails, replies, interviews, applications, requests, thanks, declined, paid_off, calls)
OTHERS_TURN = (StepKind.AWAIT_ADVICE, StepKind.AWAIT_NEWS, StepKind.SEND_LATER)
AT_ONCE = (StepKind.THANK_INTERVIEW, StepKind.THANK_ADVICE)  # C20, C21: due within a day, kindest at once
BY_THE_MOMENT = (StepKind.SETTLE_MAIL, StepKind.LOOK_AT_REPLY, StepKind.SEND_LATER, StepKind.PRACTISE)
PLACES_APART = timedelta(hours=26)  # from Baker Island to Kiritimati
RANK = {kind: place for place, kind in enumerate(StepKind)}
PLACE = {part: place for place, part in enumerate(Part)}


def next_steps(facts: Facts, ground: Ground) -> tuple[Step, ...]:
    """Return every step that stands at this instant, in the order to take them.

    A step is shown from when it opens, or from a week before it is due. Marks are respected: "never" hides a
    step, "done" hides it until it opens anew, a snooze moves its due moment.
    """
    grouped = known(facts)
    steps = {step.key: step for rule in RULES for step in rule(grouped, ground)}
    steps.update((step.key, step) for step in _own(facts, ground))
    steps.update((step.key, step) for step in _practice(facts, ground))
    standing = (_marked(step, grouped, ground) for step in steps.values())
    placed = [replace(step, part=_part(step, ground)) for step in standing if step is not None]
    return tuple(
        sorted((step for step in placed if _shown(step, ground)), key=lambda step: _order(step, ground))
    )


def _marked(step: Step, grouped: Known, ground: Ground) -> Step | None:
    mark = grouped.marks.get(step.key)
    if mark is None:
        return step
    if mark.never or (mark.done_at is not None and mark.done_at >= _opened(step)):
        return None
    if mark.snoozed_until is not None and not ground.now.has_come(mark.snoozed_until):
        return replace(step, opens=mark.snoozed_until, due=max(step.due, mark.snoozed_until), closes=None)
    return step


def _opened(step: Step) -> datetime:
    """Return when a step opened at the earliest, in whatever place the user then was.

    What was done in the east must not come back in the west, where the same hour is still to come. A mail
    that fails again, and practising, which is new each day, open anew at a moment of their own.
    """
    return step.opens if step.kind in BY_THE_MOMENT else step.opens - PLACES_APART


def _part(step: Step, ground: Ground) -> Part:
    if step.kind in OTHERS_TURN:
        return Part.WAITING
    if not ground.now.has_come(step.opens):
        return Part.SOON
    is_due = day_of(step.due, ground.zone) <= ground.now.today
    return Part.NOW if is_due or step.kind in AT_ONCE else Part.SOON


def _shown(step: Step, ground: Ground) -> bool:
    if step.part is not Part.SOON:
        return True
    return ground.now.has_come(step.due, after=-SOON) or ground.now.has_come(step.opens)


def _order(step: Step, ground: Ground) -> tuple[int, bool, int, datetime, str, int]:
    """What ends today comes first, then by care, then by the moment it is due; the order is total."""
    ends_today = step.closes is not None and ground.now.is_past(step.closes, after=-A_DAY)
    rank = RANK[step.kind] if step.part is Part.NOW else 0
    return PLACE[step.part], not ends_today, rank, step.due, f"{RANK[step.kind]:02} {step.table}", step.id


def _own(facts: Facts, ground: Ground) -> Iterator[Step]:
    for reminder in facts.reminders:
        if reminder.step or not reminder.text or reminder.due_on is None:
            continue
        if reminder.never or reminder.done_at is not None:
            continue
        due = local_moment(reminder.due_on, ground.week.opens, ground.zone)
        if reminder.snoozed_until is not None:
            due = max(due, reminder.snoozed_until)
        yield Step(
            kind=StepKind.OWN,
            table="reminder",
            id=reminder.id,
            reason=Reason(why=Why.OWN_WORDS, day=reminder.due_on, text=reminder.text),
            opens=due,
            due=due,
        )


def _practice(facts: Facts, ground: Ground) -> Iterator[Step]:
    if facts.practice_due > 0:
        today = local_moment(ground.now.today, time(0), ground.zone)
        reason = Reason(why=Why.CARDS_DUE, count=facts.practice_due)
        yield Step(kind=StepKind.PRACTISE, table="practice", id=0, reason=reason, opens=today, due=today)
