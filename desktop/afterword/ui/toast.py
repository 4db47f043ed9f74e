"""A word that floats at the foot of the window for a while: what was done, and Undo."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from afterword.ui.pieces import label, line
from afterword.ui.plurals import filled
from afterword.ui.theme import Theme

SHOWN_MS = 8000


class Toast(QFrame):
    """Lies over its parent. It goes by itself, but not while the mouse is on it.

    It takes no focus: `keys` are those by which the window has it take the first thing it offers.
    """

    def __init__(self, parent: QWidget, *, theme: Theme, keys: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._theme = theme
        self._room = parent
        self._act: Callable[[], object] | None = None
        self._words = label("")
        self._undo: Callable[[], object] | None = None
        self._button = _clickable("")
        self._button.clicked.connect(lambda: self._clicked(self._act))
        self._undo_button = _clickable(self.tr("Undo"))
        self._keys = keys
        self._button.setToolTip(keys)
        self._undo_button.clicked.connect(lambda: self._clicked(self._undo))
        row = line(space=theme.space(2))
        row.setContentsMargins(theme.space(3), theme.space(1), theme.space(2), theme.space(1))
        for each in (self._words, self._button, self._undo_button):
            row.addWidget(each)
        self.setLayout(row)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(
        self,
        words: str,
        *,
        verb: str = "",
        act: Callable[[], object] | None = None,
        undo: Callable[[], object] | None = None,
    ) -> None:
        """Say what was done, with a word to click where there is something to do about it, and Undo."""
        self._act, self._undo = act, undo
        self._words.setText(words)
        self._button.setText(verb)
        self._button.setVisible(bool(verb) and act is not None)
        self._undo_button.setVisible(undo is not None)
        self._lie()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._aloud(words, verb)))

    def take(self) -> None:
        """Do the first thing that is offered, as a click on it would."""
        act = self._act or self._undo
        if not self.isHidden() and act is not None:
            self._clicked(act)

    @property
    def said(self) -> str:
        """What is being said, or an empty text."""
        return "" if self.isHidden() else self._words.text()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.isHidden():
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the parent when it is resized."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._lie()
        return super().eventFilter(watched, event)

    def _aloud(self, words: str, verb: str) -> str:
        """Return what a screen reader says: also what can be done, and by which keys."""
        if not self._keys or self._act is None:
            return words
        return filled(self.tr("%1. %2: %3"), words.rstrip("."), verb, self._keys)

    def _clicked(self, act: Callable[[], object] | None) -> None:
        self._act = self._undo = None
        self.hide()
        if act is not None:
            act()

    def _lie(self) -> None:
        room = self._room
        most = room.width() - 2 * self._theme.space(4)
        self._words.setWordWrap(False)
        if self.sizeHint().width() > most:
            self._words.setWordWrap(True)
        width = min(self.sizeHint().width(), most)
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        top = room.height() - height - self._theme.space(8)
        self.setGeometry((room.width() - width) // 2, top, width, max(height, self.sizeHint().height()))


def _clickable(text: str) -> QPushButton:
    made = QPushButton(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made
