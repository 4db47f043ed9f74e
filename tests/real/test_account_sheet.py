"""The sheet of a mail account against a real Dovecot, with jobs in threads as in the program."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from afterword.adapters import imap_connection
from afterword.domain.account import Security, Server
from afterword.domain.clock import FixedClock
from afterword.domain.providers import Needs, Provider
from afterword.services.account_check import Stage
from afterword.ui.parts import Parts
from afterword.ui.preferences import Preferences
from afterword.ui.settings.account_sheet import AccountSheet
from afterword.work.runner import ThreadRunner
from build_scripts import mail_server
from build_scripts.mail_server import MailServer
from tests.adapters.certificates import Authority
from tests.real import dovecot
from tests.real.dovecot import Dovecot
from tests.ui.conftest import desk, shared_theme, speaker, theme
from tests.ui.page_fixtures import book, clock, parts
from tests.ui.program_fixtures import preferences
from tests.ui.settings.account_world import access_with_ring

__all__ = ["book", "clock", "desk", "parts", "preferences", "shared_theme", "speaker", "theme"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SECONDS = 30_000


@pytest.fixture(scope="module")
def receiving() -> Iterator[Dovecot]:
    with dovecot.running() as running:
        yield running


@pytest.fixture
def sending(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailServer]:
    """A server with a certificate that this machine trusts, and the password of the other one."""
    authority = Authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.path))
    monkeypatch.setattr(mail_server, "PASSWORD", dovecot.PASSWORD)
    with MailServer(security=Security.STARTTLS, context=authority.sign("good").context()) as server:
        yield server


@pytest.fixture
def threads(parts: Parts, clock: FixedClock) -> Iterator[Parts]:
    bugs: list[BaseException] = []
    runner = ThreadRunner(on_bug=bugs.append)
    yield replace(parts, runner=runner, access=access_with_ring(clock))
    assert runner.close()
    assert bugs == []


def provider(sending: MailServer, imap: Server) -> Provider:
    domains = frozenset({"example.org"})
    smtp = sending.server(host="localhost")
    return Provider(key="x", name="X", domains=domains, smtp=smtp, imap=imap, needs=Needs.PASSWORD)


def open_at_sign_in(qtbot: QtBot, parts: Parts, preferences: Preferences, known: Provider) -> AccountSheet:
    sheet = AccountSheet(parts, preferences=preferences, providers=(known,))
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.go_on()
    return sheet


def enter(sheet: AccountSheet, password: str, qtbot: QtBot) -> None:
    sheet.sign_in_page.password.line.setText(password)
    sheet.go_on()
    wait(sheet, qtbot)


def wait(sheet: AccountSheet, qtbot: QtBot) -> None:
    def is_over() -> bool:
        is_told = not sheet._try.is_running and not sheet.trying_page._fault.isHidden()
        return sheet.kept is not None or is_told

    qtbot.waitUntil(is_over, timeout=SECONDS)


def test_one_signs_in_after_a_slip_and_a_doubtful_certificate(
    qtbot: QtBot, threads: Parts, preferences: Preferences, sending: MailServer, receiving: Dovecot
):
    imap = receiving.account(pinned=False).imap
    assert imap is not None
    sheet = open_at_sign_in(qtbot, threads, preferences, provider(sending, imap))
    enter(sheet, "a slip", qtbot)
    assert sheet.trying_page.said == "localhost did not take the password of kim@example.org."
    sheet.go_back()
    enter(sheet, dovecot.PASSWORD, qtbot)
    assert "the server signed it itself" in sheet.trying_page.said
    shown = sheet.trying_page._print.text().replace(":", "").replace("\n", "").lower()
    assert shown == receiving.fingerprint
    sheet.trying_page.trust.click()
    wait(sheet, qtbot)
    (kept,) = preferences.chosen.accounts
    assert kept.imap is not None
    assert (kept.smtp.fingerprint, kept.imap.fingerprint) == ("", receiving.fingerprint)
    assert sheet.trying_page.stages == (Stage.SEND, Stage.FETCH)
    assert threads.access.credentials(kept).secret == dovecot.PASSWORD


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_port_and_a_security_that_do_not_fit_are_told(
    qtbot: QtBot,
    threads: Parts,
    preferences: Preferences,
    sending: MailServer,
    receiving: Dovecot,
    security: Security,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(imap_connection, "CONNECT_SECONDS", 2.0)
    monkeypatch.setattr(imap_connection, "READ_SECONDS", 2.0)
    crossed = {Security.TLS: receiving.plain, Security.STARTTLS: receiving.implicit}
    imap = Server(host="localhost", port=crossed[security], security=security)
    sheet = open_at_sign_in(qtbot, threads, preferences, provider(sending, imap))
    enter(sheet, dovecot.PASSWORD, qtbot)
    assert "is not what was expected. Check the port" in sheet.trying_page.said
    assert preferences.chosen.accounts == ()
