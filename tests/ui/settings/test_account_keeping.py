"""Tests of keeping an account and its secrets together."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest

from afterword.domain.account import SignIn
from afterword.domain.clock import FixedClock
from afterword.domain.errors import Problem
from afterword.domain.file_problems import UnwritableFile
from afterword.domain.post_problems import SecretsRefused
from afterword.domain.settings import Settings
from afterword.domain.tokens import Tokens
from afterword.services.account_check import Outcome
from afterword.services.accounts import Access, Proof
from afterword.ui.parts import Parts
from afterword.ui.preferences import Preferences
from afterword.ui.settings.account_keeping import AccountKeeping
from tests.ui.settings.account_world import access_with_ring, account
from tests.watchers import LogWatcher

KEY = account().key
PASSWORD, BY_TOKEN = account(), replace(account(), sign_in=SignIn.OAUTH2, client_id="client-1")


@pytest.fixture
def access(clock: FixedClock) -> Access:
    made = access_with_ring(clock)
    made.keep(PASSWORD, Proof(password="old"))
    return made


@pytest.fixture
def keeping(parts: Parts, access: Access, preferences: Preferences) -> AccountKeeping:
    preferences.change(accounts=(PASSWORD,))
    return AccountKeeping(replace(parts, access=access), preferences)


def by_token(now: datetime) -> Outcome:
    tokens = Tokens(access="access-0", refresh="refresh-0", ends=now + timedelta(hours=1))
    return Outcome(account=BY_TOKEN, proof=Proof(tokens=tokens, client_secret="shh"))


def never(_problem: Problem | None) -> None:
    raise AssertionError


def during(access: Access, patch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Do something while the store is asked to keep."""
    keep = access.keep
    patch.setattr(access, "keep", lambda *given: (act(), keep(*given))[1])


def test_another_way_of_signing_in_takes_the_place_of_the_first(
    keeping: AccountKeeping, access: Access, preferences: Preferences, now: datetime
):
    heard: list[Problem | None] = []
    keeping.start(by_token(now), then=heard.append, failed=never)
    assert heard == [None]
    assert preferences.chosen.accounts == (BY_TOKEN,)
    assert access.secrets.all() == {f"{KEY}.refresh": "refresh-0", f"{KEY}.client": "shh"}


def test_who_leaves_while_the_store_is_asked_signs_in_as_before(
    keeping: AccountKeeping,
    access: Access,
    preferences: Preferences,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
):
    during(access, monkeypatch, keeping.give_up)
    keeping.start(by_token(now), then=never, failed=never)
    assert preferences.chosen.accounts == (PASSWORD,)
    assert access.secrets.all() == {KEY: "old"}


def test_a_program_that_ends_in_between_has_the_earlier_password(
    keeping: AccountKeeping, access: Access, now: datetime
):
    outcome = by_token(now)
    assert outcome.proof is not None
    access.keep(BY_TOKEN, outcome.proof)  # and nothing comes after it
    assert access.credentials(PASSWORD).secret == "old"


def test_settings_that_cannot_be_written_leave_the_earlier_password_for_the_next_start(
    parts: Parts, access: Access, now: datetime
):
    def refuse(_settings: Settings) -> None:
        raise UnwritableFile(path="settings.json", detail="denied")

    stuck = Preferences(Settings(accounts=(PASSWORD,)), save=refuse, find_zone=lambda: "UTC")
    heard: list[Problem | None] = []
    keeping = AccountKeeping(replace(parts, access=access), stuck)
    keeping.start(by_token(now), then=heard.append, failed=never)
    assert [type(one) for one in heard] == [UnwritableFile]
    assert access.credentials(PASSWORD).secret == "old"


def test_a_second_click_keeps_nothing_twice(
    keeping: AccountKeeping, access: Access, now: datetime, monkeypatch: pytest.MonkeyPatch
):
    heard: list[Problem | None] = []
    during(access, monkeypatch, partial(keeping.start, by_token(now), then=never, failed=never))
    keeping.start(by_token(now), then=heard.append, failed=never)
    assert heard == [None]


def test_a_store_that_refuses_is_told_unless_the_user_left(
    keeping: AccountKeeping, access: Access, now: datetime, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_given: object) -> None:
        raise SecretsRefused(name="Ring")

    monkeypatch.setattr(access.secrets, "keep", refuse)
    heard: list[Problem] = []
    keeping.start(by_token(now), then=never, failed=heard.append)
    assert [type(one) for one in heard] == [SecretsRefused]
    keeping.give_up()
    keeping.start(by_token(now), then=never, failed=never)
    assert access.secrets.all() == {KEY: "old"}


def test_a_store_that_locks_before_it_is_tidied_changes_nothing_else(
    keeping: AccountKeeping,
    access: Access,
    preferences: Preferences,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
    expect_log: LogWatcher,
):
    def refuse(_key: str) -> None:
        raise SecretsRefused(name="Ring")

    monkeypatch.setattr(access.secrets, "forget", refuse)
    expect_log("secrets of an account could not be put in order: secrets_refused")
    heard: list[Problem | None] = []
    keeping.start(by_token(now), then=heard.append, failed=never)
    assert heard == [None]
    assert preferences.chosen.accounts == (BY_TOKEN,)
