"""Tests of the field of an account's password."""

import pytest
from pytestqt.qtbot import QtBot

from afterword.domain.account import Account
from afterword.domain.errors import InvalidValue
from afterword.domain.post_problems import SecretsRefused
from afterword.domain.providers import Provider
from afterword.domain.providers_known import by_key
from afterword.services.accounts import Proof
from afterword.ui.parts import Parts
from afterword.ui.settings.account_password import PasswordField
from tests.ui.settings.account_world import account

KEPT = account("gmx_net")


@pytest.fixture
def field(qtbot: QtBot, parts: Parts) -> PasswordField:
    made = PasswordField(parts)
    qtbot.addWidget(made)
    return made


def known(key: str) -> Provider:
    found = by_key(key)
    assert found is not None
    return found


def load(field: PasswordField, kept: Account = KEPT, *, is_new: bool = False) -> None:
    field.load(kept, is_new=is_new)
    field.ask_store()


def test_one_that_the_store_holds_may_be_left_empty(field: PasswordField, parts: Parts, qtbot: QtBot):
    parts.access.keep(KEPT, Proof(password="pw"))
    with qtbot.waitSignal(field.changed):
        load(field)
    assert not field.hint.isHidden()
    assert "keep the one you have" in field.hint.text()
    assert field.value(None, is_needed=True) == ""


def test_one_that_the_store_does_not_hold_is_asked_for_where_it_is_needed(field: PasswordField):
    load(field)
    assert "without a test" in field.hint.text()
    assert field.value(None, is_needed=False) == ""
    with pytest.raises(InvalidValue):
        field.value(None, is_needed=True)
    assert field.box.fault == "This is needed."


def test_of_a_new_account_the_store_is_not_asked(field: PasswordField, monkeypatch: pytest.MonkeyPatch):
    def fail(_key: str) -> str:
        raise AssertionError

    monkeypatch.setattr(field._parts.access.secrets, "read", fail)
    load(field, is_new=True)
    assert field.hint.isHidden()
    with pytest.raises(InvalidValue):
        field.value(None, is_needed=True)


def test_where_the_store_cannot_be_read_nothing_is_claimed_and_nothing_asked(
    field: PasswordField, monkeypatch: pytest.MonkeyPatch
):
    def refuse(_key: str) -> str:
        raise SecretsRefused

    monkeypatch.setattr(field._parts.access.secrets, "read", refuse)
    load(field)
    assert field.hint.isHidden()
    assert field.value(None, is_needed=True) == ""


def test_what_was_entered_is_gone_for_the_next_account(field: PasswordField):
    load(field)
    field.line.setText("pw")
    load(field, account("icloud", "kim@icloud.com"))
    assert field.line.text() == ""


@pytest.mark.parametrize(
    ("key", "typed", "taken"),
    [
        ("google", "abcd efgh ijkl mnop", "abcdefghijklmnop"),
        ("google", "my pass word", "my pass word"),
        ("gmx_net", "abcd efgh ijkl mnop", "abcd efgh ijkl mnop"),
    ],
)
def test_an_app_password_can_be_typed_in_groups(field: PasswordField, key: str, typed: str, taken: str):
    load(field, is_new=True)
    field.line.setText(typed)
    assert field.value(known(key), is_needed=True) == taken


def test_it_is_called_what_the_provider_calls_it(field: PasswordField):
    field.name_for(known("google"))
    assert field._label.text() == field.line.accessibleName() == "App password"
    assert field._label.buddy() is field.line
