"""The report is handed out as text, as a PDF and to a printer, and what became of it is said."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from afterword.domain.settings import Paper
from afterword.services.report_pages import Pages
from afterword.ui import printing, saving
from afterword.ui.report.handing import Handing
from afterword.ui.report.page import ReportPage


@pytest.fixture
def handing(page: ReportPage) -> Handing:
    return page.handing


@pytest.fixture
def pages(page: ReportPage) -> Pages:
    assert page.pages is not None
    return page.pages


def test_the_text_goes_to_the_clipboard(handing: Handing, pages: Pages, said: list[str]):
    handing.copy(pages)
    assert QGuiApplication.clipboard().text() == pages.text
    assert said == ["Copied as text."]


def test_the_pdf_is_saved_where_the_user_wants(
    handing: Handing, pages: Pages, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(saving, "ask_file", lambda *_given, **_more: tmp_path / "mine.pdf")
    handing.save_pdf(pages)
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF")
    assert said == ["Saved: mine.pdf"]


def test_a_pdf_that_cannot_be_written_is_told(
    handing: Handing, pages: Pages, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(saving, "ask_file", lambda *_given, **_more: tmp_path / "nowhere" / "mine.pdf")
    handing.save_pdf(pages)
    assert "cannot be written" in said[0]


def test_it_is_printed_page_by_page(
    handing: Handing,
    pages: Pages,
    said: list[str],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    def answer(_parent: object, *, title: str, paper: Paper, pages: int) -> QPrinter:
        assert pages > 0
        printer = printing.new_printer(paper, title=title)
        printer.setOutputFileName(str(tmp_path / "out.pdf"))
        return printer

    monkeypatch.setattr(printing, "ask_printer", answer)
    handing.print_out(pages)
    assert handing.is_printing
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said == ["Handed to the printer."]
    assert (tmp_path / "out.pdf").read_bytes().count(b"/Type /Page\n") == len(pages.drawings)
    assert not handing.is_printing


def test_leaving_the_dialogs_does_nothing(
    handing: Handing, pages: Pages, said: list[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(printing, "ask_printer", lambda *_given, **_more: None)
    monkeypatch.setattr(saving, "ask_file", lambda *_given, **_more: None)
    handing.print_out(pages)
    handing.save_pdf(pages)
    assert said == []
