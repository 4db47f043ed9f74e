from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QImage

from afterword.domain.clock import FixedClock
from afterword.domain.report import USUAL_PARTS, Period
from afterword.services import report, report_pages, sample_people
from afterword.services.report_pages import Pages, Wanted
from afterword.store.book import Book
from afterword.ui.report.sheets import Sheet, sheets_of

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PRESS = report.typesetter()
SIZE = QSize(420, 594)


@pytest.fixture(scope="module")
def pages() -> Pages:
    book = Book.in_memory(clock=FixedClock(NOW))
    sample_people.fill(book, "half_year", NOW)
    records = report.read(book, Period(until=NOW.date()), now=NOW, zone="Europe/London")
    book.close()
    return report_pages.typeset(records, Wanted(parts=USUAL_PARTS, person="Kim"), PRESS)


def test_a_drawing_shows_what_the_typesetters_picture_shows(qapp: object, pages: Pages):
    pictures = PRESS.pages(report.document(pages.report), ppi=100.0)
    for sheet, picture in zip(sheets_of(pages), pictures, strict=True):
        other = Sheet(picture, False, sheet.size)
        assert difference(sheet.picture(SIZE), other.picture(SIZE)) < 1.5
        assert difference(other.picture(SIZE), other.picture(SIZE)) == 0


def test_paper_is_white(qapp: object, pages: Pages):
    corner = sheets_of(pages)[0].picture(SIZE).pixelColor(1, 1)
    assert corner.name() == "#ffffff"


def test_sheets_have_the_size_of_the_paper(pages: Pages):
    assert sheets_of(pages)[0].size == QSizeF(595.28, 841.89)


def difference(one: QImage, other: QImage) -> float:
    """The mean difference of the lightness of pixels, of 255; after both were blurred a little."""
    small = QSize(104, 148)  # rows of whole four bytes: what pads a row is not part of the picture
    first, second = (
        picture.scaled(small, mode=Qt.TransformationMode.SmoothTransformation).convertToFormat(
            QImage.Format.Format_Grayscale8
        )
        for picture in (one, other)
    )
    pairs = zip(bytes(first.constBits()), bytes(second.constBits()), strict=True)
    return sum(abs(a - b) for a, b in pairs) / (small.width() * small.height())
