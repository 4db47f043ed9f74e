from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from afterword.domain.account import Account, Security, Server, SignIn
from afterword.domain.errors import Problem
from afterword.domain.tokens import Client
from afterword.services.account_check import Attempt, Outcome, Stage
from afterword.ui.parts import Parts
from afterword.ui.settings import account_try
from afterword.ui.settings.account_try import AccountTry
from afterword.work.runner import ThreadRunner
from build_scripts.mail_server import PASSWORD, USER, Fault, MailServer, Point
from tests.adapters.authorization_server import authority, browser
from tests.ui.settings.account_world import Opened, provider, servers


class Heard:
    """What came of a try."""

    def __init__(self) -> None:
        self.stages: list[Stage] = []
        self.outcomes: list[Outcome] = []
        self.problems: list[Problem] = []

    def start(self, one: AccountTry, attempt: Attempt, known=None) -> None:
        one.start(
            attempt,
            known,
            come_to=lambda stage, _host: self.stages.append(stage),
            then=self.outcomes.append,
            failed=self.problems.append,
        )


@pytest.fixture
def threads(qtbot: QtBot, parts: Parts):
    """The parts with jobs in threads, as in the program."""
    bugs: list[BaseException] = []
    runner = ThreadRunner(on_bug=bugs.append)
    yield replace(parts, runner=runner)
    assert runner.close()
    assert bugs == []


@pytest.fixture
def heard() -> Heard:
    return Heard()


def test_a_try_tells_its_stages_and_its_outcome(parts: Parts, heard: Heard):
    with servers() as (sending, receiving):
        account = Account(
            key="k", name="Kim", address=USER, smtp=sending.server(), imap=receiving.account.imap
        )
        owner = QObject()
        one = AccountTry(parts, owner=owner)
        heard.start(one, Attempt(account=account, password=PASSWORD))
    assert heard.stages == [Stage.SEND, Stage.FETCH]
    assert heard.outcomes[0].fault is None
    assert not one.is_running


def test_a_try_that_is_ended_tells_nothing_more(threads: Parts, heard: Heard, qtbot: QtBot):
    owner = QObject()
    with MailServer(fault=Fault(point=Point.BANNER, silent=True)) as server:
        one = AccountTry(threads, owner=owner)
        account = Account(key="k", name="Kim", address=USER, smtp=server.server())
        heard.start(one, Attempt(account=account, password=PASSWORD))
        qtbot.waitUntil(lambda: heard.stages == [Stage.SEND])
        assert one.is_running
        one.cancel()
        assert not one.is_running
    qtbot.wait(50)
    assert heard.outcomes == []


def test_one_signs_in_by_the_browser_without_stopping_the_window(
    threads: Parts, heard: Heard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    owner, opened = QObject(), Opened()
    monkeypatch.setattr(account_try, "open_in_browser", opened)
    with authority() as server, browser() as user, servers() as (sending, receiving):
        opened.then = user
        known = provider(sending, receiving, issuer="google", sign_in=server.server)
        account = Account(
            key="k",
            name="Kim",
            address=USER,
            smtp=Server(host="127.0.0.1", port=1, security=Security.NONE),
            sign_in=SignIn.OAUTH2,
        )
        one = AccountTry(threads, owner=owner)
        heard.start(one, Attempt(account=account, client=Client(id="afterword-test")), known)
        qtbot.waitUntil(lambda: bool(heard.outcomes))
    outcome = heard.outcomes[0]
    assert outcome.proof is not None
    assert outcome.proof.tokens is not None
    assert outcome.stage is Stage.SEND
    assert heard.stages == [Stage.SIGN_IN, Stage.SEND]
    assert "You are signed in." in user.shown[0][1]


def test_a_sign_in_nobody_finishes_can_be_ended_and_its_page_opened_again(
    threads: Parts, heard: Heard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    owner, opened = QObject(), Opened()
    monkeypatch.setattr(account_try, "open_in_browser", opened)
    with authority() as server, servers() as (sending, receiving):
        known = provider(sending, receiving, issuer="google", sign_in=server.server)
        account = Account(key="k", name="Kim", address=USER, smtp=sending.server(), sign_in=SignIn.OAUTH2)
        one = AccountTry(threads, owner=owner)
        heard.start(one, Attempt(account=account, client=Client(id="afterword-test")), known)
        qtbot.waitUntil(lambda: len(opened) == 1)
        one.open_again()
        assert opened[1] == opened[0]
        one.cancel()
        one.open_again()
        assert len(opened) == 2
        qtbot.waitUntil(lambda: not threads.runner._tasks)
    assert heard.outcomes == heard.problems == []
