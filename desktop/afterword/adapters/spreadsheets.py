"""Workbooks of the spreadsheet form (.xlsx) as rows of texts."""

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from afterword.adapters.csv_files import Cells
from afterword.domain.import_problems import BrokenFile

MOST_ROWS = 1_100_000  # a sheet has no more
MOST_COLUMNS = 300
_EMPTY_RUN = 5_000  # so many empty rows end a sheet: some programs store a million of them
_FAULTS = (
    BadZipFile, KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, EOFError, RuntimeError,
    NotImplementedError, ParseError, struct.error, zlib.error,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, and its rows that hold anything, with their numbers."""

    name: str
    rows: list[tuple[int, Cells]]


def sheets(content: bytes, path: str) -> list[Sheet]:
    """Return the sheets of a workbook, values as computed when it was saved. Raise `BrokenFile`."""
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(
                io.BytesIO(content), read_only=True, data_only=True, keep_links=False
            )
            try:
                return [Sheet(page.title, list(_rows(page))) for page in book.worksheets]
            finally:
                book.close()
    except _FAULTS as fault:
        raise BrokenFile(path=path, form="xlsx", place=str(fault)[:80]) from fault


def _rows(page: Any) -> Iterator[tuple[int, Cells]]:
    page.reset_dimensions()  # what a file says of its size is often wrong
    empty = 0
    for number, values in enumerate(
        page.iter_rows(values_only=True, max_row=MOST_ROWS, max_col=MOST_COLUMNS), start=1
    ):
        cells = [_text(value) for value in values]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            empty = 0
            yield number, cells
        elif (empty := empty + 1) > _EMPTY_RUN:
            return


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return value.isoformat(" ", "minutes")
        case date() | time():
            return value.isoformat()
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).strip()
