import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from afterword.ui.one_window import FirstWindow, name_for, raise_first
from tests.rules.source import ROOT

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from afterword.ui.one_window import raise_first
app = QCoreApplication([])
print(raise_first(Path(sys.argv[1])))
"""
pytestmark = pytest.mark.qt_log_ignore("QStandardPaths", "runtime directory", extend=True)


@pytest.fixture
def first(qapp: object, tmp_path: Path) -> FirstWindow:
    return FirstWindow(tmp_path)


def test_a_second_start_raises_the_first(first: FirstWindow, qtbot: QtBot, tmp_path: Path):
    assert first.is_listening
    second = subprocess.Popen(
        [sys.executable, "-c", SECOND, str(tmp_path)], stdout=subprocess.PIPE, text=True, env=_environment()
    )
    with qtbot.waitSignal(first.raised, timeout=10_000):
        pass
    told, _ = second.communicate(timeout=10)
    assert told.strip() == "True"
    first.close()


def test_without_a_first_there_is_nobody_to_raise(qapp: object, tmp_path: Path):
    assert not raise_first(tmp_path)


def test_what_a_dead_one_left_is_no_hindrance(first: FirstWindow, tmp_path: Path):
    again = FirstWindow(tmp_path)  # its holder had the data's lock, so the first one is dead
    assert again.is_listening
    again.close()
    first.close()


def test_each_data_folder_has_its_own_name(qapp: object, tmp_path: Path):
    assert name_for(tmp_path / "a") != name_for(tmp_path / "b")
    assert name_for(tmp_path / "a") == name_for(tmp_path / "b" / ".." / "a")
    assert len(name_for(tmp_path).encode()) < 100


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
