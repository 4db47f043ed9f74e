"""The main button of a place: a click does the usual thing, its arrow offers the others."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton

from afterword.ui.theme import Theme
from afterword.ui.tokens import Tone


class MenuButton(QToolButton):
    """Has an icon, words and an arrow of our own. Who subclasses it fills the menu."""

    def __init__(self, icon: str, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("button")
        self.setProperty("primary", True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        theme.dress(self, icon, Tone.ON_ACCENT)
        self.setMenu(QMenu(self))
        theme.follow(self._measure)

    def sizeHint(self) -> QSize:
        """Leave room for icon, words and arrow."""
        theme = self._theme
        words = self.fontMetrics().horizontalAdvance(self.text())
        width = theme.space(4) + theme.icon_size + theme.space(1) + words + theme.space(3) + theme.space(5)
        return QSize(width, theme.space(7))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw our own arrow."""
        super().paintEvent(event)
        size = round(self._theme.icon_size * 0.8)
        arrow = self._theme.pixmap("chevron-down", Tone.ON_ACCENT, size=size, ratio=self.devicePixelRatioF())
        left = self.width() - size - self._theme.space(1)
        QPainter(self).drawPixmap(QPoint(left, (self.height() - size) // 2), arrow)

    def _measure(self) -> None:
        self.setIconSize(QSize(self._theme.icon_size, self._theme.icon_size))
        self.updateGeometry()
