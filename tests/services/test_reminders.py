from datetime import date, timedelta

import pytest

from afterword.domain.errors import InvalidValue
from afterword.domain.settings import Settings
from afterword.domain.step import Part, Step, StepKind
from afterword.services import reminders, today
from afterword.store.book import Book
from tests.services.conftest import Story


def ask_step(book: Book, settings: Settings) -> list[Step]:
    return [step for step in today.steps(book, settings) if step.kind is StepKind.ASK_ADVICE]


def test_a_snoozed_step_leaves_now_and_undo_brings_it_back(book: Book, refused: Story, settings: Settings):
    (step,) = ask_step(book, settings)
    assert step.part is Part.NOW
    reminders.snooze(book, step, book.clock.now() + timedelta(days=2))
    assert [one.part for one in ask_step(book, settings)] == [Part.SOON]
    book.undo()
    assert [one.part for one in ask_step(book, settings)] == [Part.NOW]


def test_never_and_done_hide_a_step(book: Book, refused: Story, settings: Settings):
    (step,) = ask_step(book, settings)
    reminders.done(book, step)
    assert ask_step(book, settings) == []
    book.undo()
    reminders.never(book, step)
    assert ask_step(book, settings) == []


def test_an_own_reminder_is_added_snoozed_and_done(book: Book, settings: Settings):
    reminders.add(book, "  Buy a shirt ", date(2026, 11, 23))
    (step,) = today.steps(book, settings)
    assert step.reason.text == "Buy a shirt"
    reminders.snooze(book, step, book.clock.now() + timedelta(days=1))
    (later,) = today.steps(book, settings)
    assert later.part is Part.SOON
    reminders.done(book, later)
    assert today.steps(book, settings) == ()


def test_a_reminder_without_words_is_refused(book: Book):
    with pytest.raises(InvalidValue):
        reminders.add(book, " ", date(2026, 11, 23))


def test_a_batch_is_put_off_and_brought_back_at_once(book: Book, refused: Story, settings: Settings):
    reminders.add(book, "Buy a shirt", book.clock.now().date())
    before = [one for one in today.steps(book, settings) if one.part is Part.NOW]
    assert len(before) > 1
    reminders.put_off(book, before, book.clock.now() + timedelta(days=1))
    assert not [one for one in today.steps(book, settings) if one.part is Part.NOW]
    book.undo()
    assert [one for one in today.steps(book, settings) if one.part is Part.NOW] == before
