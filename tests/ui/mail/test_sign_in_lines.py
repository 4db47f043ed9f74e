"""Tests of the line that stands while an account cannot sign in."""

from afterword.ui.wishes import SignInAgain
from tests.ui.settings.account_world import account


def test_the_line_stands_until_the_account_signs_in(page, parts, wishes):
    heard, lines = wishes(page), page.lists.sign_in
    assert lines.isHidden()
    parts.locked.lock(account(address="kim@example.org", key="one"))
    assert not lines.isHidden()
    assert lines.said["one"].text() == "kim@example.org is not signed in: its mails and replies wait."
    lines.links["one"].click()
    assert heard == [SignInAgain(key="one")]
    parts.locked.open("one")
    assert lines.isHidden()
    assert lines.links == {}


def test_each_account_has_a_line_of_its_own(page, parts, wishes):
    heard = wishes(page)
    for key in ("one", "two"):
        parts.locked.lock(account(address=f"{key}@example.org", key=key))
    page.lists.sign_in.links["two"].click()
    assert list(page.lists.sign_in.said) == ["one", "two"]
    assert heard == [SignInAgain(key="two")]
