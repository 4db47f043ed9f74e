from pathlib import Path

import pytest

from afterword.cli import commands
from tests.cli.conftest import Call


def test_a_bug_is_told_without_a_traceback_and_its_details_are_kept(
    call: Call, data: Path, monkeypatch: pytest.MonkeyPatch, expect_log
):
    def broken(*_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(commands, "_command", lambda _name: broken)
    expect_log("A command failed", logger="afterword.cli.commands")
    said = call("today")
    assert said.status == 1
    assert "Traceback" not in said.err
    assert "ZeroDivisionError" in (data / "logs" / "afterword.log").read_text(encoding="utf-8")


def test_every_command_has_its_function():
    for name in commands.COMMANDS:
        assert callable(commands._command(name))
