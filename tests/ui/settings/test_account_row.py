import pytest
from pytestqt.qtbot import QtBot

from afterword.domain.account import Account
from afterword.domain.post_problems import WrongPassword
from afterword.ui.desk import Desk
from afterword.ui.settings.account_row import AccountRow, Acts
from tests.ui.settings.account_world import account


@pytest.fixture
def done() -> list[tuple[str, Account]]:
    return []


def made(qtbot: QtBot, desk: Desk, done: list[tuple[str, Account]], *, is_first: bool) -> AccountRow:
    def note(what: str):
        return lambda one: done.append((what, one))

    acts = Acts(test=note("test"), change=note("change"), make_first=note("first"), remove=note("remove"))
    row = AccountRow(account(), is_first=is_first, desk=desk, acts=acts)
    qtbot.addWidget(row)
    return row


def test_its_links_act_on_the_account(qtbot: QtBot, desk: Desk, done):
    row = made(qtbot, desk, done, is_first=False)
    for one in (row.test, row.change, row.first, row.remove):
        one.click()
        assert "kim@example.org" in one.accessibleName()
    assert [what for what, _one in done] == ["test", "change", "first", "remove"]
    assert {one for _what, one in done} == {row.account}


def test_a_test_is_told_with_its_outcome(qtbot: QtBot, desk: Desk, done):
    row = made(qtbot, desk, done, is_first=True)
    assert row._told.isHidden()
    row.begin()
    assert not row.test.isEnabled()
    row.show_outcome(None)
    assert row.told == "It works."
    row.show_outcome(WrongPassword(host="smtp.x.org", user="kim"))
    assert row.told == "smtp.x.org did not take the password of kim."
    assert row.test.isEnabled()
