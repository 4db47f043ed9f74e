"""Files that hold private words: written whole or not at all, readable by the user alone."""

import os
from contextlib import suppress
from pathlib import Path

from afterword.domain.file_problems import UnreadableFile, UnwritableFile

PRIVATE = 0o600


def write(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there, so that no half file is ever seen.

    Raise `UnwritableFile`; what was there before is then untouched.
    """
    beside = path.with_name(f".{path.name}.{os.urandom(4).hex()}")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as wrong:
        with suppress(OSError):  # where nothing can be written, nothing can be removed either
            beside.unlink()
        raise UnwritableFile(path=str(path), detail=wrong.strerror or str(wrong)) from wrong


def read(path: Path) -> bytes:
    """Return what a file holds. Raise `UnreadableFile`."""
    try:
        return path.read_bytes()
    except OSError as wrong:
        raise UnreadableFile(path=str(path), detail=wrong.strerror or str(wrong)) from wrong
