import pytest
from pytestqt.qtbot import QtBot

from afterword.domain.post_problems import BadCertificate, NeedsAppPassword, WrongPassword
from afterword.services.account_check import Stage
from afterword.ui.desk import Desk
from afterword.ui.settings.account_trying import TryingPage

BAD = BadCertificate(host="smtp.x.org", reason="self_signed", fingerprint="ab" * 32)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> TryingPage:
    made = TryingPage(desk=desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_stages_are_shown_as_they_come(page: TryingPage):
    page.come_to(Stage.FIND, "smtp.x.org")
    page.come_to(Stage.FIND, "mail.x.org")
    page.come_to(Stage.SEND, "mail.x.org")
    assert page.stages == (Stage.FIND, Stage.SEND)
    assert page._rows[Stage.FIND]._told.text() == "Find the servers: mail.x.org"
    assert page._rows[Stage.FIND]._told.accessibleDescription() == "works"
    assert page._rows[Stage.SEND]._told.accessibleDescription() == "being tried"
    page.succeed("Fine.")
    assert page.bar.isHidden()
    assert page._rows[Stage.SEND]._told.accessibleDescription() == "works"


def test_what_is_wrong_is_said_at_its_stage(page: TryingPage):
    page.come_to(Stage.SEND, "smtp.x.org")
    page.come_to(Stage.FETCH, "imap.x.org")
    page.fail(WrongPassword(host="imap.x.org", user="kim"), Stage.FETCH, can_keep=False)
    assert page.said == "imap.x.org did not take the password of kim."
    assert page._rows[Stage.FETCH]._told.accessibleDescription() == "does not work"
    assert page._actions.isHidden()
    page.begin()
    assert (page.stages, page.said and page._fault.isHidden()) == ((), True)


def test_a_certificate_can_be_trusted_by_its_fingerprint_alone(page: TryingPage, qtbot: QtBot):
    page.come_to(Stage.SEND, "smtp.x.org")
    page.fail(BAD, Stage.SEND, can_keep=True)
    assert "the server signed it itself" in page.said
    assert page._print.text().startswith("AB:AB:")
    with qtbot.waitSignal(page.trusted) as caught:
        page.trust.click()
    assert caught.args == ["ab" * 32]


def test_only_a_bad_certificate_can_be_trusted(page: TryingPage):
    page.fail(WrongPassword(host="x", user="y"), None, can_keep=True)
    assert page.trust.isHidden()
    page.fail(BadCertificate(host="x", reason="other", fingerprint=""), None, can_keep=True)
    assert page.trust.isHidden()


def test_who_needs_an_app_password_is_shown_where_to_make_one(page: TryingPage, qtbot: QtBot):
    page.fail(NeedsAppPassword(host="x", provider="Google"), None, can_keep=False)
    with qtbot.waitSignal(page.password_wanted):
        page.make_link.click()
    assert page.keep_link.isHidden()


def test_an_account_can_be_kept_without_the_test(page: TryingPage, qtbot: QtBot):
    page.fail(WrongPassword(host="x", user="y"), None, can_keep=True)
    with qtbot.waitSignal(page.kept_anyway):
        page.keep_link.click()


def test_the_page_of_the_sign_in_can_be_opened_again_while_it_is_waited_for(page: TryingPage, qtbot: QtBot):
    page.come_to(Stage.SIGN_IN, "")
    with qtbot.waitSignal(page.page_wanted):
        page.page_link.click()
    page.come_to(Stage.SEND, "smtp.x.org")
    assert page.page_link.isHidden()
