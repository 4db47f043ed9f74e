"""A document as plain text, for copying into a mail or a form."""

from collections.abc import Iterator

from afterword.domain.document import (
    Bars,
    Block,
    Cell,
    Document,
    Dots,
    Entry,
    Fields,
    Heading,
    Note,
    Numbers,
    Paragraph,
    Quote,
    Scale,
    Table,
)

UNDERLINES = {1: "=", 2: "-"}
INDENT = "    "


def text(document: Document) -> str:
    """Return the document as lines of text, its blocks parted by empty lines."""
    head = f"{document.title}\n{document.subtitle}" if document.titled else ""
    parts = [head, *("\n".join(told(block)) for block in document.blocks)]
    return "\n\n".join(part for part in parts if part.strip()) + "\n"


def told(block: Block) -> Iterator[str]:
    """Yield the lines of a block."""
    match block:
        case Heading():
            yield block.text
            if block.level in UNDERLINES:
                yield UNDERLINES[block.level] * len(block.text)
        case Paragraph() | Note():
            yield block.text
        case Quote():
            yield from quote(block)
        case Table():
            yield from table(block)
        case _:
            yield from figures(block)


def figures(block: Numbers | Bars | Dots | Fields) -> Iterator[str]:
    """Yield what is drawn, in words."""
    match block:
        case Numbers():
            yield from (f"{item.value} {item.label}" for item in block.items)
        case Bars():
            yield from (f"{bar.label}: {bar.told}" for bar in block.bars)
        case Dots():
            yield block.alt
        case Fields():
            yield from (f"{label}: {known}".rstrip() for label, known in block.fields)


def quote(block: Quote) -> Iterator[str]:
    """Yield somebody's words, set in, with their source."""
    lead = f"{block.number}. " if block.number else ""
    for place, line in enumerate(block.words.splitlines() or [""]):
        yield f"{INDENT}{lead if place == 0 else ''}{line}"
    if block.action:
        yield f"{INDENT}{block.action_label}: {block.action}"
    yield f"{INDENT}({'; '.join((block.source, *block.marks))})"


def table(block: Table) -> Iterator[str]:
    """Yield a table with tabs between its cells, as programs of tables take it."""
    yield "\t".join(column.head for column in block.columns)
    for group in block.groups:
        if group.head:
            yield group.head
        for row in group.rows:
            yield "\t".join(cell(one) for one in row)


def cell(given: Cell) -> str:
    """Return a cell on one line."""
    match given:
        case Scale():
            known = given.told or str(given.value)
        case Entry():
            known = ", ".join(part for part in (given.text, given.under) if part)
        case _:
            known = given
    return ", ".join(line.strip() for line in known.replace("\t", " ").splitlines() if line.strip())
