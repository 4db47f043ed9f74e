from dataclasses import replace

from afterword.domain.clock import FixedClock
from afterword.services import sample_people
from afterword.store.book import Book
from afterword.ui.parts import Parts
from tests.ui.page_fixtures import book, clock, parts

__all__ = ["book", "clock", "parts"]


def test_steps_come_from_whoever_knows_them(parts: Parts):
    assert replace(parts, standing=lambda: ("a step",)).steps() == ("a step",)  # type: ignore[arg-type,return-value]


def test_without_anybody_who_knows_they_are_worked_out(parts: Parts, book: Book, clock: FixedClock):
    sample_people.fill(book, "half_year", clock.now())
    assert parts.steps()


def test_without_a_window_nothing_is_said(parts: Parts):
    parts.say("Saved.", verb="Open", act=lambda: None)
