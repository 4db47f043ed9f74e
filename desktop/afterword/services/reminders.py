"""What a person can say about a step: later, done, never; and reminders of their own."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from afterword.domain.errors import InvalidValue
from afterword.domain.reminder import ReminderDraft
from afterword.domain.step import Step, StepKind
from afterword.domain.validity import Reason
from afterword.store import reminder as reminder_store
from afterword.store.book import Book


def snooze(book: Book, step: Step, until: datetime) -> None:
    """Put a step off until an instant (aware UTC)."""
    with book.step("reminder.snoozed"):
        _mark(book, step, snoozed_until=until)


def put_off(book: Book, steps: Sequence[Step], until: datetime) -> None:
    """Put several steps off until an instant (aware UTC), all at once."""
    with book.step("reminder.snoozed", count=str(len(steps))):
        for step in steps:
            _mark(book, step, snoozed_until=until)


def done(book: Book, step: Step) -> None:
    """Note that a step is done; it comes back only when it opens anew."""
    with book.step("reminder.done"):
        _mark(book, step, done_at=book.clock.now())


def never(book: Book, step: Step) -> None:
    """Note that a step is not wanted for its subject, ever."""
    with book.step("reminder.never"):
        _mark(book, step, never=True)


def add(book: Book, text: str, due_on: date) -> int:
    """Add a reminder of the user's own for a local day and return its id. Raise `InvalidValue`."""
    if not text.strip():
        raise InvalidValue(field="text", reason=Reason.EMPTY)
    with book.step("reminder.added", what=text.strip()):
        return reminder_store.insert(book, ReminderDraft(text=text.strip(), due_on=due_on))


def _mark(
    book: Book,
    step: Step,
    *,
    snoozed_until: datetime | None = None,
    done_at: datetime | None = None,
    never: bool = False,
) -> None:
    if step.kind is StepKind.OWN:
        own = reminder_store.get(book, step.id)
        said = replace(own, snoozed_until=snoozed_until, done_at=done_at, never=never)
        reminder_store.update(book, step.id, said)
        return
    reminder_store.mark(
        book,
        ReminderDraft(
            step=step.kind,
            about_table=step.table,
            about_id=step.id,
            snoozed_until=snoozed_until,
            done_at=done_at,
            never=never,
        ),
    )
