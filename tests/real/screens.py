"""A screen of its own for a test, with what is started on it: a tray, a message bus, notices, the program."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from tests.rules.source import ROOT

TOOLS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool"}
SECONDS = 30


class Screen:
    """A screen of its own, with what was started on it."""

    def __init__(self, home: Path) -> None:
        ours, theirs = os.pipe()
        self._started = [
            subprocess.Popen(
                ["Xvfb", "-displayfd", str(theirs), "-screen", "0", "1280x900x24"],
                pass_fds=(theirs,),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        ]
        os.close(theirs)
        with os.fdopen(ours) as told:
            self.environment = {
                **{name: text for name, text in os.environ.items() if name != "QT_QPA_PLATFORM"},
                "HOME": str(home),
                **{f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "CACHE", "STATE")},
                "XDG_RUNTIME_DIR": str(home),
                "DISPLAY": f":{told.readline().strip()}",
                "PYTHONPATH": str(ROOT / "desktop"),
                "QT_QPA_PLATFORM": "xcb",
            }

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        started = subprocess.Popen(
            command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._started.append(started)
        return started

    def afterword(self, *words: str) -> subprocess.Popen[bytes]:
        return self.start(sys.executable, "-m", "afterword", *words)

    def ask(self, *command: str) -> str:
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        return done.stdout

    def begin_session(self) -> None:
        """Give the screen a message bus of its own, as a desktop has one."""
        bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._started.append(bus)
        assert bus.stdout is not None
        with bus.stdout:
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()

    def windows(self) -> list[str]:
        """The titles of the windows that are seen."""
        found = self.ask("xdotool", "search", "--onlyvisible", "--name", "– Afterword").split()
        return [self.ask("xdotool", "getwindowname", number).strip() for number in found]

    def end(self) -> None:
        for started in reversed(self._started):
            if started.poll() is None:
                started.terminate()
            started.wait(timeout=SECONDS)


def until(is_so, *, seconds: float = SECONDS) -> None:
    """Wait for another process to come so far."""
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            raise AssertionError("it did not come")
        time.sleep(0.1)


def looked(screen: Screen) -> dict[str, bool]:
    told = screen.ask(sys.executable, "-m", "afterword", "--look")
    return {one["aspect"]: one["ok"] for one in json.loads(told)}
