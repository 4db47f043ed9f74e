"""The beginning of a document: enough blocks for its first pages, so that these can be seen at once."""

from collections.abc import Iterator
from dataclasses import replace

from afterword.domain.document import Bars, Block, Document, Dots, Fields, Numbers, Quote, Rows, Table

LETTERS = 90  # about as many as a line of running text holds
FIGURE_LINES, ROW_LINES = 10, 2


def beginning(document: Document, lines: int) -> Document:
    """Return the document up to about so many lines; a document that is no longer is returned as it is.

    The pages of a beginning are those of the whole, but for its last one, which ends early.
    """
    kept: list[Block] = []
    left = lines
    for block in document.blocks:
        if left <= 0:
            return replace(document, blocks=tuple(kept))
        if isinstance(block, Table) and table_lines(block) > left:
            kept.append(replace(block, groups=tuple(first_rows(block, left))))
            return replace(document, blocks=tuple(kept))
        kept.append(block)
        left -= lines_of(block)
    return document


def first_rows(table: Table, lines: int) -> Iterator[Rows]:
    """Yield the groups of a table up to about so many lines, the last one perhaps cut."""
    left = max(1, lines // ROW_LINES)
    for group in table.groups:
        if left <= 0:
            return
        yield replace(group, rows=group.rows[:left])
        left -= len(group.rows)


def table_lines(table: Table) -> int:
    """Return about how many lines a table takes."""
    return ROW_LINES * sum(len(group.rows) for group in table.groups)


def lines_of(block: Block) -> int:
    """Return about how many lines a block takes, with the space around it."""
    match block:
        case Table():
            return table_lines(block)
        case Bars() | Dots() | Numbers() | Fields():
            return FIGURE_LINES
        case Quote():
            return 4 + len(block.words + block.action) // LETTERS
        case _:
            return 2 + len(block.text) // LETTERS
