"""Stable ids: UUIDv7, which sort by the instant they were made."""

from datetime import UTC, datetime

RANDOM_BYTES = 8
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def uuid7(at: datetime, randomness: bytes) -> str:
    """Return the UUIDv7 of an instant and eight random bytes, in lower case.

    The twelve bits after the version are the part of the millisecond (RFC 9562, section 6.2, method 3), so
    that ids made one after the other stay in order. Raises ValueError when the bytes are too few.
    """
    if len(randomness) < RANDOM_BYTES:
        raise ValueError("a UUIDv7 needs eight random bytes")
    past = at - _EPOCH
    micros = (past.days * 86_400 + past.seconds) * 1_000_000 + past.microseconds
    millis, rest = divmod(micros, 1_000)
    number = (millis & (1 << 48) - 1) << 80 | 0x7 << 76 | (rest * 4_096 // 1_000) << 64
    number |= 0b10 << 62 | int.from_bytes(randomness[:RANDOM_BYTES], "big") >> 2
    text = f"{number:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
