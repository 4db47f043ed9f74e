"""A Dovecot of its own for a test: TLS with a certificate made for it, mailboxes in a folder of its own."""

import hashlib
import re
import shutil
import signal
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

PASSWORD = "grüne-Äpfel-1"
BOX_USER = "box"
"""The user whose inbox is one mbox file: very many mails are made quickly in it."""
CONFIG = """
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/log
listen = 127.0.0.1
protocols = imap
ssl = yes
ssl_cert = <{home}/cert.pem
ssl_key = <{home}/key.pem
disable_plaintext_auth = no
default_internal_user = nobody
default_internal_group = nogroup
default_login_user = nobody
first_valid_uid = 1
mail_location = sdbox:{home}/mail/%u
mailbox_list_index = yes
auth_mechanisms = plain login
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = passwd-file
  args = username_format=%u {home}/users
}}
userdb {{
  driver = static
  args = uid=nobody gid=nogroup home={home}/mail/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox "Gesendete Objekte" {{
    auto = create
    special_use = \\Sent
  }}
  mailbox Entwürfe {{
    auto = create
    special_use = \\Drafts
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {implicit}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
"""


class Dovecot:
    """A running server. Each user name has a mailbox; all have the same password."""

    def __init__(self, home: Path, *, plain: int, implicit: int) -> None:
        self.home, self.plain, self.implicit = home, plain, implicit
        pem = ssl.PEM_cert_to_DER_cert((home / "cert.pem").read_text())
        self.fingerprint = hashlib.sha256(pem).hexdigest()

    def account(
        self, user: str = "anna", *, security: Security = Security.TLS, pinned: bool = True
    ) -> Account:
        """Return the account of a user, with the exception for the server's certificate unless not pinned."""
        server = Server(
            host="localhost",
            port=self.implicit if security is Security.TLS else self.plain,
            security=security,
            user=user,
            fingerprint=self.fingerprint if pinned and security is not Security.NONE else "",
        )
        return Account(key=user, name=user, address=f"{user}@example.org", smtp=server, imap=server)

    def admin(self, *words: str, content: bytes = b"") -> str:
        """Run doveadm on the server's own files and return what it says."""
        command = ["doveadm", "-c", str(self.home / "dovecot.conf"), *words]
        return subprocess.run(command, check=True, capture_output=True, input=content).stdout.decode()

    def put(self, mail: bytes, *, user: str = "anna", folder: str = "INBOX") -> None:
        """Put a mail into a mailbox, unread, as its delivery would."""
        self.admin("save", "-u", user, "-m", folder, content=mail)

    def put_box(self, box: bytes) -> None:
        """Make this mbox the inbox of `BOX_USER`."""
        path = self.home / "mail" / f"{BOX_USER}.mbox"
        path.write_bytes(box)
        shutil.chown(path, "nobody", "nogroup")

    def flags(self, user: str = "anna", folder: str = "INBOX") -> list[str]:
        """Return the flags of each mail in a folder."""
        said = self.admin("-f", "tab", "fetch", "-u", user, "flags", "mailbox", folder)
        return [line.replace("\\Recent", "").strip() for line in said.splitlines()[1:]]

    def logins(self, user: str) -> int:
        """Return how often a user signed in."""
        return (self.home / "log").read_text().count(f"Login: user=<{user}>")

    def counted(self, user: str) -> list[tuple[int, int]]:
        """Return of how many mails the headers, and the bodies, were read in each session of a user."""
        log = (self.home / "log").read_text()
        return [
            (int(heads), int(bodies))
            for heads, bodies in re.findall(rf"imap\({user}\).* hdr_count=(\d+) .*body_count=(\d+)", log)
        ]


def credentials(secret: str = PASSWORD) -> Credentials:
    """Return what one signs in with."""
    return Credentials(sign_in=SignIn.PASSWORD, secret=secret)


@contextmanager
def running() -> Iterator[Dovecot]:
    """Run a server until the block ends."""
    ensure({"dovecot": "dovecot-imapd", "openssl": "openssl"})
    home = Path(tempfile.mkdtemp(prefix="afterword-dovecot-"))
    home.chmod(0o755)
    process = None
    try:
        server = _prepared(home)
        command = ["dovecot", "-F", "-c", str(home / "dovecot.conf")]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _wait_for(server.implicit, home)
        yield server
    finally:
        if process is not None:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=20)
        shutil.rmtree(home, ignore_errors=True)


def _prepared(home: Path) -> Dovecot:
    words = (
        "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    )
    files = ["-keyout", str(home / "key.pem"), "-out", str(home / "cert.pem")]
    subprocess.run(["openssl", *words.split(), *files], check=True, capture_output=True)
    (home / "mail").mkdir()
    shutil.chown(home / "mail", "nobody", "nogroup")
    plain, implicit = _free_ports()
    config = CONFIG.format(home=home, password=PASSWORD, plain=plain, implicit=implicit)
    (home / "dovecot.conf").write_text(config)
    (home / "state").mkdir()
    box = f"mail=mbox:{home}/mail/{BOX_USER}:INBOX={home}/mail/{BOX_USER}.mbox"
    (home / "users").write_text(f"{BOX_USER}::65534:65534::{home}/mail/{BOX_USER}::userdb_{box}\n")
    return Dovecot(home, plain=plain, implicit=implicit)


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def _wait_for(port: int, home: Path) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    log = home / "log"
    raise AssertionError(log.read_text() if log.exists() else "no answer")
