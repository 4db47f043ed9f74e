"""Tests that kept orders are always those of the file."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.domain.clock import FixedClock
from afterword.domain.employer import EmployerDraft, EmployerListing, EmployerSort
from afterword.domain.errors import NotFound
from afterword.domain.interview import InterviewListing, InterviewSort
from afterword.store import employer, interview
from afterword.store.book import Book
from afterword.store.orders import Orders
from tests.store.tables import filled_book
from tests.store.worlds import World

NAMES = EmployerListing(sort=EmployerSort.NAME)


@pytest.fixture
def full() -> Iterator[Book]:
    book = filled_book()
    yield book
    book.close()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What orders were asked of the file."""
    found: list[object] = []
    real = Orders._asked
    monkeypatch.setattr(Orders, "_asked", lambda self, order: (found.append(order), real(self, order))[1])
    return found


def test_an_order_is_asked_once(full: Book, asked: list[object]) -> None:
    first = list(employer.ids(full, NAMES))
    assert list(employer.ids(full, NAMES)) == first
    assert list(employer.ids(full, EmployerListing(sort=EmployerSort.NAME, descending=True))) == first[::-1]
    assert len(asked) == 1


def test_few_changed_rows_are_put_in_place_without_asking(full: Book, asked: list[object]) -> None:
    before = list(employer.ids(full, NAMES))
    with full.step("employers.changed"):
        new = employer.insert(full, EmployerDraft(name="Aaa"))
        employer.update(full, before[0], EmployerDraft(name="鿿"))
        employer.delete(full, before[1])
    assert list(employer.ids(full, NAMES)) == [new, *before[2:], before[0]]
    full.undo()
    assert list(employer.ids(full, NAMES)) == before
    assert len(asked) == 1


def test_the_ids_in_hand_do_not_change_under_it(full: Book) -> None:
    held = employer.ids(full, NAMES)
    before = list(held)
    with full.step("employer.added"):
        employer.insert(full, EmployerDraft(name="Aaa"))
    assert len(employer.ids(full, NAMES)) == len(before) + 1
    assert list(held) == before


def test_many_changed_rows_are_asked_anew(full: Book, asked: list[object]) -> None:
    employer.ids(full, NAMES)
    with full.step("employers.added"):
        employer.insert_many(full, [EmployerDraft(name=f"New {n}") for n in range(60)])
    employer.ids(full, NAMES)
    assert len(asked) == 2


def test_a_change_of_other_columns_leaves_an_order_alone(full: Book, asked: list[object]) -> None:
    at = employer.ids(full, NAMES)[0]
    with full.step("employer.changed"):
        employer.set_archived(full, at, True)
    interview.ids(full, InterviewListing(sort=InterviewSort.EMPLOYER))
    with full.step("employer.changed"):
        employer.set_archived(full, at, False)
    interview.ids(full, InterviewListing(sort=InterviewSort.EMPLOYER))
    assert len(asked) == 2


def full_with_one_more(book: Book, before: list[int]) -> None:
    new = employer.insert(book, EmployerDraft(name="Aaa"))
    assert list(employer.ids(book, NAMES)) == [new, *before]
    employer.delete(book, new + 1)


def test_within_a_step_the_order_is_that_of_the_step_and_is_not_kept(full: Book) -> None:
    before = list(employer.ids(full, NAMES))
    with pytest.raises(NotFound), full.step("employer.added"):
        full_with_one_more(full, before)
    assert list(employer.ids(full, NAMES)) == before


@given(seeds=st.lists(st.integers(0, 10**6), min_size=1, max_size=6), sort=st.sampled_from(InterviewSort))
@settings(max_examples=30)
def test_after_any_steps_the_order_is_that_of_the_file(seeds: list[int], sort: InterviewSort) -> None:
    book = filled_book()
    assert isinstance(book.clock, FixedClock)
    listing = InterviewListing(sort=sort, descending=False)
    interview.ids(book, listing)
    for seed in seeds:
        book.clock.move(timedelta(minutes=1))
        with book.step("test.written"):
            World(book, Random(seed)).act()  # noqa: S311 -- chance for tests
    order = interview._ORDERS[sort]
    asked = [number for query in order.queries for number in book.database.numbers(query)]
    assert list(interview.ids(book, listing)) == asked
    book.close()
