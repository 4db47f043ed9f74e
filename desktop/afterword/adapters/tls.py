"""Encrypted connections to mail servers: always verified, and what is wrong as a person can act on it."""

import hashlib
import imaplib
import ipaddress
import smtplib
import socket
import ssl
from typing import Any, ClassVar

from afterword.domain.account import Security, Server, is_this_machine
from afterword.domain.errors import Problem
from afterword.domain.post_problems import (
    BadCertificate,
    CertificateFault,
    ConnectionCut,
    ConnectionRefused,
    NoEncryption,
    NotAMailServer,
    Unreachable,
)

SECONDS = 20.0  # to connect, and to shake hands

# OpenSSL's numbers of what is wrong with a certificate (X509_V_ERR_*).
FAULTS = {
    9: CertificateFault.NOT_YET_VALID,
    10: CertificateFault.EXPIRED,
    18: CertificateFault.SELF_SIGNED,
    19: CertificateFault.UNKNOWN_ISSUER,
    20: CertificateFault.UNKNOWN_ISSUER,
    21: CertificateFault.UNKNOWN_ISSUER,
    23: CertificateFault.REVOKED,
    62: CertificateFault.OTHER_NAME,
    64: CertificateFault.OTHER_NAME,
}
TOO_OLD = {
    "UNSUPPORTED_PROTOCOL",
    "TLSV1_ALERT_PROTOCOL_VERSION",
    "NO_PROTOCOLS_AVAILABLE",
    "DH_KEY_TOO_SMALL",
}
CUT = (
    ssl.SSLEOFError,
    ssl.SSLZeroReturnError,
    smtplib.SMTPServerDisconnected,
    imaplib.IMAP4.abort,
    ConnectionResetError,
    ConnectionAbortedError,
    BrokenPipeError,
    EOFError,
)


class OtherCertificate(ssl.SSLError):
    """The server shows another certificate than the one that the user made an exception for."""


class _PinnedSocket(ssl.SSLSocket):
    """A socket that takes one certificate and no other, whoever signed it."""

    fingerprint: ClassVar[str] = ""

    def do_handshake(self, block: bool = False) -> None:
        super().do_handshake(block)
        if _digest(self.getpeercert(binary_form=True) or b"") != self.fingerprint:
            raise OtherCertificate("another certificate than the one accepted")


def context_for(server: Server) -> ssl.SSLContext:
    """Return how to encrypt: verified by the system's authorities and by name.

    With a fingerprint, that one certificate is taken and no other; the connection then ends in the handshake,
    before anything is said.
    """
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if server.fingerprint:
        facts: dict[str, Any] = {"fingerprint": server.fingerprint.lower().replace(":", "")}
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        context.sslsocket_class = type("PinnedSocket", (_PinnedSocket,), facts)
    return context


def connect(server: Server, *, seconds: float = SECONDS) -> socket.socket:
    """Return a connection, with `seconds` as its timeout; encrypted already where TLS is implicit.

    Raise `NoEncryption` when it would be in the open and leave this machine; OSError as it comes.
    """
    if server.security is Security.NONE and not is_this_machine(server.host):
        raise NoEncryption(host=server.host)
    plain = socket.create_connection((server.host.strip("[]"), server.port), timeout=seconds)
    try:
        if server.security is Security.NONE and not ipaddress.ip_address(plain.getpeername()[0]).is_loopback:
            raise NoEncryption(host=server.host)
        return wrap(plain, server) if server.security is Security.TLS else plain
    except BaseException:
        plain.close()
        raise


def wrap(plain: socket.socket, server: Server) -> ssl.SSLSocket:
    """Return the connection encrypted, after STARTTLS or from its start."""
    return context_for(server).wrap_socket(plain, server_hostname=server.host.strip("[]"))


def problem_of(error: Exception, server: Server) -> Problem:
    """Return what a person can do about an error of a connection; an error that is a bug is raised again.

    Of a certificate that cannot be trusted, the fingerprint is asked for by a second connection, in which
    nothing else is said: call it in jobs.
    """
    match error:
        case Problem():
            return error
        case _ if isinstance(error, CUT):
            return ConnectionCut(host=server.host)
        case ssl.SSLError():
            return _of_handshake(error, server)
        case ConnectionRefusedError():
            return ConnectionRefused(host=server.host, port=server.port)
        case OSError() | UnicodeError():
            return Unreachable(host=server.host, port=server.port)
    raise error


def _of_handshake(error: ssl.SSLError, server: Server) -> Problem:
    match error:
        case OtherCertificate():
            return _bad(server, CertificateFault.CHANGED)
        case ssl.SSLCertVerificationError():
            return _bad(server, FAULTS.get(error.verify_code, CertificateFault.OTHER))
        case _ if error.reason in TOO_OLD:
            return NoEncryption(host=server.host)
    return NotAMailServer(host=server.host, port=server.port)


def fingerprint_of(server: Server, *, seconds: float = SECONDS) -> str:
    """Return the SHA-256 of the certificate that the server shows (lower-case hex), trusted or not.

    Nothing else is said to it. Empty when it shows none.
    """
    unverified = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    unverified.check_hostname = False
    unverified.verify_mode = ssl.CERT_NONE
    try:
        with socket.create_connection((server.host.strip("[]"), server.port), timeout=seconds) as plain:
            if server.security is not Security.TLS:
                _ask_for_tls(plain)
            with unverified.wrap_socket(plain, server_hostname=server.host.strip("[]")) as encrypted:
                return _digest(encrypted.getpeercert(binary_form=True) or b"")
    except (OSError, EOFError, UnicodeError):
        return ""


def _bad(server: Server, fault: CertificateFault) -> BadCertificate:
    return BadCertificate(host=server.host, reason=fault, fingerprint=fingerprint_of(server))


def _digest(certificate: bytes) -> str:
    return hashlib.sha256(certificate).hexdigest() if certificate else ""


def _ask_for_tls(plain: socket.socket) -> None:
    """Bring an SMTP or IMAP server to where the handshake begins; its greeting tells which it is."""
    with plain.makefile("rb") as answers:
        words = (
            (b"a STARTTLS",)
            if answers.readline(2_000).startswith(b"*")
            else (b"EHLO [127.0.0.1]", b"STARTTLS")
        )
        for word in words:
            plain.sendall(word + b"\r\n")
            while answers.readline(2_000)[3:4] == b"-":
                continue
