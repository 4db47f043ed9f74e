from pathlib import Path

import pytest

from afterword.adapters.folders import folders


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
