"""Taking an interview along: the page to print, and the round with its points for the phone's calendar."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from afterword.domain.clock import day_of
from afterword.domain.errors import Problem
from afterword.domain.prep_sheet import PrepSheet
from afterword.services import prepare, report
from afterword.ui import saving, words
from afterword.ui.parts import Parts
from afterword.ui.translating import from_words

translate = QCoreApplication.translate


class TakeAlong:
    """Saves what a person takes along to an interview; `owner` is the page that asks."""

    def __init__(self, parts: Parts, *, owner: QWidget) -> None:
        self._parts = parts
        self._owner = owner

    def fill(self, menu: QMenu, interview_id: int) -> None:
        """Add what can be taken along to a menu."""
        theme = self._parts.desk.theme
        page = menu.addAction(translate("interviews", "Save the page to take along…"))
        theme.dress(page, "print")
        page.triggered.connect(lambda _checked=False: self.save_page(interview_id))
        phone = menu.addAction(translate("interviews", "Save for the phone’s calendar…"))
        theme.dress(phone, "calendar")
        phone.triggered.connect(lambda _checked=False: self.save_calendar(interview_id))

    def save_page(self, interview_id: int) -> None:
        """Ask where, and save the page as a PDF; it is typeset in a job and opened from there."""
        sheet = prepare.sheet(self._parts.book, interview_id, self._parts.settings())
        path = saving.ask_file(
            self._owner,
            title=translate("interviews", "Save the page to take along"),
            name=f"{self._name(sheet)}.pdf",
            kinds=translate("interviews", "PDF (*.pdf)"),
        )
        if path is not None:
            job = partial(_typeset, sheet, path)
            handle = self._parts.runner.run(job, then=self._saved, failed=self._not_saved, owner=self._owner)
            self._parts.follow(handle, translate("interviews", "Making the page"))

    def save_calendar(self, interview_id: int) -> None:
        """Ask where, and save the round with its focus points as a calendar file."""
        book, settings = self._parts.book, self._parts.settings()
        path = saving.ask_file(
            self._owner,
            title=translate("interviews", "Save for the phone’s calendar"),
            name=f"{self._name(prepare.sheet(book, interview_id, settings))}.ics",
            kinds=translate("interviews", "Calendar (*.ics)"),
        )
        if path is None:
            return
        try:
            self._saved(prepare.save_calendar(book, interview_id, settings, to=path))
        except Problem as problem:
            self._not_saved(problem)

    def _name(self, sheet: PrepSheet) -> str:
        day = day_of(sheet.starts_at, sheet.zone).isoformat()
        place = "".join(letter if letter.isalnum() or letter in " -" else " " for letter in sheet.employer)
        return " ".join(f"{day} {place}".split())

    def _saved(self, path: Path) -> None:
        def open_it() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        told = translate("interviews", "Saved: %1").replace("%1", path.name)
        self._parts.say(told, verb=translate("interviews", "Open"), act=open_it)

    def _not_saved(self, problem: Problem) -> None:
        self._parts.say(words.sentence(problem, from_words))


def _typeset(sheet: PrepSheet, path: Path) -> Path:
    return prepare.save_pdf(sheet, report.typesetter(), to=path)
