from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from afterword.domain.settings import Paper
from afterword.ui.printing import Printing, ask_printer, in_order, new_printer, place_on

A4 = QSizeF(595.28, 841.89)


class Drawing:
    """A page that notes where it was drawn."""

    def __init__(self, name: str, drawn: list[str]) -> None:
        self.size = A4
        self._name, self._drawn = name, drawn

    def paint(self, painter: QPainter, box: QRectF) -> None:
        self._drawn.append(self._name)
        painter.drawRect(box)


@pytest.fixture
def printer(qapp: object, tmp_path: Path) -> QPrinter:
    made = new_printer(Paper.A4, title="Report")
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "out.pdf"))
    return made


def pages(count: int, drawn: list[str]) -> list[Drawing]:
    return [Drawing(str(number), drawn) for number in range(1, count + 1)]


def test_each_page_is_handed_over_in_turn(printer: QPrinter, qtbot: QtBot, tmp_path: Path):
    drawn: list[str] = []
    owner = QObject()
    printing = Printing(printer, pages(3, drawn), parent=owner)
    with qtbot.waitSignal(printing.ended) as told:
        printing.begin()
    assert told.args == [True]
    assert drawn == ["1", "2", "3"]
    pdf = (tmp_path / "out.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    assert pdf.count(b"/Type /Page\n") == 3


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_cannot_begin_is_told(printer: QPrinter, qtbot: QtBot, tmp_path: Path):
    printer.setOutputFileName(str(tmp_path / "nowhere" / "out.pdf"))
    owner = QObject()
    printing = Printing(printer, pages(1, []), parent=owner)
    with qtbot.waitSignal(printing.ended) as told:
        printing.begin()
    assert told.args == [False]


def names(printer: QPrinter, count: int) -> list[str]:
    return [page._name for page in in_order(printer, pages(count, []))]


def test_the_pages_asked_for_are_printed(printer: QPrinter):
    printer.setFromTo(2, 3)
    assert names(printer, 5) == ["2", "3"]


def test_the_last_page_can_come_first(printer: QPrinter):
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert names(printer, 3) == ["3", "2", "1"]


@pytest.mark.parametrize(("collate", "order"), [(True, "1212"), (False, "1122")])
def test_copies_that_the_printer_cannot_make_are_printed_by_us(
    printer: QPrinter, monkeypatch: pytest.MonkeyPatch, collate: bool, order: str
):
    monkeypatch.setattr(QPrinter, "supportsMultipleCopies", lambda _self: False)
    printer.setCopyCount(2)
    printer.setCollateCopies(collate)
    assert names(printer, 2) == list(order)


def test_a_page_lies_on_its_own_paper_without_scaling(printer: QPrinter):
    place = place_on(printer, A4)
    dots = printer.resolution() / 72
    assert place.width() == pytest.approx(A4.width() * dots, rel=0.005)
    assert abs(place.left()) < dots


def test_a_page_that_is_larger_than_the_paper_is_made_smaller(printer: QPrinter):
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    place = place_on(printer, A4 * 2)
    assert place.width() <= paper.width() + 1
    assert place.height() <= paper.height() + 1
    assert place.height() / place.width() == pytest.approx(A4.height() / A4.width(), rel=0.01)


@pytest.mark.parametrize("answer", [QDialog.DialogCode.Accepted, QDialog.DialogCode.Rejected])
def test_the_systems_dialog_is_asked(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: QDialog.DialogCode
):
    asked: list[tuple[str, int]] = []

    def reply(dialog: QPrintDialog) -> int:
        asked.append((dialog.windowTitle(), dialog.maxPage()))
        return int(answer)

    monkeypatch.setattr(QPrintDialog, "exec", reply)
    parent = QWidget()
    qtbot.addWidget(parent)
    printer = ask_printer(parent, title="Print the report", paper=Paper.LETTER, pages=7)
    assert asked == [("Print the report", 7)]
    assert (printer is not None) == (answer == QDialog.DialogCode.Accepted)
