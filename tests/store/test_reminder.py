"""Tests of reminders."""

from datetime import timedelta

from afterword.domain.application import ApplicationDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.reminder import ReminderDraft
from afterword.store import application, employer, reminder
from afterword.store.book import Book
from tests.store.dumps import dump


def test_what_is_said_of_a_step_takes_the_place_of_what_was_said(book: Book) -> None:
    now = book.clock.now()
    with book.step("reminder.marked"):
        first = reminder.mark(
            book, ReminderDraft(step="ask", about_table="application", about_id=1, never=True)
        )
        other = reminder.mark(book, ReminderDraft(step="ask", about_table="contact", about_id=1, done_at=now))
        snoozed = ReminderDraft(
            step="ask", about_table="application", about_id=1, snoozed_until=now + timedelta(days=1)
        )
        again = reminder.mark(book, snoozed)
    assert first == again != other
    found = reminder.get(book, first)
    assert (found.never, found.snoozed_until) == (False, now + timedelta(days=1))
    assert reminder.count(book) == 2


def test_open_ones_are_the_marks_and_own_ones_not_done(book: Book) -> None:
    with book.step("reminders.added"):
        mark = reminder.mark(
            book, ReminderDraft(step="ask", about_table="application", about_id=1, never=True)
        )
        own = reminder.insert(book, ReminderDraft(text="Call"))
        reminder.insert(book, ReminderDraft(text="Done", done_at=book.clock.now()))
        reminder.insert(book, ReminderDraft(text="Never", never=True))
    assert [one.id for one in reminder.all_open(book)] == [mark, own]
    assert len(reminder.all(book)) == 4


def test_a_reminder_goes_with_what_it_is_about_so_that_none_inherits_it(book: Book) -> None:
    with book.step("all.added"):
        at = employer.insert(book, EmployerDraft(name="North"))
        tried = application.insert(book, ApplicationDraft(employer_id=at, role="Analyst"))
        reminder.mark(book, ReminderDraft(step="ask", about_table="application", about_id=tried, never=True))
        stays = reminder.mark(book, ReminderDraft(step="ask", about_table="contact", about_id=tried))
    before = dump(book)
    with book.step("employer.deleted"):
        employer.delete(book, at)
    assert [one.id for one in reminder.all(book)] == [stays]
    book.undo()
    assert dump(book) == before
    book.redo()
    assert [one.id for one in reminder.all(book)] == [stays]
