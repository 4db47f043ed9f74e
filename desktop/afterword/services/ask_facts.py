"""What the rules of asking need of an application, and what they say of it: without any mail text."""

from afterword.domain import asking
from afterword.domain.application import Application
from afterword.domain.settings import Settings
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.store.book import Book


def of_application(book: Book, application: Application) -> asking.AskFacts:
    """Return what the rules of asking need of one application."""
    people = contact_store.of_employer(book, application.employer_id)
    if application.agency_id is not None and application.agency_id != application.employer_id:
        people = [*people, *contact_store.of_employer(book, application.agency_id)]
    mails = message_store.of_application(book, application.id)
    return asking.AskFacts(
        application=application,
        interviews=tuple(interview_store.of_application(book, application.id)),
        contacts=tuple(people),
        messages=tuple(mails),
        lost=message_store.came_back(book, [one.id for one in mails]),
    )


def plan(book: Book, application_id: int, settings: Settings) -> asking.AskPlan:
    """Return whether, whom and when to ask on an application. Raise `NotFound`."""
    return plan_by(book, of_application(book, application_store.get(book, application_id)), settings)


def plan_by(book: Book, facts: asking.AskFacts, settings: Settings) -> asking.AskPlan:
    """Return whether, whom and when to ask, by what is known of an application."""
    return asking.plan(
        facts, now=book.clock.now(), zone=settings.zone, week=settings.week, rules=settings.rules
    )
