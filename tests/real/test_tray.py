"""A real screen with a real tray of either kind, and one without: icon, second start, clean end."""

import re
import signal
from pathlib import Path

import pytest

from tests.real.packages import ensure
from tests.real.screens import SECONDS, Screen, looked, until

ITEM, MENU = "org.kde.StatusNotifierItem", "com.canonical.dbusmenu"
WATCHER = "org.kde.StatusNotifierWatcher"


@pytest.fixture
def tray(screen: Screen) -> None:
    """A tray at the foot of the screen, seen by the program."""
    screen.start("trayer", "--edge", "bottom", "--SetDockType", "true")
    until(lambda: looked(screen)["tray"])


@pytest.fixture
def panel(screen: Screen) -> None:
    """A desktop's panel, where icons are told over the message bus."""
    ensure({"xfce4-panel": "xfce4-panel", "dbus-daemon": "dbus", "dbus-send": "dbus"})
    screen.begin_session()
    screen.start("xfce4-panel", "--disable-wm-check")
    until(lambda: looked(screen)["tray"])


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


@pytest.mark.usefixtures("panel")
def test_a_panel_shows_the_icon_with_its_count_and_its_menu(screen: Screen, data: Path):
    program = screen.afterword("--data", str(data), "--hidden")
    until(lambda: items(screen))
    (item,) = items(screen)
    until(lambda: "things to do" in asked(screen, item, "/StatusNotifierItem", "ToolTip"))
    listed = screen.ask(
        *SEND, f"--dest={item}", "/MenuBar", f"{MENU}.GetLayout", "int32:0", "int32:-1", "array:string:label"
    )
    labels = re.findall(r'string "label"\s+variant +string "([^"]+)"', listed)
    assert labels[0] == "Open Afterword"
    assert labels[-3:] == ["Add an interview", "Quiet for today", "Quit"]
    assert len(labels) == 1 + 3 + 3
    screen.ask(*SEND, f"--dest={item}", "/StatusNotifierItem", f"{ITEM}.Activate", "int32:0", "int32:0")
    until(lambda: screen.windows() == ["Today – Afterword"])
    program.send_signal(signal.SIGTERM)
    assert program.wait(timeout=SECONDS) == 0
    until(lambda: not items(screen))


SEND = ("dbus-send", "--session", "--print-reply")
ASK = "org.freedesktop.DBus.Properties.Get"


def items(screen: Screen) -> list[str]:
    """The names on the bus of the icons in the panel."""
    told = asked(screen, WATCHER, "/StatusNotifierWatcher", "RegisteredStatusNotifierItems")
    return re.findall(r'string "([^"/]+)(?:/[^"]*)?"', told)


def asked(screen: Screen, name: str, path: str, property_: str) -> str:
    interface = WATCHER if name == WATCHER else ITEM
    return screen.ask(*SEND, f"--dest={name}", path, ASK, f"string:{interface}", f"string:{property_}")
