import json
import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from afterword.domain.environment import Aspect
from tests.rules.source import ROOT

# In processes of their own: an application can be made once


def program(*words: str, data: Path) -> subprocess.Popen[str]:
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT / "desktop"), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [sys.executable, "-m", "afterword", "--data", str(data), *words],
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_looking_tells_what_the_screen_offers(tmp_path: Path):
    told, faults = program("--look", data=tmp_path).communicate(timeout=30)
    found = json.loads(told)
    assert {one["aspect"] for one in found} == {Aspect.WINDOW, Aspect.TRAY, Aspect.FONTS}
    assert set(found[0]) == {"aspect", "ok", "detail", "needed"}
    assert "Traceback" not in faults


def test_a_second_start_raises_the_first_and_ends(qtbot: QtBot, tmp_path: Path):
    first = program(data=tmp_path)
    qtbot.waitUntil((tmp_path / "afterword.db").exists, timeout=20_000)
    qtbot.waitUntil(lambda: ended_well(program(data=tmp_path)), timeout=30_000)
    assert first.poll() is None
    first.terminate()
    assert first.wait(timeout=20) == 0
    first.communicate()


def ended_well(second: subprocess.Popen[str]) -> bool:
    second.communicate(timeout=20)
    return second.returncode == 0


def test_a_program_that_was_killed_opens_again(qtbot: QtBot, tmp_path: Path):
    first = program(data=tmp_path)
    qtbot.waitUntil((tmp_path / "afterword.db").exists, timeout=20_000)
    first.kill()
    first.communicate()
    again = program("today", data=tmp_path)
    told, faults = again.communicate(timeout=20)
    assert (again.returncode, faults) == (0, "")
    assert told
