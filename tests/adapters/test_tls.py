"""Encrypted connections: verified always, one exception for one certificate, and each fault told."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from afterword.adapters import tls
from afterword.domain.account import Security, Server
from afterword.domain.post_problems import (
    BadCertificate,
    CertificateFault,
    ConnectionCut,
    ConnectionRefused,
    NoEncryption,
    NotAMailServer,
    Unreachable,
)
from build_scripts.mail_server import MailServer
from tests.adapters.certificates import OTHER_NAMES, Authority, Certificate

DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """An authority that this machine does not know until a test says so."""
    return Authority(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="module")
def good(authority: Authority) -> Certificate:
    """A certificate for this machine."""
    return authority.sign("good")


@pytest.fixture
def trusted(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this machine know the authority."""
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.path))


def shown(certificate: Certificate, security: Security = Security.TLS) -> MailServer:
    """A server that shows this certificate."""
    return MailServer(context=certificate.context(), security=security)


def refused(server: Server) -> BadCertificate:
    """Why a connection to the server was refused."""
    with pytest.raises(ssl.SSLError) as caught:
        tls.connect(server).close()
    problem = tls.problem_of(caught.value, server)
    assert isinstance(problem, BadCertificate)
    return problem


def test_a_certificate_of_a_known_authority_is_taken(good: Certificate, trusted: None):
    with shown(good) as server, tls.connect(server.server()) as connection:
        assert isinstance(connection, ssl.SSLSocket)
        assert connection.version() in {"TLSv1.2", "TLSv1.3"}
        assert connection.recv(3) == b"220"


@pytest.mark.parametrize(
    ("made", "fault"),
    [
        ({"starts": -2 * DAY, "ends": -DAY}, CertificateFault.EXPIRED),
        ({"starts": DAY, "ends": 2 * DAY}, CertificateFault.NOT_YET_VALID),
        ({"names": OTHER_NAMES}, CertificateFault.OTHER_NAME),
        ({"by_itself": True}, CertificateFault.SELF_SIGNED),
    ],
)
def test_a_bad_certificate_is_refused_with_its_reason(
    authority: Authority, trusted: None, made: dict[str, timedelta], fault: CertificateFault
):
    certificate = authority.sign(fault, **made)
    with shown(certificate) as server:
        problem = refused(server.server())
    assert problem.facts == {"host": "127.0.0.1", "reason": fault, "fingerprint": certificate.fingerprint}
    assert not server.said


def test_a_certificate_of_an_unknown_authority_is_refused(good: Certificate):
    with shown(good) as server:
        assert refused(server.server()).facts["reason"] == CertificateFault.UNKNOWN_ISSUER


def test_an_exception_holds_for_one_certificate_alone(authority: Authority):
    one, other = authority.sign("one", by_itself=True), authority.sign("other", by_itself=True)
    with shown(one) as server:
        tls.connect(server.server(fingerprint=one.fingerprint)).close()
        told = ":".join(one.fingerprint[at : at + 2].upper() for at in range(0, 64, 2))
        tls.connect(server.server(fingerprint=told)).close()
    with shown(other) as server:
        problem = refused(server.server(fingerprint=one.fingerprint))
    assert problem.facts["reason"] == CertificateFault.CHANGED
    assert problem.facts["fingerprint"] == other.fingerprint


def test_the_fingerprint_is_found_behind_starttls_too(good: Certificate):
    with shown(good, Security.STARTTLS) as server:
        assert tls.fingerprint_of(server.server()) == good.fingerprint
    assert server.said == ["EHLO [127.0.0.1]", "STARTTLS"]


def test_the_fingerprint_of_an_imap_server_is_found(good: Certificate):
    """What the server hears is the command of IMAP; it then shakes hands."""

    def serve(listener: socket.socket, heard: list[bytes]) -> None:
        connection, _ = listener.accept()
        connection.sendall(b"* OK ready\r\n")
        heard.append(connection.recv(100))
        connection.sendall(b"a OK begin\r\n")
        with good.context().wrap_socket(connection, server_side=True):
            return

    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener, heard))
        thread.start()
        port = listener.getsockname()[1]
        found = tls.fingerprint_of(Server(host="127.0.0.1", port=port, security=Security.STARTTLS))
        thread.join()
    assert (found, heard) == (good.fingerprint, [b"a STARTTLS\r\n"])


def test_no_certificate_has_no_fingerprint():
    with MailServer() as server:
        assert tls.fingerprint_of(server.server()) == ""


def test_an_old_protocol_is_no_encryption(good: Certificate, trusted: None):
    context = good.context()
    context.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        context.minimum_version = ssl.TLSVersion.TLSv1_1
    with MailServer(context=context, security=Security.TLS) as server:
        with pytest.raises(ssl.SSLError) as caught:
            tls.connect(server.server())
        assert isinstance(tls.problem_of(caught.value, server.server()), NoEncryption)


def test_nothing_goes_in_the_open_but_to_this_machine():
    away = Server(host="mail.example.org", port=25, security=Security.NONE)
    with pytest.raises(NoEncryption):
        tls.connect(away)
    with MailServer() as server, tls.connect(server.server(host="localhost")) as connection:
        assert connection.recv(3) == b"220"


def test_a_name_that_only_pretends_to_be_this_machine_gets_nothing(monkeypatch: pytest.MonkeyPatch):
    """A hosts file may send "localhost" away."""
    monkeypatch.setattr(tls.ipaddress, "ip_address", lambda _: tls.ipaddress.IPv4Address("192.0.2.1"))
    with MailServer() as server, pytest.raises(NoEncryption):
        tls.connect(server.server(host="localhost"))


@contextmanager
def saying(answer: bytes) -> Iterator[Server]:
    """A server that says this, whatever comes, and leaves."""

    def serve(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        connection.sendall(answer)
        connection.recv(10_000)
        connection.close()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,))
        thread.start()
        yield Server(host="127.0.0.1", port=listener.getsockname()[1])
        thread.join()


@pytest.mark.parametrize(
    ("answer", "kind"),
    [(b"220 mail.example.org ESMTP\r\n", NotAMailServer), (b"", ConnectionCut)],
)
def test_a_port_that_does_not_encrypt_is_told(answer: bytes, kind: type[Exception]):
    with saying(answer) as server:
        with pytest.raises(OSError) as caught:  # noqa: PT011 - of many kinds
            tls.connect(server)
        assert isinstance(tls.problem_of(caught.value, server), kind)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (ConnectionRefusedError(), ConnectionRefused),
        (ConnectionResetError(), ConnectionCut),
        (BrokenPipeError(), ConnectionCut),
        (EOFError(), ConnectionCut),
        (TimeoutError(), Unreachable),
        (socket.gaierror(-2, "unknown"), Unreachable),
        (OSError(113, "no route"), Unreachable),
        (UnicodeError("label too long"), Unreachable),
    ],
)
def test_each_error_of_a_connection_is_told(error: Exception, kind: type[Exception]):
    problem = tls.problem_of(error, Server(host="mail.example.org", port=465))
    assert isinstance(problem, kind)
    assert problem.facts["host"] == "mail.example.org"


def test_a_problem_stays_and_a_bug_is_raised():
    server = Server(host="mail.example.org", port=465)
    told = ConnectionCut(host="x")
    assert tls.problem_of(told, server) is told
    with pytest.raises(ZeroDivisionError):
        tls.problem_of(ZeroDivisionError(), server)
