"""Tables of comma-separated values: read whoever wrote them, written safely for spreadsheets."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from afterword.domain.import_found import Skipped, SkipReason

Cells = list[str]
Score = Callable[[Sequence[str]], int]

DELIMITERS = (",", ";", "\t", "|")
LONGEST_FIELD = 2**31 - 1  # characters: the bound is the size of the file, not the csv module's 128 KB
HEADING_LINES = 40
_REWINDS = 50
_SEPARATOR_LINE = re.compile(r'"?sep=."?\s*$', re.IGNORECASE)
_TIME = re.compile(r"\s*\d{1,2}:\d\d(?::\d\d)?(?:\s*[AaPp][Mm])?\s*")
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its headings as written, its rows with the line each begins on, and the rows that are broken.

    Each row is as long as the headings.
    """

    headings: tuple[str, ...]
    rows: list[tuple[int, Cells]]
    skipped: tuple[Skipped, ...] = ()
    delimiter: str = ","


def table(text: str, score: Score) -> Table | None:
    """Return the table in a text, or None when no line of its beginning is a heading.

    `score` tells how well a line's cells serve as headings, 0 for not at all; it finds the delimiter, and
    the heading under any notes that come first.
    """
    limit = csv.field_size_limit(LONGEST_FIELD)
    try:
        lines = io.StringIO(text, newline="").readlines()
        start = 1 if lines and _SEPARATOR_LINE.match(lines[0]) else 0
        found = _heading(lines, score, start=start)
        return _below(lines, found[1], delimiter=found[0]) if found else None
    finally:
        csv.field_size_limit(limit)


def rows_below(
    rows: Iterable[tuple[int, Cells]], headings: Sequence[str]
) -> tuple[list[tuple[int, Cells]], list[Skipped]]:
    """Return the rows, each as long as the headings, and those that have more cells than that."""
    width = len(headings)
    kept: list[tuple[int, Cells]] = []
    skipped: list[Skipped] = []
    for line, cells in rows:
        if len(cells) != width:
            if len(cells) > width:
                cells = _dated(cells)
            if any(cell.strip() for cell in cells[width:]):
                skipped.append(Skipped(line, SkipReason.WRONG_COLUMNS, text=str(len(cells))))
                continue
            cells = cells[:width] + [""] * (width - len(cells))
        kept.append((line, cells))
    return kept, skipped


def _dated(cells: Cells) -> Cells:
    """Return a row with a day and its time in one cell, where the comma between them was not quoted."""
    for at in range(1, len(cells)):
        if _TIME.fullmatch(cells[at]) and cells[at - 1][-2:].isdigit():
            return [*cells[: at - 1], f"{cells[at - 1]},{cells[at]}", *cells[at + 1 :]]
    return cells


def written(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a table as a file: UTF-8 with a mark, CRLF, no cell that would be run as a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def guarded(cell: str) -> str:
    """Return the cell with an apostrophe before it when a spreadsheet would take it for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return the cell as it was before `guarded`."""
    return cell[1:] if _GUARDED.match(cell) else cell


def _heading(lines: Sequence[str], score: Score, *, start: int) -> tuple[str, int] | None:
    """Return the delimiter and the place of the line that serves best as a heading."""
    best = (0, 0)
    found: tuple[str, int] | None = None
    for delimiter in DELIMITERS:
        for at, line in enumerate(lines[start : start + HEADING_LINES], start=start):
            if delimiter in line:
                cells = next(csv.reader([line], delimiter=delimiter), [])
                rank = (score(cells), len(cells))
                if rank[0] and rank > best:
                    best, found = rank, (delimiter, at)
    return found


def _below(lines: Sequence[str], at: int, *, delimiter: str) -> Table:
    reader = csv.reader(islice(lines, at, None), delimiter=delimiter)
    headings = tuple(next(reader))
    rows = _Rows(lines, delimiter=delimiter, width=len(headings))
    place: int | None = at + reader.line_num
    while place is not None:
        place = rows.read(place)
    kept, wide = rows_below(rows.kept, headings)
    return Table(headings, kept, tuple(sorted(rows.skipped + wide, key=lambda one: one.line)), delimiter)


class _Rows:
    """The rows of a table; one with a quotation mark that is never closed does not swallow those below."""

    def __init__(self, lines: Sequence[str], *, delimiter: str, width: int) -> None:
        self.kept: list[tuple[int, Cells]] = []
        self.skipped: list[Skipped] = []
        self._lines, self._delimiter, self._width = lines, delimiter, width

    def read(self, start: int) -> int | None:
        """Read from a line on; return the line to begin again at after a broken row, None at the end."""
        reader = csv.reader(islice(self._lines, start, None), delimiter=self._delimiter)
        kept, before = self.kept, 0
        for cells in reader:
            line, before = start + before, reader.line_num
            if before - (line - start) > 1 and self._is_broken(cells, line, start + before):
                self.skipped.append(Skipped(line + 1, SkipReason.BROKEN_QUOTES))
                return line + 1
            if any(map(str.strip, cells)):
                kept.append((line + 1, cells))
        return None

    def _is_broken(self, cells: Cells, start: int, end: int) -> bool:
        """Return whether a row over several lines is one by accident."""
        if len(self.skipped) >= _REWINDS:
            return False
        return len(cells) != self._width or sum(line.count('"') for line in self._lines[start:end]) % 2 == 1
