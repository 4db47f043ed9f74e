from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from afterword.domain.account import Account, Security, SignIn
from afterword.domain.clock import FixedClock
from afterword.domain.file_problems import UnwritableFile
from afterword.domain.post_problems import SecretsRefused
from afterword.domain.providers import Provider
from afterword.domain.settings import Settings
from afterword.services import account_check
from afterword.services.account_check import Stage
from afterword.services.accounts import Access, Kept, Proof
from afterword.ui.parts import Parts
from afterword.ui.preferences import Preferences
from afterword.ui.settings import account_sheet, account_try
from afterword.ui.settings.account_sheet import AccountSheet
from build_scripts.mail_server import PASSWORD, TOKEN, USER, MailServer
from tests.adapters.authorization_server import Authority, authority, browser
from tests.adapters.certificates import Authority as Signers
from tests.adapters.scripted_imap import ScriptedImap
from tests.ui.settings.account_world import Opened, access_with_ring, account, provider, servers


@pytest.fixture
def both() -> Iterator[tuple[MailServer, ScriptedImap]]:
    with servers() as made:
        yield made


@pytest.fixture
def local(both: tuple[MailServer, ScriptedImap]) -> Provider:
    return provider(*both)


@pytest.fixture
def ringed(parts: Parts, clock: FixedClock) -> Parts:
    return replace(parts, access=access_with_ring(clock))


def made(
    qtbot: QtBot, parts: Parts, preferences: Preferences, local: Provider, *, kept: Account | None = None
) -> AccountSheet:
    sheet = AccountSheet(parts, preferences=preferences, account=kept, providers=(local,))
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


@pytest.fixture
def sheet(qtbot: QtBot, ringed: Parts, preferences: Preferences, local: Provider) -> AccountSheet:
    return made(qtbot, ringed, preferences, local)


def first(page, name: str):
    return page.box(name).editor.first


def enter_password(sheet: AccountSheet, text: str = PASSWORD) -> None:
    sheet.go_on()
    sheet.sign_in_page.password.line.setText(text)
    sheet.go_on()


def test_by_the_keyboard_alone_an_account_is_added(
    sheet: AccountSheet, ringed: Parts, preferences: Preferences, qtbot: QtBot, local: Provider
):
    assert first(sheet.who_page, "address").text() == "kim@example.org"
    qtbot.waitUntil(first(sheet.who_page, "name").hasFocus)
    qtbot.keyClick(first(sheet.who_page, "name"), Qt.Key.Key_Return)
    password = sheet.sign_in_page.password.line
    qtbot.waitUntil(password.hasFocus)
    qtbot.keyClicks(password, PASSWORD.replace("ö", ""))
    password.setText(PASSWORD)
    qtbot.keyClick(password, Qt.Key.Key_Return)
    assert sheet.trying_page._done.text() == "kim@example.org can send, and answers will be found."
    qtbot.waitUntil(sheet.next.hasFocus)
    qtbot.keyClick(sheet.next, Qt.Key.Key_Return)
    assert not sheet.isVisible()
    (kept,) = preferences.chosen.accounts
    assert sheet.kept == kept
    assert (kept.name, kept.address, kept.provider) == ("Kim Osei", USER, "local")
    assert (kept.smtp.host, kept.smtp.user) == (local.smtp.host, USER)
    assert ringed.access.credentials(kept).secret == PASSWORD


def leave_while_it_is_kept(sheet: AccountSheet, access: Access, patch: pytest.MonkeyPatch) -> None:
    keep = access.keep

    def keep_slowly(account: Account, proof: Proof) -> Kept:
        assert not sheet.back.isEnabled()
        sheet.reject()  # the system asks to unlock its store, and the user thinks better of it
        return keep(account, proof)

    patch.setattr(access, "keep", keep_slowly)


def test_leaving_while_the_password_is_kept_leaves_nothing_behind(
    sheet: AccountSheet, ringed: Parts, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
):
    leave_while_it_is_kept(sheet, ringed.access, monkeypatch)
    enter_password(sheet)
    assert preferences.chosen.accounts == ()
    assert ringed.access.secrets.all() == {}


def test_the_sheet_grows_when_it_is_known_where_passwords_are_kept(sheet: AccountSheet):
    sheet.go_on()
    sheet.sign_in_page.note.hide()
    sheet.fit()
    low = sheet.height()
    sheet.sign_in_page.note.look()
    assert sheet.height() > low


def test_the_sheet_grows_with_what_is_told(sheet: AccountSheet):
    enter_password(sheet, "wrong")
    page = sheet.trying_page
    assert sheet._area.verticalScrollBar().maximum() == 0
    assert page._fault.geometry().bottom() < page.height()
    low = sheet.height()
    page.come_to(Stage.SIGN_IN, "")
    page.come_to(Stage.FIND, "x.org")
    sheet.fit()
    assert sheet.height() > low


def test_a_wrong_password_is_told_and_can_be_entered_again(sheet: AccountSheet, preferences: Preferences):
    enter_password(sheet, "wrong")
    assert "did not take the password of kim@example.org" in sheet.trying_page.said
    assert sheet.next.text() == "Try again"
    assert preferences.chosen.accounts == ()
    sheet.go_back()
    assert sheet.page is sheet.sign_in_page
    assert sheet.focusWidget() is sheet.sign_in_page.password.line
    sheet.sign_in_page.password.line.setText(PASSWORD)
    sheet.go_on()
    assert len(preferences.chosen.accounts) == 1


def test_who_one_is_has_to_be_said(sheet: AccountSheet):
    first(sheet.who_page, "name").setText("")
    first(sheet.who_page, "address").setText("kim@")
    sheet.go_on()
    assert sheet.page is sheet.who_page
    first(sheet.who_page, "name").setText("Kim")
    sheet.go_on()
    assert "not a mail address" in sheet.who_page.box("address").fault


def test_one_address_has_one_account(qtbot: QtBot, ringed: Parts, preferences: Preferences, local: Provider):
    preferences.change(accounts=(account(),))
    sheet = made(qtbot, ringed, preferences, local)
    assert first(sheet.who_page, "address").text() == ""
    first(sheet.who_page, "address").setText(USER.upper())
    sheet.go_on()
    assert "an account with this address" in sheet.who_page.box("address").fault


def test_servers_that_are_not_found_are_asked_for(
    qtbot: QtBot, ringed: Parts, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(account_check, "guesses_smtp", lambda _address: [])
    sheet = AccountSheet(ringed, preferences=preferences)
    qtbot.addWidget(sheet)
    sheet.show()
    enter_password(sheet)
    assert "No mail server of example.org was found" in sheet.trying_page.said
    assert sheet.trying_page.keep_link.isHidden()
    sheet.back.click()
    assert sheet.sign_in_page.servers.isVisible()
    assert sheet.sign_in_page.password.line.text() == PASSWORD


def test_an_account_can_be_kept_without_the_test(
    sheet: AccountSheet, preferences: Preferences, ringed: Parts
):
    enter_password(sheet, "wrong")
    sheet.trying_page.keep_link.click()
    (kept,) = preferences.chosen.accounts
    assert ringed.access.credentials(kept).secret == "wrong"
    assert "without the test" in sheet.trying_page._done.text()


def test_a_bad_certificate_is_trusted_by_the_user_alone(
    qtbot: QtBot, ringed: Parts, preferences: Preferences, both, tmp_path: Path
):
    own = Signers(tmp_path).sign("own", by_itself=True)
    with MailServer(security=Security.TLS, context=own.context()) as secure:
        local = provider(secure, both[1])
        sheet = made(qtbot, ringed, preferences, local)
        enter_password(sheet)
        assert "the server signed it itself" in sheet.trying_page.said
        assert secure.said == []
        sheet.trying_page.trust.click()
    (kept,) = preferences.chosen.accounts
    assert kept.smtp.fingerprint == own.fingerprint
    assert kept.imap is not None
    assert kept.imap.fingerprint == ""


@pytest.fixture
def signing(monkeypatch: pytest.MonkeyPatch) -> Iterator[Authority]:
    """An authority whose tokens the mail server takes; the browser goes wherever it is sent."""
    opened = Opened()
    monkeypatch.setattr(account_try, "open_in_browser", opened)
    with authority() as server, browser() as user:
        opened.then = user
        server._new = lambda kind, give=server._new: TOKEN if kind == "access" else give(kind)
        yield server


def test_one_signs_in_by_the_browser(
    qtbot: QtBot, ringed: Parts, preferences: Preferences, both, signing: Authority
):
    local = replace(provider(both[0], both[1]), issuer="google", sign_in=signing.server)
    sheet = made(qtbot, ringed, preferences, local)
    sheet.go_on()
    page = sheet.sign_in_page
    page.way.choose(SignIn.OAUTH2)
    page.way.chosen.emit()
    assert sheet.next.text() == "Sign in with the browser"
    page.servers.fetches.setChecked(False)  # the scripted server knows passwords alone
    page.client.box("client_id").editor.line.setText("afterword-test")
    sheet.go_on()
    (kept,) = preferences.chosen.accounts
    assert (kept.sign_in, kept.client_id, kept.imap) == (SignIn.OAUTH2, "afterword-test", None)
    assert ringed.access.secrets.read(f"{kept.key}.refresh") in signing.refresh_tokens
    assert ringed.access.credentials(kept).secret == TOKEN
    assert "Answers are not looked for" in sheet.trying_page._done.text()


def test_a_sign_in_that_was_denied_is_told(
    qtbot: QtBot, ringed: Parts, preferences: Preferences, both, signing: Authority
):
    signing.denies = "access_denied"
    local = replace(provider(both[0], both[1]), issuer="google", sign_in=signing.server)
    sheet = made(qtbot, ringed, preferences, local)
    sheet.go_on()
    sheet.sign_in_page.way.choose(SignIn.OAUTH2)
    sheet.sign_in_page.way.chosen.emit()
    sheet.sign_in_page.client.box("client_id").editor.line.setText("afterword-test")
    sheet.go_on()
    assert "was not allowed" in sheet.trying_page.said
    assert sheet.trying_page.keep_link.isHidden()
    assert preferences.chosen.accounts == ()


def test_an_account_is_changed_in_its_place_with_the_password_it_has(
    qtbot: QtBot, ringed: Parts, preferences: Preferences, local: Provider, both
):
    other = account("gmx_net", "kim@gmx.de")
    kept = account("gmx_net", USER, provider="local", smtp=both[0].server(), imap=both[1].account.imap)
    preferences.change(accounts=(kept, other))
    ringed.access.keep(kept, Proof(password=PASSWORD))
    sheet = made(qtbot, ringed, preferences, local, kept=kept)
    first(sheet.who_page, "name").setText("Kim O.")
    sheet.go_on()
    assert sheet.sign_in_page.provider == local
    sheet.go_on()
    assert preferences.chosen.accounts == (replace(kept, name="Kim O."), other)
    assert ringed.access.credentials(kept).secret == PASSWORD


def test_leaving_while_another_password_is_kept_leaves_the_one_there_was(
    qtbot: QtBot, ringed: Parts, preferences: Preferences, local: Provider, both,
    monkeypatch: pytest.MonkeyPatch,
):  # fmt: skip
    kept = account(provider="local", smtp=both[0].server(), imap=both[1].account.imap)
    preferences.change(accounts=(kept,))
    ringed.access.keep(kept, Proof(password="before"))
    sheet = made(qtbot, ringed, preferences, local, kept=kept)
    leave_while_it_is_kept(sheet, ringed.access, monkeypatch)
    enter_password(sheet)
    assert ringed.access.credentials(kept).secret == "before"


@pytest.fixture
def unknown(preferences: Preferences, both: tuple[MailServer, ScriptedImap]) -> Account:
    """An account of which no password is known."""
    kept = account(provider="local", smtp=both[0].server(), imap=both[1].account.imap)
    preferences.change(accounts=(kept,))
    return kept


def test_another_name_is_saved_without_a_password_and_without_a_test(
    qtbot: QtBot, ringed: Parts, preferences: Preferences, local: Provider, both, unknown: Account
):
    sheet = made(qtbot, ringed, preferences, local, kept=unknown)
    assert sheet.aside.isHidden()
    qtbot.keyClicks(first(sheet.who_page, "name"), "Kim Osei Jr.")
    assert sheet.aside.isVisible()
    assert sheet.aside.text() == "Save the name"
    sheet.aside.click()
    assert not sheet.isVisible()
    assert sheet.kept == replace(unknown, name="Kim Osei Jr.")
    assert preferences.chosen.accounts == (sheet.kept,)
    assert both[0].connections == 0


def test_a_name_and_an_address_are_not_saved_without_a_test(
    qtbot: QtBot, ringed: Parts, preferences: Preferences, local: Provider, unknown: Account
):
    sheet = made(qtbot, ringed, preferences, local, kept=unknown)
    qtbot.keyClicks(first(sheet.who_page, "name"), "Kim Osei Jr.")
    qtbot.keyClicks(first(sheet.who_page, "address"), "x")
    assert sheet.aside.isHidden()
    sheet.save_name()
    assert preferences.chosen.accounts == (unknown,)


def test_a_name_that_cannot_be_written_is_told(qtbot: QtBot, ringed: Parts, local: Provider):
    def refuse(_settings: Settings) -> None:
        raise UnwritableFile(path="settings.json", detail="denied")

    stuck = Preferences(Settings(accounts=(account(),)), save=refuse, find_zone=lambda: "UTC")
    sheet = made(qtbot, ringed, stuck, local, kept=account())
    first(sheet.who_page, "name").setText("Kim O.")
    sheet.aside.click()
    assert sheet.isVisible()
    assert "settings.json cannot be written" in sheet._fault.text()


def test_what_else_changes_is_kept_without_the_password_that_nobody_knows(
    qtbot: QtBot, ringed: Parts, preferences: Preferences, local: Provider, unknown: Account
):
    sheet = made(qtbot, ringed, preferences, local, kept=unknown)
    sheet.go_on()
    assert "It is not known here." in sheet.sign_in_page.password.hint.text()
    sheet.sign_in_page.servers.fetches.setChecked(False)
    sheet.go_on()
    assert "The password of kim@example.org is not known." in sheet.trying_page.said
    sheet.trying_page.keep_link.click()
    assert preferences.chosen.accounts == (replace(unknown, imap=None),)


def test_another_password_alone_is_announced_too(
    qtbot: QtBot, ringed: Parts, preferences: Preferences, local: Provider, both
):
    kept = account(provider="local", smtp=both[0].server(), imap=both[1].account.imap)
    preferences.change(accounts=(kept,))
    sheet = made(qtbot, ringed, preferences, local, kept=kept)
    with qtbot.waitSignal(preferences.changed) as caught:
        enter_password(sheet)
    assert caught.args == [frozenset({"accounts"})]
    assert ringed.access.credentials(kept).secret == PASSWORD


def test_another_address_goes_to_the_servers_that_know_it(
    qtbot: QtBot, ringed: Parts, preferences: Preferences, local: Provider
):
    kept = account("icloud", "kim@icloud.com", provider="")
    ringed.access.keep(kept, Proof(password="pw"))
    sheet = made(qtbot, ringed, preferences, local, kept=kept)
    first(sheet.who_page, "address").setText("kim@me.com")
    sheet.go_on()
    attempt = sheet.sign_in_page.attempt()
    assert (attempt.account.smtp.user, attempt.account.imap.user) == ("kim@me.com", "kim")


def test_name_and_address_that_are_not_in_the_settings_go_there(qtbot: QtBot, ringed: Parts, local: Provider):
    blank = Preferences(Settings(zone="UTC"), save=lambda _kept: None, find_zone=lambda: "UTC")
    sheet = made(qtbot, ringed, blank, local)
    first(sheet.who_page, "name").setText("Ana")
    first(sheet.who_page, "address").setText(USER)
    enter_password(sheet)
    assert (blank.chosen.name, blank.chosen.address) == ("Ana", USER)


def test_a_keyring_that_refuses_keeps_the_sheet_open(
    qtbot: QtBot, ringed: Parts, preferences: Preferences, local: Provider, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_given: object) -> None:
        raise SecretsRefused(name="Ring")

    monkeypatch.setattr(ringed.access.secrets, "keep", refuse)
    sheet = made(qtbot, ringed, preferences, local)
    enter_password(sheet)
    assert "(Ring) did not open" in sheet.trying_page.said
    assert preferences.chosen.accounts == ()
    monkeypatch.undo()
    sheet.go_on()
    assert len(preferences.chosen.accounts) == 1


def test_settings_that_cannot_be_written_are_told(qtbot: QtBot, ringed: Parts, local: Provider):
    def refuse(_settings: Settings) -> None:
        raise UnwritableFile(path="settings.json", detail="denied")

    stuck = Preferences(Settings(name="K", address=USER), save=refuse, find_zone=lambda: "UTC")
    sheet = made(qtbot, ringed, stuck, local)
    enter_password(sheet)
    assert "settings.json cannot be written" in sheet._fault.text()


def test_leaving_keeps_who_one_is_and_no_password(
    qtbot: QtBot, ringed: Parts, preferences: Preferences, local: Provider
):
    sheet = made(qtbot, ringed, preferences, local)
    first(sheet.who_page, "name").setText("Kimberley")
    sheet.go_on()
    sheet.sign_in_page.password.line.setText("hush-hush")
    qtbot.keyClick(sheet.sign_in_page.password.line, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert "hush-hush" not in repr(vars(ringed.desk.unfinished))
    again = made(qtbot, ringed, preferences, local)
    assert first(again.who_page, "name").text() == "Kimberley"
    assert again.sign_in_page.password.line.text() == ""


def test_where_a_password_is_made_is_opened(sheet: AccountSheet, monkeypatch: pytest.MonkeyPatch):
    opened = Opened()
    monkeypatch.setattr(account_sheet, "open_in_browser", opened)
    sheet.go_on()
    sheet.trying_page.password_wanted.emit()
    assert opened == ["https://example.org/passwords"]


def test_asking_returns_what_was_kept(
    qtbot: QtBot, ringed: Parts, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(AccountSheet, "exec", lambda self: setattr(self, "kept", account()))
    owner = QWidget()
    qtbot.addWidget(owner)
    assert AccountSheet.ask(owner, ringed, preferences=preferences) == account()


def test_it_can_begin_where_the_password_is_entered(
    qtbot: QtBot, ringed: Parts, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
):
    pages: list[str] = []
    monkeypatch.setattr(AccountSheet, "exec", lambda self: pages.append(type(self.page).__name__))
    owner = QWidget()
    qtbot.addWidget(owner)
    AccountSheet.ask(owner, ringed, preferences=preferences, account=account(), at_sign_in=True)
    assert pages == ["SignInPage"]
