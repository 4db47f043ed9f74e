"""Documents typeset by typst."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.adapters import shipped
from afterword.adapters.typesetter import Typesetter, unusual
from afterword.domain.document import (
    Bar,
    Bars,
    Block,
    Column,
    Document,
    Dot,
    Dots,
    Entry,
    Fields,
    Heading,
    Note,
    Number,
    Numbers,
    Paragraph,
    Quote,
    Rows,
    Scale,
    Table,
    Tone,
)
from afterword.domain.settings import Paper

NASTY = "#let x = 1 *bold* _it_ $a^2$ \\ `raw` <label> @ref [x] {y} // /* */ ~ -- --- \"q\" 'q' = = +"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def press() -> Typesetter:
    return Typesetter(shipped.path("report"))


def document(*blocks: Block, paper: Paper = Paper.A4, title: str = "Title") -> Document:
    return Document(
        title=title,
        subtitle="Subtitle",
        footer="Footer",
        page_of="{page} of {pages}",
        unshowable="Replaced.",
        language="en",
        paper=paper,
        made_at=datetime(2026, 11, 23, 9, tzinfo=UTC),
        blocks=blocks,
    )


def every_kind(text: str) -> tuple[Block, ...]:
    """One block of each kind, each with a text of the user in every place."""
    return (
        Heading(text=text, level=1),
        Paragraph(text=text, tone=Tone.LEAD),
        Numbers(items=(Number(value="3", label=text),)),
        Quote(words=text, source=text, marks=(text,), action_label=text, action=text, number="1"),
        Bars(
            bars=(Bar(label=text, value=3, told=text), Bar(label=text, value=1, told="1", whole=4)),
            alt=text or "-",
        ),
        Dots(dots=(Dot(at=0.5, mark=3, filled=True),), first=text, last=text, alt=text or "-"),
        Table(
            columns=(Column(head=text), Column(head="b", share=0.3, end=True)),
            groups=(
                Rows(head=text, rows=((text, Scale(value=2, told="2")), (Entry(text=text, under=text), ""))),
            ),
        ),
        Note(text=text),
        Fields(fields=((text, text), (text, ""))),
    )


def everywhere(text: str) -> Document:
    """A document with a text of the user in every place there is, the head and foot of the page too."""
    made = document(*every_kind(text), title=text)
    return replace(made, subtitle=f"{text} · S", footer=f"Footer · {text}", unshowable=text)


def test_the_pdf_is_tagged_has_its_title_and_its_standard(press: Typesetter):
    made = press.pdf(document(Heading(text="Head", level=1), Paragraph(text="Body"), title="My title"))
    assert made.startswith(b"%PDF-1.7")
    assert b"/StructTreeRoot" in made
    assert b"/Lang(en)" in made
    assert b"pdfuaid" in made
    assert b"/Outlines" in made


def test_the_same_document_gives_the_same_bytes(press: Typesetter):
    one = document(*every_kind("Same"))
    assert press.pdf(one) == press.pdf(one) == Typesetter(shipped.path("report")).pdf(one)


def test_the_date_is_the_given_one(press: Typesetter):
    assert b"D:20261123090000" in press.pdf(document(Paragraph(text="x")))


def test_pages_are_pictures_of_the_paper(press: Typesetter):
    for paper, width, height in ((Paper.A4, 595, 842), (Paper.LETTER, 612, 792)):
        pages = press.pages(document(Paragraph(text="x"), paper=paper), ppi=72)
        assert len(pages) == 1
        assert pages[0].startswith(PNG)
        size = int.from_bytes(pages[0][16:20]), int.from_bytes(pages[0][20:24])
        assert size == pytest.approx((width, height), abs=1)


def test_a_finer_preview_has_more_pixels(press: Typesetter):
    coarse, fine = (press.pages(document(), ppi=ppi)[0] for ppi in (72, 144))
    assert int.from_bytes(fine[16:20]) == pytest.approx(2 * int.from_bytes(coarse[16:20]), abs=2)


def test_drawings_are_the_same_pages_as_vectors(press: Typesetter):
    made = document(*every_kind("word " * 300))
    drawings = press.drawings(made)
    assert len(drawings) == len(press.pages(made, ppi=10)) > 1
    assert all(page.startswith(b"<svg") for page in drawings)


def test_markup_in_a_text_is_only_text(press: Typesetter):
    press.pdf(document(*every_kind(NASTY)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "x" * 5000,
        "word " * 1000,
        "https://example.com/" + "a1-" * 400,
        "line\n" * 120,
        "שלום עולם, this is mixed 123",
        "مرحبا بالعالم",
        "面接の結果" * 200,
        "한국어 नमस्ते ไทย",
        "😀👩‍👩‍👧🇺🇳👍🏽",
        "\u202e\u2066\x00\x07\ufeff\ufffe",
        "\ue000 \U000f0000 \u0378",
        "Z\u0351\u0352\u0353a\u0300\u0301l\u0301g",
        "A\u030a e\u0301 \u1e9b\u0323",
    ],
)
def test_no_text_breaks_the_document(press: Typesetter, text: str):
    made = everywhere(text)
    assert press.pdf(made).startswith(b"%PDF")
    assert press.pages(made, ppi=8)


@settings(max_examples=25)
@given(st.text(max_size=80) | st.text("#*$\\_`<>@[]{}\"'=+-/~\n\t שa😀", max_size=80))
def test_whatever_is_written_it_is_typeset(text: str):
    assert SHARED.pdf(everywhere(text)).startswith(b"%PDF")


def test_a_character_without_a_glyph_is_replaced_and_said(press: Typesetter):
    odd = "\U000f0000"
    with_notice = press._with_notice(document(Paragraph(text="plain")))
    assert len(with_notice.blocks) == 1
    press.pdf(document(Paragraph(text=odd)))
    assert odd in press._missing
    assert press._with_notice(document(Paragraph(text=odd))).blocks[-1] == Paragraph(
        text="Replaced.", tone=Tone.QUIET
    )


def test_the_fonts_are_asked_once_for_each_character(press: Typesetter):
    known = document(Paragraph(text="ż"))
    press.pdf(known)
    assert unusual(known) <= press._showable | press._missing | set("ż")


def test_long_parts_flow_over_pages_with_numbers(press: Typesetter):
    rows = tuple((str(number), "text " * 12) for number in range(120))
    table = Table(columns=(Column(head="Head A"), Column(head="Head B")), groups=(Rows(rows=rows),))
    quote = Quote(words="word " * 1500, source="s")
    assert len(press.pages(document(table, quote), ppi=20)) >= 5


def test_several_threads_can_use_one_typesetter(press: Typesetter):
    documents = [document(Paragraph(text=f"Number {number}")) for number in range(6)]
    with ThreadPoolExecutor(3) as pool:
        made = list(pool.map(press.pdf, documents))
    assert made == [press.pdf(one) for one in documents]


def test_an_error_of_the_template_is_a_bug_and_raised(tmp_path):
    import typst

    (tmp_path / "report.typ").write_text("#panic(1)")
    with pytest.raises(typst.TypstError):
        Typesetter(tmp_path).pdf(document(Paragraph(text="plain")))


def test_text_keeps_its_contrast_on_white_and_in_grey():
    source = (shipped.path("report") / "report.typ").read_text()
    tokens = dict(re.findall(r'#let (\S+) = rgb\("#([0-9A-F]{6})"\)', source))
    for name in ("ink", "quiet", "accent"):
        assert contrast(tokens[name], "FFFFFF") >= 4.5
        assert contrast(tokens[name], tokens["soft"]) >= 4.5


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it."""

    def light(colour: str) -> float:
        parts = [value / 255 for value in bytes.fromhex(colour)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


SHARED = Typesetter(shipped.path("report"))


def test_the_footer_and_title_are_of_the_document(press: Typesetter):
    assert press.pdf(replace(document(), footer="Other")) != press.pdf(document())
