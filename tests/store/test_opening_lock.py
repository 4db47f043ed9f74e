"""Tests of the lock beside the data file."""

import stat
from pathlib import Path

import pytest

from afterword.domain.store_problems import AlreadyOpen
from afterword.store.opening_lock import Lock


def test_a_lock_is_held_by_one_until_it_is_released(tmp_path: Path) -> None:
    data = tmp_path / "book.db"
    lock = Lock(data)
    assert stat.S_IMODE((tmp_path / "book.db.lock").stat().st_mode) == 0o600
    with pytest.raises(AlreadyOpen):
        Lock(data)
    lock.release()
    lock.release()
    Lock(data).release()


def test_a_stamp_is_read_once(tmp_path: Path) -> None:
    lock = Lock(tmp_path / "book.db")
    assert lock.read_stamp() == ""
    lock.write_stamp("123 456")
    lock.release()
    lock = Lock(tmp_path / "book.db")
    assert lock.read_stamp() == "123 456"
    assert lock.read_stamp() == ""
    lock.release()
    lock.write_stamp("too late")
    assert lock.read_stamp() == ""
