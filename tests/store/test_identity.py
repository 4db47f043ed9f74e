"""Tests of the stable ids."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from afterword.store.identity import uuids7

EARLY = datetime(1970, 1, 1, tzinfo=UTC).replace(tzinfo=None)
LATE = datetime(9999, 1, 1, tzinfo=UTC).replace(tzinfo=None)
INSTANTS = st.datetimes(min_value=EARLY, max_value=LATE, timezones=st.just(UTC))


@given(INSTANTS, st.binary(min_size=8, max_size=8))
def test_an_id_is_a_uuid_of_version_seven(at: datetime, randomness: bytes) -> None:
    (made,) = uuids7(at, randomness)
    found = UUID(made)
    assert (found.version, found.variant) == (7, "specified in RFC 4122")
    assert found.int >> 80 == int(at.timestamp()) * 1000 + at.microsecond // 1000


@given(INSTANTS, st.binary(min_size=8, max_size=8), st.binary(min_size=8, max_size=8))
def test_later_ids_sort_later(at: datetime, one: bytes, other: bytes) -> None:
    assert uuids7(at, one) < uuids7(at + timedelta(microseconds=1), other)


@given(INSTANTS, st.integers(0, 5).flatmap(lambda count: st.binary(min_size=8 * count, max_size=8 * count)))
def test_ids_made_together_rise_and_are_those_made_one_by_one(at: datetime, randomness: bytes) -> None:
    parts = [randomness[place : place + 8] for place in range(0, len(randomness), 8)]
    assert uuids7(at, randomness) == sorted(made for part in parts for made in uuids7(at, part))
