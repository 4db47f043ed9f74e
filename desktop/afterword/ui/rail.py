"""The rail at the left: a place for each page, with icon and word, and a number where something waits."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QWidget

from afterword.ui.page import Place
from afterword.ui.pieces import stack
from afterword.ui.plurals import counted
from afterword.ui.theme import Theme
from afterword.ui.tokens import CORNER, Step, Tone

MOST = 99


class RailButton(QAbstractButton):
    """A place in the rail."""

    def __init__(self, place: Place, *, theme: Theme, keys: str) -> None:
        super().__init__()
        self.place = place
        self._theme = theme
        self._keys = keys
        self._count = 0
        self._is_narrow = False
        self.setText(place.title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._name()
        theme.follow(self._measure)

    def show_count(self, count: int) -> None:
        """Show how many things ask for something; 0 shows nothing."""
        if count != self._count:
            self._count = count
            self._name()
            self.update()

    def show_narrow(self, *, is_narrow: bool) -> None:
        """Show the icon alone where the window is narrow; the word is in the tip."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._name()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        side, icon = self._theme.space(2), self._theme.icon_size
        width = icon + 2 * side
        if not self._is_narrow:
            metrics = QFontMetrics(self._theme.font(strong=True))
            width += side + metrics.horizontalAdvance(self.text()) + self._badge_width("99") + side
        return QSize(width, self._theme.space(8.5))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), self._theme.space(6))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self._paint_ground(painter, box)
        side, size = self._theme.space(2), self._theme.icon_size
        tone = Tone.ACCENT if self.isChecked() else Tone.QUIET
        picture = self._theme.pixmap(self.place.icon, tone, size=size, ratio=self.devicePixelRatioF())
        left = (self.width() - size) / 2 if self._is_narrow else side
        painter.drawPixmap(QPointF(left, (self.height() - size) / 2), picture)
        if not self._is_narrow:
            painter.setFont(self._theme.font(strong=self.isChecked()))
            painter.setPen(self._theme.colour(Tone.INK if self.isChecked() else Tone.QUIET))
            words = box.adjusted(side + size + side, 0, -side, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._count:
            self._paint_badge(painter, box)

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        ground = Tone.SOFT if self.isChecked() else (Tone.HOVER if self.underMouse() else Tone.PAPER)
        painter.setPen(QPen(self._theme.colour(Tone.ACCENT), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(box, CORNER, CORNER)

    def _paint_badge(self, painter: QPainter, box: QRectF) -> None:
        words = str(self._count) if self._count <= MOST else f"{MOST}+"
        font = self._theme.font(Step.SMALL, strong=True)
        width, height = self._badge_width(words), QFontMetrics(font).height()
        side = self._theme.space(0.5 if self._is_narrow else 1)
        top = box.top() + side if self._is_narrow else box.center().y() - height / 2
        badge = QRectF(box.right() - width - side, top, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Tone.ACCENT))
        painter.drawRoundedRect(badge, height / 2, height / 2)
        painter.setPen(self._theme.colour(Tone.ON_ACCENT))
        painter.setFont(font)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)

    def _badge_width(self, words: str) -> int:
        metrics = QFontMetrics(self._theme.font(Step.SMALL, strong=True))
        return max(metrics.height(), metrics.horizontalAdvance(words) + self._theme.space(2))

    def _name(self) -> None:
        waiting = counted(self.tr("%n waiting", None, self._count), self._count)
        self.setAccessibleName(f"{self.text()}, {waiting}" if self._count else self.text())
        self.setToolTip(f"{self.text()} ({self._keys})" if self._keys else self.text())

    def _measure(self) -> None:
        self.updateGeometry()
        self.update()


class Rail(QFrame):
    """All places. `chosen` (name) comes when the user goes to another one."""

    chosen = Signal(str)

    def __init__(self, places: Sequence[Place], last: Sequence[Place], *, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Pages"))
        self._theme = theme
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        layout = stack(space=theme.space(0.5), margin=theme.space(1))
        for number, place in enumerate(places, start=1):
            layout.addWidget(self._button(place, keys=f"Ctrl+{number}" if number <= 9 else ""))
        layout.addStretch(1)
        for place in last:
            layout.addWidget(self._button(place, keys=""))
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the places from top to bottom."""
        return tuple(self._buttons)

    def show_place(self, name: str) -> None:
        """Show where the user is, without a signal."""
        self._buttons[name].setChecked(True)

    def show_count(self, name: str, count: int) -> None:
        """Show a number beside a place; 0 shows none."""
        self._buttons[name].show_count(count)

    def show_narrow(self, *, is_narrow: bool) -> None:
        """Show icons alone, or with words."""
        for button in self._buttons.values():
            button.show_narrow(is_narrow=is_narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        names = self.names
        focused: QWidget | None = self.focusWidget()
        if step is None or not isinstance(focused, RailButton):
            super().keyPressEvent(event)
            return
        self._buttons[names[(names.index(focused.place.name) + step) % len(names)]].setFocus()

    def _button(self, place: Place, *, keys: str) -> RailButton:
        made = RailButton(place, theme=self._theme, keys=keys)
        made.clicked.connect(lambda _on, name=place.name: self.chosen.emit(name))
        self._group.addButton(made)
        self._buttons[place.name] = made
        return made
