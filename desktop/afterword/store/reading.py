"""Reads what a query found column by column: row by row, Peewee takes longer than the engine."""

from collections.abc import Callable, Sequence
from typing import Any

from peewee import Field, ModelTupleCursorWrapper, TextField

Convert = Callable[[Any], Any]


def read_rows(found: ModelTupleCursorWrapper) -> list[tuple[Any, ...]]:
    """Return the rows as tuples of the fields' values: what going through them gives as well."""
    found.initialize()
    rows = found.cursor.fetchall()
    if not rows:
        return []
    columns: list[Sequence[Any]] = list(zip(*rows, strict=True))
    for place, convert in enumerate(found.converters):
        if convert is not None and not _is_text_as_it_is(convert):
            columns[place] = _converted(columns[place], convert)
    return list(zip(*columns, strict=True))


def _converted(values: Sequence[Any], convert: Convert) -> Sequence[Any]:
    """Return the values of a column; each different one is converted once."""
    known = {value: convert(value) for value in set(values)}
    return [known[value] for value in values]


def _is_text_as_it_is(convert: Convert) -> bool:
    """Return whether this gives the text of a column back unchanged."""
    field = getattr(convert, "__self__", None)
    return isinstance(field, TextField) and type(field).python_value is Field.python_value
