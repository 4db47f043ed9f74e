from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from afterword.domain.account import Security, Server
from afterword.domain.errors import InvalidValue
from afterword.ui.desk import Desk
from afterword.ui.settings.account_servers import ServersBox
from tests.ui.settings.account_world import account


@pytest.fixture
def box(qtbot: QtBot, desk: Desk) -> ServersBox:
    made = ServersBox(desk=desk)
    qtbot.addWidget(made)
    return made


def put(box: ServersBox, name: str, text: str, *, receiving: bool = False) -> None:
    form = box.receiving if receiving else box.sending
    editor = form.box(name).editor
    if name == "security":
        editor.box.choose(Security(text))
    else:
        editor.line.setText(text)


def test_the_servers_of_an_account_come_back_as_they_were(box: ServersBox):
    kept = account()
    kept = replace(kept, smtp=replace(kept.smtp, fingerprint="ab"))
    box.load(kept)
    assert box.servers(kept.address) == (kept.smtp, kept.imap)
    assert not box.is_blank


def test_an_account_that_only_sends_stays_one(box: ServersBox):
    kept = replace(account(), imap=None)
    box.load(kept)
    assert box.receiving.isHidden()
    assert box.servers(kept.address) == (kept.smtp, None)
    box.fetches.click()
    assert not box.receiving.isHidden()


def test_blank_servers_are_to_be_found(box: ServersBox):
    box.load_blank()
    assert box.is_blank
    put(box, "host", "imap.x.org", receiving=True)
    assert not box.is_blank


def test_an_empty_user_stands_for_the_address(box: ServersBox):
    box.load(account())
    put(box, "user", "")
    assert box.servers("kim@x.org")[0].user == "kim@x.org"


def test_an_exception_does_not_follow_to_another_server(box: ServersBox):
    kept = account()
    box.load(replace(kept, smtp=replace(kept.smtp, fingerprint="ab")))
    put(box, "host", "smtp.other.org")
    assert box.servers(kept.address)[0].fingerprint == ""


@pytest.mark.parametrize(("host", "fine"), [("smtp.x.org", False), ("127.0.0.1", True)])
def test_only_this_computer_can_do_without_encryption(box: ServersBox, host: str, fine: bool):
    box.load(account())
    put(box, "host", host)
    put(box, "security", "none")
    if fine:
        assert box.servers("kim@x.org")[0] == Server(
            host=host, port=465, security=Security.NONE, user="kim@example.org"
        )
        return
    with pytest.raises(InvalidValue):
        box.servers("kim@x.org")
    assert box.sending.box("security").fault


@pytest.mark.parametrize("port", ["", "0", "65536", "many"])
def test_a_port_that_is_none_is_told_at_its_field(box: ServersBox, port: str):
    box.load(account())
    put(box, "port", port)
    with pytest.raises(InvalidValue):
        box.servers("kim@x.org")
    assert box.sending.box("port").fault
