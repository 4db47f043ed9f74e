"""What the tests of the services stand on: a book in memory, settings, an application with a no."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from afterword.domain.application import ApplicationDraft, Decision, HeardHow, Outcome
from afterword.domain.clock import FixedClock
from afterword.domain.contact import ContactDraft, ContactRole
from afterword.domain.interview import InterviewDraft
from afterword.domain.settings import Settings
from afterword.services import applications, contacts, interviews
from afterword.store.book import Book
from tests.book_fixtures import book

__all__ = ["book"]


@dataclass(frozen=True)
class Story:
    """The ids of one application, its manager and its round."""

    application: int
    manager: int
    interview: int
    employer: int


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands on a Monday morning."""
    return FixedClock(datetime(2026, 11, 23, 9, tzinfo=UTC))


@pytest.fixture
def settings() -> Settings:
    """Kim's settings."""
    return Settings(name="Kim Osei", address="kim@example.org", zone="Europe/London")


@pytest.fixture
def story(book: Book) -> Story:
    """An application at Northwind with one round, not yet decided."""
    application = applications.add_at(book, "Northwind", ApplicationDraft(employer_id=0, role="Data analyst"))
    employer = applications.employer_named(book, "northwind")
    manager = contacts.add(
        book,
        ContactDraft(
            employer_id=employer,
            name="Anna Okafor",
            role=ContactRole.HIRING_MANAGER,
            email="anna@northwind.example",
            phone="+44 20 7946 0000",
            rapport=4,
        ),
    )
    interview = interviews.add(
        book,
        InterviewDraft(
            application_id=application,
            starts_at=datetime(2026, 11, 18, 10, tzinfo=UTC),
            zone="Europe/London",
            interviewer_ids=(manager,),
        ),
    )
    return Story(application, manager, interview, employer)


@pytest.fixture
def refused(book: Book, story: Story) -> Story:
    """The same after a no on Saturday 21 November, by phone from the manager."""
    news = Decision(
        outcome=Outcome.NOT_SELECTED,
        decided_on=date(2026, 11, 21),
        heard_from_id=story.manager,
        heard_how=HeardHow.PHONE,
    )
    applications.decide(book, story.application, news, today=date(2026, 11, 23))
    return story
