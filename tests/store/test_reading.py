from datetime import UTC, date, datetime, timedelta

import pytest
from peewee import fn

from afterword.domain.clock import FixedClock
from afterword.services import sample_people
from afterword.store import models
from afterword.store.book import Book
from afterword.store.reading import read_rows


@pytest.fixture
def book() -> Book:
    clock = FixedClock(datetime(2026, 11, 23, 9, tzinfo=UTC))
    made = Book.in_memory(clock=clock)
    sample_people.fill(made, "half_year", clock.now())
    return made


@pytest.mark.parametrize("table", models.TABLES, ids=lambda table: table.__name__)
def test_rows_are_those_that_peewee_gives(book: Book, table):
    query = table.select().order_by(*table._key_fields())
    slow = list(query.tuples().execute(book.database))
    assert read_rows(query.clone().tuples().execute(book.database)) == slow
    assert all(type(one) is type(other) for row, as_read in zip(slow, book.rows(query), strict=True)
               for one, other in zip(row, as_read, strict=True))  # fmt: skip


def test_what_is_reckoned_and_joined_is_read_as_well(book: Book):
    interview, application = models.Interview, models.Application
    latest = fn.MAX(interview.starts_at)
    query = interview.select(application.id, application.applied_on, latest.alias("latest")).join(application)
    found = book.rows(query.group_by(application.id))
    assert found
    number, applied_on, latest_at = found[0]
    assert isinstance(number, int)
    assert applied_on is None or isinstance(applied_on, date)
    assert isinstance(latest_at, datetime)
    assert latest_at.utcoffset() == timedelta(0)


def test_nothing_found_is_an_empty_list(book: Book):
    assert book.rows(models.Interview.select().where(models.Interview.id == -1)) == []
