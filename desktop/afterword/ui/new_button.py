"""The New button: a click begins what the page is about, the arrow offers everything."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton

from afterword.ui.actions import Actions
from afterword.ui.desk import Desk
from afterword.ui.page import Place
from afterword.ui.tokens import Tone


class NewButton(QToolButton):
    """`wanted` (name of a page) comes when the user wants a new thing of that page."""

    wanted = Signal(str)

    def __init__(self, places: Sequence[Place], *, actions: Actions, desk: Desk) -> None:
        super().__init__()
        self._theme = desk.theme
        self.setObjectName("button")
        self.setProperty("primary", True)
        self.setText(self.tr("New"))
        self.setToolTip(self.tr("New (%1)").replace("%1", actions["new"].shortcut().toString()))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self._theme.dress(self, "add", Tone.ON_ACCENT)
        self.clicked.connect(actions["new"].trigger)
        self._icons: list[tuple[QAction, str]] = []
        menu = QMenu(self)
        menu.aboutToShow.connect(self._dress)
        for place in places:
            action = menu.addAction(place.new)
            self._icons.append((action, place.icon))
            action.triggered.connect(lambda _on=False, name=place.name: self.wanted.emit(name))
        self.setMenu(menu)
        self._theme.follow(self._measure)

    def sizeHint(self) -> QSize:
        theme = self._theme
        words = self.fontMetrics().horizontalAdvance(self.text())
        width = theme.space(3) + theme.icon_size + theme.space(1) + words + theme.space(3) + theme.space(5)
        return QSize(width, theme.space(7))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = round(self._theme.icon_size * 0.8)
        arrow = self._theme.pixmap("chevron-down", Tone.ON_ACCENT, size=size, ratio=self.devicePixelRatioF())
        left = self.width() - size - self._theme.space(1)
        QPainter(self).drawPixmap(QPoint(left, (self.height() - size) // 2), arrow)

    def _dress(self) -> None:
        """Draw the menu's icons when it is first shown: not at every start."""
        for action, icon in self._icons:
            self._theme.dress(action, icon, Tone.QUIET)
        self._icons.clear()

    def _measure(self) -> None:
        self.setIconSize(QSize(self._theme.icon_size, self._theme.icon_size))
        self.updateGeometry()
