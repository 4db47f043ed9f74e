import socket
import ssl
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from threading import Thread

import pytest

from afterword.adapters import oauth_tokens
from afterword.domain.clock import FixedClock
from afterword.domain.errors import Problem
from afterword.domain.post_problems import (
    ConnectionCut,
    ConnectionRefused,
    NoEncryption,
    SignInEnded,
    TryLater,
)
from afterword.domain.sign_in_problems import ClientRefused, SignInFailed
from afterword.domain.tokens import Client
from tests.adapters.authorization_server import Authority, authority

CLIENT = Client(id="afterword-test")


@pytest.fixture
def server() -> Iterator[Authority]:
    with authority() as made:
        made.refresh_tokens.add("held")
        yield made


def ask(server: Authority, clock: FixedClock, refresh: str = "held"):
    return oauth_tokens.next_(server.server, CLIENT, refresh, clock=clock)


def test_an_answer_without_a_life_is_taken_for_a_short_one(server: Authority, clock: FixedClock):
    server.body = b'{"access_token": "a", "token_type": "bearer"}'
    tokens = ask(server, clock)
    assert (tokens.access, tokens.refresh) == ("a", "held")
    assert tokens.ends == clock.now() + timedelta(minutes=10)


@pytest.mark.parametrize(
    "body",
    [
        b"<html>",
        b"[]",
        b"\xff\xfe",
        b"{}",
        b'{"access_token": "cut off',
        b'{"access_token": "a", "token_type": "mac"}',
        b'{"access_token": 5, "token_type": "bearer"}',
    ],
)
def test_an_answer_that_cannot_be_used_is_told(server: Authority, clock: FixedClock, body: bytes):
    server.body = body
    with pytest.raises(SignInFailed):
        ask(server, clock)


@pytest.mark.parametrize(
    ("status", "body", "problem"),
    [
        (400, b'{"error": "invalid_grant"}', SignInEnded),
        (400, b'{"error": "unauthorized_client"}', ClientRefused),
        (
            400,
            b'{"error": "invalid_request", "error_description": "client_secret is missing."}',
            ClientRefused,
        ),
        (400, b'{"error": "invalid_request"}', SignInFailed),
        (503, b"try again", TryLater),
        (429, b"{}", TryLater),
        (403, b"", SignInFailed),
        (302, b"", SignInFailed),
    ],
)
def test_a_refusal_is_told(
    server: Authority, clock: FixedClock, status: int, body: bytes, problem: type[Problem]
):
    server.status, server.body = status, body
    with pytest.raises(problem):
        ask(server, clock)
    assert len(server.asked) == 1


def test_a_code_that_is_no_longer_taken_asks_to_sign_in_again(server: Authority, clock: FixedClock):
    given = {"grant_type": "authorization_code", "code": "old", "redirect_uri": "", "code_verifier": "v"}
    with pytest.raises(SignInFailed):
        oauth_tokens.first(server.server, CLIENT, given, clock=clock)


def test_first_tokens_without_a_refresh_token_are_no_use(server: Authority, clock: FixedClock):
    server.body = b'{"access_token": "a", "token_type": "bearer"}'
    with pytest.raises(SignInFailed):
        oauth_tokens.first(server.server, CLIENT, {"grant_type": "authorization_code"}, clock=clock)


def test_nothing_is_said_in_the_open_to_another_machine(server: Authority, clock: FixedClock):
    away = replace(server.server, token="http://login.example.org/token")
    with pytest.raises(NoEncryption):
        oauth_tokens.next_(away, CLIENT, "held", clock=clock)


def test_nobody_there_is_told(server: Authority, clock: FixedClock):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    away = replace(server.server, token=f"http://127.0.0.1:{port}/token")
    with pytest.raises(ConnectionRefused) as told:
        oauth_tokens.next_(away, CLIENT, "held", clock=clock)
    assert told.value.facts == {"host": "127.0.0.1", "port": port}


def answering(words: bytes) -> tuple[socket.socket, Thread]:
    """A server that says these words to whoever comes, and leaves."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        taken, _ = listening.accept()
        with taken:
            taken.recv(65536)
            taken.sendall(words)

    thread = Thread(target=serve)
    thread.start()
    return listening, thread


@pytest.mark.parametrize("words", [b"", b"220 hello\r\n"])
def test_a_connection_that_ends_in_the_middle_is_told(server: Authority, clock: FixedClock, words: bytes):
    listening, thread = answering(words)
    with listening:
        away = replace(server.server, token=f"http://127.0.0.1:{listening.getsockname()[1]}/token")
        with pytest.raises(ConnectionCut):
            oauth_tokens.next_(away, CLIENT, "held", clock=clock)
        thread.join()


def test_a_certificate_that_cannot_be_trusted_is_refused(
    server: Authority, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
):
    from afterword.adapters import tls

    fault = ssl.SSLCertVerificationError(1, "certificate verify failed")
    fault.verify_code = 18
    monkeypatch.setattr(tls, "fingerprint_of", lambda _server: "ab")
    problem = oauth_tokens._problem(
        oauth_tokens.URLError(fault), oauth_tokens.urlsplit("https://login.example.org/token")
    )
    assert problem.code == "bad_certificate"
    assert problem.facts["host"] == "login.example.org"
