"""A secret goes to the keyring and to the server, and nowhere else: planted, then looked for everywhere."""

import base64
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from pytestqt.qtbot import QtBot

from afterword.adapters import logs, settings_file
from afterword.adapters.folders import Folders
from afterword.domain.account import SignIn
from afterword.domain.clock import FixedClock
from afterword.domain.settings import Settings
from afterword.services.accounts import Access
from afterword.store.book import Book
from afterword.ui.desk import Desk
from afterword.ui.failures import Failures
from afterword.ui.preferences import Preferences
from afterword.ui.program import Program
from afterword.ui.remembered_file import RememberedFile
from afterword.ui.settings import account_try
from afterword.ui.settings.account_sheet import AccountSheet
from afterword.work.runner import ThreadRunner
from build_scripts.mail_server import PASSWORD, TOKEN, USER, MailServer
from tests.adapters.authorization_server import authority, browser
from tests.ui.settings.account_world import Opened, access_with_ring, provider, servers

SECRET = PASSWORD
CLIENT_SECRET = "client-hush-0815"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "data")


@pytest.fixture
def access(clock: FixedClock) -> Access:
    return access_with_ring(clock)


@pytest.fixture
def log(folders: Folders) -> Iterator[Path]:
    """Log everything there is to say, to the file."""
    with logs.to_file(folders.logs, level=logging.DEBUG) as path:
        yield path


@pytest.fixture
def failures(desk: Desk) -> Iterator[Failures]:
    made = Failures(theme=desk.theme, about="Afterword")
    yield made
    made.close()


@pytest.fixture
def program(
    qtbot: QtBot,
    book: Book,
    desk: Desk,
    folders: Folders,
    access: Access,
    failures: Failures,
    log: Path,
) -> Iterator[Program]:
    def save(settings: Settings) -> None:
        settings_file.save(folders.settings, settings)

    preferences = Preferences(
        Settings(name="Kim Osei", address=USER, zone="Europe/London"), save=save, find_zone=lambda: "UTC"
    )
    remembered = RememberedFile(folders.window)
    made = Program(
        book,
        folders=folders,
        desk=replace(desk, remembered=remembered),
        preferences=preferences,
        runner=ThreadRunner(on_bug=failures.report),
        access=access,
        has_tray=lambda: False,
    )
    made.open()
    yield made
    made.close()
    remembered.settle()


def forms(secret: str) -> set[bytes]:
    """The forms in which a secret could stand somewhere: plain, escaped, and as it goes over the line."""
    plain = secret.encode()
    pairs = (b"\0" + USER.encode() + b"\0" + plain, plain)
    shifted = {base64.b64encode(pad + plain)[4:-4] for pad in (b"", b"x", b"xx")}
    return {
        plain,
        secret.encode("utf-16-le"),
        secret.encode("unicode_escape"),
        quote(secret).encode(),
        *(base64.b64encode(pair) for pair in pairs),
        *shifted,
    }


def places_of(secret: str, folder: Path) -> list[str]:
    """The files in which a secret stands, in whatever form."""
    return [
        f"{path.name}: {form!r}"
        for path in folder.rglob("*")
        if path.is_file()
        for form in forms(secret)
        if form in path.read_bytes()
    ]


def test_what_is_planted_would_be_found(tmp_path: Path):
    for number, form in enumerate(forms(SECRET)):
        (tmp_path / str(number)).write_bytes(b"before " + form + b" after")
    assert {told.partition(":")[0] for told in places_of(SECRET, tmp_path)} == {
        str(number) for number in range(len(forms(SECRET)))
    }


def add_by_password(program: Program, sheet: AccountSheet, qtbot: QtBot) -> None:
    """Enter a wrong password first, then the secret: both servers are signed in to."""
    sheet.go_on()
    sheet.sign_in_page.password.line.setText(f"{SECRET} wrong")
    sheet.go_on()
    qtbot.waitUntil(lambda: bool(sheet.trying_page.said), timeout=20_000)
    sheet.go_back()
    sheet.sign_in_page.password.line.setText(SECRET)
    sheet.go_on()
    qtbot.waitUntil(lambda: sheet.kept is not None, timeout=20_000)


def test_a_password_stands_in_the_keyring_alone(
    program: Program,
    access: Access,
    failures: Failures,
    folders: Folders,
    log: Path,
    qtbot: QtBot,
    tmp_path: Path,
    expect_log,
):
    expect_log("a failure")
    with servers() as (sending, receiving):
        known = provider(sending, receiving)
        sheet = AccountSheet(program._parts, preferences=program._preferences, providers=(known,))
        qtbot.addWidget(sheet)
        sheet.show()
        add_by_password(program, sheet, qtbot)
        (account,) = program._preferences.chosen.accounts
        section = program.window.go_to("settings").widget.accounts  # type: ignore[attr-defined]
        section.test(account)
        qtbot.waitUntil(lambda: section.rows[account.key].told == "It works.", timeout=20_000)
    assert access.credentials(account).secret == SECRET
    plant_a_bug(program, access, account, failures, qtbot)
    sheet.close()
    program.close()
    logging.getLogger("afterword.test").debug("the end")
    assert "the end" in log.read_text("utf-8")
    assert account.address in folders.settings.read_text("utf-8")
    assert places_of(SECRET, tmp_path) == []


def plant_a_bug(program: Program, access: Access, account, failures: Failures, qtbot: QtBot) -> None:
    """Let a job fail with everything secret at hand; what is shown and logged names none of it."""

    def buggy() -> None:
        credentials = access.credentials(account)
        raise RuntimeError(f"a bug with {credentials} of {account} in {vars(access)}")

    program._runner.run(buggy, then=print, failed=print, owner=program)
    qtbot.waitUntil(lambda: failures.window is not None, timeout=20_000)
    assert failures.window is not None
    text = failures.window.details.toPlainText()
    assert "a bug with Credentials(password)" in text
    assert SECRET not in text
    failures.window.copy_details()


def test_tokens_stand_in_the_keyring_alone(
    program: Program, access: Access, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log: Path
):
    opened = Opened()
    monkeypatch.setattr(account_try, "open_in_browser", opened)
    with MailServer() as sending, servers() as (_other, receiving), authority() as server, browser() as user:
        opened.then = user
        server.client_secret = CLIENT_SECRET
        server._new = lambda kind, give=server._new: TOKEN if kind == "access" else f"{give(kind)}-planted"
        known = replace(provider(sending, receiving), issuer="google", sign_in=server.server)
        sheet = AccountSheet(program._parts, preferences=program._preferences, providers=(known,))
        qtbot.addWidget(sheet)
        sheet.show()
        sheet.go_on()
        page = sheet.sign_in_page
        page.way.choose(SignIn.OAUTH2)
        page.way.chosen.emit()
        page.servers.fetches.setChecked(False)
        page.client.box("client_id").editor.line.setText("afterword-test")
        page.client.box("client_secret").editor.line.setText(CLIENT_SECRET)
        sheet.go_on()
        qtbot.waitUntil(lambda: sheet.kept is not None, timeout=20_000)
    refresh = access.secrets.read(f"{sheet.kept.key}.refresh")
    assert refresh is not None
    assert refresh.endswith("-planted")
    sheet.close()
    program.close()
    for secret in (TOKEN, refresh, CLIENT_SECRET):
        assert places_of(secret, tmp_path) == []
    assert places_of("code-1-planted", tmp_path) == []
