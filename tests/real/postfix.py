"""A Postfix of its own for a test: TLS with a certificate made for it, a user with a password, a mailbox.

Nothing of the system's own mail is touched: configuration, queue and log lie in a temporary folder.
"""

import hashlib
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from afterword.domain.account import Account, Credentials, Security, Server, SignIn
from tests.real.packages import ensure

USER, PASSWORD = "kim@example.org", "grüne-Äpfel-1"
RECEIVER = "anna@northwind.example"
SECONDS = 20
MAIN = """
compatibility_level = 3.6
queue_directory = {home}/queue
data_directory = {home}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = {home}/log
maillog_file_prefixes = {home}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.example.org
mydestination =
mynetworks =
alias_maps =
alias_database =
local_recipient_maps =
virtual_mailbox_domains = northwind.example
virtual_mailbox_maps = inline:{{ {receiver}=anna/ }}
virtual_mailbox_base = {home}/mail
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
smtpd_tls_cert_file = {home}/cert.pem
smtpd_tls_key_file = {home}/key.pem
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = cyrus
smtpd_sasl_path = smtpd
cyrus_sasl_config_path = {home}/config/sasl
smtpd_sasl_local_domain =
smtpd_recipient_restrictions = permit_sasl_authenticated, reject
smtpd_relay_restrictions = permit_sasl_authenticated, reject
message_size_limit = 200000
"""
MASTER = """
127.0.0.1:{starttls} inet n - n - - smtpd
127.0.0.1:{implicit} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
tlsmgr unix - - n 1000? 1 tlsmgr
proxymap unix - - n - - proxymap
error unix - - n - - error
postlog unix-dgram n - n - 1 postlogd
"""
SASL = """
pwcheck_method: auxprop
auxprop_plugin: sasldb
sasldb_path: {home}/users
mech_list: PLAIN LOGIN
"""


class Postfix:
    """A running server with one user, and the mailbox of whom they write to."""

    def __init__(self, home: Path, *, starttls: int, implicit: int) -> None:
        self.home, self.starttls, self.implicit = home, starttls, implicit
        pem = ssl.PEM_cert_to_DER_cert((home / "cert.pem").read_text())
        self.fingerprint = hashlib.sha256(pem).hexdigest()

    def account(self, security: Security = Security.STARTTLS, *, pinned: bool = True) -> Account:
        """Return the user's account, with the exception for the server's certificate unless not pinned."""
        server = Server(
            host="localhost",
            port=self.implicit if security is Security.TLS else self.starttls,
            security=security,
            user=USER,
            fingerprint=self.fingerprint if pinned else "",
        )
        return Account(key="kim", name="Kim Osei", address=USER, smtp=server)

    def delivered(self, number: int) -> list[bytes]:
        """Wait until so many mails lie in the mailbox, and return them in the order of their coming."""
        folder = self.home / "mail" / "anna" / "new"
        end = time.monotonic() + SECONDS
        while len(found := list(folder.glob("*"))) < number:
            if time.monotonic() > end:
                raise AssertionError(self.log())
            time.sleep(0.05)
        return [one.read_bytes() for one in sorted(found, key=lambda one: one.stat().st_mtime_ns)]

    def log(self) -> str:
        """Return what the server logged."""
        path = self.home / "log"
        return path.read_text() if path.exists() else "no log"


def credentials(secret: str = PASSWORD) -> Credentials:
    """Return what one signs in with."""
    return Credentials(sign_in=SignIn.PASSWORD, secret=secret)


@contextmanager
def running() -> Iterator[Postfix]:
    """Run a server until the block ends."""
    tools = {"postfix": "postfix", "saslpasswd2": "sasl2-bin", "openssl": "openssl"}
    if not list(Path("/usr/lib").glob("*/sasl2/libplain.so*")):
        tools["libplain.so"] = "libsasl2-modules"
    ensure(tools)
    home = Path(tempfile.mkdtemp(prefix="afterword-postfix-"))
    home.chmod(0o755)
    process = None
    try:
        server = _prepared(home)
        command = ["postfix", "-c", str(home / "config"), "start-fg"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _wait_for(server)
        yield server
    finally:
        if process is not None:
            subprocess.run(["postfix", "-c", str(home / "config"), "stop"], check=False, capture_output=True)
            process.wait(timeout=SECONDS)
        shutil.rmtree(home, ignore_errors=True)


def _prepared(home: Path) -> Postfix:
    words = (
        "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    )
    files = ["-keyout", str(home / "key.pem"), "-out", str(home / "cert.pem")]
    subprocess.run(["openssl", *words.split(), *files], check=True, capture_output=True)
    for name in ("config/sasl", "queue", "data", "mail"):
        (home / name).mkdir(parents=True)
    shutil.chown(home / "data", "postfix")
    shutil.chown(home / "mail", "nobody", "nogroup")
    owner = (home / "mail").stat()
    starttls, implicit = _free_ports()
    main = MAIN.format(home=home, receiver=RECEIVER, uid=owner.st_uid, gid=owner.st_gid)
    (home / "config" / "main.cf").write_text(main)
    (home / "config" / "master.cf").write_text(MASTER.format(starttls=starttls, implicit=implicit))
    (home / "config" / "sasl" / "smtpd.conf").write_text(SASL.format(home=home))  # Debian's looks here alone
    user, _, domain = USER.partition("@")
    kept = ["saslpasswd2", "-p", "-c", "-f", str(home / "users"), "-u", domain, user]
    subprocess.run(kept, check=True, capture_output=True, input=PASSWORD.encode())
    shutil.chown(home / "users", "postfix")
    return Postfix(home, starttls=starttls, implicit=implicit)


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def _wait_for(server: Postfix) -> None:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        try:
            with socket.create_connection(("127.0.0.1", server.starttls), timeout=1) as connection:
                connection.settimeout(SECONDS)
                if connection.recv(3) == b"220":
                    return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(server.log())
