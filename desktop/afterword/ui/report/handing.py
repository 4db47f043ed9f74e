"""Handing the report out: as text on the clipboard, as a PDF, to a printer."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from afterword.adapters import files
from afterword.adapters.typesetter import Typesetter
from afterword.domain.errors import Problem
from afterword.services import report as report_service
from afterword.services.report_pages import Pages
from afterword.ui import printing, saving, words
from afterword.ui.parts import Parts
from afterword.ui.report.sheets import sheets_of
from afterword.ui.translating import from_words


class Handing(QObject):
    """Hands out the pages it is given, and says what became of them. Dialogs lie over the owner."""

    def __init__(self, parts: Parts, press: Typesetter, *, owner: QWidget) -> None:
        super().__init__(owner)
        self._parts = parts
        self._press = press
        self._owner = owner
        self._printing: printing.Printing | None = None

    @property
    def is_printing(self) -> bool:
        """Whether pages are on their way to the printer."""
        return self._printing is not None

    def copy(self, pages: Pages) -> None:
        """Put the report as plain text on the clipboard."""
        QGuiApplication.clipboard().setText(pages.text)
        self._parts.say(self.tr("Copied as text."))

    def save_pdf(self, pages: Pages) -> None:
        """Ask where, and save the report as a tagged PDF."""
        day = self._parts.desk.speaker.today().isoformat()
        name = self.tr("Interview report %1").replace("%1", day) + ".pdf"
        title, kinds = self.tr("Save the report"), self.tr("PDF (*.pdf)")
        path = saving.ask_file(self._owner, title=title, name=name, kinds=kinds)
        if path is not None:
            job = partial(_save, pages, self._press, path)
            handle = self._parts.runner.run(job, then=self._saved, failed=self._not_saved, owner=self)
            self._parts.follow(handle, self.tr("Saving the report"))

    def print_out(self, pages: Pages) -> None:
        """Ask for a printer, and print page by page."""
        sheets = sheets_of(pages)
        title, paper = self.tr("Print the report"), pages.report.paper
        printer = printing.ask_printer(self._owner, title=title, paper=paper, pages=len(sheets))
        if printer is not None:
            self._printing = printing.Printing(printer, sheets, parent=self)
            self._printing.ended.connect(self._printed)
            self._printing.begin()

    # Inside

    def _saved(self, path: Path) -> None:
        def open_it() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        self._parts.say(self.tr("Saved: %1").replace("%1", path.name), verb=self.tr("Open"), act=open_it)

    def _not_saved(self, problem: Problem) -> None:
        self._parts.say(words.sentence(problem, from_words))

    def _printed(self, done: bool) -> None:
        self._printing = None
        self._parts.say(self.tr("Handed to the printer.") if done else self.tr("The printer took nothing."))


def _save(pages: Pages, press: Typesetter, path: Path) -> Path:
    files.write(path, report_service.pdf(pages.report, press))
    return path
