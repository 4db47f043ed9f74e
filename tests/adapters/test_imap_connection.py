"""Tests of signing in at an IMAP server: what goes wrong is told, and nothing leaves unprotected."""

from dataclasses import replace

import pytest

from afterword.adapters.imap_connection import signed_in
from afterword.domain.account import Account, Security, Server
from afterword.domain.errors import Problem
from afterword.domain.post_problems import (
    ConnectionCut,
    ConnectionRefused,
    NeedsAppPassword,
    NoEncryption,
    NotAMailServer,
    TryLater,
    WrongPassword,
)
from tests.adapters.scripted_imap import ScriptedImap, credentials


def problem_with(account: Account) -> Problem:
    with pytest.raises(Problem) as caught, signed_in(account, credentials()):
        pass
    return caught.value


def problem_when(told: str, answer: str | None) -> Problem:
    script = ScriptedImap(lambda said: answer if said.startswith(told) else "")
    with script.running():
        return problem_with(script.account)


def test_one_signs_in_and_out():
    with ScriptedImap(lambda _told: "").running() as server:
        with signed_in(server.account, credentials()) as client:
            client.noop()
        assert [told.split()[0] for told in server.told if told != "CAPABILITY"] == [
            "AUTHENTICATE",
            "NOOP",
            "LOGOUT",
        ]


def test_a_password_with_spaces_is_quoted_where_the_server_knows_login_alone():
    with ScriptedImap(lambda _told: "", greeting="* OK [CAPABILITY IMAP4rev1] ready").running() as server:
        with signed_in(server.account, credentials()):
            pass
        assert 'LOGIN anna "pass word"' in server.told


def test_without_encryption_nothing_is_said_to_another_machine():
    open_one = Server(host="imap.example.org", port=143, security=Security.NONE)
    account = Account(key="a", name="a", address="a@example.org", smtp=open_one, imap=open_one)
    assert isinstance(problem_with(account), NoEncryption)


def test_a_server_without_starttls_gets_no_password():
    with ScriptedImap(lambda _told: "").running() as server:
        safer = replace(server.account, imap=replace(server.account.imap, security=Security.STARTTLS))
        assert isinstance(problem_with(safer), NoEncryption)
        assert not [told for told in server.told if told.startswith(("LOGIN", "AUTHENTICATE"))]


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ("NO [AUTHENTICATIONFAILED] Authentication failed.", WrongPassword),
        ("NO [ALERT] Application-specific password required", NeedsAppPassword),
        ("NO [UNAVAILABLE] Temporary authentication failure.", TryLater),
        (None, ConnectionCut),
    ],
)
def test_a_refused_sign_in_is_told_as_what_it_is(answer: str | None, problem: type[Problem]):
    assert isinstance(problem_when("AUTHENTICATE", answer), problem)


def test_the_problem_does_not_tell_the_secret():
    problem = problem_when("AUTHENTICATE", "NO bad")
    assert "pass word" not in f"{problem!r} {problem.__cause__!r}"


def test_what_speaks_another_language_is_no_mail_server():
    with ScriptedImap(lambda _told: "", greeting="220 smtp.example.org ESMTP").running() as server:
        assert isinstance(problem_with(server.account), NotAMailServer)


def test_a_server_that_turns_one_away_is_no_mail_server_now():
    with ScriptedImap(lambda _told: "", greeting="* BYE overloaded").running() as server:
        assert isinstance(problem_with(server.account), NotAMailServer | TryLater | ConnectionCut)


def test_nothing_at_the_port_is_told():
    with ScriptedImap(lambda _told: "").running() as server:
        account = server.account
    assert isinstance(problem_with(account), ConnectionRefused)


def test_a_refusal_in_the_middle_is_told():
    def look(account: Account) -> None:
        with signed_in(account, credentials()) as client:
            client.select_folder("INBOX", readonly=True)

    script = ScriptedImap(lambda told: "NO [INUSE] locked" if told.startswith("EXAMINE") else "")
    with script.running() as server, pytest.raises(TryLater):
        look(server.account)
