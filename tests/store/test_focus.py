"""Tests of focus points."""

from datetime import timedelta

import pytest

from afterword.domain.advice import AdviceDraft
from afterword.domain.application import ApplicationDraft
from afterword.domain.clock import FixedClock
from afterword.domain.employer import EmployerDraft
from afterword.domain.errors import NotFound
from afterword.domain.interview import InterviewDraft
from afterword.store import advice, application, employer, focus, interview
from afterword.store.book import Book
from tests.store.dumps import dump


@pytest.fixture
def met(book: Book) -> int:
    """An interview; there are three pieces of advice, 1 to 3."""
    with book.step("all.added"):
        at = employer.insert(book, EmployerDraft(name="North"))
        tried = application.insert(book, ApplicationDraft(employer_id=at, role="Analyst"))
        for number in range(3):
            advice.insert(book, AdviceDraft(words=f"Advice {number}", received_on=book.clock.now().date()))
        return interview.insert(
            book, InterviewDraft(application_id=tried, starts_at=book.clock.now(), zone="UTC")
        )


def chosen(book: Book, met: int, *numbers: int) -> list[int]:
    with book.step("focus.chosen"):
        focus.choose(book, met, numbers)
    return [one.advice_id for one in focus.of_interview(book, met)]


def test_focus_points_stand_in_the_order_chosen(book: Book, met: int) -> None:
    assert chosen(book, met, 3, 1, 3) == [3, 1]
    assert chosen(book, met, 1, 3) == [1, 3]
    assert chosen(book, met, 2) == [2]
    assert chosen(book, met) == []


def test_choosing_again_keeps_what_was_judged(book: Book, met: int, clock: FixedClock) -> None:
    chosen(book, met, 1, 2)
    with book.step("focus.judged"):
        focus.judge(book, focus.of_advice(book, 2)[0].id, True, 5, note="It helped")
    clock.move(timedelta(days=1))
    assert chosen(book, met, 2, 3) == [2, 3]
    (found,) = focus.of_advice(book, 2)
    assert (found.used, found.helped, found.note) == (True, 5, "It helped")
    before = dump(book)
    assert chosen(book, met, 2, 3) == [2, 3]
    assert dump(book) == before
    assert focus.of_interviews(book, [met, 99]) == focus.all(book)


def test_a_focus_point_that_is_not_there_is_told(book: Book, met: int) -> None:
    with pytest.raises(NotFound), book.step("focus.judged"):
        focus.judge(book, 99, True)
