import os
import subprocess
import sys
from pathlib import Path

import pytest

from afterword.adapters.folders import folders

ON_A_FULL_DISK = """
import resource
from pathlib import Path
from afterword.adapters.folders import Folders
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
print(*Folders(Path("data")).aside, sep="\\n")
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that is there."""
    found = tmp_path / "home"
    found.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(found))
    return found


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder that is there."""
    found = tmp_path / "temporary"
    found.mkdir()
    monkeypatch.setenv("TMPDIR", str(found))
    return found


def test_a_chosen_folder_holds_everything(tmp_path: Path):
    places = folders(tmp_path)
    assert places.book == tmp_path / "afterword.db"
    held = (places.settings, places.window, places.backups, places.logs)
    assert all(one.parent == tmp_path for one in held)


def test_the_environment_names_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AFTERWORD_DATA", str(tmp_path))
    assert folders().data == tmp_path
    assert folders(tmp_path / "other").data == tmp_path / "other"


def test_without_a_choice_the_systems_own_place_is_used():
    assert folders().data.name == "afterword"
    assert folders().data.is_absolute()


def test_a_relative_folder_is_made_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert folders(Path("here")).data == tmp_path / "here"


def test_what_cannot_be_kept_is_put_beside_the_data_first(tmp_path: Path, home: Path, temporary: Path):
    assert folders(tmp_path / "data").aside == (tmp_path / "data", home, temporary)
    assert list(temporary.iterdir()) == []


def test_folders_that_are_not_there_are_left_out(tmp_path: Path, home: Path, temporary: Path):
    places = folders(tmp_path / "data")
    temporary.rmdir()
    assert places.aside == (tmp_path / "data", home)
    home.rmdir()
    assert places.aside == (tmp_path / "data",)


def test_one_without_a_home_has_the_other_folders(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
):
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, "~")
    with pytest.raises(RuntimeError):
        Path.home()
    assert folders(tmp_path / "data").aside == (tmp_path / "data", temporary)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_the_folders_are_known_on_a_full_disk(home: Path, temporary: Path):
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    act = [sys.executable, "-c", ON_A_FULL_DISK]
    told = subprocess.run(act, env=environment, capture_output=True, text=True, check=True).stdout
    assert told.splitlines() == ["data", str(home), str(temporary)]
