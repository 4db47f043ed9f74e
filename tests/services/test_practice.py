from dataclasses import replace
from datetime import timedelta

import pytest

from afterword.domain.advice import AdviceDraft, AdviceState
from afterword.domain.clock import FixedClock
from afterword.domain.errors import NotFound
from afterword.domain.practice import MOST_A_DAY
from afterword.domain.settings import Settings
from afterword.domain.step import StepKind
from afterword.services import advice, practice, today
from afterword.services.practice import Rating
from afterword.store import advice as advice_store
from afterword.store.book import Book


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return replace(settings, practice=True)


def add(book: Book, action: str = "Begin with the result.") -> int:
    return advice.keep(
        book, AdviceDraft(words="Slow down.", received_on=book.clock.now().date(), next_action=action)
    )


def due(book: Book, settings: Settings) -> list[int]:
    return [one.advice.id for one in practice.due(book, settings)]


def test_practice_is_off_until_it_is_wished_for(book: Book, settings: Settings):
    number = add(book)
    assert due(book, settings) == [number]
    assert due(book, Settings(zone="UTC")) == []


def test_a_card_reviewed_comes_back_on_a_later_day(book: Book, clock: FixedClock, settings: Settings):
    number = add(book)
    comes = practice.review(book, number, Rating.GOOD)
    assert due(book, settings) == []
    clock.at = comes - timedelta(days=1)
    assert due(book, settings) == []
    clock.at = comes
    assert due(book, settings) == [number]


def test_a_review_makes_new_advice_practised_and_can_be_undone(book: Book, settings: Settings):
    number = add(book)
    practice.review(book, number, Rating.HARD)
    assert advice_store.get(book, number).state is AdviceState.PRACTISING
    assert book.undo().name == "practice.reviewed"
    assert advice_store.get(book, number).state is AdviceState.NEW
    assert due(book, settings) == [number]


def test_a_day_holds_only_two_minutes(book: Book, clock: FixedClock, settings: Settings):
    numbers = [add(book) for _ in range(MOST_A_DAY + 2)]
    assert due(book, settings) == numbers[:MOST_A_DAY]
    for number in numbers[:MOST_A_DAY]:
        practice.review(book, number, Rating.EASY)
    assert due(book, settings) == []
    clock.move(timedelta(days=1))
    assert due(book, settings) == numbers[MOST_A_DAY:]


def test_today_counts_the_cards_that_are_due(book: Book, settings: Settings):
    add(book)
    add(book, action="")
    (step,) = [one for one in today.steps(book, settings) if one.kind is StepKind.PRACTISE]
    assert step.reason.count == 1


def test_when_a_piece_comes_again_is_told_before_it_is_said_how_well_it_was_known(
    book: Book, settings: Settings
):
    number = add(book)
    told = practice.comes_again(book, number)
    assert list(told) == list(Rating)
    assert sorted(told.values()) == list(told.values())
    assert told[Rating.EASY] > told[Rating.AGAIN]
    assert practice.review(book, number, Rating.HARD) == told[Rating.HARD]


def test_advice_that_is_not_there_cannot_be_reviewed(book: Book):
    with pytest.raises(NotFound):
        practice.review(book, 99, Rating.GOOD)
