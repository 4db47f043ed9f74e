import os
import subprocess
import sys
from pathlib import Path

import pytest

from afterword import __version__
from tests.cli.conftest import Call


def test_a_problem_is_one_sentence_and_status_one(call: Call):
    said = call("ask", 99)
    assert said.status == 1
    assert said.out == ""
    assert said.err.strip().count("\n") == 0
    assert said.err.startswith("afterword: There is no application")


def test_wrong_usage_is_status_two(call: Call):
    assert call("frobnicate").status == 2
    assert call("report").status == 2
    assert call("report", "x.pdf", "--since", "soon").status == 2


def test_the_version_is_told_before_and_after_a_command(call: Call):
    assert call("--version").out.strip() == f"afterword {__version__}"
    assert call("today", "--version").out.strip() == f"afterword {__version__}"


def test_common_options_stand_before_or_after_the_command(call: Call, data: Path, tmp_path: Path):
    assert call("--json", "today").json == call("today", "--json").json == {"steps": []}
    call("today", "--data", tmp_path / "other")
    assert (tmp_path / "other" / "afterword.db").exists()


def test_a_reader_that_goes_away_is_no_fault(data: Path):
    program = f"\"$0\" -m afterword --data '{data}' check | head -c 1"
    command = ["sh", "-c", program, sys.executable]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=_environment())
    assert "Traceback" not in done.stderr


STARTED = """
import builtins, sys
from afterword.cli.main import main

class Started:
    def start(*_places, **_wishes):
        print(builtins.__import__ is builtins.__orig_import__)
        return 0
    look = start

sys.modules["afterword.app.start"] = Started
main(sys.argv[1:])
"""


@pytest.mark.parametrize("words", [[], ["--hidden"]])
def test_the_window_is_imported_without_pyside_looking_on(words: list[str]):
    command = [sys.executable, "-c", STARTED, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=_environment())
    assert done.stdout == "True\n"


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
