import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from afterword.ui import one_window
from afterword.ui.one_window import FILE, FirstWindow, raise_first
from tests.rules.source import ROOT

SECOND = """
import sys
from pathlib import Path
from afterword.ui.one_window import raise_first
print(raise_first(Path(sys.argv[1])))
"""


@pytest.fixture
def first(qapp: object, tmp_path: Path) -> FirstWindow:
    return FirstWindow(tmp_path)


def second(data: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SECOND, str(data)], stdout=subprocess.PIPE, text=True, env=_environment()
    )


def test_a_second_start_raises_the_first_each_time(first: FirstWindow, qtbot: QtBot, tmp_path: Path):
    assert first.is_listening
    for _ in range(2):
        with qtbot.waitSignal(first.raised, timeout=10_000):
            starting = second(tmp_path)
        told, _ = starting.communicate(timeout=10)
        assert told.strip() == "True"
    first.close()


def test_two_starts_at_once_are_both_heard(first: FirstWindow, qtbot: QtBot, tmp_path: Path):
    raised: list[bool] = []
    first.raised.connect(lambda: raised.append(True))
    starting = [second(tmp_path), second(tmp_path)]
    qtbot.waitUntil(lambda: all(one.poll() is not None for one in starting), timeout=20_000)
    assert [one.communicate()[0].strip() for one in starting] == ["True", "True"]
    assert raised
    first.close()


def test_without_a_first_there_is_nobody_to_raise(tmp_path: Path):
    assert not raise_first(tmp_path)
    assert not list(tmp_path.iterdir())


def test_one_that_has_closed_left_nothing(first: FirstWindow, tmp_path: Path):
    first.close()
    assert not list(tmp_path.iterdir())
    assert not raise_first(tmp_path)


def test_one_that_died_is_not_taken_for_one_that_listens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(one_window, "WAIT_MS", 100)
    (tmp_path / FILE).touch()
    assert not raise_first(tmp_path)


def test_what_a_dead_one_left_is_no_hindrance_and_no_wish(qapp: object, qtbot: QtBot, tmp_path: Path):
    (tmp_path / FILE).write_bytes(one_window.RAISE)
    again = FirstWindow(tmp_path)
    assert again.is_listening
    with qtbot.assertNotEmitted(again.raised, wait=200):
        pass
    again.close()


def test_a_folder_that_cannot_be_written_to_ends_nothing(qapp: object, tmp_path: Path):
    nowhere = FirstWindow(tmp_path / "none")
    assert not nowhere.is_listening
    nowhere.close()


@pytest.mark.skipif(os.name != "posix", reason="rights of the kind are POSIX's")
def test_only_the_user_can_ask(first: FirstWindow, tmp_path: Path):
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
    first.close()


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
