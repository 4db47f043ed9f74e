"""The source of what is imported for the window is not read, and what is imported later neither."""

import subprocess
import sys

import pytest

from tests.rules.source import ROOT

SCRIPT = """
import linecache
from afterword.ui.pyside_imports import end_watch
{}
import afterword.ui.frame
from afterword.ui.window import Window
print(sum("afterword" in name for name in linecache.cache), Window.__name__)
"""


@pytest.mark.parametrize(("words", "reads"), [("end_watch()", False), ("import PySide6.QtCore", True)])
def test_no_source_is_read_once_the_watch_has_ended(words: str, reads: bool):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(words)],
        env={"PYTHONPATH": str(ROOT / "desktop"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    count, name = done.stdout.split()
    assert (int(count) > 0) is reads  # PySide may do without some day: then the module can go
    assert name == "Window"
