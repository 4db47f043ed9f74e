"""The very pages of the report: made from what was read of the book, so that a job can do it."""

import re
from dataclasses import dataclass, replace

from afterword.adapters.typesetter import Typesetter
from afterword.domain import document_text, sharing
from afterword.domain.document import Document
from afterword.domain.document_beginning import beginning
from afterword.domain.report import Part, Report
from afterword.domain.settings import Paper
from afterword.domain.statistics_records import Records
from afterword.services import report as report_service
from afterword.store import advice, application, interview
from afterword.store.book import Book

# What a simple reader of drawings does not show as it is meant: cuts, patterns, letters in several colours.
BEYOND_SIMPLE = (b"clip-path", b"url(#", b"<image", b"><svg")
SEE_THROUGH = re.compile(rb'fill="#[0-9a-fA-F]{8}"')
PICTURE_PPI = 200.0
FIRST_LINES = 150  # fills three to five pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the report should hold. `person` is the user's own name; `shared` hides all others."""

    parts: frozenset[Part]
    paper: Paper = Paper.A4
    person: str = ""
    shared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """The report with its pages: vector drawings (SVG), else pictures (PNG); and their text.

    Where they are only its first pages, `is_whole` is false.
    """

    report: Report
    drawings: tuple[bytes, ...]
    is_vector: bool
    text: str
    is_whole: bool = True


def is_empty(book: Book) -> bool:
    """Return whether there is nothing yet that a report could tell."""
    return not any(noun.count(book) for noun in (application, interview, advice))


def counted(records: Records, wanted: Wanted) -> Report:
    """Return the report's values. Raises NamesLeft when a name could not be hidden."""
    report = report_service.counted(records, parts=wanted.parts, paper=wanted.paper, person=wanted.person)
    return sharing.hide(report, report_service.words(report.language)) if wanted.shared else report


def typeset(records: Records, wanted: Wanted, press: Typesetter) -> Pages:
    """Return the report's pages. Raises NamesLeft. It takes a while: run it in a job."""
    return whole(counted(records, wanted), press)


def opening(records: Records, wanted: Wanted, press: Typesetter) -> Pages:
    """Return the report's first pages, which are there sooner: all of them when there are few.

    They have their numbers, but not yet how many there are. Raises NamesLeft.
    """
    report = counted(records, wanted)
    document = report_service.document(report)
    begun = beginning(document, FIRST_LINES)
    if begun is document:
        return pages(report, document, press)
    first = pages(report, replace(begun, page_of="{page}"), press)
    return replace(first, drawings=first.drawings[:-1] or first.drawings, is_whole=False)


def whole(report: Report, press: Typesetter) -> Pages:
    """Return all pages of a report that is counted. It takes a while: run it in a job."""
    return pages(report, report_service.document(report), press)


def pages(report: Report, document: Document, press: Typesetter) -> Pages:
    """Return the pages of a document about a report."""
    drawings = press.drawings(document)
    is_vector = all(map(is_simple, drawings))
    return Pages(
        report=report,
        drawings=tuple(drawings if is_vector else press.pages(document, ppi=PICTURE_PPI)),
        is_vector=is_vector,
        text=document_text.text(document),
    )


def is_simple(drawing: bytes) -> bool:
    """Whether a simple reader of drawings shows this one as it is meant."""
    return not any(sign in drawing for sign in BEYOND_SIMPLE) and not SEE_THROUGH.search(drawing)
