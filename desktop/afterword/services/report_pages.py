"""The very pages of the report: made from what was read of the book, so that a job can do it."""

import re
from dataclasses import dataclass

from afterword.adapters.typesetter import Typesetter
from afterword.domain import sharing
from afterword.domain.report import Part, Report
from afterword.domain.settings import Paper
from afterword.domain.statistics_records import Records
from afterword.services import report as report_service
from afterword.store import advice, application, interview
from afterword.store.book import Book

# What a simple reader of drawings does not show as it is meant: cuts, patterns, letters in several colours.
BEYOND_SIMPLE = re.compile(rb'clip-path|url\(#|<image|(?<=>)<svg|fill="#[0-9a-fA-F]{8}"')
PICTURE_PPI = 200.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the report should hold. `person` is the user's own name; `shared` hides all others."""

    parts: frozenset[Part]
    paper: Paper = Paper.A4
    person: str = ""
    shared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """The report with its pages: vector drawings (SVG), else pictures (PNG); and its whole text."""

    report: Report
    drawings: tuple[bytes, ...]
    is_vector: bool
    text: str


def is_empty(book: Book) -> bool:
    """Return whether there is nothing yet that a report could tell."""
    return not any(noun.count(book) for noun in (application, interview, advice))


def counted(records: Records, wanted: Wanted) -> Report:
    """Return the report's values. Raises NamesLeft when a name could not be hidden."""
    report = report_service.counted(records, parts=wanted.parts, paper=wanted.paper, person=wanted.person)
    return sharing.hide(report, report_service.words(report.language)) if wanted.shared else report


def typeset(records: Records, wanted: Wanted, press: Typesetter) -> Pages:
    """Return the report's pages. Raises NamesLeft. It takes a while: run it in a job."""
    report = counted(records, wanted)
    document = report_service.document(report)
    drawings = press.drawings(document)
    is_vector = not any(BEYOND_SIMPLE.search(page) for page in drawings)
    return Pages(
        report=report,
        drawings=tuple(drawings if is_vector else press.pages(document, ppi=PICTURE_PPI)),
        is_vector=is_vector,
        text=report_service.as_text(report),
    )
