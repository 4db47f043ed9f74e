"""The line at the foot of the window: what is being done, how far it is, and Cancel."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QProgressBar

from afterword.ui.pieces import Elided, label, line, link
from afterword.ui.theme import Theme
from afterword.ui.tokens import Step, Tone

if TYPE_CHECKING:
    from afterword.work.jobs import Handle, Progress

PATIENCE_MS = 500  # shorter work is not shown


class StatusLine(QFrame):
    """Follows the jobs under way and shows the one that began last. It is hidden while there is none."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self._under_way: list[tuple[Handle, str]] = []
        self._theme = theme
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PATIENCE_MS)
        self._wait.timeout.connect(self._show)
        self.hide()

    def follow(self, handle: "Handle", what: str) -> None:
        """Show a job while it runs, once it has taken half a second."""
        if handle.is_done:
            return
        self._under_way.append((handle, what))
        handle.told.append(lambda progress: self._told(handle, progress))
        handle.ended.append(lambda: self._ended(handle))
        self._wait.start()

    @property
    def shown(self) -> str:
        """What is said to be done, or an empty text."""
        return "" if self.isHidden() else self._what.accessibleName()

    def _lay_out(self) -> None:
        """Make what it consists of when it is first shown: not at every start."""
        theme = self._theme
        self._what = Elided()
        self._more = label("", step=Step.SMALL, tone=Tone.QUIET)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(theme.letters(30))
        self._cancel = link(self.tr("Cancel"), clicked=self._cancel_shown)
        row = line(space=theme.space(2))
        row.setContentsMargins(theme.space(3), theme.space(0.5), theme.space(3), theme.space(0.5))
        row.addWidget(self._what, 1)
        for widget in (self._more, self._bar, self._cancel):
            row.addWidget(widget)
        self.setLayout(row)

    def _show(self) -> None:
        if not self._under_way:
            self.hide()
            return
        if self.layout() is None:
            self._lay_out()
        _, what = self._under_way[-1]
        self._what.say(what)
        self._bar.setAccessibleName(what)
        self._bar.setRange(0, 0)
        others = len(self._under_way) - 1
        self._more.setText(self.tr("and %1 more").replace("%1", str(others)) if others else "")
        self.show()

    def _told(self, handle: "Handle", progress: "Progress") -> None:
        if not self._under_way or self._under_way[-1][0] is not handle or self.isHidden():
            return
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        if progress.what:
            self._what.say(progress.what)

    def _ended(self, handle: "Handle") -> None:
        self._under_way = [each for each in self._under_way if each[0] is not handle]
        if not self._under_way:
            self._wait.stop()
            self.hide()
        elif not self.isHidden():
            self._show()

    def _cancel_shown(self) -> None:
        if self._under_way:
            handle, _ = self._under_way[-1]
            handle.cancel()
            self._ended(handle)
