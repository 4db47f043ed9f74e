"""What tests of pages stand on: a book with one application, and the parts of a page."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest

from afterword.domain.application import ApplicationDraft
from afterword.domain.clock import FixedClock
from afterword.domain.contact import ContactDraft, ContactRole
from afterword.domain.interview import InterviewDraft
from afterword.domain.settings import Settings
from afterword.services import applications, contacts, interviews
from afterword.store.book import Book
from afterword.ui.desk import Desk
from afterword.ui.parts import Parts
from afterword.work.runner import InlineRunner
from tests.book_fixtures import book

__all__ = ["Story", "book", "clock", "parts", "story", "wishes"]

MONDAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Story:
    """The ids of one application, its employer, manager and round."""

    application: int
    employer: int
    manager: int
    interview: int


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands on a Monday morning."""
    return FixedClock(datetime(2026, 11, 23, 9, tzinfo=UTC))


@pytest.fixture
def parts(book: Book, desk: Desk) -> Parts:
    """The parts of a page."""
    settings = Settings(name="Kim Osei", address="kim@example.org", zone="Europe/London")

    def fail(bug: BaseException) -> None:
        raise bug

    return Parts(book=book, desk=desk, runner=InlineRunner(on_bug=fail), settings=lambda: settings)


@pytest.fixture
def story(book: Book) -> Story:
    """An application at Northwind whose manager held the first round last Wednesday."""
    draft = ApplicationDraft(employer_id=0, role="Data analyst", applied_on=date(2026, 11, 2))
    application = applications.add_at(book, "Northwind", draft)
    employer = applications.employer_named(book, "Northwind")
    anna = ContactDraft(
        employer_id=employer,
        name="Anna Okafor",
        role=ContactRole.HIRING_MANAGER,
        email="anna@northwind.example",
        phone="+44 20 7946 0000",
        rapport=4,
    )
    manager = contacts.add(book, anna)
    meeting = InterviewDraft(
        application_id=application,
        starts_at=datetime(2026, 11, 18, 10, tzinfo=UTC),
        zone="Europe/London",
        interviewer_ids=(manager,),
    )
    return Story(application, employer, manager, interviews.add(book, meeting))


@pytest.fixture
def wishes() -> Callable[[Any], list[object]]:
    """Collect what a page wishes of others."""

    def collect(page: Any) -> list[object]:
        heard: list[object] = []
        page.wished.connect(heard.append)
        return heard

    return collect
