"""The printed report as a reader of PDFs sees it: text, tags, pages and fonts, by poppler."""

import os
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterword.domain.clock import FixedClock
from afterword.domain.document import (
    Column,
    Document,
    Entry,
    Fields,
    Heading,
    Note,
    Paragraph,
    Quote,
    Rows,
    Table,
)
from afterword.domain.report import Part, Period
from afterword.domain.settings import Paper
from afterword.services import report, sample_people
from afterword.store.book import Book

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PRESS = report.typesetter()
FOOTER = re.compile(r"Footer\d+of\d+")
MARKUP = "#*$\\_`<>@[]{}\"'=+-/~;:,.%&!?()|^“”’–…"
LETTERS = st.characters(
    codec="utf-8",
    categories=("Ll", "Lu", "Nd", "Po", "Sc", "Sm"),
    max_codepoint=0x24F,
    exclude_characters="\u00ad",
)


@pytest.fixture(scope="session", autouse=True)
def poppler() -> None:
    """Poppler's tools; installed where that is possible."""
    if shutil.which("pdftotext"):
        return
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("apt-get"):
        pytest.skip("needs pdftotext, pdfinfo and pdffonts (poppler-utils)")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-q"], check=True, env=environment, capture_output=True)
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", "poppler-utils"]
    subprocess.run(install, check=True, env=environment, capture_output=True)


def run(tool: str, *options: str, pdf: bytes, folder: Path) -> str:
    """What one of poppler's tools says about a PDF."""
    path = folder / "report.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(
        [tool, *options, str(path), *(["-"] if tool == "pdftotext" else [])], capture_output=True, check=True
    )
    return done.stdout.decode("utf-8")


def squeezed(text: str) -> str:
    """A text without spaces and marks of direction, its letters in one form."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in plain if not sign.isspace() and unicodedata.category(sign) != "Cf")


def document(*texts: str) -> Document:
    """A document with each text in each place of the user's."""
    blocks = []
    for text in texts:
        table = Table(
            columns=(Column(head="A"), Column(head="B")),
            groups=(Rows(rows=((text, Entry(text=text, under=text)),)),),
        )
        blocks += [
            Heading(text="H", level=1),
            Paragraph(text=text),
            Quote(words=text, source="s", action_label="Do", action=text),
            table,
            Note(text=text),
            Fields(fields=(("Name", text),)),
        ]
    return Document(
        title="T",
        subtitle="S",
        footer="Footer",
        page_of="{page} of {pages}",
        unshowable="U",
        language="en",
        paper=Paper.A4,
        made_at=NOW,
        blocks=tuple(blocks),
    )


PLACES = 8


@pytest.fixture(scope="module")
def extract(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Document], str]:
    """Return the text of a document's PDF, squeezed, without its footers."""
    folder = tmp_path_factory.mktemp("pdf")

    def text_of(made: Document) -> str:
        return FOOTER.sub(
            "", squeezed(run("pdftotext", "-raw", "-enc", "UTF-8", pdf=PRESS.pdf(made), folder=folder))
        )

    return text_of


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(LETTERS | st.sampled_from(MARKUP + " \n"), min_size=1, max_size=120))
def test_the_text_of_the_pdf_is_the_text_of_the_data(extract: Callable[[Document], str], text: str):
    found = extract(document(f"<<{text}>>"))
    assert found.count(squeezed(f"<<{text}>>")) == PLACES


@pytest.mark.parametrize(
    "text",
    [
        "#let x = 5; *bold* _italic_ $a^2$ \\ `raw` <label> @ref [x] {y} // no /* no */ ~ -- ---",
        "He said: “Don’t!” and 'left' the \"room\"",
        "= not a heading\n+ not a list\n/ not: a term\n- no",
        "https://example.com/a/very/long/path/that/never/ends?with=query&and=more#part",
        "Donaudampfschifffahrtsgesellschaftskapitänsmütze " * 3,
        "fi fl ffi ffl Æ œ ß ł Ž ő",
        "Ελληνικά Кириллица",
    ],
)
def test_texts_that_look_like_markup_or_are_long_come_out_whole(
    extract: Callable[[Document], str], text: str
):
    assert extract(document(text)).count(squeezed(text)) == PLACES


@pytest.mark.parametrize("text", ["z" * 5000, "word " * 1000, "line\n" * 1000])
def test_five_thousand_characters_are_printed_to_the_last(extract: Callable[[Document], str], text: str):
    found = extract(document(text))
    letter = text[0]
    assert found.count(letter) == PLACES * text.count(letter)


@pytest.mark.parametrize("text", ["שלום עולם", "مرحبا بالعالم", "面接の結果です", "한국어입니다"])
def test_other_scripts_lose_no_letter(extract: Callable[[Document], str], text: str):
    """Each is printed, or where no font here has it, a square stands for it."""
    found = extract(document(text))
    assert sum(sign in squeezed(text) or sign == "□" for sign in found) >= PLACES * len(squeezed(text))


def test_what_no_font_has_is_named_in_the_text(extract: Callable[[Document], str]):
    found = extract(document("\U000f0000"))
    assert found.count("□") == PLACES
    assert found.endswith("U")


@pytest.fixture(scope="module", params=sample_people.PEOPLE)
def sample(request: pytest.FixtureRequest) -> bytes:
    """The report of each sample person, with every part."""
    book = Book.in_memory(clock=FixedClock(NOW))
    person = sample_people.fill(book, request.param, NOW)
    period = Period(until=NOW.date())
    values = report.values(book, period, now=NOW, zone=person.zone, person=person.name, parts=frozenset(Part))
    book.close()
    return report.pdf(values, PRESS)


@pytest.mark.parametrize("person", sample_people.PEOPLE)
def test_the_shared_file_names_nobody_in_text_or_properties(person: str, tmp_path: Path):
    book = Book.in_memory(clock=FixedClock(NOW))
    own = sample_people.fill(book, person, NOW)
    period, parts = Period(until=NOW.date()), frozenset(Part)
    known = report.names(report.read(book, period, now=NOW, zone=own.zone))
    values = report.values(book, period, now=NOW, zone=own.zone, person=own.name, parts=parts, shared=True)
    book.close()
    pdf = report.pdf(values, PRESS)
    tools = (("pdftotext",), ("pdfinfo",), ("pdfinfo", "-meta"), ("pdfinfo", "-struct-text"))
    told = "\n".join(run(*tool, pdf=pdf, folder=tmp_path) for tool in tools).casefold()
    secrets = {one.name for one in (*known.people, *known.employers)} | {own.name}
    secrets |= {one.email for one in known.people} | {one.phone for one in known.people}
    secrets |= {one.website for one in known.employers} | {
        one.place for one in known.employers if "," in one.place
    }
    assert len(secrets) > 3
    assert {secret for secret in secrets if secret and secret.casefold() in told} == set()


def test_the_tags_are_those_of_a_document(sample: bytes, tmp_path: Path):
    tree = run("pdfinfo", "-struct", pdf=sample, folder=tmp_path)
    tags = "Document|H1 |H2 |  P (block)|BlockQuote|Table|THead|TH |TD|Figure"
    assert [tag for tag in tags.split("|") if tag not in tree] == []
    assert not re.search(r"^( +)H[1-6] .*\n\1 +P ", tree, re.MULTILINE), "a heading holds a paragraph"
    assert "Where I am" in tree


def test_the_file_says_what_it_is(sample: bytes, tmp_path: Path):
    told = run("pdfinfo", pdf=sample, folder=tmp_path)
    assert re.search(r"Title:\s+Interview report", told)
    assert re.search(r"Tagged:\s+yes", told)
    assert re.search(r"Page size:\s+595.* \(A4\)", told)
    metadata = run("pdfinfo", "-meta", pdf=sample, folder=tmp_path)
    assert re.search(r"pdfuaid:part>1<", metadata)


def test_it_says_its_language_and_shows_its_title(sample: bytes):
    assert re.search(rb"/Lang ?\(en\)", sample)
    assert re.search(rb"/DisplayDocTitle true", sample)
    assert re.search(rb"/Lang ?\(de\)", sample), "the German form is German"


def test_each_heading_is_a_bookmark(sample: bytes, tmp_path: Path):
    tree = run("pdfinfo", "-struct", pdf=sample, folder=tmp_path)
    heads = re.findall(r'H[123] "(.*)" \(block\)', tree)
    marks = re.findall(rb"/Parent \d+ 0 R(?:(?!endobj).)*/Title", sample, re.DOTALL)
    assert len(heads) == len(marks) >= 7


@pytest.mark.parametrize("rows", [20, 23, 26, 32, 41])
def test_the_head_of_a_group_never_ends_a_page(rows: int, tmp_path: Path):
    groups = tuple(Rows(head=f"Week {n}", rows=(("day", "deed"),)) for n in range(rows))
    made = replace(document(), blocks=(Table(columns=(Column(head="A"), Column(head="B")), groups=groups),))
    for page in run("pdftotext", "-layout", pdf=PRESS.pdf(made), folder=tmp_path).split("\f")[:-1]:
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        assert not lines[-2].startswith("Week")


@pytest.mark.parametrize("lines", [30, 32, 34, 40])
def test_a_table_begins_with_a_few_rows_or_on_the_next_page(lines: int, tmp_path: Path):
    before = tuple(Paragraph(text=f"line {n}") for n in range(lines))
    for rows, least in ((6, 6), (30, 3)):
        table = Table(
            columns=(Column(head="Head"), Column(head="B")),
            groups=(Rows(rows=tuple((f"row{n}.", "b") for n in range(rows))),),
        )
        made = replace(document(), blocks=(*before, Heading(text="Part", level=1), table))
        pages = run("pdftotext", "-layout", pdf=PRESS.pdf(made), folder=tmp_path).split("\f")[:-1]
        first = next(page for page in pages if "row0." in page)
        assert first.count("row") >= least
        assert "Part" in first


def test_every_font_is_embedded_and_mapped_to_letters(sample: bytes, tmp_path: Path):
    lines = run("pdffonts", pdf=sample, folder=tmp_path).splitlines()[2:]
    assert lines
    for line in lines:
        embedded, subset, mapped = line.split()[-5:-2]
        assert (embedded, subset, mapped) == ("yes", "yes", "yes"), line


def test_pages_are_numbered_and_table_heads_repeated(sample: bytes, tmp_path: Path):
    pages = run("pdftotext", "-layout", pdf=sample, folder=tmp_path).split("\f")[:-1]
    for number, page in enumerate(pages, start=1):
        assert page.rstrip().endswith(f"{number} of {len(pages)}")


def test_no_heading_stands_alone_at_the_end_of_a_page(sample: bytes, tmp_path: Path):
    heads = set(re.findall(r'H[12] "(.*)" \(block\)', run("pdfinfo", "-struct", pdf=sample, folder=tmp_path)))
    for page in run("pdftotext", "-layout", pdf=sample, folder=tmp_path).split("\f")[:-1]:
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        assert lines[-2] not in heads
