"""Printing: asks for the printer, then hands over one page at a time, so that the window answers."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from afterword.domain.settings import Paper

SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


class Drawn(Protocol):
    """A page that can be drawn; its size is in points."""

    @property
    def size(self) -> QSizeF: ...

    def paint(self, painter: QPainter, box: QRectF) -> None: ...


def new_printer(paper: Paper, *, title: str) -> QPrinter:
    """Return the usual printer, set to a paper without margins: the pages bring their own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    size = QPageSize(SIZES[paper])
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    return printer


def ask_printer(parent: QWidget, *, title: str, paper: Paper, pages: int) -> QPrinter | None:
    """Ask for a printer, which of so many pages, and two sides, by the system's dialog. None: they left."""
    printer = new_printer(paper, title=title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, pages)
    taken = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if taken else None


class Printing(QObject):
    """Prints pages, one at each turn of the event loop. `ended` tells whether the printer took them."""

    ended = Signal(bool)

    def __init__(self, printer: QPrinter, pages: Sequence[Drawn], *, parent: QObject) -> None:
        super().__init__(parent)
        self._printer = printer
        self._left = list(in_order(printer, pages))
        self._painter = QPainter()
        self._is_first = True

    def begin(self) -> None:
        """Begin to print."""
        if self._left and self._painter.begin(self._printer):
            self._next()
        else:
            self._end(done=False)

    def _next(self) -> None:
        if not self._left:
            self._end(done=self._painter.end())
            return
        if not self._is_first and not self._printer.newPage():
            self._painter.end()
            self._end(done=False)
            return
        self._is_first = False
        page = self._left.pop(0)
        page.paint(self._painter, place_on(self._printer, page.size))
        QTimer.singleShot(0, self, self._next)

    def _end(self, *, done: bool) -> None:
        self.ended.emit(done)
        self.deleteLater()


def in_order(printer: QPrinter, pages: Sequence[Drawn]) -> Sequence[Drawn]:
    """Return the pages asked for in the dialog, as often and in the order that the program has to print."""
    first, last = printer.fromPage(), printer.toPage()
    chosen = list(pages[max(first, 1) - 1 : last]) if last else list(pages)
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    if printer.collateCopies():
        return chosen * copies
    return [page for page in chosen for _ in range(copies)]


def place_on(printer: QPrinter, size: QSizeF) -> QRectF:
    """Return where a page of so many points lies on the printer's paper: as large as fits, in the middle."""
    paper = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    made = size.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    own = size * (printer.resolution() / 72)
    if own.width() <= paper.width() * 1.01 and own.height() <= paper.height() * 1.01:
        made = own  # the printer has the very paper, or a larger one: nothing is scaled
    return QRectF((paper.width() - made.width()) / 2, (paper.height() - made.height()) / 2, *made.toTuple())
