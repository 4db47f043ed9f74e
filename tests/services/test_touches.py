from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from afterword.domain.advice import AdviceDraft
from afterword.domain.application import ApplicationDraft, Decision, Outcome
from afterword.domain.clock import FixedClock
from afterword.domain.errors import NotFound
from afterword.domain.settings import Settings
from afterword.domain.step import Step, StepKind
from afterword.domain.touch import TouchDraft
from afterword.services import advice, applications, contacts, reminders, touches
from afterword.store import contact as contact_store
from afterword.store import reminder as reminder_store
from afterword.store import touch as touch_store
from afterword.store.book import Book
from tests.services.conftest import Story

DUE = datetime(2027, 2, 19, 16, 30, tzinfo=UTC)  # ninety days after the no of 21 November


@pytest.fixture
def call(book: Book, refused: Story, settings: Settings) -> Step:
    """The call that is planned after a no."""
    return touches.planned(book, settings)[refused.manager]


def test_a_call_is_logged_changed_and_deleted(book: Book, story: Story):
    call = TouchDraft(contact_id=story.manager, at=book.clock.now(), answered=False)
    number = touches.log(book, call)
    touches.change(book, number, TouchDraft(contact_id=story.manager, at=call.at, notes="Call again in May"))
    (kept,) = touch_store.of_contact(book, story.manager)
    assert (kept.answered, kept.notes) == (True, "Call again in May")
    touches.delete(book, [number])
    assert touch_store.count(book) == 0
    book.undo()
    assert touch_store.count(book) == 1


def test_the_next_date_is_an_own_reminder_in_the_same_step(book: Book, story: Story, settings: Settings):
    call = TouchDraft(contact_id=story.manager, at=book.clock.now())
    touches.log(book, call, next_on=date(2026, 12, 1), next_text="Call Anna Okafor")
    (own,) = reminder_store.all(book)
    assert (own.text, own.about_id) == ("Call Anna Okafor", story.manager)
    step = touches.planned(book, settings)[story.manager]
    assert (step.kind, step.due) == (StepKind.OWN, datetime(2026, 12, 1, 9, tzinfo=UTC))
    reminders.done(book, step)
    assert story.manager not in touches.planned(book, settings)
    book.undo()
    book.undo()
    assert reminder_store.count(book) == touch_store.count(book) == 0


def test_the_call_after_a_no_is_known_months_ahead(call: Step):
    assert (call.kind, call.due) == (StepKind.CALL, DUE)


def test_a_touch_moves_it_and_never_takes_it_away(
    book: Book, refused: Story, settings: Settings, clock: FixedClock, call: Step
):
    clock.move(timedelta(days=10))
    touches.log(book, TouchDraft(contact_id=refused.manager, at=clock.now()))
    assert touches.planned(book, settings)[refused.manager].due > DUE
    reminders.never(book, call)
    assert refused.manager not in touches.planned(book, settings)


def test_a_snooze_moves_it_further_and_done_takes_it_away_for_now(
    book: Book, refused: Story, settings: Settings, clock: FixedClock, call: Step
):
    later = DUE + timedelta(days=10)
    reminders.snooze(book, call, later)
    assert touches.planned(book, settings)[refused.manager].due == later
    clock.move(later - clock.now() + timedelta(days=1))
    due = touches.planned(book, settings)[refused.manager]
    assert due.due <= clock.now()
    reminders.done(book, due)
    assert all(one.due > clock.now() for one in touches.planned(book, settings).values())


def test_who_is_left_alone_has_no_next_date(book: Book, refused: Story, settings: Settings):
    contacts.leave_alone(book, refused.manager, do_not_contact=True)
    assert not touches.planned(book, settings)


def test_the_facts_of_a_call_are_those_of_the_last_no(book: Book, refused: Story, settings: Settings):
    touches.log(book, TouchDraft(contact_id=refused.manager, at=book.clock.now(), notes="On holiday"))
    advice.keep(
        book,
        AdviceDraft(words="Slow down.", received_on=date(2026, 11, 22), contact_id=refused.manager),
    )
    facts = touches.call_facts(book, refused.manager, settings)
    assert (facts.employer, facts.role, facts.met_on) == ("Northwind", "Data analyst", date(2026, 11, 18))
    assert [one.notes for one in facts.touches] == ["On holiday"]
    assert [one.words for one in facts.advice] == ["Slow down."]
    assert (facts.applied_again, facts.has_work, facts.zone) == ("", False, "Europe/London")


def test_what_came_since_is_known_before_a_call(book: Book, refused: Story, settings: Settings):
    applications.add(book, ApplicationDraft(employer_id=refused.employer, role="Lead analyst"))
    elsewhere = applications.add_at(book, "Meridian", ApplicationDraft(employer_id=0, role="Analyst"))
    yes = Decision(outcome=Outcome.ACCEPTED, decided_on=date(2026, 11, 23))
    applications.decide(book, elsewhere, yes, today=date(2026, 11, 23))
    facts = touches.call_facts(book, refused.manager, settings)
    assert (facts.applied_again, facts.has_work) == ("Lead analyst", True)


def test_a_person_met_in_no_round_is_met_at_the_employer(book: Book, refused: Story, settings: Settings):
    person = contact_store.get(book, refused.manager)
    ben = contacts.add(book, replace(person, name="Ben Ito"))
    assert touches.call_facts(book, ben, settings).role == ""
    with pytest.raises(NotFound):
        touches.call_facts(book, 99, settings)
