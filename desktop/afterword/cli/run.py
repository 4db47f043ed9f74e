"""What a command runs with: the clock, the folders, the settings, the streams and the book."""

import json
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
        self.out.write(f"{text}\n")

    def give(self, document: Any) -> None:
        """Write one JSON document, on one line, to standard output."""
        json.dump(document, self.out, ensure_ascii=False)
        self.out.write("\n")

    def note(self, text: str) -> None:
        """Write a line for a person to standard error, beside the result."""
        self.err.write(f"{text}\n")


def read_text(name: str | None) -> str:
    """Return the text of a file; of standard input for no name or "-". Raise `UnreadableFile`."""
    content = sys.stdin.buffer.read() if name in (None, "-") else files.read(Path(str(name)))
    return content.decode("utf-8-sig", errors="replace")
