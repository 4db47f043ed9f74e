"""One at a time: a lock between processes that the system itself releases when its holder dies."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes], wait: bool) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: IO[bytes], wait: bool) -> None:
        fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)


def _take_patiently(file: IO[bytes]) -> None:
    while True:
        try:
            return _take(file, wait=True)
        except PermissionError:  # Windows gives up after ten seconds; then ask again
            continue


@contextmanager
def turn(path: Path, *, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold the lock at `path`; when another process has it, call `on_wait` once and wait."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        try:
            _take(file, wait=False)
        except OSError:
            on_wait()
            _take_patiently(file)
        yield
