from datetime import date

import pytest

from afterword.domain.advice import AdviceDraft, AdviceState
from afterword.domain.application import Decision, Outcome
from afterword.domain.errors import InvalidValue
from afterword.domain.interview import RoundResult
from afterword.domain.settings import Settings
from afterword.services import advice, applications, focus, interviews
from afterword.services.focus import TooManyFocusPoints
from afterword.store import advice as advice_store
from afterword.store import focus as focus_store
from afterword.store.book import Book
from tests.services.conftest import Story


def keep(book: Book, theme: str = "communication") -> int:
    given = AdviceDraft(words="Slow down.", received_on=date(2026, 11, 1), themes=(theme,))
    return advice.keep(book, given)


def state(book: Book, number: int) -> AdviceState:
    return advice_store.get(book, number).state


def test_advice_is_practised_applied_and_pays_off_by_what_happens(
    book: Book, story: Story, settings: Settings
):
    number = keep(book)
    focus.choose(book, story.interview, [number], settings)
    assert state(book, number) is AdviceState.PRACTISING
    (point,) = focus_store.of_interview(book, story.interview)
    focus.judge(book, point, used=True, helped=4)
    assert state(book, number) is AdviceState.APPLIED
    interviews.set_result(book, story.interview, RoundResult.PASSED)
    assert state(book, number) is AdviceState.PAID_OFF
    book.undo()
    assert state(book, number) is AdviceState.APPLIED


def test_an_offer_pays_off_what_was_used_in_any_round(book: Book, story: Story, settings: Settings):
    used, unused = keep(book), keep(book, "questions_asked")
    focus.choose(book, story.interview, [used, unused], settings)
    first, second = focus_store.of_interview(book, story.interview)
    focus.judge(book, first, used=True, helped=None)
    focus.judge(book, second, used=False, helped=5)
    assert focus_store.of_interview(book, story.interview)[1].helped is None
    offer = Decision(outcome=Outcome.OFFER, decided_on=date(2026, 11, 23))
    applications.decide(book, story.application, offer, today=date(2026, 11, 23))
    assert (state(book, used), state(book, unused)) == (AdviceState.PAID_OFF, AdviceState.PRACTISING)


def test_what_was_set_aside_by_hand_stays_so(book: Book, story: Story, settings: Settings):
    number = keep(book)
    advice.set_state(book, [number], AdviceState.SET_ASIDE)
    focus.choose(book, story.interview, [number], settings)
    assert state(book, number) is AdviceState.SET_ASIDE


def test_three_points_are_one_too_many(book: Book, story: Story, settings: Settings):
    with pytest.raises(TooManyFocusPoints) as told:
        focus.choose(book, story.interview, [keep(book) for _ in range(3)], settings)
    assert told.value.facts == {"most": 2}
    assert focus_store.of_interview(book, story.interview) == []


def test_helped_is_one_to_five(book: Book, story: Story, settings: Settings):
    focus.choose(book, story.interview, [keep(book)], settings)
    (point,) = focus_store.of_interview(book, story.interview)
    with pytest.raises(InvalidValue):
        focus.judge(book, point, used=True, helped=6)


def test_the_program_proposes_two_of_all_that_can_be_carried(book: Book, story: Story, settings: Settings):
    numbers = [keep(book), keep(book, "questions_asked"), keep(book, "other")]
    assert len(focus.propose(book, settings)) == 2
    assert {one.id for one in focus.candidates(book, settings)} == set(numbers)
