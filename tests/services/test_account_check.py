from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from afterword.adapters.secrets import SessionSecrets
from afterword.domain.account import Account, Security, Server, SignIn
from afterword.domain.clock import FixedClock
from afterword.domain.post_problems import (
    BadCertificate,
    NoServersFound,
    NotAMailServer,
    SecretMissing,
    SignInEnded,
    Unreachable,
    WrongPassword,
)
from afterword.domain.providers_known import by_key
from afterword.domain.tokens import Client, Tokens
from afterword.services import account_check
from afterword.services.account_check import Attempt, Outcome, Stage, browsing, check, trusting, try_out
from afterword.services.accounts import Access, Proof, access_by
from build_scripts.mail_server import PASSWORD, TOKEN, USER, MailServer
from tests.adapters.authorization_server import authority, browser
from tests.adapters.certificates import Authority
from tests.adapters.scripted_imap import ScriptedImap

ELSEWHERE = Server(host="127.0.0.1", port=1, security=Security.NONE, user=USER)


@pytest.fixture
def access(clock: FixedClock) -> Access:
    return access_by(SessionSecrets(), clock=clock)


@pytest.fixture
def sending() -> Iterator[MailServer]:
    with MailServer() as server:
        yield server


@pytest.fixture
def receiving() -> Iterator[ScriptedImap]:
    def answer(told: str) -> str:
        return r'* LIST () "/" INBOX|' if told.startswith("LIST") else ""

    with ScriptedImap(answer).running() as server:
        yield server


@pytest.fixture
def account(sending: MailServer, receiving: ScriptedImap) -> Account:
    imap = receiving.account.imap
    return Account(key="k", name="Kim", address=USER, smtp=sending.server(), imap=imap)


def run(
    attempt: Attempt, access: Access, *, told: list[tuple[str, str]] | None = None, browse=None
) -> Outcome:
    heard = [] if told is None else told
    return try_out(
        attempt, access=access, browse=browse, tell=lambda stage, host: heard.append((stage, host))
    )


def test_an_account_that_works_is_tried_at_both_servers(account: Account, access: Access):
    told: list[tuple[str, str]] = []
    outcome = run(Attempt(account=account, password=PASSWORD), access, told=told)
    assert outcome == Outcome(account=account, proof=Proof(password=PASSWORD))
    assert told == [("send", "127.0.0.1"), ("fetch", "127.0.0.1")]


def test_an_account_without_replies_is_tried_at_one(account: Account, access: Access):
    told: list[tuple[str, str]] = []
    run(Attempt(account=replace(account, imap=None), password=PASSWORD), access, told=told)
    assert told == [("send", "127.0.0.1")]


def test_what_is_wrong_is_told_with_the_stage(account: Account, access: Access):
    outcome = run(Attempt(account=account, password="wrong"), access)
    assert isinstance(outcome.fault, WrongPassword)
    assert outcome.stage is Stage.SEND
    nobody = replace(account, imap=ELSEWHERE)
    assert run(Attempt(account=nobody, password=PASSWORD), access).stage is Stage.FETCH


def test_without_a_password_the_kept_one_is_used(account: Account, access: Access):
    assert isinstance(check(account, access=access), SecretMissing)
    access.keep(account, Proof(password=PASSWORD))
    assert check(account, access=access) is None
    assert run(Attempt(account=account), access).proof is None


def test_one_signs_in_by_the_browser_and_only_once(account: Account, access: Access, now: datetime):
    by_token = replace(account, sign_in=SignIn.OAUTH2, client_id="me", imap=None)
    given = Tokens(access=TOKEN, refresh="r", ends=now + timedelta(hours=1))
    opened: list[Client] = []

    def browse(client: Client) -> Tokens:
        opened.append(client)
        return given

    attempt = Attempt(account=by_token, client=Client(id="me", secret="shh"))
    outcome = run(attempt, access, browse=browse)
    assert outcome.fault is None
    assert outcome.proof == Proof(tokens=given, client_secret="shh")
    run(replace(attempt, tokens=given), access, browse=browse)
    assert opened == [Client(id="me", secret="shh")]
    assert isinstance(run(attempt, access).fault, SignInEnded)


def test_the_servers_of_an_unknown_provider_are_found(
    account: Account, access: Access, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(account_check, "guesses_smtp", lambda _address: [ELSEWHERE, account.smtp])
    monkeypatch.setattr(account_check, "guesses_imap", lambda _address: [account.imap])
    blank = replace(account, smtp=Server(host="", port=1), imap=None)
    told: list[tuple[str, str]] = []
    outcome = run(Attempt(account=blank, password=PASSWORD, guesses=True), access, told=told)
    assert outcome.fault is None
    assert outcome.account == account
    assert [stage for stage, _host in told] == ["find", "find", "find", "send", "fetch"]


def test_without_a_server_for_replies_one_can_still_send(
    account: Account, access: Access, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(account_check, "guesses_smtp", lambda _address: [account.smtp])
    monkeypatch.setattr(account_check, "guesses_imap", lambda _address: [ELSEWHERE])
    outcome = run(Attempt(account=account, password=PASSWORD, guesses=True), access)
    assert (outcome.fault, outcome.account.imap) == (None, None)


def test_an_unknown_provider_without_servers_is_told(
    account: Account, access: Access, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(account_check, "guesses_smtp", lambda _address: [ELSEWHERE])
    outcome = run(Attempt(account=account, password=PASSWORD, guesses=True), access)
    assert isinstance(outcome.fault, NoServersFound)
    assert outcome.fault.facts == {"domain": "example.org"}
    assert outcome.stage is Stage.FIND


def test_a_server_that_takes_the_connection_and_stays_silent_is_of_another_kind(
    access: Access, account: Account, monkeypatch: pytest.MonkeyPatch
):
    def silent(*_given: object) -> None:
        raise Unreachable(host="127.0.0.1", port=account.smtp.port)

    monkeypatch.setattr(account_check.smtp, "check", silent)
    assert isinstance(run(Attempt(account=account, password=PASSWORD), access).fault, NotAMailServer)
    away = replace(account, smtp=ELSEWHERE)
    assert isinstance(run(Attempt(account=away, password=PASSWORD), access).fault, Unreachable)


def test_one_certificate_can_be_trusted_where_it_was_met(access: Access, tmp_path: Path):
    own = Authority(tmp_path).sign("own", by_itself=True)
    with MailServer(security=Security.STARTTLS, context=own.context()) as server:
        account = Account(key="k", name="Kim", address=USER, smtp=server.server())
        outcome = run(Attempt(account=account, password=PASSWORD), access)
        assert isinstance(outcome.fault, BadCertificate)
        assert outcome.fault.facts["fingerprint"] == own.fingerprint
        assert not [line for line in server.said if line.startswith("AUTH")]
        trusted = trusting(account, outcome.stage, own.fingerprint)
        assert run(Attempt(account=trusted, password=PASSWORD), access).fault is None


def test_an_exception_stands_at_one_server_alone(account: Account):
    at_imap = trusting(account, Stage.FETCH, "ab")
    assert (at_imap.smtp.fingerprint, at_imap.imap and at_imap.imap.fingerprint) == ("", "ab")
    at_smtp = trusting(account, Stage.SEND, "ab")
    assert (at_smtp.smtp.fingerprint, at_smtp.imap and at_smtp.imap.fingerprint) == ("ab", "")


def test_the_browser_is_sent_to_the_provider(clock: FixedClock):
    google = by_key("google")
    assert google is not None
    with authority() as server, browser() as user:
        browse = browsing(
            replace(google, sign_in=server.server),
            address=USER,
            clock=clock,
            open_page=user,
            words=("Afterword", "Done.", "Failed."),
            still=lambda: None,
        )
        assert browse(Client(id="afterword-test")).access
    assert "Done." in user.shown[0][1]


def test_no_text_of_an_attempt_shows_the_password(account: Account):
    assert PASSWORD not in repr(Attempt(account=account, password=PASSWORD))
