"""Tests of the lists that lie in link tables."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterword.domain.application import ApplicationDraft
from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.interview import InterviewDraft
from afterword.store import application, contact, employer, interview, models
from afterword.store.book import Book
from afterword.store.links import Link, gathered

PEOPLE = Link(models.InterviewContact, "interview_id", "contact_id")


@pytest.fixture
def met(book: Book) -> int:
    """An interview; there are five contacts, 1 to 5."""
    with book.step("all.added"):
        at = employer.insert(book, EmployerDraft(name="North"))
        contact.insert_many(book, [ContactDraft(employer_id=at, name=name) for name in "ABCDE"])
        tried = application.insert(book, ApplicationDraft(employer_id=at, role="r"))
        return interview.insert(
            book, InterviewDraft(application_id=tried, starts_at=book.clock.now(), zone="UTC")
        )


@given(lists=st.lists(st.lists(st.integers(1, 5), max_size=6), min_size=1, max_size=5))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_list_is_kept_in_its_order_each_once(book: Book, met: int, lists: list[list[int]]) -> None:
    for listed in lists:
        before = PEOPLE.read(book, [met]).get(met, ())
        expected = tuple(dict.fromkeys(listed))
        with book.step("people.written"):
            assert PEOPLE.write(book, met, listed) == (before != expected)
        assert PEOPLE.read(book, [met]).get(met, ()) == expected
        assert PEOPLE.read(book, None) == PEOPLE.read(book, [met])


def test_owners_are_found_by_what_they_list(book: Book, met: int) -> None:
    with book.step("people.written"):
        PEOPLE.write(book, met, [2, 3])
    assert PEOPLE.owners(book, 2) == [met]
    assert PEOPLE.owners(book, 4) == []


def test_pairs_are_gathered_in_their_order() -> None:
    assert gathered([(1, "b"), (2, "c"), (1, "a")]) == {1: ("b", "a"), 2: ("c",)}
