"""Starting with the user's login: a desktop entry, a key of the registry, a launch agent."""

import os
import plistlib
import sys
from collections.abc import Sequence
from pathlib import Path
from subprocess import list2cmdline
from typing import Protocol

from afterword.adapters import files
from afterword.domain.file_problems import UnwritableFile

if sys.platform == "win32":
    import winreg

NAME = "afterword"
LABEL = "org.afterword.Afterword"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
HIDDEN = "--hidden"
SPECIAL = '"\\`$'  # what a desktop entry's quoted argument escapes


class Autostart(Protocol):
    """Whether the program starts with the login. Switching raises UnwritableFile."""

    @property
    def is_on(self) -> bool: ...

    def switch(self, *, on: bool) -> None: ...


class DesktopEntry:
    """Linux and its kin: a file in the autostart folder of the XDG specification."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        self.path = folder / f"{NAME}.desktop"
        self._command = command

    @property
    def is_on(self) -> bool:
        """Whether the entry is there and not switched off in it."""
        try:
            lines = self.path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return False
        return not any(line.replace(" ", "").casefold() == "hidden=true" for line in lines)

    def switch(self, *, on: bool) -> None:
        """Write the entry, or remove it."""
        if not on:
            _remove(self.path)
            return
        command = " ".join(quoted(part) for part in self._command)
        lines = (
            "[Desktop Entry]",
            "Type=Application",
            "Name=Afterword",
            f"Exec={command}",
            f"Icon={NAME}",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
        )
        _write(self.path, ("\n".join(lines) + "\n").encode("utf-8"))


class LaunchAgent:
    """macOS: a property list in the user's LaunchAgents."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        self.path = folder / f"{LABEL}.plist"
        self._command = command

    @property
    def is_on(self) -> bool:
        """Whether the list is there."""
        return self.path.is_file()

    def switch(self, *, on: bool) -> None:
        """Write the list, or remove it."""
        if not on:
            _remove(self.path)
            return
        told = {"Label": LABEL, "ProgramArguments": list(self._command), "RunAtLoad": True}
        _write(self.path, plistlib.dumps(told))


class RunKey:
    """Windows: a value of the user's Run key. On another system it is never on."""

    def __init__(self, command: Sequence[str], *, key: str = RUN_KEY) -> None:
        self._command = command
        self._key = key

    @property
    def is_on(self) -> bool:
        """Whether the value is there."""
        if sys.platform == "win32":
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, self._key) as key:
                    winreg.QueryValueEx(key, NAME)
            except OSError:
                return False
            return True
        return False

    def switch(self, *, on: bool) -> None:
        """Set the value, or delete it."""
        if sys.platform == "win32":
            with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, self._key) as key:
                if on:
                    winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, list2cmdline(self._command))
                elif self.is_on:
                    winreg.DeleteValue(key, NAME)


def autostart(*, data: Path | None = None) -> Autostart:
    """Return the way of this system. `data` is the data folder, where it is not the usual one."""
    command = (*program(), *(("--data", str(data)) if data else ()), HIDDEN)
    if sys.platform == "win32":
        return RunKey(command)
    if sys.platform == "darwin":
        return LaunchAgent(Path.home() / "Library" / "LaunchAgents", command)
    configuration = os.environ.get("XDG_CONFIG_HOME", "")
    folder = Path(configuration) if configuration.startswith("/") else Path.home() / ".config"
    return DesktopEntry(folder / "autostart", command)


def program() -> tuple[str, ...]:
    """Return the command that starts this program again, from anywhere."""
    if getattr(sys, "frozen", False):
        image = os.environ.get("APPIMAGE", "")  # inside of one, the executable's own path is gone at the end
        return (image or sys.executable,)
    beside = Path(sys.executable).with_name(NAME + (".exe" if sys.platform == "win32" else ""))
    if beside.is_file():
        return (str(beside),)
    folder = Path(__file__).resolve().parent.parent.parent
    start = f"import sys; sys.path.insert(0, {str(folder)!r}); from afterword.__main__ import main; "
    return (sys.executable, "-c", f"{start}sys.exit(main())")


def quoted(argument: str) -> str:
    """Return an argument as the Exec line of a desktop entry wants it."""
    if argument and all(letter.isalnum() or letter in "-_./=:@+," for letter in argument):
        return argument
    inner = "".join(f"\\{letter}" if letter in SPECIAL else letter for letter in argument)
    # The value of a line is itself unescaped once before the quoting is read; % begins a field code.
    return '"' + inner.replace("\\", "\\\\").replace("%", "%%") + '"'


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as wrong:
        raise UnwritableFile(path=str(path), detail=wrong.strerror or str(wrong)) from wrong
    files.write(path, content)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as wrong:
        raise UnwritableFile(path=str(path), detail=wrong.strerror or str(wrong)) from wrong
