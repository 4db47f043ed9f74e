"""What a command runs with: the clock, the folders, the settings, the streams and the book."""

import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TextIO

from afterword.adapters import files, settings_file
from afterword.adapters.folders import Folders
from afterword.adapters.system_zone import system_zone
from afterword.domain.clock import Clock
from afterword.domain.settings import Settings
from afterword.store.book import Book
from afterword.store.opening import open_book

DONE = 0
PROBLEM = 1

_HALF = re.compile("[\ud800-\udfff]")
"""Half of a pair of surrogates: strings may hold it, UTF-8 can not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of one command."""

    clock: Clock
    folders: Folders
    json: bool
    locale: str
    out: TextIO
    err: TextIO

    def settings(self) -> Settings:
        """Return the settings kept, with the machine's time zone where none is chosen."""
        settings, _ = settings_file.load(self.folders.settings)
        return replace(settings, zone=settings.zone or system_zone())

    @contextmanager
    def book(self, *, read_only: bool = False) -> Iterator[Book]:
        """Open the book for the time of a command. Raise what `open_book` raises."""
        book = open_book(
            self.folders.book, clock=self.clock, backups=self.folders.backups, read_only=read_only
        )
        try:
            yield book
        finally:
            book.close()

    def say(self, text: str = "") -> None:
        """Write a line for a person to standard output."""
        self.out.write(f"{_known(text)}\n")

    def give(self, document: Any) -> None:
        """Write one JSON document, on one line, to standard output."""
        line = json.dumps(document, ensure_ascii=False)
        self.out.write(_HALF.sub(lambda half: f"\\u{ord(half[0]):x}", line) + "\n")

    def note(self, text: str) -> None:
        """Write a line for a person to standard error, beside the result."""
        self.err.write(f"{_known(text)}\n")


def _known(text: str) -> str:
    """Return the text with a sign that nobody knows for each half of a pair of surrogates."""
    return _HALF.sub("\ufffd", text)


def read_text(name: str | None) -> str:
    """Return the text of a file; of standard input for no name or "-". Raise `UnreadableFile`."""
    content = sys.stdin.buffer.read() if name in (None, "-") else files.read(Path(str(name)))
    return content.decode("utf-8-sig", errors="replace")
