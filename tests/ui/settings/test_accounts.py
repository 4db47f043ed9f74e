from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from afterword.domain.account import Account
from afterword.domain.clock import FixedClock
from afterword.domain.file_problems import UnwritableFile
from afterword.domain.post_problems import SecretMissing, SecretsRefused
from afterword.services.accounts import Proof
from afterword.ui.parts import Parts
from afterword.ui.preferences import Preferences
from afterword.ui.settings.account_sheet import AccountSheet
from afterword.ui.settings.accounts import AccountsSection
from build_scripts.mail_server import PASSWORD, USER
from tests.ui.settings.account_world import access_with_ring, account, servers

HOME, WORK = account("gmx_net", "kim@gmx.de"), account("fastmail", "kim@fastmail.com")


class Foot:
    """The foot of the window, where something is said and can be undone."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.undo = lambda: None

    def __call__(self, text: str, *, verb: str = "", act=None) -> None:
        self.said.append(text)
        self.undo = act


@pytest.fixture
def foot() -> Foot:
    return Foot()


@pytest.fixture
def ringed(parts: Parts, clock: FixedClock, foot: Foot) -> Parts:
    return replace(parts, access=access_with_ring(clock), say=foot)


@pytest.fixture
def section(qtbot: QtBot, ringed: Parts, preferences: Preferences) -> Iterator[AccountsSection]:
    preferences.change(accounts=(HOME, WORK))
    made = AccountsSection(ringed, preferences=preferences)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()


def test_the_accounts_are_shown_in_their_order(section: AccountsSection):
    assert list(section.rows) == [HOME.key, WORK.key]
    assert section._none.isHidden()


def test_mails_can_leave_by_another_one(section: AccountsSection, preferences: Preferences):
    section.rows[WORK.key].first.click()
    assert preferences.chosen.accounts == (WORK, HOME)
    assert list(section.rows) == [WORK.key, HOME.key]


def test_removing_forgets_the_password_and_can_be_undone(
    section: AccountsSection, ringed: Parts, preferences: Preferences, foot: Foot
):
    ringed.access.keep(HOME, Proof(password="pw"))
    section.rows[HOME.key].remove.click()
    assert preferences.chosen.accounts == (WORK,)
    assert foot.said == ["kim@gmx.de is removed."]
    with pytest.raises(SecretMissing):
        ringed.access.credentials(HOME)
    foot.undo()
    assert preferences.chosen.accounts == (HOME, WORK)
    assert ringed.access.credentials(HOME).secret == "pw"


def test_a_password_that_cannot_be_deleted_is_told(
    section: AccountsSection, ringed: Parts, foot: Foot, monkeypatch: pytest.MonkeyPatch
):
    def refuse(_key: str) -> None:
        raise SecretsRefused(name="Ring")

    monkeypatch.setattr(ringed.access.secrets, "forget", refuse)
    section.rows[HOME.key].remove.click()
    assert "its password could not be deleted" in foot.said[0]


def test_a_test_signs_in_at_the_servers(section: AccountsSection, ringed: Parts, preferences: Preferences):
    with servers() as (sending, receiving):
        here = replace(HOME, address=USER, smtp=sending.server(), imap=receiving.account.imap)
        preferences.change(accounts=(here,))
        section.rows[HOME.key].test.click()
        assert "is not known" in section.rows[HOME.key].told
        ringed.access.keep(here, Proof(password=PASSWORD))
        section.rows[HOME.key].test.click()
        assert section.rows[HOME.key].told == "It works."


def test_without_accounts_that_is_said_and_no_store_is_asked_for(
    section: AccountsSection, preferences: Preferences
):
    preferences.change(accounts=())
    assert not section._none.isHidden()
    section.look()
    assert section.note.isHidden()
    preferences.change(accounts=(HOME,))
    section.look()
    assert "Test Ring" in section.note.told


def test_one_is_added_and_changed_by_the_sheet(section: AccountsSection, monkeypatch: pytest.MonkeyPatch):
    asked: list[Account | None] = []
    monkeypatch.setattr(AccountSheet, "ask", lambda *_given, account, **_more: asked.append(account))
    section.add_button.click()
    section.rows[WORK.key].change.click()
    section.sign_in_again(HOME.key)
    section.sign_in_again("gone")
    assert asked == [None, WORK, HOME]


def test_settings_that_cannot_be_written_are_told(
    section: AccountsSection, preferences: Preferences, foot: Foot, monkeypatch: pytest.MonkeyPatch
):
    def refuse(_settings: object) -> None:
        raise UnwritableFile(path="settings.json", detail="denied")

    monkeypatch.setattr(preferences, "_save", refuse)
    section.make_first(WORK)
    assert "settings.json cannot be written" in foot.said[0]
