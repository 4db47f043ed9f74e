"""Tests of what is said to the engine."""

import peewee
import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    assert database.raw.in_transaction is False
    with pytest.raises(peewee.OperationalError):
        database.run("nonsense")
    database.close()


SAME = st.sampled_from(["", "it's", "a\0b", "ß – 株式", None, 0, -1, 2**40, b"x\0y"])


@given(SAME, st.integers(1, 4))
def test_a_column_of_one_value_comes_back_as_one_of_many(value: object, rows: int) -> None:
    database = connect_in_memory(empty=True)
    database.run("CREATE TABLE t (a, b)")
    for columns in ({"a": [value] * rows, "b": range(rows)}, {"b": [value] * rows}):
        database.fill("t", columns)
    first = [(value, number) for number in range(rows)]
    assert database.run("SELECT a, b FROM t").fetchall() == first + [(None, value)] * rows
    database.close()
