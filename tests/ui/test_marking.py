"""lupdate finds the marked literals."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from afterword.ui import words_labels, words_problems
from afterword.ui.marking import QT_TRANSLATE_NOOP

LUPDATE = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))


def test_marking_changes_nothing() -> None:
    assert QT_TRANSLATE_NOOP("words", "Waiting") == "Waiting"


@pytest.mark.skipif(LUPDATE is None, reason="pyside6-lupdate is not beside this Python")
@pytest.mark.parametrize("module", [words_labels, words_problems])
def test_lupdate_reads_every_marked_text(module: object, tmp_path: Path) -> None:
    source, target = Path(module.__file__), tmp_path / "words.ts"
    subprocess.run([LUPDATE, str(source), "-ts", str(target)], check=True, capture_output=True)
    found = re.findall("<source>", target.read_text(encoding="utf-8"))
    marked = re.findall(
        r'QT_TRANSLATE_NOOP\(\s*"words",\s*("(?:[^"\\]|\\.)*")', source.read_text(encoding="utf-8")
    )
    assert len(found) == len(set(marked)) > 5
    assert "<name>words</name>" in target.read_text(encoding="utf-8")
