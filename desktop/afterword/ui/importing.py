"""Importing in the window: files chosen or dropped, the plan shown first, then one step to undo."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from afterword.domain.errors import Problem
from afterword.store import application as application_store
from afterword.ui import words
from afterword.ui.parts import Parts
from afterword.ui.plurals import counted
from afterword.ui.saving import there_is
from afterword.ui.translating import from_words

KINDS = "*.csv *.tsv *.txt *.xlsx *.zip *.ics *.vcf *.eml *.mbox"


class Importing(QObject):
    """Asks for files, or takes those dropped on the window, and imports them."""

    def __init__(self, window: QWidget, parts: Parts, *, go: Callable[[str], object]) -> None:
        """Make it; `go` shows a page of the window by its name."""
        super().__init__(window)
        self._go = go
        self._window = window
        self._parts = parts
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def ask(self) -> None:
        """Let the user choose files, and import them."""
        kinds = self.tr("Files Afterword reads (%1)").replace("%1", KINDS)
        every = self.tr("All files (*)")
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import files"),
            downloads(),
            f"{kinds};;{every}",
            options=QFileDialog.Option.HideNameFilterDetails,  # ten endings do not fit
        )
        if chosen:
            self.take([Path(name) for name in chosen])

    def take(self, files: Sequence[Path]) -> None:
        """Plan, show the plan, and write it when the user agrees."""
        from afterword.services import imports
        from afterword.ui.import_sheet import ImportSheet

        settings = self._parts.settings()
        now = self._parts.book.clock.now()
        me = [settings.address] if settings.address else []
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            plan = imports.plan(self._parts.book, files, now=now, zone=settings.zone, me=me)
        finally:
            QGuiApplication.restoreOverrideCursor()
        choices = ImportSheet.ask(self._window, plan, desk=self._parts.desk)
        if choices is None:
            return
        before = application_store.count(self._parts.book)
        try:
            imports.apply(self._parts.book, plan, choices)
        except Problem as problem:
            self._parts.say(words.sentence(problem, from_words))
        else:
            self._say_new(application_store.count(self._parts.book) - before)

    def _say_new(self, count: int) -> None:
        """Say how many applications came in, where any did, and offer to show them or to undo it."""
        if count > 0:
            said = counted(self.tr("%n application(s) came in", None, count), count)
            act = partial(self._go, "applications")
            self._parts.say(said, verb=self.tr("Show"), act=act, undo=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that are dropped on the window."""
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent) and _files(event):
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            dropped = _files(event)
            if dropped:
                event.acceptProposedAction()
                self.take(dropped)
                return True
        return super().eventFilter(watched, event)


def downloads() -> str:
    """Return the folder in which files that were fetched usually lie."""
    return there_is(QStandardPaths.StandardLocation.DownloadLocation)


def _files(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
