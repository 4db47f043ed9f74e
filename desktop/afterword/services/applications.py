"""What a person can do with applications."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from afterword.domain.application import WON, Application, ApplicationDraft, Decision, Outcome, RequestState
from afterword.domain.employer import EmployerDraft
from afterword.domain.interview import RoundResult
from afterword.domain.validity import check_application, check_decision
from afterword.services import employers, focus
from afterword.store import application as application_store
from afterword.store import employer as employer_store
from afterword.store import interview as interview_store
from afterword.store.book import Book


def add(book: Book, draft: ApplicationDraft) -> int:
    """Add an application and return its id. Raise `InvalidValue` naming the field that cannot be kept."""
    draft = _clean(draft)
    with book.step("application.added", what=draft.role):
        return application_store.insert(book, draft)


def add_at(book: Book, employer: str, draft: ApplicationDraft) -> int:
    """Add an application at the employer of this name, made if it is new; return the application's id."""
    draft = _clean(draft)
    with book.step("application.added", what=draft.role):
        employer_id = employer_named(book, employer)
        return application_store.insert(book, replace(draft, employer_id=employer_id))


def employer_named(book: Book, name: str) -> int:
    """Return the id of the employer of this name (capitals and spaces aside), made if it is new."""
    draft = EmployerDraft(name=" ".join(name.split()))
    found = employer_store.named(book, draft.name)
    return found if found is not None else employers.add(book, draft)


def change(book: Book, application_id: int, draft: ApplicationDraft) -> None:
    """Change an application. Raise `InvalidValue` or `NotFound`."""
    draft = _clean(draft)
    with book.step("application.changed", what=draft.role):
        application_store.update(book, application_id, draft)


def decide(book: Book, application_id: int, decision: Decision, *, today: date) -> None:
    """Note the news on an application; the last round held takes its result from it.

    `today` is the local day. Raise `InvalidValue` when the day of the news is missing or to come.
    """
    check_decision(decision, today=today)
    application = application_store.get(book, application_id)
    with book.step(f"application.{decision.outcome}", what=application.role):
        application_store.decide(book, application_id, decision)
        if decision.outcome is Outcome.NOT_SELECTED:
            _close_last_round(book, application)
        if decision.outcome in WON:
            for meeting in interview_store.of_application(book, application_id):
                focus.settle(book, meeting.id)


def set_request(book: Book, application_id: int, state: RequestState) -> None:
    """Note how far asking for advice has come."""
    application = application_store.get(book, application_id)
    with book.step(f"request.{state}", what=application.role):
        application_store.set_request(book, application_id, state)


def archive(book: Book, application_ids: Sequence[int], *, archived: bool) -> None:
    """Put applications away, or take them out again."""
    name = "application.archived" if archived else "application.unarchived"
    with book.step(name, count=str(len(application_ids))):
        for application_id in application_ids:
            application_store.set_archived(book, application_id, archived)


def delete(book: Book, application_ids: Sequence[int]) -> None:
    """Delete applications with their interviews and mails; advice is kept."""
    with book.step("application.deleted", count=str(len(application_ids))):
        for application_id in application_ids:
            application_store.delete(book, application_id)


def _close_last_round(book: Book, application: Application) -> None:
    waiting = (RoundResult.AWAITING_NEWS, RoundResult.UPCOMING)
    now = book.clock.now()
    held = [one for one in interview_store.of_application(book, application.id) if one.starts_at <= now]
    last = max(held, key=lambda one: (one.starts_at, one.id), default=None)
    if last is not None and last.result in waiting:
        interview_store.set_result(book, last.id, RoundResult.NOT_SELECTED)


def _clean(draft: ApplicationDraft) -> ApplicationDraft:
    draft = replace(
        draft, role=" ".join(draft.role.split()), posting=draft.posting.strip(), place=draft.place.strip()
    )
    check_application(draft)
    return draft
