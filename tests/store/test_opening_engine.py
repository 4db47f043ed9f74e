"""Tests of what is said to the engine."""

import peewee
import pytest

from afterword.store import models
from afterword.store.opening_connection import connect_in_memory

T = models.Theme


def test_statements_rows_and_numbers_come_back() -> None:
    database = connect_in_memory()
    assert database.run("SELECT ?", ("a",)).fetchone() == ("a",)
    query = T.select(T.id, T.key).where(T.external == 1).order_by(T.key.desc())
    assert list(database.found(query)) == [
        (13, "salary_logistics"),
        (14, "other_candidate"),
        (12, "experience_gap"),
    ]
    assert database.numbers(query) == [13, 14, 12]
    assert database.numbers(T.select(T.id).where(T.id > 99)) == []
    database.fill("UPDATE theme SET name = ? WHERE id = ?", [("a", 1), ("b", 2)])
    assert database.numbers(T.select(T.id).where(T.name != "")) == [1, 2]
    assert database.raw.in_transaction is False
    with pytest.raises(peewee.OperationalError):
        database.run("nonsense")
    database.close()
