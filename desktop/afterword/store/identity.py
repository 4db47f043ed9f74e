"""Stable ids: UUIDv7, which sort by the instant they were made."""

from datetime import UTC, datetime

RANDOM_BYTES = 8
_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def uuids7(at: datetime, randomness: bytes) -> list[str]:
    """Return a UUIDv7 of an instant, in lower case, for each eight random bytes, rising.

    The twelve bits after the version are the part of the millisecond (RFC 9562, section 6.2, method 3), so
    that ids made one after the other stay in order: an index takes them at its end.
    """
    past = at - _EPOCH
    micros = (past.days * 86_400 + past.seconds) * 1_000_000 + past.microseconds
    millis, rest = divmod(micros, 1_000)
    head = f"{millis & (1 << 48) - 1:012x}7{rest * 4_096 // 1_000:03x}"
    head = f"{head[:8]}-{head[8:12]}-{head[12:]}-"
    drawn = randomness.hex()
    return sorted(
        f"{head}{_VARIANT[drawn[place]]}{drawn[place + 1 : place + 4]}-{drawn[place + 4 : place + 16]}"
        for place in range(0, len(drawn), 2 * RANDOM_BYTES)
    )
