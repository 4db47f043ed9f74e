import socket
from dataclasses import replace
from pathlib import Path

import pytest

from afterword.adapters import mail_probe
from afterword.adapters.mail_probe import IMAP, SMTP, first_that_answers
from afterword.domain.account import Security, Server
from afterword.domain.post_problems import Unreachable
from build_scripts.mail_server import Fault, MailServer, Point
from tests.adapters.certificates import Authority
from tests.adapters.scripted_imap import ScriptedImap


@pytest.fixture
def closed() -> Server:
    """A port where nobody is."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return Server(host="127.0.0.1", port=free.getsockname()[1], security=Security.NONE)


@pytest.fixture
def nowhere() -> Server:
    return Server(host="smtp.does-not-exist.invalid", port=465)


def look(*servers: Server, greetings: tuple[bytes, ...] = SMTP) -> tuple[Server, list[int]]:
    told: list[int] = []
    found = first_that_answers(servers, greetings, tell=lambda one: told.append(one.port), seconds=2)
    return found, told


def test_the_first_that_greets_is_taken_and_told_nothing(closed: Server):
    with MailServer() as server:
        found, told = look(closed, server.server())
        assert (found, told) == (server.server(), [closed.port, server.server().port])
    assert server.said == []


def test_a_server_of_another_kind_is_passed_over(closed: Server):
    imap = ScriptedImap(lambda _told: "")
    with imap.running(), MailServer() as server:
        assert imap.account.imap is not None
        assert look(imap.account.imap, server.server())[0] == server.server()
        assert look(server.server(), imap.account.imap, greetings=IMAP)[0] == imap.account.imap


def test_a_name_nobody_knows_is_tried_once(nowhere: Server):
    with MailServer() as server:
        _found, told = look(nowhere, replace(nowhere, port=587), server.server())
    assert told == [465, server.server().port]


def test_nobody_answering_is_told_with_the_first_server(nowhere: Server, closed: Server):
    with pytest.raises(Unreachable) as told:
        look(nowhere, closed)
    assert told.value.facts == {"host": nowhere.host, "port": 465}


def test_a_server_that_says_nothing_is_given_up_soon():
    with MailServer(fault=Fault(point=Point.BANNER, silent=True)) as server, pytest.raises(Unreachable):
        first_that_answers([server.server()], SMTP, tell=lambda _one: None, seconds=0.2)


def test_a_certificate_that_can_be_trusted_goes_before_one_that_cannot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    authority = Authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.path))
    own, good = authority.sign("own", by_itself=True), authority.sign("good")
    with (
        MailServer(security=Security.TLS, context=own.context()) as doubtful,
        MailServer(security=Security.TLS, context=good.context()) as trusted,
    ):
        assert look(doubtful.server(), trusted.server())[0] == trusted.server()
        assert look(doubtful.server())[0] == doubtful.server()


def test_what_tell_raises_ends_the_looking(closed: Server):
    class Enough(BaseException):
        pass

    def tell(_server: Server) -> None:
        raise Enough

    with pytest.raises(Enough):
        first_that_answers([closed], SMTP, tell=tell)


def test_a_port_is_open_whatever_is_spoken_there(closed: Server, nowhere: Server):
    assert not mail_probe.is_open(closed)
    assert not mail_probe.is_open(nowhere)
    with MailServer() as server:
        assert mail_probe.is_open(replace(server.server(), security=Security.TLS))


def test_a_server_is_not_waited_for_long():
    assert mail_probe.SECONDS <= 5
