"""What a person can do to keep in touch outside mail: log calls, and know when and how to call next."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from afterword.domain.application import Application, ApplicationListing, Outcome
from afterword.domain.call_script import CallFacts
from afterword.domain.clock import day_of
from afterword.domain.facts import Facts, known
from afterword.domain.next_steps import next_steps
from afterword.domain.reminder import Reminder, ReminderDraft
from afterword.domain.settings import Settings
from afterword.domain.step import Ground, Reason, Step, StepKind, Why
from afterword.domain.steps_contact import calls
from afterword.domain.touch import TouchDraft
from afterword.domain.validity import check_touch
from afterword.domain.workdays import local_moment
from afterword.services import today
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store import facts as fact_store
from afterword.store import interview as interview_store
from afterword.store import reminder as reminder_store
from afterword.store import touch as touch_store
from afterword.store.book import Book

IN_TOUCH = (StepKind.CALL, StepKind.WRITE)
ACCEPTED = ApplicationListing(outcomes=frozenset({Outcome.ACCEPTED}))


def log(book: Book, draft: TouchDraft, *, next_on: date | None = None, next_text: str = "") -> int:
    """Log a call or a meeting and return its id; the next call is counted from it (C31).

    With `next_on` the user is also reminded of this person on that local day, in the words given.
    """
    check_touch(draft)
    contact = contact_store.get(book, draft.contact_id)
    with book.step("touch.logged", who=contact.name):
        if next_on is not None:
            own = ReminderDraft(text=next_text, due_on=next_on, about_table="contact", about_id=contact.id)
            reminder_store.insert(book, own)
        return touch_store.insert(book, draft)


def change(book: Book, touch_id: int, draft: TouchDraft) -> None:
    """Change a logged touch. Raise `InvalidValue` or `NotFound`."""
    check_touch(draft)
    with book.step("touch.changed"):
        touch_store.update(book, touch_id, draft)


def delete(book: Book, touch_ids: Sequence[int]) -> None:
    """Delete logged touches."""
    with book.step("touch.deleted", count=str(len(touch_ids))):
        for touch_id in touch_ids:
            touch_store.delete(book, touch_id)


def planned(book: Book, settings: Settings) -> Mapping[int, Step]:
    """Return the next call, mail or own reminder for each person who has one, however far away it is.

    Marks are respected as in Today: "never" takes a call away, a snooze moves it.
    """
    ground = today.ground(book, settings)
    facts = fact_store.gather(book, now=ground.now.at)
    found: dict[int, Step] = {}
    for step in (*_standing(facts, ground), *_ahead(facts, ground), *_own(facts, ground)):
        about = step.id if step.table == "contact" else _about(facts, step.id)
        if about not in found or step.due < found[about].due:
            found[about] = step
    return found


def call_facts(book: Book, contact_id: int, settings: Settings) -> CallFacts:
    """Return what is known before a call to a person. Raise `NotFound`."""
    contact = contact_store.get(book, contact_id)
    tries = application_store.of_employer(book, contact.employer_id)
    met = interview_store.of_contact(book, contact_id)
    refused = _last_refused(book, contact_id, {one.application_id for one in met})
    rounds = [one for one in met if refused is not None and one.application_id == refused.id]
    last = max(rounds or met, key=lambda one: one.starts_at, default=None)
    again = next((one.role for one in tries if one.outcome is Outcome.WAITING and not one.archived), "")
    return CallFacts(
        contact=contact,
        employer=employer_store.get(book, contact.employer_id).name,
        role=refused.role if refused else "",
        met_on=day_of(last.starts_at, settings.zone) if last else None,
        touches=tuple(touch_store.of_contact(book, contact_id)),
        advice=tuple(advice_store.of_contact(book, contact_id)),
        applied_again=again,
        has_work=bool(len(application_store.ids(book, ACCEPTED))),
        zone=settings.zone,
        silences_to_stop=settings.rules.silences_to_stop,
    )


def _last_refused(book: Book, contact_id: int, met: set[int]) -> Application | None:
    """Return the last application that ended in a no and on which one met or heard from the person."""
    contact = contact_store.get(book, contact_id)
    tries = {one.id: one for one in application_store.of_employer(book, contact.employer_id)}
    tries |= application_store.many(book, met - tries.keys())
    refused = [
        one
        for one in tries.values()
        if one.outcome is Outcome.NOT_SELECTED and (one.id in met or one.heard_from_id == contact_id)
    ]
    return max(refused, key=lambda one: (one.decided_on or date.min, one.id), default=None)


def _standing(facts: Facts, ground: Ground) -> Sequence[Step]:
    return [step for step in next_steps(facts, ground) if step.kind in IN_TOUCH and step.table == "contact"]


def _ahead(facts: Facts, ground: Ground) -> Sequence[Step]:
    """Return the calls that are still further away than Today looks."""
    marks = {(one.step, one.about_id): one for one in facts.reminders if one.about_table == "contact"}
    ahead = []
    for step in calls(known(facts), ground):
        mark = marks.get((str(step.kind), step.id))
        moment = max(step.due, mark.snoozed_until) if mark and mark.snoozed_until else step.due
        if mark is None or not _is_over(mark, step):
            ahead.append(replace(step, due=moment))
    return ahead


def _is_over(mark: Reminder, step: Step) -> bool:
    return mark.never or (mark.done_at is not None and mark.done_at >= step.opens)


def _own(facts: Facts, ground: Ground) -> Sequence[Step]:
    """Return the user's own reminders about people."""
    steps = []
    for one in facts.reminders:
        if one.step or one.about_table != "contact" or one.due_on is None or one.never or one.done_at:
            continue
        due = local_moment(one.due_on, ground.week.opens, ground.zone)
        due = max(due, one.snoozed_until) if one.snoozed_until else due
        reason = Reason(why=Why.OWN_WORDS, day=one.due_on, text=one.text)
        steps.append(Step(kind=StepKind.OWN, table="reminder", id=one.id, reason=reason, opens=due, due=due))
    return steps


def _about(facts: Facts, reminder_id: int) -> int:
    return next(one.about_id or 0 for one in facts.reminders if one.id == reminder_id)
