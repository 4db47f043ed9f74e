"""The log: a small rotating file in the user's folder; never mail texts, never secrets."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

FILE = "afterword.log"
LARGEST = 500_000  # bytes of one file
KEPT = 2
FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


@contextmanager
def to_file(folder: Path, *, level: int = logging.INFO) -> Iterator[Path]:
    """Log to a file in the folder for as long as the block runs. Raise OSError when it cannot be written."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / FILE
    handler = RotatingFileHandler(path, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=False)
    path.chmod(0o600)
    handler.setFormatter(logging.Formatter(FORM))
    handler.setLevel(level)
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(min(before or level, level))
    try:
        yield path
    finally:
        root.removeHandler(handler)
        root.setLevel(before)
        handler.close()
