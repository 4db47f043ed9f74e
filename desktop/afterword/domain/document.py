"""A document as blocks: what is printed, in order, with every word in its place and no markup."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from afterword.domain.settings import Paper


class Tone(StrEnum):
    """How loud a paragraph is."""

    BODY = "body"
    LEAD = "lead"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of level 1 to 3; `new_page` begins a sheet that is handed in by itself."""

    text: str
    level: int
    new_page: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text."""

    text: str
    tone: Tone = Tone.BODY
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number with what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """A few numbers in a row."""

    items: tuple[Number, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Somebody's exact words with their source, what was marked about them, and what to do about them."""

    words: str
    source: str
    marks: tuple[str, ...] = ()
    action_label: str = ""
    action: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: its length is `value` of the longest, or of `whole`; `told` stands at its end."""

    label: str
    value: int
    told: str
    whole: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """A bar chart with its labels at the bars, and in words for those who cannot see it."""

    bars: tuple[Bar, ...]
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One dot: `at` is its place in time from 0 to 1, `mark` its height from 1 to 5."""

    at: float
    mark: float
    filled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Dots:
    """Marks over time, with the first and last day, and in words."""

    dots: tuple[Dot, ...]
    first: str
    last: str
    alt: str
    joined: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A mark of so many, drawn as dots beside the number."""

    value: int
    whole: int = 5
    told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Text with a quieter line under it."""

    text: str
    under: str


Cell = str | Scale | Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its head, its share of the width, and whether it is set to the end (numbers)."""

    head: str
    share: float = 1.0
    end: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Rows of a table under a line of their own; an empty `head` has none."""

    rows: tuple[tuple[Cell, ...], ...]
    head: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose head is repeated on each page. `ruled` ones have lines to write on by hand."""

    columns: tuple[Column, ...]
    groups: tuple[Rows, ...]
    ruled: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A thing to bear in mind, set apart."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """Fields with what is known, the others with a line to write on."""

    fields: tuple[tuple[str, str], ...]
    language: str = ""


Block = Heading | Paragraph | Numbers | Quote | Bars | Dots | Table | Note | Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document.

    `page_of` has the places {page} and {pages}; `unshowable` is said at the end where a glyph is missing.
    Sheets that are handed in by themselves are not `titled`: the title is then the file's only.
    """

    title: str
    subtitle: str
    footer: str
    page_of: str
    unshowable: str
    language: str
    paper: Paper
    made_at: datetime
    blocks: tuple[Block, ...]
    titled: bool = True
