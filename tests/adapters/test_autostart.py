import plistlib
import re
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters import autostart
from afterword.adapters.autostart import Autostart, DesktopEntry, LaunchAgent, RunKey, program, quoted
from afterword.domain.file_problems import UnwritableFile

COMMAND = ("/opt/After word/afterword", "--data", "/srv/kim/100 % mine", "--hidden")


def ways(folder: Path) -> list[Autostart]:
    return [DesktopEntry(folder / "autostart", COMMAND), LaunchAgent(folder / "agents", COMMAND)]


@pytest.mark.parametrize("number", [0, 1])
def test_it_is_off_until_it_is_switched_on_and_off_again(tmp_path: Path, number: int):
    way = ways(tmp_path)[number]
    assert not way.is_on
    way.switch(on=True)
    assert way.is_on
    way.switch(on=True)
    way.switch(on=False)
    assert not way.is_on
    way.switch(on=False)


@pytest.mark.parametrize("number", [0, 1])
def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, number: int):
    (tmp_path / "autostart").write_text("in the way")
    (tmp_path / "agents").write_text("in the way")
    with pytest.raises(UnwritableFile):
        ways(tmp_path)[number].switch(on=True)


def entry(path: Path) -> ConfigParser:
    read = ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read(path, encoding="utf-8")
    return read


def test_a_desktop_entry_says_what_to_start(tmp_path: Path):
    way = DesktopEntry(tmp_path, COMMAND)
    way.switch(on=True)
    told = entry(way.path)["Desktop Entry"]
    assert told["Type"] == "Application"
    assert unquoted(told["Exec"]) == list(COMMAND)


def test_an_entry_that_another_program_switched_off_is_off(tmp_path: Path):
    way = DesktopEntry(tmp_path, COMMAND)
    way.switch(on=True)
    way.path.write_text(way.path.read_text() + "Hidden=true\n")
    assert not way.is_on


def test_a_launch_agent_says_what_to_start(tmp_path: Path):
    way = LaunchAgent(tmp_path, COMMAND)
    way.switch(on=True)
    told = plistlib.loads(way.path.read_bytes())
    assert told["ProgramArguments"] == list(COMMAND)
    assert told["RunAtLoad"] is True


def test_the_run_key_is_off_where_there_is_none():
    if sys.platform != "win32":
        way = RunKey(COMMAND)
        way.switch(on=True)
        assert not way.is_on


def unquoted(line: str) -> list[str]:
    """Read an Exec line as the specification says: the value's escapes first, then the quoting."""
    value = re.sub(r"\\\\", r"\\", line)
    found = re.findall(r'"((?:\\.|[^"\\])*)"|([^ "]+)', value)
    return [bare or re.sub(r"\\(.)", r"\1", inner).replace("%%", "%") for inner, bare in found]


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\n\r\0"), max_size=12), min_size=1))
def test_quoted_arguments_come_back(arguments: list[str]):
    assert unquoted(" ".join(quoted(one) for one in arguments)) == arguments


def test_the_command_found_starts_this_program():
    found = program()
    told = subprocess.run([*found, "--version"], capture_output=True, text=True, check=True).stdout
    assert told.startswith("afterword ")


def test_another_data_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    way = autostart.autostart(data=tmp_path / "data")
    way.switch(on=True)
    command = unquoted(entry(tmp_path / "autostart" / "afterword.desktop")["Desktop Entry"]["Exec"])
    assert command[-3:] == ["--data", str(tmp_path / "data"), "--hidden"]
