from dataclasses import replace

import pytest

from afterword.domain.account import (
    Account,
    Credentials,
    Server,
    SignIn,
    account_for,
    is_this_machine,
    with_account,
    with_first,
    without_account,
)

HOME = Account(key="home", name="Kim", address="kim@x.org", smtp=Server(host="smtp.x.org", port=465))
WORK = Account(key="work", name="Kim", address="kim@y.org", smtp=Server(host="smtp.y.org", port=465))


@pytest.mark.parametrize(("key", "found"), [("work", WORK), ("", HOME), ("gone", HOME)])
def test_a_mail_goes_by_its_account_or_else_by_the_first(key: str, found: Account):
    assert account_for((HOME, WORK), key) is found


def test_without_accounts_there_is_none():
    assert account_for((), "home") is None


def test_the_text_of_credentials_never_shows_the_secret():
    assert "hush" not in repr(Credentials(sign_in=SignIn.PASSWORD, secret="hush"))


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("::1", True),
        ("mail.local", False),
        ("127.0.0.1.x.org", False),
    ],
)
def test_only_the_loopback_is_this_machine(host: str, here: bool):
    assert is_this_machine(host) is here


def test_an_account_takes_the_place_of_the_one_with_its_key():
    renamed = replace(HOME, name="Kim Osei")
    assert with_account((HOME, WORK), renamed) == (renamed, WORK)
    assert with_account((HOME,), WORK) == (HOME, WORK)


def test_an_account_can_go_and_another_come_first():
    assert without_account((HOME, WORK), "home") == (WORK,)
    assert with_first((HOME, WORK), "work") == (WORK, HOME)
    assert with_first((HOME, WORK), "gone") == (HOME, WORK)
