"""The lock beside a data file: one Afterword at a time may write it, and the system frees it at any end."""

import os
import sys
from pathlib import Path

from afterword.domain.store_problems import AlreadyOpen

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_STAMP_AT = 16  # behind the byte that is locked


class Lock:
    """A lock held until it is released or the process ends, however it ends."""

    def __init__(self, data: Path) -> None:
        """Take the lock of a data file. Raises AlreadyOpen when another holds it, OSError."""
        self._descriptor: int | None = os.open(f"{data}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._descriptor)
        except OSError as taken:
            self.release()
            raise AlreadyOpen(path=str(data)) from taken

    def read_stamp(self) -> str:
        """Return what the last holder wrote at its good end, and take it off: a bad end leaves none."""
        if self._descriptor is None:
            return ""
        os.lseek(self._descriptor, _STAMP_AT, os.SEEK_SET)
        found = os.read(self._descriptor, 100).decode("ascii", errors="replace")
        os.ftruncate(self._descriptor, 0)
        return found

    def write_stamp(self, stamp: str) -> None:
        """Leave a word for the next holder."""
        if self._descriptor is not None:
            os.lseek(self._descriptor, _STAMP_AT, os.SEEK_SET)
            os.write(self._descriptor, stamp.encode("ascii"))

    def release(self) -> None:
        """Give the lock up; the file stays, so that nobody locks one that another removes."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def is_taken(data: Path) -> bool:
    """Return whether another holds the lock of a data file; opening it may still find that one does."""
    try:
        Lock(data).release()
    except AlreadyOpen:
        return True
    except OSError:
        return False  # opening tells what stands in the way
    return False


def _take(descriptor: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
