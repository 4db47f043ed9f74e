from dataclasses import replace

import pytest

from afterword.domain.errors import InvalidValue
from afterword.domain.settings import Settings
from afterword.ui.settings.account_who import Who, check, fields, known, only_renamed, renamed
from tests.ui.settings.account_world import account


def test_both_are_needed(qapp):
    assert [(one.name, one.required) for one in fields()] == [("name", True), ("address", True)]


def test_what_is_known_is_proposed_but_no_address_twice():
    settings = Settings(name="Kim Osei", address="kim@example.org")
    assert known(settings) == Who(name="Kim Osei", address="kim@example.org")
    assert known(replace(settings, accounts=(account(),))).address == ""


@pytest.mark.parametrize(
    ("address", "reason"),
    [("kim", "not_an_address"), ("Kim@Example.org", "account_there"), ("kim@example.com", "")],
)
def test_an_address_is_one_and_has_one_account(address: str, reason: str):
    others = [account(address="kim@example.org")]
    if not reason:
        check(Who(address=address), others)
        return
    with pytest.raises(InvalidValue) as refused:
        check(Who(address=address), others)
    assert refused.value.facts == {"field": "address", "reason": reason}


def test_the_servers_follow_the_address_where_they_know_it():
    before = account(address="kim@example.org")
    assert before.imap is not None
    named = replace(
        before,
        smtp=replace(before.smtp, user="kim@example.org"),
        imap=replace(before.imap, user="kosei"),
    )
    after = renamed(named, Who(name="K. Osei", address="k@example.org"))
    assert (after.key, after.name, after.address) == (before.key, "K. Osei", "k@example.org")
    assert after.imap is not None
    assert (after.smtp.user, after.imap.user) == ("k@example.org", "kosei")


@pytest.mark.parametrize(
    ("name", "address", "is_it"),
    [
        (" Kim O. ", "kim@example.org", True),
        ("Kim O.", "kim@example.org ", True),
        ("Kim Osei", "kim@example.org", False),
        ("Kim O.", "kim@example.com", False),
        ("  ", "kim@example.org", False),
    ],
)
def test_another_name_alone_is_told_from_what_signing_in_depends_on(name: str, address: str, is_it: bool):
    before = account()
    found = only_renamed(before, name=name, address=address)
    assert found == (replace(before, name="Kim O.") if is_it else None)
