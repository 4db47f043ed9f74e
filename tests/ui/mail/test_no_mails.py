"""Tests of the page of mails as long as there are none."""

from afterword.ui.mail.no_mails import NoMails
from tests.ui.settings.account_world import account


def test_it_offers_to_write_one(qtbot, parts):
    wanted = []
    none = NoMails(parts, write=lambda: wanted.append(True))
    qtbot.addWidget(none)
    none.state.verb.click()
    assert wanted == [True]


def test_an_account_that_cannot_sign_in_is_told_above(qtbot, parts):
    none = NoMails(parts, write=lambda: None)
    qtbot.addWidget(none)
    assert none.sign_in.isHidden()
    parts.locked.lock(account(address="kim@example.org", key="one"))
    none.resize(600, 500)
    none.show()
    assert none.sign_in.isVisible()
    assert none.sign_in.geometry().bottom() < none.state.geometry().top()
    with qtbot.waitSignal(none.sign_in.wanted) as asked:
        none.sign_in.links["one"].click()
    assert asked.args == ["one"]
