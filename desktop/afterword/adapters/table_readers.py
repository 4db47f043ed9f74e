"""What the readers of tables share: a form that knows its headings, and columns of days and of words."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from afterword.adapters.csv_files import Table
from afterword.domain.import_dates import DayOrder, UnreadableDay, order_of, read_day
from afterword.domain.import_found import (
    Form,
    Reading,
    Remark,
    RemarkKind,
    Skipped,
    SkipReason,
)

BLANKS = frozenset(
    {"-", "--", "—", "–", "n/a", "na", "none", "null", "nan", "?", "tbd", "tba", "#n/a", "nil"}
)
_LONGEST_BLANK = max(map(len, BLANKS))
QUOTED = 60  # characters of a cell that are told back
_CACHED = 50_000


@dataclass(frozen=True, slots=True)
class Here:
    """Where and when files are read: the user's day and IANA time zone, for what files leave out."""

    today: date
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class TableForm:
    """A form of tables: how well headings (by key) fit it (0: not at all), and how a table of it is read."""

    form: Form
    fits: Callable[[Mapping[str, int]], int]
    read: Callable[[Table, Here], Reading]


class RowProblem(Exception):
    """A row cannot be used; told as `Skipped`."""

    def __init__(self, why: SkipReason, column: str = "", text: str = "") -> None:
        super().__init__(why)
        self.why, self.column, self.text = why, " ".join(column.split()), text[:QUOTED]

    def skipped(self, line: int) -> Skipped:
        """Return what to tell of the row on this line."""
        return Skipped(line, self.why, self.column, self.text)


def word(cell: str) -> str:
    """Return a cell of one line: spaces made single, nothing where it says that there is nothing."""
    text = " ".join(cell.split())
    return "" if len(text) <= _LONGEST_BLANK and text.lower() in BLANKS else text


def words(cell: str) -> str:
    """Return a cell of free text, its lines kept."""
    text = "\n".join(line.rstrip() for line in cell.strip().splitlines())
    return "" if len(text) <= _LONGEST_BLANK and text.lower() in BLANKS else text


class Days:
    """A column of days, read in the order that the column itself proves."""

    def __init__(self, table: Table, at: int, here: Here, *, day_first: bool) -> None:
        self.heading = " ".join(table.headings[at].split())
        days = {_bare(row[1][at]): row[1][at] for row in table.rows}
        self.order: DayOrder = order_of(days.values(), today=here.today, day_first=day_first)
        self._zone = here.zone
        self._known: dict[str, date | None] = {}

    def __call__(self, cell: str) -> date | None:
        """Return the day, None when the cell is blank. Raise `RowProblem`."""
        key = _bare(cell)
        if key in self._known:
            return self._known[key]
        text = word(key)
        try:
            found = read_day(text, day_first=self.order.day_first, zone=self._zone) if text else None
        except UnreadableDay as wrong:
            raise RowProblem(SkipReason.UNREADABLE_DATE, self.heading, text) from wrong
        if len(self._known) < _CACHED:
            self._known[key] = found
        return found

    def remarks(self) -> tuple[Remark, ...]:
        """Return a remark when the column does not prove its order."""
        if self.order.certain:
            return ()
        return (Remark(RemarkKind.UNCERTAIN_DATES, self.heading, day_first=self.order.day_first),)


def _bare(cell: str) -> str:
    """Return a cell of numbers without the time after a comma: most days come again."""
    return cell.partition(",")[0] if "/" in cell[1:3] else cell


def unused(table: Table, used: Iterable[int]) -> tuple[Remark, ...]:
    """Return a remark that names the columns that hold something and are not brought in."""
    left = sorted(set(range(len(table.headings))) - set(used))
    names = [" ".join(table.headings[at].split()) for at in left if _holds_words(table, at)]
    shown = [name for name in names if name]
    return (Remark(RemarkKind.UNUSED_COLUMNS, ", ".join(shown), count=len(shown)),) if shown else ()


def _holds_words(table: Table, at: int) -> bool:
    return any(row[1][at].strip() for row in table.rows)


def is_heading_again(cells: Sequence[str], headings: Sequence[str]) -> bool:
    """Return whether a row repeats the heading, as where files were put together."""
    return list(cells) == list(headings)


def in_order(skipped: Iterable[Skipped]) -> tuple[Skipped, ...]:
    """Return what was left out, by line."""
    return tuple(sorted(skipped, key=lambda one: one.line))
