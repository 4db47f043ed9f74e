"""The pages of the report as they are drawn: on the screen in any size, and on a printer."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from afterword.domain.settings import Paper
from afterword.services.report_pages import Pages

POINTS = {Paper.A4: QSizeF(595.28, 841.89), Paper.LETTER: QSizeF(612, 792)}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its drawing (SVG) or picture (PNG), and its size in points."""

    content: bytes
    is_vector: bool
    size: QSizeF

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Draw the page into a box."""
        if self.is_vector:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            QSvgRenderer(QByteArray(self.content)).render(painter, box)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            picture = QImage.fromData(self.content)
            painter.drawImage(box, picture)

    def picture(self, size: QSize) -> QImage:
        """Return the page as a picture of so many pixels; this may run in a job."""
        made = QImage(size, QImage.Format.Format_RGB32)
        made.fill(Qt.GlobalColor.white)  # paper is white in the dark as well
        painter = QPainter(made)
        self.paint(painter, QRectF(made.rect()))
        painter.end()
        return made


def sheets_of(pages: Pages) -> tuple[Sheet, ...]:
    """Return the pages of a report."""
    size = POINTS[pages.report.paper]
    return tuple(Sheet(content, pages.is_vector, size) for content in pages.drawings)
