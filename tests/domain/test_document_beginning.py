"""The beginning of a document."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.document import Block, Column, Document, Heading, Paragraph, Quote, Rows, Table
from afterword.domain.document_beginning import beginning, lines_of
from afterword.domain.settings import Paper

EMPTY = Document(
    title="T",
    subtitle="S",
    footer="F",
    page_of="{page} of {pages}",
    unshowable="U",
    language="en",
    paper=Paper.A4,
    made_at=datetime(2026, 11, 23, tzinfo=UTC),
    blocks=(),
)


def table(*sizes: int) -> Table:
    groups = tuple(Rows(head=f"W{n}", rows=(("a",),) * size) for n, size in enumerate(sizes))
    return Table(columns=(Column(head="A"),), groups=groups)


BLOCKS = st.one_of(
    st.builds(Paragraph, text=st.text(max_size=300)),
    st.builds(Quote, words=st.text(max_size=300), source=st.just("s")),
    st.lists(st.integers(1, 30), min_size=1, max_size=5).map(lambda sizes: table(*sizes)),
)


@given(st.lists(BLOCKS, max_size=30), st.integers(1, 200))
def test_what_is_kept_is_how_the_document_begins(blocks: list[Block], lines: int):
    whole = replace(EMPTY, blocks=tuple(blocks))
    kept = beginning(whole, lines)
    assert kept is whole or len(kept.blocks) <= len(blocks)
    assert kept.blocks[:-1] == whole.blocks[: len(kept.blocks[:-1])]
    if kept.blocks and isinstance(kept.blocks[-1], Table):
        last = whole.blocks[len(kept.blocks) - 1]
        assert isinstance(last, Table)
        rows = [row for group in kept.blocks[-1].groups for row in group.rows]
        assert rows == [row for group in last.groups for row in group.rows][: len(rows)] != []


def test_a_short_document_is_returned_as_it_is():
    whole = replace(EMPTY, blocks=(Heading(text="H", level=1), table(3)))
    assert beginning(whole, 50) is whole


def test_a_long_table_is_cut_within_its_groups():
    kept = beginning(replace(EMPTY, blocks=(table(3, 9, 9),)), 10)
    assert [len(group.rows) for group in kept.blocks[0].groups] == [3, 2]  # type: ignore[union-attr]


@pytest.mark.parametrize(("words", "lines"), [("", 4), ("x" * 180, 6)])
def test_longer_words_take_more_lines(words: str, lines: int):
    assert lines_of(Quote(words=words, source="s")) == lines
