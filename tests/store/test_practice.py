from datetime import date, timedelta

from afterword.domain.advice import AdviceDraft, AdviceState
from afterword.domain.clock import FixedClock
from afterword.domain.practice import Learned
from afterword.store import advice, practice
from afterword.store.book import Book


def add(book: Book, action: str = "Begin with the result.") -> int:
    draft = AdviceDraft(words="Slow down.", received_on=date(2026, 3, 1), next_action=action)
    with book.step("x"):
        return advice.insert(book, draft)


def test_a_card_is_kept_once_and_takes_the_place_of_what_it_was(book: Book, clock: FixedClock):
    number = add(book)
    assert practice.of_advice(book, number) is None
    for days in (1, 4):
        clock.move(timedelta(days=1))
        learned = Learned(state=f"{days}", due=clock.now() + timedelta(days=days))
        with book.step("x"):
            practice.keep(book, number, learned)
    kept = practice.of_advice(book, number)
    assert kept is not None
    assert kept.learned == learned
    assert kept.reviewed_at == clock.now()
    assert list(practice.all(book)) == [number]


def test_the_card_goes_with_its_advice_and_comes_back_with_it(book: Book, clock: FixedClock):
    number = add(book)
    with book.step("x"):
        practice.keep(book, number, Learned(state="s", due=clock.now()))
    with book.step("x"):
        advice.delete(book, number)
    assert not practice.all(book)
    book.undo()
    assert list(practice.all(book)) == [number]


def test_only_open_advice_with_something_to_do_is_practised(book: Book):
    number = add(book)
    add(book, action="")
    over = add(book)
    with book.step("x"):
        advice.set_state(book, over, AdviceState.SET_ASIDE)
    assert practice.practised(book) == {number}
