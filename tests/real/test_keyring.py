"""The GNOME Keyring in a session of its own: unlocked, locked, and none at all."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.real import keyring_child
from tests.real.packages import ensure
from tests.rules.source import ROOT

TOOLS = {"gnome-keyring-daemon": "gnome-keyring", "dbus-run-session": "dbus-daemon"}
SECONDS = 60
SECRET = "hush-pässword-3107"
# A bus that starts nothing by itself.
BARE = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""
# The daemon ends with the session: it is kept as a child of the shell, and ended by its id.
UNLOCKED = """
printf 'test\\n' | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
ring=$!
for _ in $(seq 100); do
  seen=$("$PYTHON" -m tests.real.keyring_child store 2>/dev/null)
  case "$seen" in *true*) break;; esac
  sleep 0.1
done
"""


class Session:
    """A home and a bus of its own. `say` runs lines of shell in it and returns the answers of the child."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self.surroundings = {
            name: text
            for name, text in os.environ.items()
            if name not in {"PYTHON_KEYRING_BACKEND", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY"}
        } | {
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_RUNTIME_DIR": str(home),
            "PYTHONPATH": os.pathsep.join((str(ROOT / "desktop"), str(ROOT))),
            "PYTHON": sys.executable,
            "AFTERWORD_DATA": str(home / "afterword"),
        }

    def run(self, *lines: str, bare: bool = False) -> list[Any]:
        """Run lines; each that begins with a word of the child's is said to it."""
        told = "\n".join(self._line(line) for line in lines)
        options = []
        if bare:
            config = self._home / "bus.conf"
            config.write_text(BARE)
            options = [f"--config-file={config}"]
        done = subprocess.run(
            ["dbus-run-session", *options, "--", "sh", "-c", told],
            env=self.surroundings,
            input=SECRET,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
        self.output = done.stdout + done.stderr
        return [json.loads(line) for line in done.stdout.splitlines() if line.strip()]

    @staticmethod
    def _line(line: str) -> str:
        first = line.split()[0]
        if first in {"store", "keep", "read", "forget", "lock", "change", "give-up"}:
            return f'"$PYTHON" -m {keyring_child.__name__} {line}; echo'
        return line


@pytest.fixture
def session(tmp_path: Path) -> Session:
    ensure(TOOLS)
    tmp_path.chmod(0o700)
    return Session(tmp_path)


READ = ("read mail-1", "read mail-1.refresh")
END = 'kill "$ring"; wait "$ring"'


def test_an_unlocked_keyring_keeps_secrets_from_one_program_to_the_next(session: Session):
    answers = session.run(
        UNLOCKED, "store", "keep mail-1", "read mail-1", "read mail-2", "forget mail-1", "read mail-1", END
    )
    store, kept, found, missing, forgotten, gone = answers
    assert store["lasts"] is True
    assert "SecretService" in store["name"]
    assert (kept, found, missing, forgotten, gone) == (None, SECRET, None, None, None)


def test_a_secret_is_still_there_after_the_next_login(session: Session):
    session.run(UNLOCKED, "keep mail-1", END)
    assert session.run(UNLOCKED, "read mail-1", END) == [SECRET]


def test_another_way_of_signing_in_that_is_given_up_leaves_the_password(session: Session):
    keep = f'printf "%s" "{SECRET}" | "$PYTHON" -m {keyring_child.__name__} keep mail-1; echo'
    given_up, before, none = session.run(UNLOCKED, keep, "give-up mail-1", *READ, END)[1:]
    assert (given_up, before, none) == (None, SECRET, None)


def test_another_way_of_signing_in_that_is_settled_takes_the_passwords_place(session: Session):
    keep = f'printf "%s" "pw" | "$PYTHON" -m {keyring_child.__name__} keep mail-1; echo'
    changed, gone, refresh = session.run(UNLOCKED, keep, "change mail-1", *READ, END)[1:]
    assert (changed, gone, refresh) == (None, None, SECRET * 200)


def test_a_keyring_that_is_locked_meanwhile_is_told_and_kept_apart_from_none(session: Session):
    _kept, _locked, found, store = session.run(UNLOCKED, "keep mail-1", "lock", "read mail-1", "store", END)
    assert found["problem"] == "secrets_refused"
    assert store == {"name": "session", "lasts": False}


def test_a_keyring_that_nobody_unlocks_leaves_the_session(session: Session):
    start = "gnome-keyring-daemon --foreground --components=secrets >/dev/null 2>&1 & ring=$!; sleep 1"
    assert session.run(start, "store", END) == [{"name": "session", "lasts": False}]


def test_without_a_keyring_secrets_are_kept_for_the_session(session: Session):
    assert session.run("store", bare=True) == [{"name": "session", "lasts": False}]


def test_the_check_names_the_keyring(session: Session):
    check = '"$PYTHON" -m afterword check --json'
    (found,) = session.run(UNLOCKED, check, END)
    (keyring,) = [one for one in found["checks"] if one["name"] == "keyring"]
    assert keyring["ok"]
    assert "SecretService" in keyring["detail"]
    (found,) = session.run(check, bare=True)
    (keyring,) = [one for one in found["checks"] if one["name"] == "keyring"]
    assert (keyring["ok"], keyring["detail"]) == (False, "session")


def test_the_secret_is_in_no_file_and_on_no_command_line(session: Session, tmp_path: Path):
    watch = (
        f'( cat /proc/[0-9]*/cmdline; cat /proc/[0-9]*/environ ) 2>/dev/null > "{tmp_path}/seen" &'
        " watching=$!"
    )
    session.run(UNLOCKED, "keep mail-1", watch, "read mail-1", 'wait "$watching"', END)
    assert (tmp_path / "seen").stat().st_size > 0
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert SECRET.encode() not in path.read_bytes(), path
