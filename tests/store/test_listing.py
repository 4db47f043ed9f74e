"""Tests of the building of orders."""

from afterword.domain.application import Outcome
from afterword.domain.employer import EmployerDraft
from afterword.store import employer, listing, models
from afterword.store.book import Book
from afterword.store.opening_connection import connect_in_memory


def found(order: object, book: Book) -> list[int]:
    return list(book.ids(order, descending=False))  # type: ignore[arg-type]


def test_rows_with_the_same_value_stand_by_id(book: Book) -> None:
    with book.step("employers.added"):
        numbers = [
            employer.insert(book, EmployerDraft(name=name, place=place)) for name, place in ("bx", "ay", "bx")
        ]
    assert found(listing.by(models.Employer, models.Employer.name), book) == [
        numbers[1],
        numbers[0],
        numbers[2],
    ]


def test_an_order_knows_what_it_depends_on() -> None:
    table = models.Application
    order = listing.by(
        table, table.role_key, table.place, reads={"employer": ["name_key"]}, counts=["interview"]
    )
    assert order.reads == {"application": {"role_key", "place"}, "employer": {"name_key"}}
    assert order.counts == {"interview"}
    chosen = listing.by_choice(table, table.outcome, Outcome, then=table.applied_on)
    assert chosen.reads == {"application": {"outcome", "applied_on"}}
    assert len(chosen.queries) == len(Outcome)


def test_a_rank_is_the_place_in_the_choice_and_a_case_has_no_value_elsewhere() -> None:
    table = models.Application
    query = table.select(listing.rank(table.outcome, Outcome), listing.when(table.outcome == "offer", 7))
    statement, values = query.bind(connect_in_memory()).sql()
    assert statement.count("WHEN") == len(Outcome) + 1
    assert values == [part for place, one in enumerate(Outcome) for part in (one, place)] + ["offer", 7]
