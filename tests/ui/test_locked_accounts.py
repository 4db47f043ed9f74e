"""Tests of knowing which accounts cannot sign in."""

from afterword.ui.locked_accounts import LockedAccounts
from tests.ui.settings.account_world import account


def test_an_account_counts_until_it_signs_in_and_each_change_is_told_once():
    locked, told = LockedAccounts(), []
    locked.changed.connect(lambda: told.append(locked.addresses))
    kim = account(address="kim@example.org", key="one")
    locked.lock(kim)
    locked.lock(kim)
    locked.open("two")
    locked.open("one")
    assert told == [{"one": "kim@example.org"}, {}]


def test_all_are_forgotten_when_they_are_tried_anew():
    locked, told = LockedAccounts(), []
    locked.changed.connect(lambda: told.append(locked.addresses))
    locked.forget()
    locked.lock(account(key="one"))
    locked.lock(account(key="two"))
    locked.forget()
    assert locked.addresses == {}
    assert len(told) == 3
