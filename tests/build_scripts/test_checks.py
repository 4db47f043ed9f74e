"""A failing part fails the whole, the rest runs all the same, and each part's time is told."""

import sys
from pathlib import Path

import pytest

from build_scripts import checks, test
from build_scripts.checks import Part
from build_scripts.place import Place


def test_a_failing_part_stops_nothing_and_fails_the_whole(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    parts = [
        Part("bad", (sys.executable, "-c", "raise SystemExit(3)")),
        Part("good", (sys.executable, "-c", "print('done')")),
    ]
    outcomes = checks.do(parts, place=Place(tmp_path))
    assert [(each.name, each.passed) for each in outcomes] == [("bad", False), ("good", True)]
    assert checks.tell(outcomes) == 1
    assert checks.tell(outcomes[1:]) == 0
    out, err = capfd.readouterr()
    assert out == "done\n"
    assert "bad" in err
    assert "FAILED" in err


def test_translations_are_checked_once_something_can(tmp_path: Path):
    (tmp_path / "build_scripts").mkdir()
    assert "translations" not in [part.name for part in checks.parts(Place(tmp_path))]
    (tmp_path / "build_scripts/words.py").touch()
    assert "translations" in [part.name for part in checks.parts(Place(tmp_path))]


def test_whole_program_tests_run_apart_and_only_when_there_are_any(tmp_path: Path):
    assert [part.name for part in test.suite(Place(tmp_path))] == ["small tests"]
    (tmp_path / "tests/real").mkdir(parents=True)
    (tmp_path / "tests/real/test_imap.py").touch()
    small, whole = test.suite(Place(tmp_path))
    assert "--ignore=tests/real" in small.command
    assert "tests/real" in whole.command
    assert "tests/journeys" not in whole.command
