from pathlib import Path

import pytest

from afterword.adapters.folders import Folders
from afterword.domain.clock import FixedClock
from afterword.domain.environment import Aspect, Finding
from afterword.services import environment
from afterword.store.opening import open_book


def found(folder: Path, clock: FixedClock) -> dict[Aspect, Finding]:
    return {one.aspect: one for one in environment.look(Folders(folder), clock=clock)}


def test_a_first_start_lacks_nothing_that_is_needed(tmp_path: Path, clock: FixedClock):
    told = found(tmp_path / "new", clock)
    assert all(one.ok for one in told.values() if one.needed)
    assert "not there yet" in told[Aspect.DATA_FILE].detail
    assert not (tmp_path / "new").exists()


def test_the_keyring_of_the_tests_is_told_as_the_sessions(tmp_path: Path, clock: FixedClock):
    ring = found(tmp_path, clock)[Aspect.KEYRING]
    assert (ring.ok, ring.needed, ring.detail) == (False, False, "session")


def test_a_good_data_file_is_told_with_its_size(tmp_path: Path, clock: FixedClock):
    open_book(tmp_path / "afterword.db", clock=clock).close()
    told = found(tmp_path, clock)[Aspect.DATA_FILE]
    assert told.ok
    assert "MB" in told.detail


@pytest.mark.parametrize("content", [b"junk" * 2000, b"SQLite format 3\0" + b"\xff" * 8000])
def test_a_damaged_data_file_is_told(tmp_path: Path, clock: FixedClock, content: bytes):
    (tmp_path / "afterword.db").write_bytes(content)
    told = found(tmp_path, clock)[Aspect.DATA_FILE]
    assert not told.ok
    assert told.detail.endswith("damaged_file")


def test_settings_that_cannot_be_read_are_named(tmp_path: Path, clock: FixedClock):
    (tmp_path / "settings.json").write_text('{"scheme": "pink"}', encoding="utf-8")
    assert "scheme" in found(tmp_path, clock)[Aspect.SETTINGS].detail


def test_versions_name_the_program_and_its_ground():
    told = environment.versions()
    assert told.startswith("Afterword ")
    assert "SQLite" in told
    assert "peewee" in told
