"""The search box on top: finds everything, grouped by kind, without the hand leaving the keyboard."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from afterword.ui.desk import Desk
from afterword.ui.line_sign import ClearSign, LineSign

if TYPE_CHECKING:
    from afterword.ui.search_results import Found, Results

SHOWN = 30
Search = Callable[[str, int], "Sequence[Found]"]


class SearchBox(QLineEdit):
    """Finds while one types. `found` (table, id) comes when the user goes to one of the results.

    It can be typed into before there is something to search in: `search_by` then looks for what stands there.
    """

    found = Signal(str, int)

    def __init__(self, search: Search | None = None, *, desk: Desk, keys: str) -> None:
        super().__init__()
        self._search = search
        self._desk = desk
        self.results: Results | None = None
        self.setPlaceholderText(self.tr("Search everything   %1").replace("%1", keys))
        self.setAccessibleName(self.tr("Search everything"))
        self.setMinimumWidth(desk.theme.letters(18))
        self.setMaximumWidth(desk.theme.letters(64))
        sign = LineSign(self, "search", theme=desk.theme, says=self.tr("Search"))
        sign.clicked.connect(self.setFocus)
        ClearSign(self, theme=desk.theme)
        self.textChanged.connect(self._look)
        self.installEventFilter(self)

    def search_by(self, search: Search) -> None:
        """Search in this from now on."""
        self._search = search
        if self.hasFocus():
            self._look(self.text())

    def begin(self) -> None:
        """Take the focus, with the old words selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        if self.text().strip():
            self._look(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._put_away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move in the results."""
        if watched is self and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._put_away()
            self.clear()
            self.clearFocus()
            return True
        results = self.results
        if results is None or not results.isVisible():
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if key in steps:
            results.move_by(steps[Qt.Key(key)])
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            results.take_current()
            return True
        return False

    def _look(self, text: str) -> None:
        text = text.strip()
        if not text:
            self._put_away()
            return
        if self._search is None:
            return
        if self.results is None:
            self.results = self._make_results()
        self.results.show_found(self._search(text, SHOWN))
        self.results.lie_below(self)

    def _make_results(self) -> "Results":
        """Make the sheet when something is first looked for; it is imported only then, as pages are."""
        from afterword.ui.search_results import Results

        results = Results(self.window(), desk=self._desk)
        results.taken.connect(self._taken)
        return results

    def _taken(self, table: str, id_: int) -> None:
        self._put_away()
        self.clear()
        self.clearFocus()
        self.found.emit(table, id_)

    def _put_away(self) -> None:
        if self.results is not None:
            self.results.hide()
