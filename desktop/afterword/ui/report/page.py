"""The Report page: the very document as a live preview, what it holds at the side, and what to do with it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from afterword.domain.errors import Problem
from afterword.domain.report import Period
from afterword.domain.settings import Settings
from afterword.domain.statistics_records import Records
from afterword.services import report as report_service
from afterword.services import report_pages
from afterword.services.report_pages import Pages, Wanted
from afterword.ui import words
from afterword.ui.empty import Empty, EmptyState
from afterword.ui.page import Changes
from afterword.ui.parts import Parts
from afterword.ui.pieces import label, line, stack
from afterword.ui.preferences import Preferences
from afterword.ui.report.choices import Choices
from afterword.ui.report.handing import Handing
from afterword.ui.report.head import ReportHead
from afterword.ui.report.preview import Preview
from afterword.ui.report.sheets import sheets_of
from afterword.ui.tokens import Tone
from afterword.ui.translating import from_words
from afterword.ui.wishes import AddApplication
from afterword.work.jobs import Handle

PATIENCE_MS = 60  # while one ticks several boxes or types a day
SHOWN, EMPTY = 0, 1
TABLES = frozenset("employer contact application interview message reply advice focus touch theme".split())


class ReportPage(QWidget):
    """Shows the printable report. `wished` (a wish) goes to the routes."""

    wished = Signal(object)

    def __init__(self, parts: Parts, *, preferences: Preferences) -> None:
        super().__init__()
        desk, runner = parts.desk, parts.runner
        self._book = parts.book
        self._desk = desk
        self._preferences = preferences
        self._runner = runner
        self._follow = parts.follow
        self._say = parts.say
        self._press = report_service.typesetter()
        self._first_press = report_service.typesetter()  # never waits for the pages of a long report
        self._records: Records | None = None
        self._job: Handle | None = None
        self._pages: Pages | None = None
        self.handing = Handing(parts, self._press, owner=self)
        self.head = ReportHead(desk=desk)
        self.preview = Preview(desk=desk, runner=runner)
        self.choices = Choices(desk=desk, paper=lambda: self._settings.paper)
        self._fault = label("", tone=Tone.FAULT, wrap=True)
        self._views = QStackedWidget()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self.typeset)
        self._lay_out()
        self._listen()
        self.refresh(None)

    # As a Page

    @property
    def widget(self) -> QWidget:
        """Itself."""
        return self

    @property
    def title(self) -> str:
        """The page's name."""
        return self.tr("Report")

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to report on."""
        return report_pages.is_empty(self._book)

    def new(self) -> None:
        """There is nothing to begin here."""

    def act(self, name: str) -> None:
        """Print, copy or save; other actions mean nothing here."""
        acts = {"print": self.print_out, "copy": self.copy}
        if name in acts:
            acts[name]()

    def refresh(self, changes: Changes | None) -> None:
        """Typeset anew what changed."""
        if changes is not None and not TABLES & changes.keys():
            return
        self._records = None
        is_empty = self.is_empty
        self._views.setCurrentIndex(EMPTY if is_empty else SHOWN)
        if is_empty:
            self._timer.stop()
        else:
            self._timer.start()

    def tick(self) -> None:
        """Nothing here changes by itself."""

    def select(self, id_: int) -> None:
        """There is nothing to select here."""
        del id_

    def filter(self, text: str) -> None:
        """Go to the period: it is what chooses here."""
        del text
        self.choices.span.setFocus()

    def spot(self) -> Any:
        """Return what is chosen and not remembered; None while the report is being printed."""
        return None if self.handing.is_printing else self.choices.own

    def go_back(self, spot: Any) -> None:
        """Choose it again."""
        self.choices.take_own(spot)

    # What one can do

    def typeset(self) -> None:
        """Make the pages of what is chosen, in a job; one that was under way is let go.

        The first pages are shown as soon as they are there, the others follow.
        """
        self._timer.stop()
        chosen = self.choices.chosen
        if chosen is None:
            return
        if self._job is not None:
            self._job.cancel()
        wanted = Wanted(
            parts=chosen.parts, paper=self._settings.paper, person=self._settings.name, shared=chosen.shared
        )
        records = replace(self._read(), since=chosen.period.since, until=chosen.period.until)
        self._run(partial(report_pages.opening, records, wanted, self._first_press), then=self._opened)

    @property
    def pages(self) -> Pages | None:
        """The pages shown, or None before the first."""
        return self._pages

    def copy(self) -> None:
        """Put the report as plain text on the clipboard."""
        if self._pages is not None:
            self.handing.copy(self._pages)

    def save_pdf(self) -> None:
        """Ask where, and save the report as a tagged PDF."""
        if self._pages is not None:
            self.handing.save_pdf(self._pages)

    def print_out(self) -> None:
        """Ask for a printer, and print page by page."""
        if self._pages is not None:
            self.handing.print_out(self._pages)

    # Inside

    @property
    def _settings(self) -> Settings:
        return self._preferences()

    def _read(self) -> Records:
        speaker = self._desk.speaker
        if self._records is None:
            self._records = report_service.read(
                self._book, Period(until=speaker.today()), now=speaker.now(), zone=speaker.zone
            )
        return self._records

    def _run(self, job: Callable[[], Pages], *, then: Callable[[Pages], None]) -> None:
        self._job = self._runner.run(job, then=then, failed=self._not_typeset, owner=self)
        self._follow(self._job, self.tr("Typesetting the report"))

    def _opened(self, pages: Pages) -> None:
        """Show the first pages; they can be read, but not yet printed."""
        self._pages = None
        self._fault.hide()
        self.preview.show_sheets(sheets_of(pages), text=pages.text, more=not pages.is_whole)
        if pages.is_whole:
            self._typeset(pages)
        else:
            self.head.show_page(0, 0)
            self._run(partial(report_pages.whole, pages.report, self._press), then=self._grown)

    def _grown(self, pages: Pages) -> None:
        self.preview.grow(sheets_of(pages), text=pages.text)
        self._typeset(pages)

    def _typeset(self, pages: Pages) -> None:
        self._job = None
        self._pages = pages
        self.head.show_page(self.preview.page, len(pages.drawings))

    def _not_typeset(self, problem: Problem) -> None:
        """Show nothing rather than pages that hold other than what is chosen: names above all."""
        self._job = None
        self._pages = None
        self.preview.show_sheets((), text="")
        self.head.show_page(0, 0)
        self._fault.setText(words.sentence(problem, from_words))
        self._fault.show()

    def _lay_out(self) -> None:
        theme = self._desk.theme
        left = stack()
        left.addWidget(self._fault)
        left.addWidget(self.preview, 1)
        self._fault.setContentsMargins(theme.space(3), theme.space(2), theme.space(3), theme.space(2))
        self._fault.hide()
        row = line()
        row.addLayout(left, 1)
        row.addWidget(self.choices)
        column = stack()
        column.addWidget(self.head)
        column.addLayout(row, 1)
        shown = QWidget()
        shown.setLayout(column)
        empty = Empty(
            drawing="page",
            sentence=self.tr("The report grows with what you keep: applications, interviews, advice."),
            verb=self.tr("Add an application"),
            act=lambda: self.wished.emit(AddApplication()),
        )
        for view in (shown, EmptyState(empty, theme=theme)):
            self._views.addWidget(view)
        whole = stack()
        whole.addWidget(self._views)
        self.setLayout(whole)
        self.setFocusProxy(self.preview)

    def _listen(self) -> None:
        self.choices.edited.connect(self._timer.start)
        self.choices.paper_chosen.connect(self._choose_paper)
        self._preferences.changed.connect(self._prefer)
        head, preview = self.head, self.preview
        head.print_wanted.connect(self.print_out)
        head.save_wanted.connect(self.save_pdf)
        head.copy_wanted.connect(self.copy)
        head.zoom_wanted.connect(preview.zoom_by)
        head.fit_wanted.connect(lambda: preview.zoom_to(0))
        preview.zoomed.connect(lambda: head.show_size(preview.percent))
        preview.verticalScrollBar().valueChanged.connect(
            lambda _value: head.show_page(preview.page, len(preview.sheets) if self._pages else 0)
        )

    def _choose_paper(self, paper: object) -> None:
        try:
            self._preferences.change(paper=paper)
        except Problem as problem:
            self._say(words.sentence(problem, from_words))

    def _prefer(self, names: frozenset[str]) -> None:
        if names & {"name", "paper", "zone", "locale"}:
            self.choices.show_paper()
            self._records = None
            self.refresh(None)
