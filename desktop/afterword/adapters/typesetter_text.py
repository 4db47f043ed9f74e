"""Texts made ready for the typesetter: what cannot be printed taken out, long words given places to break."""

import re
import unicodedata
from collections.abc import Iterator, Set
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from afterword.domain.document import Bars, Cell, Document, Dots, Fields, Heading, Note, Quote, Table
from afterword.domain.settings import Paper

LINE = 88  # the small letters that surely fit on a line of running text
QUOTE_LINE = 80
TITLE_LINE = 36
CELLS, CELL_EDGES = 103, 2  # the same for a row of a table, and what the edges of a cell take
LEFT_TO_RIGHT = "\u200e"  # our own line about a person, whatever script the name is in
BETWEEN = " \u00b7 "  # between the source of a quotation and its marks
# From these lengths a quotation, or a row of a table, may run over to the next page.
LONG_QUOTE, LONG_CELL, LONG_LINES = 700, 280, 12
LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029\v\f]")
UNPRINTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
# A run without a place to break; scripts that break anywhere are left to the typesetter.
WORD = "[^\\s\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]"
GOOD_BREAK = re.compile(r"(?<=[/?&=#_.,;:@+\-])(?=\w)")
NAMELESS = "\u2014"  # a heading or an alternative of nothing but spaces would be an error of PDF/UA
PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}  # typst's names
STRONG_RIGHT = ("R", "AL")
NARROW, WIDE = frozenset("fijlrt.,:;'|!()[]-/"), frozenset("mwMW@%")
ODD_WORD = 200  # from this length a word is cut into pieces of several characters
JOINED = "\u200d"


def clean(text: str) -> str:
    """Return a text as it can be printed: one kind of line end, no control or forced direction."""
    text = LINE_ENDS.sub("\n", text).replace("\t", " ")
    text = UNPRINTED.sub("", text)
    return "".join(character for character in text if not is_nothing(character))


def is_nothing(character: str) -> bool:
    """Whether a code point is none that may stand in a text."""
    return ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF


def stand_in(character: str) -> str:
    """Return what is printed for a character without a glyph: a symbol's name in brackets, or a square."""
    kind = unicodedata.category(character)
    if 0x1F1E6 <= ord(character) <= 0x1F1FF:
        return f"[{chr(ord(character) - 0x1F1E6 + ord('A'))}]"
    if kind in ("So", "Sm", "Sc"):
        name = unicodedata.name(character, "")
        return f"[{name.lower()}]" if name else "\u25a1"
    if kind in ("Mn", "Me", "Cf", "Sk"):
        return ""
    return "\u25a1"


def is_right_to_left(text: str) -> bool:
    """Whether the first strong character of a text runs from right to left."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind == "L":
            return False
        if kind in STRONG_RIGHT:
            return True
    return False


def pieces(text: str, width: int) -> list[str]:
    """Return a text cut where a line may break inside words too long for a line of `width` small letters."""
    found: list[str] = []
    last = 0
    for word in re.finditer(f"{WORD}{{{max(2, width * 10 // 17)},}}", text):
        if breadth(word.group()) < width:
            continue
        found.append(text[last : word.start()])
        for part in GOOD_BREAK.split(word.group()):
            found.extend([part] if breadth(part) < width else cut(part, width))
        last = word.end()
    found.append(text[last:])
    return [piece for piece in found if piece]


def breadth(word: str) -> float:
    """Return about how many small letters a word is wide."""
    return sum(map(letter_breadth, word))


@cache
def letter_breadth(letter: str) -> float:
    """Return about how many small letters a character is wide."""
    if letter in NARROW:
        return 0.65
    if letter in WIDE:
        return 1.7
    return 1.4 if letter.isupper() or not letter.isascii() else 1.0


def cut(word: str, width: int) -> list[str]:
    """Return a word in pieces: character by character, or a few at a time in one that is no word."""
    found = list(clusters(word))
    if len(found) < ODD_WORD:
        return found
    size = max(1, width // 6)
    return ["".join(found[place : place + size]) for place in range(0, len(found), size)]


def clusters(word: str) -> Iterator[str]:
    """Yield a word character by character, marks and joined signs kept with what they belong to."""
    held = ""
    for character in word:
        belongs = unicodedata.category(character) in ("Mn", "Me", "Mc", "Cf", "Sk")
        if held and not belongs and not held.endswith(JOINED):
            yield held
            held = ""
        held += character
    yield held


def printed(text: str, width: int, *, missing: Set[str]) -> str | dict[str, object]:
    """Return a text as the template takes it: a string, or its pieces and direction."""
    text = clean(text)
    if missing and not missing.isdisjoint(text):
        text = "".join(stand_in(character) if character in missing else character for character in text)
    rtl = not text.isascii() and is_right_to_left(text)
    parts = pieces(text, width)
    return {"parts": parts or [""], "rtl": rtl} if rtl or len(parts) > 1 else text


def document_values(document: Document, *, missing: Set[str]) -> dict[str, object]:
    """Return a document as plain values for JSON."""
    return {
        "title": clean(document.title).strip() or NAMELESS,
        "shown_title": printed(document.title, TITLE_LINE, missing=missing),
        "description": clean(document.subtitle),
        "titled": document.titled,
        "subtitle": printed(document.subtitle, LINE, missing=missing),
        "footer": printed(document.footer, LINE, missing=missing),
        "page_of": document.page_of,
        "language": document.language,
        "paper": PAPERS[document.paper],
        "blocks": [block_values(block, missing=missing) for block in document.blocks],
    }


def block_values(block: Any, *, missing: Set[str]) -> dict[str, object]:
    """Return a block as plain values, with its kind."""
    kind = type(block).__name__.lower()
    if isinstance(block, Table):
        return {"kind": kind, **table_values(block, missing=missing)}
    values = plain(block, QUOTE_LINE if isinstance(block, Quote) else LINE, missing=missing)
    if isinstance(block, Heading) and not clean(block.text).strip():
        values["text"] = NAMELESS
    if isinstance(block, Bars | Dots):
        values["alt"] = clean(block.alt).strip() or NAMELESS
    if isinstance(block, Quote):
        line = BETWEEN.join((block.source, *block.marks))
        mark = LEFT_TO_RIGHT if is_right_to_left(line) else ""
        values["source"] = printed(mark + line, QUOTE_LINE, missing=missing)
    if isinstance(block, Quote | Note | Fields):
        told = "\n".join(texts(block))
        values["long"] = len(told) > LONG_QUOTE or told.count("\n") > LONG_LINES
    return {"kind": kind, **values}


def table_values(table: Table, *, missing: Set[str]) -> dict[str, object]:
    """Return a table as plain values; each cell's words break at the width of its column."""
    whole = sum(column.share for column in table.columns)
    widths = [max(3, int(CELLS * column.share / whole) - CELL_EDGES) for column in table.columns]

    def row(cells: Any) -> dict[str, object]:
        found = [value(cell, width, missing=missing) for cell, width in zip(cells, widths, strict=True)]
        return {"cells": found, "long": is_long(cells)}

    return {
        "columns": [
            {"head": printed(column.head, width, missing=missing), "share": column.share, "end": column.end}
            for column, width in zip(table.columns, widths, strict=True)
        ],
        "groups": [
            {"head": printed(group.head, LINE, missing=missing), "rows": [row(cells) for cells in group.rows]}
            for group in table.groups
        ],
        "ruled": table.ruled,
        "language": table.language,
    }


def is_long(cells: tuple[Cell, ...]) -> bool:
    """Whether a row of a table may be broken over two pages."""
    told = [text for cell in cells for text in texts(cell)]
    return any(len(text) > LONG_CELL or text.count("\n") > LONG_LINES for text in told)


def plain(record: Any, width: int, *, missing: Set[str]) -> dict[str, object]:
    """Return the fields of a value as plain values."""
    return {
        field.name: value(getattr(record, field.name), width, missing=missing) for field in fields(record)
    }


def value(given: Any, width: int, *, missing: Set[str]) -> object:
    """Return one field as a plain value."""
    if isinstance(given, StrEnum):
        return given.value
    if isinstance(given, str):
        return printed(given, width, missing=missing)
    if isinstance(given, tuple):
        return [value(item, width, missing=missing) for item in given]
    if is_dataclass(given):
        return plain(given, width, missing=missing)
    return given


def texts(record: Any) -> Iterator[str]:
    """Yield every text of a document, as it would be printed."""
    if isinstance(record, str):
        if not isinstance(record, StrEnum):
            yield clean(record)
    elif isinstance(record, tuple):
        for item in record:
            yield from texts(item)
    elif is_dataclass(record):
        for field in fields(record):
            yield from texts(getattr(record, field.name))
