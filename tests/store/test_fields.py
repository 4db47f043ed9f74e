"""Tests of how values lie in columns."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.application import Outcome
from afterword.store import models
from afterword.store.fields import (
    ChoiceField,
    DayField,
    FlagField,
    InstantField,
    MarksField,
    TagsField,
    clean,
    instant_text,
    kept,
    one_of,
    told,
)


def _naive(year: int) -> datetime:
    return datetime(year, 1, 2, tzinfo=UTC).replace(tzinfo=None)


ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
INSTANTS = st.datetimes(min_value=_naive(1000), max_value=_naive(9998), timezones=ZONES)
TAG = st.text(min_size=1).map(lambda text: clean(text).replace(",", "").strip()).filter(bool)


@given(INSTANTS)
def test_an_instant_comes_back_in_utc(at: datetime) -> None:
    found = told(InstantField(), kept(InstantField(), at))
    assert found == at
    assert found.utcoffset() == timedelta(0)


@given(INSTANTS, INSTANTS)
def test_text_order_of_instants_is_time_order(one: datetime, other: datetime) -> None:
    assert (instant_text(one) < instant_text(other)) == (one < other)


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        instant_text(_naive(2026))


@given(st.dates())
def test_a_day_comes_back(day: object) -> None:
    assert told(DayField(), kept(DayField(), day)) == day


@given(st.lists(TAG, unique=True).map(tuple))
def test_tags_come_back_in_their_order(tags: tuple[str, ...]) -> None:
    assert told(TagsField(), kept(TagsField(), tags)) == tags


def test_a_comma_parts_a_tag_and_no_tag_comes_twice() -> None:
    assert kept(TagsField(), ("remote, berlin", "berlin", " ")) == ",remote,berlin,"


@given(st.lists(st.text(st.characters(codec="ascii", categories=["L", "N", "P"]), min_size=1)).map(tuple))
def test_marks_come_back(marks: tuple[str, ...]) -> None:
    assert told(MarksField(), kept(MarksField(), marks)) == marks


@given(st.text(st.characters()))
def test_clean_text_can_be_kept_and_stays_as_it_is(text: str) -> None:
    found = clean(text)
    assert found.encode() is not None
    assert "\0" not in found
    assert clean(found) == found
    if "\0" not in text and text.isprintable():
        assert found == text


def test_a_lone_surrogate_is_replaced() -> None:
    assert clean("a\udc80b\0") == "a\ufffdb"


def test_a_choice_is_its_code_and_nothing_else() -> None:
    column = ChoiceField(Outcome)
    assert kept(column, Outcome.OFFER) == "offer"
    assert told(column, "offer") is Outcome.OFFER
    with pytest.raises(ValueError, match="rejected"):
        kept(column, "rejected")


@pytest.mark.parametrize("value", [True, False, None])
def test_a_flag_comes_back(value: bool | None) -> None:
    assert told(FlagField(), kept(FlagField(), value)) is value
    assert kept(FlagField(), value) in (0, 1, None)


def test_ids_are_written_out_and_nothing_but_ids():
    table = models.Employer
    statement, values = table.select(table.id).where(one_of(table.id, [3, 4])).sql()
    assert statement.endswith('("t1"."id" IN (3, 4))')
    assert values == []
    with pytest.raises(ValueError, match="invalid literal"):
        one_of(table.id, ["1); DROP TABLE employer"])
