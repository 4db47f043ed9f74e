"""A document as plain text."""

from dataclasses import replace
from datetime import UTC, datetime

from afterword.domain.document import (
    Bar,
    Bars,
    Block,
    Column,
    Document,
    Dots,
    Entry,
    Fields,
    Heading,
    Number,
    Numbers,
    Paragraph,
    Quote,
    Rows,
    Scale,
    Table,
)
from afterword.domain.document_text import text
from afterword.domain.settings import Paper

EMPTY = Document(
    title="T",
    subtitle="S",
    footer="F",
    page_of="{page}/{pages}",
    unshowable="U",
    language="en",
    paper=Paper.A4,
    made_at=datetime(2026, 11, 23, tzinfo=UTC),
    blocks=(),
)


def made(*blocks: Block) -> str:
    return text(replace(EMPTY, blocks=blocks))


def test_blocks_are_parted_by_empty_lines():
    assert made(Heading(text="Head", level=1), Paragraph(text="Body")) == "T\nS\n\nHead\n====\n\nBody\n"


def test_sheets_without_a_title_begin_with_their_heading():
    document = replace(EMPTY, blocks=(Heading(text="Head", level=1),), titled=False)
    assert text(document) == "Head\n====\n"


def test_a_quote_is_set_in_with_its_source():
    quote = Quote(words="One\nTwo", source="Maya", marks=("new",), action_label="Do", action="it", number="1")
    assert made(quote).endswith("    1. One\n    Two\n    Do: it\n    (Maya; new)\n")


def test_a_table_has_a_line_for_each_row():
    table = Table(
        columns=(Column(head="A"), Column(head="B")),
        groups=(
            Rows(
                head="W",
                rows=((Entry(text="x", under="y\nz"), Scale(value=3)), ("1\t2", "")),
            ),
        ),
    )
    assert made(table).endswith("A\tB\nW\nx, y, z\t3\n1 2\t\n")


def test_what_is_drawn_is_told_in_words():
    blocks = (
        Numbers(items=(Number(value="3", label="days"),)),
        Bars(bars=(Bar(label="A", value=1, told="1"),), alt="alt"),
        Dots(dots=(), first="a", last="b", alt="Dots in words."),
        Fields(fields=(("Name", ""), ("City", "Leeds"))),
    )
    assert made(*blocks).endswith("3 days\n\nA: 1\n\nDots in words.\n\nName:\nCity: Leeds\n")
