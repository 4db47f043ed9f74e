"""A real screen with a real tray, and one without: the icon, the second start, the clean end."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from afterword.adapters import settings_file
from afterword.domain.clock import SystemClock
from afterword.domain.settings import Settings
from afterword.services import sample_people
from afterword.store.opening import open_book
from tests.real.packages import ensure
from tests.rules.source import ROOT

TOOLS = {"Xvfb": "xvfb", "openbox": "openbox", "trayer": "trayer", "xdotool": "xdotool"}
SECONDS = 30


class Screen:
    """A screen of its own, with what was started on it."""

    def __init__(self) -> None:
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

    def windows(self) -> list[str]:
        """The titles of the windows that are seen."""
        found = self.ask("xdotool", "search", "--onlyvisible", "--name", "– Afterword").split()
        return [self.ask("xdotool", "getwindowname", number).strip() for number in found]

    def end(self) -> None:
        for started in reversed(self._started):
            if started.poll() is None:
                started.terminate()
            started.wait(timeout=SECONDS)


@pytest.fixture
def screen() -> Iterator[Screen]:
    ensure(TOOLS)
    made = Screen()
    made.start("openbox")
    yield made
    made.end()


@pytest.fixture
def tray(screen: Screen) -> None:
    """A tray at the foot of the screen, seen by the program."""
    screen.start("trayer", "--edge", "bottom", "--SetDockType", "true")
    until(lambda: looked(screen)["tray"])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data of somebody who has something to do, and wants the tray."""
    clock = SystemClock()
    book = open_book(tmp_path / "afterword.db", clock=clock)
    sample_people.fill(book, "half_year", clock.now())
    book.close()
    settings_file.save(tmp_path / "settings.json", Settings(name="Kim", zone="UTC"))
    return tmp_path


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


def test_a_screen_without_a_tray_is_told(screen: Screen):
    assert looked(screen) == {"window": True, "tray": False, "fonts": True}


def test_hidden_without_a_tray_there_is_still_a_window(screen: Screen, data: Path):
    program = screen.afterword("--data", str(data), "--hidden")
    until(lambda: screen.ask("xdotool", "search", "--name", "– Afterword"))
    program.send_signal(signal.SIGTERM)
    assert program.wait(timeout=SECONDS) == 0


@pytest.mark.usefixtures("tray")
def test_hidden_begins_in_the_tray_and_a_second_start_shows_the_window(screen: Screen, data: Path):
    program = screen.afterword("--data", str(data), "--hidden")
    until(lambda: (data / "window.ini").exists() or (data / "afterword.db-wal").exists())
    assert screen.windows() == []
    second = screen.afterword("--data", str(data))
    assert second.wait(timeout=SECONDS) == 0
    until(lambda: screen.windows() == ["Today – Afterword"])
    # whatever closing the window means, the system's wish to end is not asked about
    program.send_signal(signal.SIGTERM)
    assert program.wait(timeout=SECONDS) == 0
    assert not (data / "afterword.db-wal").exists()
