"""The icon in the system's tray: a number, and a menu with what comes next."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from afterword.domain.notices import due
from afterword.domain.step import Step
from afterword.ui import icons, sentences
from afterword.ui.pieces import literal
from afterword.ui.plurals import counted, filled
from afterword.ui.theme import Theme
from afterword.ui.tokens import Tone
from afterword.ui.translating import from_words

SIZES = (16, 22, 24, 32, 48, 64)
SHOWN = 3
MOST = 9
LONGEST = 60  # letters of an entry of the menu


def is_there() -> bool:
    """Return whether the system has a tray now; one may come later than we do."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QSystemTrayIcon):
    """Signals say what the user wants; `step_wanted` brings the step."""

    open_wanted = Signal()
    step_wanted = Signal(object)
    interview_wanted = Signal()
    quiet_wanted = Signal(bool)
    quit_wanted = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._count = -1
        self._steps: list[Step] = []
        self._entries: list[QAction] = []
        self.menu = QMenu()
        self.open_action = self.menu.addAction(self.tr("Open Afterword"), self.open_wanted.emit)
        self.menu.setDefaultAction(self.open_action)
        self.menu.addSeparator()
        self._below = self.menu.addSeparator()
        self.menu.addAction(self.tr("Add an interview"), self.interview_wanted.emit)
        self.quiet = self.menu.addAction(self.tr("Quiet for today"))
        self.quiet.setCheckable(True)
        self.quiet.triggered.connect(self.quiet_wanted)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Quit"), self.quit_wanted.emit)
        self.setContextMenu(self.menu)
        self.activated.connect(self._activated)
        theme.changed.connect(self._draw)
        self.show_steps((), is_quiet=False)

    def show_steps(self, steps: Sequence[Step], *, is_quiet: bool) -> None:
        """Show how many steps are due, and the first three in the menu."""
        now = due(steps)
        self.quiet.setChecked(is_quiet)
        if list(now[:SHOWN]) != self._steps:
            self._steps = list(now[:SHOWN])
            self._list()
        if len(now) != self._count:
            self._count = len(now)
            self._draw()
            waiting = counted(self.tr("%n thing(s) to do", None, self._count), self._count)
            self.setToolTip(filled(self.tr("Afterword: %1"), waiting) if self._count else "Afterword")

    def close(self) -> None:
        """Take the icon away."""
        self.hide()
        self.menu.deleteLater()

    @property
    def entries(self) -> tuple[str, ...]:
        """The steps offered in the menu."""
        return tuple(action.text() for action in self._entries)

    def _list(self) -> None:
        for action in self._entries:
            self.menu.removeAction(action)
            action.deleteLater()
        self._entries = []
        for step in self._steps:
            words = literal(sentences.step_sentence(step, from_words))
            action = QAction(words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…", self.menu)
            action.triggered.connect(lambda _on=False, wanted=step: self.step_wanted.emit(wanted))
            self.menu.insertAction(self._below, action)
            self._entries.append(action)
        self._below.setVisible(bool(self._entries))

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (self.ActivationReason.Trigger, self.ActivationReason.DoubleClick):
            self.open_wanted.emit()

    def _draw(self) -> None:
        self.setIcon(numbered(self._count, theme=self._theme))


def numbered(count: int, *, theme: Theme) -> QIcon:
    """Return the program's mark with a number at its corner; 0 shows none."""
    if count <= 0:
        return icons.mark()
    made = QIcon()
    for size in SIZES:
        made.addPixmap(_with_number(size, count, theme=theme))
    return made


def _with_number(size: int, count: int, *, theme: Theme) -> QPixmap:
    drawn = QPixmap(QSize(size, size))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawPixmap(QPoint(0, 0), icons.mark().pixmap(QSize(size, size), 1.0))
    side = size * 0.62
    badge = QRectF(size - side, size - side, side, side)
    ring = max(1.0, size / 22)  # or the number would melt into the mark, which has the same colour
    painter.setPen(QPen(theme.colour(Tone.ON_ACCENT), ring))
    painter.setBrush(theme.colour(Tone.ACCENT))
    painter.drawEllipse(badge.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2))
    font = theme.font(strong=True)
    font.setPixelSize(max(7, round(side * 0.78)))
    painter.setFont(font)
    painter.setPen(theme.colour(Tone.ON_ACCENT))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(count) if count <= MOST else "+")
    painter.end()
    return drawn
