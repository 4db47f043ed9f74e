from datetime import UTC, date, datetime, timedelta

from afterword.domain.advice import AdviceDraft
from afterword.domain.application import ApplicationDraft, Decision, Outcome
from afterword.domain.clock import FixedClock
from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.interview import InterviewDraft
from afterword.domain.message import MessageDraft, MessagePurpose, MessageState
from afterword.domain.reply import ReplyDraft, ReplyKind
from afterword.domain.touch import TouchDraft
from afterword.store import (
    advice,
    application,
    contact,
    employer,
    facts,
    focus,
    interview,
    message,
    reply,
    touch,
)
from afterword.store.book import Book


def fill(book: Book, *, held: datetime, outcome: Outcome, decided: date | None, rapport: int = 0) -> int:
    """Put one application with a person, a round, a mail, a reply and advice into the book."""
    place = employer.insert(book, EmployerDraft(name="Northwind"))
    person = contact.insert(book, ContactDraft(employer_id=place, name="Anna", rapport=rapport))
    number = application.insert(book, ApplicationDraft(employer_id=place, role="Analyst"))
    application.decide(book, number, Decision(outcome=outcome, decided_on=decided))
    meeting = InterviewDraft(
        application_id=number, starts_at=held, zone="Europe/London", interviewer_ids=(person,)
    )
    interview.insert(book, meeting)
    mail = message.insert(
        book,
        MessageDraft(purpose=MessagePurpose.ASK_ADVICE, application_id=number, contact_id=person),
    )
    message.set_sent(book, mail, at=held)
    answer = ReplyDraft(message_id=mail, received_at=held, raw=b"x" * 1000, kind=ReplyKind.ADVICE)
    reply.settle(book, reply.insert(book, answer), held)
    advice.insert(book, AdviceDraft(words="Slow down.", received_on=held.date(), application_id=number))
    touch.insert(book, TouchDraft(contact_id=person, at=held))
    return number


def gathered(book: Book) -> list[int]:
    return [one.id for one in facts.gather(book, now=book.clock.now()).applications]


def test_what_waits_is_gathered_with_all_that_belongs_to_it(book: Book, clock: FixedClock):
    with book.step("x"):
        fill(book, held=clock.now() - timedelta(days=300), outcome=Outcome.WAITING, decided=None)
    found = facts.gather(book, now=clock.now())
    groups = (
        found.applications,
        found.interviews,
        found.contacts,
        found.messages,
        found.replies,
        found.advice,
    )
    assert [len(group) for group in groups] == [1, 1, 1, 1, 1, 1]
    assert found.employers == {1: "Northwind"}
    assert found.replies[0].kind is ReplyKind.ADVICE


def test_what_is_long_at_rest_is_left_out(book: Book, clock: FixedClock):
    long_ago = clock.now() - timedelta(days=900)
    with book.step("x"):
        fill(book, held=long_ago, outcome=Outcome.NOT_SELECTED, decided=long_ago.date(), rapport=5)
        fill(book, held=long_ago, outcome=Outcome.WITHDRAWN, decided=long_ago.date())
    assert gathered(book) == []


def test_people_met_in_a_no_of_this_year_are_kept_in_touch_with(book: Book, clock: FixedClock):
    spring = clock.now() - timedelta(days=200)
    with book.step("x"):
        warm = fill(book, held=spring, outcome=Outcome.NOT_SELECTED, decided=spring.date(), rapport=4)
        fill(book, held=spring, outcome=Outcome.NOT_SELECTED, decided=spring.date(), rapport=0)
    found = facts.gather(book, now=clock.now())
    assert [one.id for one in found.applications] == [warm]
    assert len(found.touches) == 1


def test_good_news_of_last_month_finds_its_advice_whoever_gave_it(book: Book, clock: FixedClock):
    old = clock.now() - timedelta(days=500)
    recent = clock.now() - timedelta(days=60)
    with book.step("x"):
        fill(book, held=old, outcome=Outcome.NOT_SELECTED, decided=old.date())
        won = fill(book, held=recent, outcome=Outcome.OFFER, decided=recent.date())
        focus.choose(book, 2, [1])
        (point,) = focus.of_interview(book, 2)
        focus.judge(book, point.id, True, 5)
    found = facts.gather(book, now=clock.now())
    assert won in [one.id for one in found.applications]
    assert 1 in [one.id for one in found.advice]


def test_an_unsettled_mail_brings_its_application_back(book: Book, clock: FixedClock):
    old = clock.now() - timedelta(days=500)
    with book.step("x"):
        number = fill(book, held=old, outcome=Outcome.WITHDRAWN, decided=old.date())
        message.set_state(book, 1, MessageState.FAILED)
    assert gathered(book) == [number]


def test_one_applications_facts_leave_the_others_out(book: Book, clock: FixedClock):
    now = datetime(2026, 1, 5, 12, tzinfo=UTC)
    with book.step("x"):
        for _ in range(3):
            fill(book, held=now, outcome=Outcome.WAITING, decided=None)
    found = facts.of_applications(book, [2])
    assert [one.id for one in found.applications] == [2]
    assert [one.application_id for one in found.interviews] == [2]
