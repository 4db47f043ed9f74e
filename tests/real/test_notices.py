"""Real notices: one for each batch, with buttons that open the window or put the batch off."""

import json
import signal
import stat
import subprocess
from pathlib import Path

import pytest

from afterword.adapters import settings_file
from afterword.domain.clock import SystemClock
from afterword.domain.step import Part
from afterword.services import today
from afterword.store.opening import open_book
from afterword.ui.notify import LINES
from tests.real.packages import ensure
from tests.real.screens import SECONDS, Screen, looked, until

TOOLS = {"dunst": "dunst", "dunstctl": "dunst", "dbus-daemon": "dbus", "dbus-send": "dbus"}
CHOOSER = """#!/bin/sh
grep -m 1 "$(cat {home}/choice)"
"""
CONFIG = """[global]
    dmenu = {home}/chooser
    timeout = 0
    title = Afterword
[urgency_normal]
    timeout = 0
"""


class Desktop:
    """A session whose notices are kept by dunst; nobody is there to close them."""

    def __init__(self, screen: Screen, home: Path) -> None:
        self._screen = screen
        self._home = home
        screen.begin_session()
        chooser = home / "chooser"
        chooser.write_text(CHOOSER.format(home=home), encoding="utf-8")
        chooser.chmod(chooser.stat().st_mode | stat.S_IXUSR)
        config = home / "dunstrc"
        config.write_text(CONFIG.format(home=home), encoding="utf-8")
        screen.start("dunst", "-config", str(config))
        until(lambda: "waiting" in self._ask("count").casefold())

    def count(self) -> int:
        """How many notices are to be seen."""
        return int(self._ask("count", "displayed").strip() or 0)

    def choose(self, words: str) -> None:
        """Press the button of these words on the notice, as long as it is there."""
        (self._home / "choice").write_text(words, encoding="utf-8")
        self._ask("context")

    def past(self) -> list[tuple[str, str]]:
        """The titles and texts of what was shown, from the last to the first."""
        self._ask("close-all")
        told = json.loads(self._ask("history"))["data"][0]
        return [(one["summary"]["data"], one["body"]["data"]) for one in told]

    def _ask(self, *words: str) -> str:
        return self._screen.ask("dunstctl", *words)


@pytest.fixture
def desktop(screen: Screen, tmp_path: Path) -> Desktop:
    ensure(TOOLS)
    return Desktop(screen, tmp_path / "home")


@pytest.fixture
def with_tray(screen: Screen) -> None:
    ensure({"trayer": "trayer"})
    screen.start("trayer", "--edge", "bottom", "--SetDockType", "true")
    until(lambda: looked(screen)["tray"])


def end(program: subprocess.Popen[bytes]) -> None:
    program.send_signal(signal.SIGTERM)
    assert program.wait(timeout=SECONDS) == 0


def due_now(data: Path) -> int:
    """How many things are to be done now, by the data once the program has ended."""
    settings, _ = settings_file.load(data / "settings.json")
    book = open_book(data / "afterword.db", clock=SystemClock())
    try:
        return sum(one.part is Part.NOW for one in today.steps(book, settings))
    finally:
        book.close()


@pytest.mark.usefixtures("with_tray")
def test_all_that_is_due_is_one_notice_and_a_restart_says_it_no_second_time(
    screen: Screen, desktop: Desktop, data: Path
):
    count = due_now(data)
    program = screen.afterword("--data", str(data), "--hidden")
    until(lambda: desktop.count() == 1)
    ((title, text),) = desktop.past()
    assert title == f"{count} things to do"
    assert len(text.splitlines()) == min(count, LINES)
    assert screen.windows() == []
    end(program)
    again = screen.afterword("--data", str(data), "--hidden")
    until((data / "afterword.db-wal").exists)
    second = screen.afterword("--data", str(data))  # it is up when another start is heard
    assert second.wait(timeout=SECONDS) == 0
    until(lambda: screen.windows() == ["Today – Afterword"])
    assert desktop.count() == 0
    end(again)


@pytest.mark.usefixtures("with_tray")
def test_a_click_on_the_notice_opens_today(screen: Screen, desktop: Desktop, data: Path):
    program = screen.afterword("--data", str(data), "--hidden")
    until(lambda: desktop.count() == 1)
    assert screen.windows() == []
    until(lambda: desktop.choose("Open") or screen.windows() == ["Today – Afterword"])
    end(program)


def test_tomorrow_puts_the_batch_off_even_where_there_is_no_tray(
    screen: Screen, desktop: Desktop, data: Path
):
    assert due_now(data) > 1
    program = screen.afterword("--data", str(data), "--hidden")
    until(lambda: desktop.count() == 1)
    until(lambda: desktop.choose("Tomorrow") or desktop.count() == 0)
    end(program)
    assert due_now(data) == 0
