"""The section about the data: where it is, copies of it and the way back, everything out, a person out."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from afterword.adapters.folders import Folders
from afterword.domain.errors import Problem
from afterword.services import backups, exports
from afterword.services.backups import DailyCopy
from afterword.ui import saving, words
from afterword.ui.flow import FlowLayout
from afterword.ui.parts import Parts
from afterword.ui.pieces import button, clear, label, link, prose, stack
from afterword.ui.plurals import counted, filled
from afterword.ui.settings.forgetting import forget_someone
from afterword.ui.settings.restoring import ask_restore
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words
from afterword.ui.wishes import ImportFiles

SHOWN = 8


class DataSection(QWidget):
    """`restore` is called with a copy, whole and of this version, that should become the data.

    `wished` comes when files are to be imported.
    """

    wished = Signal(object)

    def __init__(self, parts: Parts, *, folders: Folders, restore: Callable[[Path], object]) -> None:
        super().__init__()
        self._parts = parts
        self._folders = folders
        self._restore = restore
        self._copies = QGridLayout()
        self._none = label("", tone=Tone.QUIET, wrap=True)
        self._lay_out()
        self.show_copies()

    # What one can do

    def show_folder(self) -> None:
        """Show the folder of the data in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folders.data)))

    def back_up(self) -> None:
        """Ask where, and write a verified copy."""
        day = self._parts.desk.speaker.today().isoformat()
        name = f"afterword-{day}.db"
        path = saving.ask_file(self, title=self.tr("Back up to"), name=name, kinds=self._kinds)
        data = self._parts.book.path
        if path is not None and data is not None:
            self._run(partial(backups.back_up, data, path), self._backed_up, self.tr("Backing up"))

    def restore_other(self) -> None:
        """Ask for a copy anywhere, and go back to it."""
        path = saving.ask_open(
            self, title=self.tr("Restore from"), folder=self._folders.backups, kinds=self._kinds
        )
        if path is not None:
            self.restore_from(path)

    def restore_from(self, path: Path) -> None:
        """Look whether a copy is whole; then, after a last word, it becomes the data."""
        self._run(partial(backups.check, path), self._checked, self.tr("Checking the copy"))

    def export(self) -> None:
        """Ask for a folder, and write everything into it in forms that other programs read."""
        folder = saving.ask_folder(self, title=self.tr("Export everything to"))
        if folder is None:
            return
        day = self._parts.desk.speaker.today().isoformat()
        to = folder / f"Afterword {day}"
        try:
            to.mkdir(exist_ok=True)
            written = exports.write(self._parts.book, to, now=self._parts.book.clock.now())
        except Problem as problem:
            self._not_done(problem)
            return
        except OSError as wrong:
            self._parts.say(filled(self.tr("%1 cannot be written: %2."), str(to), wrong.strerror or ""))
            return
        said = counted(self.tr("%n file(s) written.", None, len(written)), len(written))
        self._parts.say(said, verb=self.tr("Open the folder"), act=partial(_open, to))

    def forget(self) -> None:
        """Choose a person, and delete all that is kept about them."""
        forget_someone(self, self._parts)

    def show_copies(self) -> None:
        """List the daily copies there are."""
        clear(self._copies)
        data = self._parts.book.path
        found = backups.kept(data, self._folders.backups) if data is not None else ()
        for row, one in enumerate(found[:SHOWN]):
            self._list(row, one)
        self._none.setText(
            self.tr("There is none yet: the first one is made a moment after the start.")
            if not found
            else self.tr("One each day, for a week; one a week, for a month; one a month, for a year.")
        )

    # Inside

    @property
    def _kinds(self) -> str:
        return self.tr("Afterword data (*.db)")

    def _list(self, row: int, copy: DailyCopy) -> None:
        speaker = self._parts.desk.speaker
        day = speaker.exact_day(copy.day)
        size = QLabel(speaker.locale.formattedDataSize(copy.size))
        back = link(self.tr("Go back to this"), clicked=partial(self.restore_from, copy.path))
        back.setAccessibleName(filled(self.tr("Go back to %1"), day))
        for column, widget in enumerate((label(day), size, back)):
            self._copies.addWidget(widget, row, column)

    def _run(self, job: Callable[[], Path], then: Callable[[Path], object], what: str) -> None:
        handle = self._parts.runner.run(job, then=then, failed=self._not_done, owner=self)
        self._parts.follow(handle, what)

    def _backed_up(self, path: Path) -> None:
        said = filled(self.tr("Backed up to %1."), path.name)
        self._parts.say(said, verb=self.tr("Open the folder"), act=partial(_open, path.parent))

    def _checked(self, path: Path) -> None:
        if ask_restore(self, path, desk=self._parts.desk):
            self._restore(path)

    def _not_done(self, problem: Problem) -> None:
        self._parts.say(words.sentence(problem, from_words))

    def _lay_out(self) -> None:
        theme = self._parts.desk.theme
        column = stack(space=theme.space(2))
        where = prose(str(self._folders.data))
        where.setAccessibleName(self.tr("Folder of the data"))
        told = self.tr("All that you keep is in this folder:")
        column.addWidget(label(told, tone=Tone.QUIET, wrap=True))
        column.addWidget(where)
        column.addWidget(
            self._buttons(
                (self.tr("Show the folder"), "folder", self.show_folder),
                (self.tr("Back up now"), "save", self.back_up),
                (self.tr("Restore from a file"), "undo", self.restore_other),
                (self.tr("Import files"), "add", lambda: self.wished.emit(ImportFiles())),
                (self.tr("Export everything"), "open", self.export),
            )
        )
        column.addWidget(self._head(self.tr("Daily copies")))
        self._copies.setHorizontalSpacing(theme.space(4))
        self._copies.setVerticalSpacing(theme.space(0.5))
        self._copies.setColumnStretch(2, 1)
        column.addLayout(self._copies)
        column.addWidget(self._none)
        column.addWidget(self._head(self.tr("People")))
        told = self.tr("Somebody may ask you to delete what you keep about them.")
        column.addWidget(label(told, step=Step.PLAIN, tone=Tone.QUIET, wrap=True))
        column.addWidget(self._buttons((self.tr("Delete a person's data"), "delete", self.forget)))
        self.setLayout(column)

    def _head(self, text: str) -> QWidget:
        made = label(text, strong=True)
        made.setContentsMargins(0, self._parts.desk.theme.space(2), 0, 0)
        return made

    def _buttons(self, *wanted: tuple[str, str, Callable[[], object]]) -> QWidget:
        made = QWidget()
        row = FlowLayout(space=self._parts.desk.theme.space(1))
        for text, icon, act in wanted:
            one = button(text, theme=self._parts.desk.theme, icon=icon)
            one.clicked.connect(lambda _on=False, do=act: do())
            row.addWidget(one)
        made.setLayout(row)
        return made


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
