"""Certificates for the tests' own servers: an authority of theirs, and what it signs."""

import datetime as dt
import hashlib
import ipaddress
import ssl
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

DAY = dt.timedelta(days=1)
NAMES = x509.SubjectAlternativeName(
    [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
)
OTHER_NAMES = x509.SubjectAlternativeName([x509.DNSName("mail.example.org")])


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


@dataclass(frozen=True)
class Certificate:
    """A certificate with its key, as files."""

    path: Path
    key: Path
    fingerprint: str

    def context(self) -> ssl.SSLContext:
        """How a server shows it."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.path, self.key)
        return context


class Authority:
    """Signs certificates, below a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._now = dt.datetime.now(dt.UTC)
        usage = x509.KeyUsage(
            digital_signature=True,
            key_cert_sign=True,
            crl_sign=True,
            content_commitment=False,
            key_encipherment=False,
            data_encipherment=False,
            key_agreement=False,
            encipher_only=False,
            decipher_only=False,
        )
        made = (
            self._builder("Tests", "Tests", self._key.public_key(), -DAY, DAY)
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(usage, critical=True)
            .sign(self._key, hashes.SHA256())
        )
        self.path = folder / "authority.pem"
        self.path.write_bytes(made.public_bytes(serialization.Encoding.PEM))

    def sign(
        self,
        name: str,
        *,
        names: x509.SubjectAlternativeName = NAMES,
        starts: dt.timedelta = -DAY,
        ends: dt.timedelta = DAY,
        by_itself: bool = False,
    ) -> Certificate:
        """Make a certificate; the times are counted from now."""
        key = ec.generate_private_key(ec.SECP256R1())
        issuer = name if by_itself else "Tests"
        made = (
            self._builder(name, issuer, key.public_key(), starts, ends)
            .add_extension(names, critical=False)
            .sign(key if by_itself else self._key, hashes.SHA256())
        )
        path, key_path = self._folder / f"{name}.pem", self._folder / f"{name}.key"
        path.write_bytes(made.public_bytes(serialization.Encoding.PEM))
        key_path.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
        der = made.public_bytes(serialization.Encoding.DER)
        return Certificate(path, key_path, hashlib.sha256(der).hexdigest())

    def _builder(
        self,
        name: str,
        issuer: str,
        key: ec.EllipticCurvePublicKey,
        starts: dt.timedelta,
        ends: dt.timedelta,
    ) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder()
            .subject_name(_name(name))
            .issuer_name(_name(issuer))
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(self._now + starts)
            .not_valid_after(self._now + ends)
        )
