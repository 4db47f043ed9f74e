import stat
from pathlib import Path

import pytest

from afterword.adapters import files
from afterword.domain.file_problems import UnreadableFile, UnwritableFile


def test_a_file_is_written_whole_and_private(tmp_path: Path):
    path = tmp_path / "a.eml"
    files.write(path, b"hello")
    assert files.read(path) == b"hello"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["a.eml"]


def test_a_file_is_replaced(tmp_path: Path):
    path = tmp_path / "a.eml"
    files.write(path, b"one")
    files.write(path, b"two")
    assert path.read_bytes() == b"two"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(UnwritableFile) as told:
        files.write(tmp_path / "no" / "a.eml", b"x")
    assert told.value.facts["path"] == str(tmp_path / "no" / "a.eml")


def test_a_folder_in_the_way_is_told_and_kept(tmp_path: Path):
    (tmp_path / "a").mkdir()
    with pytest.raises(UnwritableFile):
        files.write(tmp_path / "a", b"x")
    assert [one.name for one in tmp_path.iterdir()] == ["a"]


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"x")
    with pytest.raises(UnwritableFile):
        files.write(tmp_path / "a" / "b.eml", b"x")


def test_a_missing_file_is_told(tmp_path: Path):
    with pytest.raises(UnreadableFile):
        files.read(tmp_path / "none")
