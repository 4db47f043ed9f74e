from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.application import ApplicationDraft, Decision, Outcome
from afterword.domain.clock import FixedClock
from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.facts import Facts, ReplyFact
from afterword.domain.interview import InterviewDraft
from afterword.domain.message import MessageDraft, MessagePurpose, MessageState
from afterword.domain.next_steps import SOON_DAYS, next_steps
from afterword.domain.now import Now
from afterword.domain.rules import Rules
from afterword.domain.step import Ground, StepKind
from afterword.domain.workdays import WorkWeek
from afterword.store import (
    advice,
    application,
    contact,
    employer,
    facts,
    focus,
    interview,
    message,
    reminder,
    reply,
    touch,
)
from afterword.store.book import Book
from afterword.store.facts_living import Span, living, unread, warm
from tests.book_fixtures import NOON
from tests.store.life import Life
from tests.store.worlds import START

WEEK = timedelta(days=7)


def everything(book: Book) -> Facts:
    """Return all that the book holds, as facts."""
    replies = [
        ReplyFact(
            id=one.id,
            kind=one.kind,
            received_at=one.received_at,
            message_id=one.message_id,
            contact_id=one.contact_id,
            from_name=one.from_name,
            settled_at=one.settled_at,
        )
        for one in reply.all(book)
    ]
    return Facts(
        employers={one.id: one.name for one in employer.all(book)},
        applications=tuple(application.all(book)),
        interviews=tuple(interview.all(book)),
        contacts=tuple(contact.all(book)),
        messages=tuple(message.all(book)),
        replies=tuple(replies),
        advice=tuple(advice.all(book)),
        focus=tuple(focus.all(book)),
        touches=tuple(touch.all(book)),
        reminders=tuple(reminder.all_open(book)),
    )


numbers = st.builds(
    Rules,
    keep_in_touch_rapport=st.integers(1, 5),
    keep_in_touch_days=st.integers(1, 120),
    ask_last_day=st.integers(2, 40),
    debrief_days=st.integers(1, 60),
    update_days=st.integers(1, 50),
)


@given(
    seed=st.integers(0, 10**9),
    acts=st.integers(0, 90),
    days=st.lists(st.integers(-10, 430), max_size=12),
    rules=numbers,
)
def test_what_is_gathered_gives_the_very_steps_that_everything_gives(
    seed: int, acts: int, days: list[int], rules: Rules
):
    book = Book.in_memory(clock=FixedClock(START))
    world = Life(book, Random(seed))  # noqa: S311 -- a sample, not a secret
    with book.step("x"):
        world.begin()
        for _ in range(acts):
            world.live()
    whole = everything(book)
    for day in days:
        now = START + timedelta(days=day, hours=day % 23)
        ground = Ground(now=Now(now, "Pacific/Auckland"), week=WorkWeek(), rules=rules)
        gathered = facts.gather(book, now=now, rules=rules, ahead=timedelta(days=SOON_DAYS))
        assert next_steps(gathered, ground) == next_steps(whole, ground)
    book.close()


def refused(book: Book, *, days_ago: int, rapport: int, heard_only: bool = False) -> tuple[int, int]:
    """Put a no into the book, and return the person met and the application."""
    decided = (NOON - timedelta(days=days_ago)).date()
    with book.step("x"):
        place = employer.insert(book, EmployerDraft(name="Northwind"))
        person = contact.insert(
            book, ContactDraft(employer_id=place, name="Anna", phone="1", rapport=rapport)
        )
        number = application.insert(book, ApplicationDraft(employer_id=place, role="Analyst"))
        heard = person if heard_only else None
        news = Decision(outcome=Outcome.NOT_SELECTED, decided_on=decided, heard_from_id=heard)
        application.decide(book, number, news)
        held = NOON - timedelta(days=days_ago + 5)
        people = () if heard_only else (person,)
        interview.insert(
            book,
            InterviewDraft(
                application_id=number, starts_at=held, zone="Europe/London", interviewer_ids=people
            ),
        )
    return person, number


def test_a_no_of_this_fortnight_lives_and_an_older_one_rests(book: Book):
    _, fresh = refused(book, days_ago=3, rapport=0)
    refused(book, days_ago=40, rapport=0)
    assert living(book, Span(NOON, Rules())) == {fresh}


def test_an_offer_without_a_day_lives_by_its_rounds_of_the_last_weeks(book: Book):
    for days in (30, 90):
        _, number = refused(book, days_ago=days, rapport=0)
        with book.step("x"):
            application.decide(book, number, Decision(outcome=Outcome.OFFER, decided_on=None))
    assert living(book, Span(NOON, Rules())) == {1}


def test_only_the_latest_no_of_a_person_counts_for_the_call(book: Book):
    person, _ = refused(book, days_ago=200, rapport=4)
    with book.step("x"):
        place = contact.get(book, person).employer_id
        again = application.insert(book, ApplicationDraft(employer_id=place, role="Lead"))
        decided = date(2026, 2, 20)
        news = Decision(outcome=Outcome.NOT_SELECTED, decided_on=decided, heard_from_id=person)
        application.decide(book, again, news)
    found = warm(book, Span(NOON, Rules()))
    assert found.applications == {again}
    soon = warm(book, Span(NOON, Rules()), WEEK)
    assert (soon.people, soon.far) == (frozenset(), {person})


def test_an_older_no_that_another_persons_call_brings_does_not_pass_for_the_latest(book: Book):
    person, _ = refused(book, days_ago=20, rapport=4)
    other, older = refused(book, days_ago=90, rapport=4)
    with book.step("x"):
        (meeting,) = interview.of_application(book, older)
        interview.update(book, meeting.id, replace(meeting, interviewer_ids=(other, person)))
    gathered = facts.gather(book, now=NOON, ahead=WEEK)
    assert {one.id for one in gathered.contacts} >= {person, other}
    ground = Ground(now=Now(NOON, "Europe/London"), week=WorkWeek(), rules=Rules())
    called = [step.id for step in next_steps(gathered, ground) if step.kind is StepKind.CALL]
    assert called == [other]


def test_the_bar_of_rapport_is_the_users_own(book: Book):
    person, _ = refused(book, days_ago=95, rapport=2, heard_only=True)
    assert not warm(book, Span(NOON, Rules()), WEEK).people
    assert warm(book, Span(NOON, Rules(keep_in_touch_rapport=2)), WEEK).people == {person}


def test_a_mail_not_settled_brings_the_name_of_its_application(book: Book):
    _, number = refused(book, days_ago=400, rapport=0)
    with book.step("x"):
        draft = MessageDraft(purpose=MessagePurpose.CHECK_IN, application_id=number)
        message.set_state(book, message.insert(book, draft), MessageState.FAILED)
    assert unread(book) == {number}
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    (found,) = facts.gather(book, now=now).applications
    assert found.role == "Analyst"
