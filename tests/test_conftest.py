"""Each watcher of conftest is shown to bite, by a suite of bad tests run in a process of its own."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

BAD = """
import logging, os, threading, warnings
import pytest

gate = threading.Event()

def test_warning(): warnings.warn("old")
def test_log(): logging.getLogger("afterword.x").warning("surprise")
def test_log_that_never_comes(expect_log): expect_log("never said")
def test_thread(): threading.Thread(target=gate.wait, daemon=True, name="stray").start()
def test_qt_message():
    from PySide6.QtCore import qWarning
    qWarning("from Qt")
def test_timer(qtbot):
    from PySide6.QtCore import QTimer
    global timer
    timer = QTimer(objectName="forgotten")
    timer.start(60_000)
def test_window(qtbot):
    from PySide6.QtWidgets import QWidget
    global window
    window = QWidget()
    window.show()
@pytest.mark.real
def test_skipped_real_part(): pytest.skip("not here")
"""

GOOD = """
import logging, os, threading
from pathlib import Path

def test_expected_log(expect_log):
    expect_log("could not", logger="afterword")
    logging.getLogger("afterword.x").warning("could not send")
def test_thread_that_ends():
    thread = threading.Thread(target=lambda: None)
    thread.start()
def test_stopped_timer_and_closed_window(qtbot):
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QWidget
    window = QWidget()
    qtbot.addWidget(window)
    timer = QTimer(window)
    timer.start(60_000)
    window.show()
def test_home_is_not_the_users():
    assert "afterword-tests-" in os.environ["HOME"] and Path.home() == Path(os.environ["HOME"])
    assert "afterword-tests-" in os.environ["XDG_CONFIG_HOME"]
def test_no_secret_is_kept():
    import keyring, pytest
    with pytest.raises(keyring.errors.NoKeyringError):
        keyring.get_password("afterword", "ada")
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    folder = tmp_path_factory.mktemp("inner")
    (folder / "test_bad.py").write_text(BAD)
    (folder / "test_good.py").write_text(GOOD)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-c",
        ROOT / "pyproject.toml",
        "--rootdir",
        folder,
        "-p",
        "tests.conftest",
    ]
    command += ["-p", "no:cacheprovider", "-o", "pythonpath=.", "-rA", folder]
    environment = {**os.environ, "CI": "true", "PYTHONPATH": f"{ROOT / 'desktop'}:{ROOT}"}
    said = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    ).stdout
    found: dict[str, set[str]] = {}
    for outcome, name in re.findall(r"^(PASSED|FAILED|ERROR|SKIPPED) .*::(test_\w+)", said, re.MULTILINE):
        found.setdefault(name, set()).add(outcome)
    return found


@pytest.mark.parametrize("name", re.findall(r"def (test_\w+)", BAD))
def test_a_bad_test_fails(outcomes: dict[str, set[str]], name: str):
    assert outcomes[name] & {"FAILED", "ERROR"}, outcomes


@pytest.mark.parametrize("name", re.findall(r"def (test_\w+)", GOOD))
def test_a_good_test_passes(outcomes: dict[str, set[str]], name: str):
    assert outcomes[name] == {"PASSED"}, outcomes
