from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from afterword.domain.account import Account, Server, SignIn
from afterword.domain.errors import InvalidValue
from afterword.domain.providers import find
from afterword.domain.providers_known import KNOWN
from afterword.domain.tokens import Client
from afterword.services.accounts import Proof
from afterword.ui.parts import Parts
from afterword.ui.settings import account_sign_in
from afterword.ui.settings.account_sign_in import SignInPage
from tests.ui.settings.account_world import Opened, account


@pytest.fixture
def page(qtbot: QtBot, parts: Parts) -> Iterator[SignInPage]:
    made = SignInPage(parts, KNOWN)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()


def load(page: SignInPage, address: str) -> None:
    new = Account(key="k", name="Kim", address=address, smtp=Server(host="", port=1))
    page.load(new, find(KNOWN, address))


def test_a_known_provider_is_filled_in(page: SignInPage):
    load(page, "kim@gmx.de")
    page.password.line.setText("pw ")
    attempt = page.attempt()
    assert attempt.account == account("gmx_net", "kim@gmx.de", key="k", name="Kim")
    assert (attempt.password, attempt.guesses, attempt.client) == ("pw ", False, None)
    assert not page.way.isVisible()
    assert page.allow_link.isVisible()


def test_an_unknown_provider_is_to_be_found(page: SignInPage):
    load(page, "kim@example.org")
    page.password.line.setText("pw")
    attempt = page.attempt()
    assert attempt.guesses
    assert attempt.account.provider == ""
    assert not page.make_link.isVisible()


def test_servers_entered_by_hand_are_not_guessed(page: SignInPage):
    load(page, "kim@example.org")
    page.password.line.setText("pw")
    page.toggle.click()
    assert page.servers.isVisible()
    page.servers.fetches.click()
    for name, text in (("host", "smtp.own.org"), ("port", "465")):
        page.servers.sending.box(name).editor.line.setText(text)
    attempt = page.attempt()
    assert not attempt.guesses
    assert attempt.account.smtp == Server(host="smtp.own.org", port=465, user="kim@example.org")
    assert attempt.account.imap is None


def test_a_fault_in_hidden_servers_shows_them(page: SignInPage):
    load(page, "kim@gmx.de")
    page.password.line.setText("pw")
    page.servers.sending.box("port").editor.line.setText("")
    with pytest.raises(InvalidValue):
        page.attempt()
    assert page.servers.isVisible()


def test_a_password_is_needed_for_a_new_account_alone(page: SignInPage, parts: Parts):
    load(page, "kim@gmx.de")
    with pytest.raises(InvalidValue):
        page.attempt()
    assert page.password.box.fault == "This is needed."
    kept = account("gmx_net")
    parts.access.keep(kept, Proof(password="pw"))
    page.load(kept, find(KNOWN, "kim@gmx.de"), before=kept)
    assert page.password.hint.text() == "Leave it empty to keep the one you have."
    attempt = page.attempt()
    assert (attempt.account, attempt.password) == (kept, "")


def test_a_password_that_is_not_known_is_needed_where_nothing_else_changes(page: SignInPage):
    kept = account("gmx_net")
    page.load(kept, find(KNOWN, "kim@gmx.de"), before=kept)
    with pytest.raises(InvalidValue):
        page.attempt()
    page.rename("Kim O.")
    assert page.attempt().account == replace(kept, name="Kim O.")
    page.servers.fetches.setChecked(False)
    assert page.attempt().account == replace(kept, name="Kim O.", imap=None)


def test_another_way_of_signing_in_needs_its_password(page: SignInPage):
    kept = account("google", sign_in=SignIn.OAUTH2, client_id="me")
    page.load(kept, find(KNOWN, "kim@gmail.com"), before=kept)
    page.way.choose(SignIn.PASSWORD)
    page.way.chosen.emit()
    with pytest.raises(InvalidValue):
        page.attempt()


def test_who_takes_no_passwords_is_signed_in_to_by_the_browser(page: SignInPage):
    load(page, "kim@outlook.com")
    assert page.sign_in is SignIn.OAUTH2
    assert not page.password.isVisible()
    assert "entra.microsoft.com" in page._client_help.text()
    with pytest.raises(InvalidValue):
        page.attempt()
    assert page.client.box("client_id").fault
    page.client.box("client_id").editor.line.setText("id-1")
    page.client.box("client_secret").editor.line.setText("shh")
    attempt = page.attempt()
    assert attempt.client == Client(id="id-1", secret="shh")
    assert (attempt.account.client_id, attempt.account.keeps_sent) == ("id-1", True)
    assert "shh" not in repr(attempt)


def test_a_packagers_client_is_used_without_asking(page: SignInPage, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(account_sign_in, "client_of", lambda _issuer: Client(id="packaged"))
    load(page, "kim@outlook.com")
    assert not page.client.isVisible()
    attempt = page.attempt()
    assert attempt.client == Client(id="packaged")
    assert attempt.account.client_id == "packaged"


def test_where_both_ways_are_open_one_chooses(page: SignInPage, qtbot: QtBot):
    load(page, "kim@gmail.com")
    assert page.way.isVisible()
    assert page.password.isVisible()
    page.way.choose(SignIn.OAUTH2)
    with qtbot.waitSignal(page.changed):
        page.way.chosen.emit()
    assert page.client.isVisible()
    assert not page.make_link.isVisible()


def test_another_provider_can_be_chosen(page: SignInPage):
    load(page, "kim@example.org")
    page.box.choose("fastmail")
    page.box.chosen.emit()
    page.password.line.setText("pw")
    assert page.attempt().account.smtp.host == "smtp.fastmail.com"
    page.box.choose("")
    page.box.chosen.emit()
    assert page.servers.is_blank


def test_links_lead_to_the_providers_pages(page: SignInPage, monkeypatch: pytest.MonkeyPatch):
    opened = Opened()
    monkeypatch.setattr(account_sign_in, "open_in_browser", opened)
    load(page, "kim@gmx.de")
    page.make_link.click()
    page.allow_link.click()
    assert opened == ["https://hilfe.gmx.net/", "https://hilfe.gmx.net/pop-imap/einschalten.html"]


def test_another_name_leaves_what_was_entered(page: SignInPage):
    load(page, "kim@gmx.de")
    page.password.line.setText("pw")
    page.rename("Kim O.")
    attempt = page.attempt()
    assert (attempt.account.name, attempt.password) == ("Kim O.", "pw")


def test_the_focus_begins_where_something_is_missing(page: SignInPage, qtbot: QtBot):
    for address, first in (
        ("kim@gmx.de", page.password.line),
        ("kim@outlook.com", page.client.box("client_id").editor.first),
    ):
        load(page, address)
        page.look_at_first()
        qtbot.waitUntil(first.hasFocus)


def test_every_field_has_a_name_for_those_who_do_not_see_it(page: SignInPage):
    load(page, "kim@gmail.com")
    assert page.password.line.accessibleName() == "App password"
    for widget in (page.box, page.way, page.client.box("client_id").editor.first):
        assert widget.accessibleName()
