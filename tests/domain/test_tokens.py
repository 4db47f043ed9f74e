from datetime import UTC, datetime

from afterword.domain.tokens import Client, Tokens


def test_no_text_of_them_shows_a_secret():
    tokens = Tokens(access="acc-1", refresh="ref-1", ends=datetime(2026, 11, 23, tzinfo=UTC))
    told = f"{tokens} {tokens!r} {[Client(id='me', secret='shh')]}"
    assert told == "Tokens(until 2026-11-23 00:00) Tokens(until 2026-11-23 00:00) [Client(me)]"
