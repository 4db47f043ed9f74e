from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.application import ApplicationDraft, Decision, Outcome, RequestState
from afterword.domain.clock import FixedClock
from afterword.domain.contact import ContactDraft, ContactRole
from afterword.domain.employer import EmployerDraft
from afterword.domain.facts import Facts, ReplyFact
from afterword.domain.interview import InterviewDraft, RoundResult
from afterword.domain.message import MessageDraft, MessagePurpose, MessageState, Way
from afterword.domain.next_steps import SOON_DAYS, next_steps
from afterword.domain.reminder import ReminderDraft
from afterword.domain.reply import ReplyKind
from afterword.domain.rules import Rules
from afterword.domain.step import Ground, StepKind
from afterword.domain.touch import TouchDraft
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
    models,
    reminder,
    reply,
    touch,
)
from afterword.store.book import Book
from afterword.store.facts_living import Span, living, unread, warm
from tests.book_fixtures import NOON
from tests.store.worlds import START, World

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


def _nobody(place: int) -> ContactDraft:
    return ContactDraft(employer_id=place, name="Nobody")


def _round(number: int) -> InterviewDraft:
    return InterviewDraft(application_id=number, starts_at=START, zone="UTC")


class Life(World):
    """Writes at random what the rules look at, most of it about one employer."""

    def begin(self) -> None:
        """Be known at one place: people, and tries with rounds."""
        place = employer.insert(self.book, self.employer())
        people = [contact.insert(self.book, self.contact() or _nobody(place)) for _ in range(3)]
        for _ in range(4):
            draft = ApplicationDraft(employer_id=place, role=self.word())
            number = application.insert(self.book, draft)
            for person in people[: self.chance.randrange(4)]:
                meeting = replace(self.interview() or _round(number), application_id=number)
                kept = interview.insert(self.book, replace(meeting, interviewer_ids=(person,)))
                result = self.chance.choice(list(RoundResult))
                interview.set_result(self.book, kept, result)
            asked = MessageDraft(
                purpose=MessagePurpose.ASK_ADVICE, application_id=number, contact_id=people[0]
            )
            if self.chance.random() < 0.5:
                message.set_sent(self.book, message.insert(self.book, asked), at=self.moment())
            learned = replace(self.advice(), contact_id=people[0])
            piece = advice.insert(self.book, learned)
            rounds = interview.of_application(self.book, number)
            for meeting in rounds[:1]:
                focus.choose(self.book, meeting.id, [piece])
                (point,) = focus.of_interview(self.book, meeting.id)
                focus.judge(self.book, point.id, self.chance.choice((True, False)), None)

    def live(self) -> None:
        self.chance.choice((self.act, self.act, self.news, self.post, self.answer, self.say, self.know))()

    def contact(self) -> ContactDraft | None:
        draft = super().contact()
        odds = self.chance.choice
        more = {
            "email": odds(("", "a@example.org")),
            "phone": odds(("", "1")),
            "role": odds(list(ContactRole)),
        }
        return draft and replace(draft, **more, do_not_contact=self.chance.random() < 0.2)

    def news(self) -> None:
        """Something is decided, asked for, promised, put away."""
        number, odds = self.some(models.Application), self.chance.choice
        if number is None:
            return
        outcome = odds([Outcome.NOT_SELECTED] * 3 + list(Outcome))
        day = START.date() + timedelta(days=self.chance.randrange(20))
        news = Decision(
            outcome=outcome, decided_on=odds((day, day, None)), heard_from_id=self.some(models.Contact)
        )
        application.decide(self.book, number, news)
        application.set_request(self.book, number, odds(list(RequestState)))
        application.set_archived(self.book, number, odds((True, False, False)))
        kept = application.get(self.book, number)
        application.update(self.book, number, replace(kept, promised_by=odds((None, day))))

    def post(self) -> None:
        """A mail leaves, or is handed over."""
        if number := self.some(models.Message):
            if self.chance.random() < 0.7:
                message.set_sent(self.book, number, at=self.moment())
            else:
                message.set_handed(self.book, number, way=Way.EML, at=self.moment())

    def answer(self) -> None:
        """A reply is read."""
        if number := self.some(models.Reply):
            kind = self.chance.choice(list(ReplyKind))
            reply.update(self.book, number, replace(reply.get(self.book, number), kind=kind))
            reply.settle(self.book, number, self.chance.choice((None, self.moment())))

    def say(self) -> None:
        """A step is marked."""
        kind = self.chance.choice(list(StepKind))
        table, rows = self.chance.choice(SUBJECTS)
        if number := self.some(rows):
            said = self.chance.choice(("never", "done_at", "snoozed_until"))
            values = {said: True if said == "never" else self.moment()}
            reminder.mark(self.book, ReminderDraft(step=kind, about_table=table, about_id=number, **values))

    def know(self) -> None:
        """Rapport is rated; a call is not answered."""
        if number := self.some(models.Contact):
            contact.set_rapport(self.book, number, self.chance.randrange(6))
            touch.insert(self.book, TouchDraft(contact_id=number, at=self.moment(), answered=False))


SUBJECTS = (
    ("application", models.Application),
    ("interview", models.Interview),
    ("contact", models.Contact),
    ("advice", models.Advice),
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
        ground = Ground(now=now, zone="Pacific/Auckland", week=WorkWeek(), rules=rules)
        gathered = facts.gather(book, now=now, rules=rules, ahead=timedelta(days=SOON_DAYS))
        assert next_steps(gathered, ground) == next_steps(whole, ground)
    book.close()


def refused(book: Book, *, days_ago: int, rapport: int, heard_only: bool = False) -> tuple[int, int]:
    """Put a no into the book, and return the person met and the application."""
    decided = (NOON - timedelta(days=days_ago)).date()
    with book.step("x"):
        place = employer.insert(book, EmployerDraft(name="Northwind"))
        person = contact.insert(book, ContactDraft(employer_id=place, name="Anna", rapport=rapport))
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
    assert not warm(book, Span(NOON, Rules()), WEEK).people


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
