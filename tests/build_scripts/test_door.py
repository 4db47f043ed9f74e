"""The door finds the jobs there are, begins one inside the environment, and passes everything through."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts import do, door
from build_scripts.place import HERE, Place
from tests.build_scripts.conftest import SCRIPTS, Small


def test_a_job_is_a_module_with_main_and_its_first_line_tells_of_it(tmp_path: Path):
    scripts = tmp_path / "build_scripts"
    scripts.mkdir()
    (scripts / "self_check.py").write_text('"""Start it and look.\n\nMore."""\ndef main(argv): ...\n')
    (scripts / "test.py").write_text('"""Test."""\ndef main(argv): ...\n')
    (scripts / "place.py").write_text('"""No job."""\nx = 1\n')
    jobs = door.find_jobs(Place(tmp_path))
    assert jobs == {"test": "Test", "self-check": "Start it and look"}
    assert list(jobs) == ["test", "self-check"]
    assert "self-check  Start it and look" in door.usage(jobs)


def test_the_house_has_its_jobs():
    assert list(door.find_jobs(HERE))[:4] == ["run", "test", "check", "fix"]
    assert "lock" in door.find_jobs(HERE)


@pytest.mark.parametrize(("words", "status"), [((), 2), (("--help",), 0), (("dance",), 2), (("place",), 2)])
def test_a_wrong_use_tells_the_right_one(
    words: tuple[str, ...], status: int, capsys: pytest.CaptureFixture[str]
):
    assert door.enter(words) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert "Usage: python3 build_scripts/do.py COMMAND" in err


def test_a_python_too_old_is_told_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setattr(do, "NEEDED", (99, 0))
    assert do.start() == 1
    assert "needs Python" in capsys.readouterr().err


def test_the_door_itself_is_readable_by_an_older_python():
    compile((SCRIPTS / "do.py").read_text("utf-8"), "do.py", "exec")
    import ast

    ast.parse((SCRIPTS / "do.py").read_text("utf-8"), feature_version=(3, 7))


@pytest.mark.slow
def test_arguments_folder_and_output_pass_through(small: Small, tmp_path: Path):
    done = small.door("run", "tone", "mail.txt", "--json", cwd=tmp_path)
    assert json.loads(done.stdout) == {
        "words": ["tone", "mail.txt", "--json"],
        "folder": str(tmp_path),
        "pebble": 3,
    }
    assert done.stderr == ""
    assert small.door("run", "fail").returncode == 7


@pytest.mark.slow
def test_a_job_that_cannot_begin_is_told_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    scripts = tmp_path / "build_scripts"
    scripts.mkdir()
    (scripts / "run.py").write_text('"""Run."""\ndef main(argv): ...\n')
    (scripts / "requirements.txt").touch()
    (tmp_path / "build").touch()
    assert door.enter(["run"], place=Place(tmp_path)) == 1
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.slow
def test_a_module_in_the_callers_folder_hides_nothing(small: Small, tmp_path: Path):
    (tmp_path / "json.py").write_text("raise SystemExit('hidden')")
    assert small.door("run", "a", cwd=tmp_path).returncode == 0


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has other signals")
def test_an_interruption_leaves_no_traceback(small: Small):
    process = small.begin("run", "wait")
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Traceback" not in err


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_arguments_and_screen_the_tour_is_taken(small: Small):
    done = small.door("run")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "offscreen\n"
    assert f"1 pictures: {small.root / 'build/tour'}" in done.stderr
    assert f"Report: {small.root / 'build/tour/report.pdf'}" in done.stderr


def test_the_job_gets_its_own_python_variables_and_no_ones_else(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    monkeypatch.setenv("PYTHONHOME", "elsewhere")
    monkeypatch.setenv("LANGUAGE", "eo")
    surroundings = door.surroundings_of(HERE)
    assert surroundings["PYTHONPATH"] == os.pathsep.join([str(HERE.root / "desktop"), str(HERE.root)])
    assert "PYTHONHOME" not in surroundings
    assert surroundings["LANGUAGE"] == "eo"


def test_ci_runs_what_a_developer_runs():
    script = (HERE.root / ".ci/run").read_text("utf-8")
    assert script.splitlines()[-1] == "exec python3 build_scripts/do.py test"
    assert subprocess.run(["bash", "-n", HERE.root / ".ci/run"], check=False).returncode == 0
