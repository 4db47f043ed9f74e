"""The small pieces every page is made of: labels, buttons, spaces, an icon beside words."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from afterword.ui.theme import Theme
from afterword.ui.tokens import Step, Tone

AnyLayout = TypeVar("AnyLayout", QVBoxLayout, QHBoxLayout)


def label(
    text: str, *, step: Step = Step.PLAIN, tone: Tone = Tone.INK, strong: bool = False, wrap: bool = False
) -> QLabel:
    """Return a label of plain text in a step of type and a tone."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("step", step.value)
    made.setProperty("strong", strong)
    if tone is not Tone.INK:
        made.setProperty("tone", tone.value)
    made.setWordWrap(wrap)
    return made


def prose(text: str, *, step: Step = Step.PLAIN, tone: Tone = Tone.INK, strong: bool = False) -> QLabel:
    """Return a paragraph that wraps and can be selected with mouse and keyboard."""
    made = label(text, step=step, tone=tone, strong=strong, wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


class Elided(QLabel):
    """One line of text that ends in an ellipsis where there is no room; the whole text is in the tip."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""
        self.say(text)

    def say(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setAccessibleName(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self.contentsRect().width()
        shown = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class Room(QWidget):
    """What is scrolled: as high as its words need at the width it has, not at the narrowest there is."""

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the words."""
        return QSize(super().minimumSizeHint().width(), 0)


class Pressed(QPushButton):
    """A push button that Enter presses too when it has the focus, as people expect who use the keyboard."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses(self, event):
            super().keyPressEvent(event)


class PressedTool(QToolButton):
    """A tool button that Enter presses too when it has the focus."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses(self, event):
            super().keyPressEvent(event)


def presses(pressed: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button where the key is Enter, once for as long as it is held; return whether it is."""
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if is_enter and not event.isAutoRepeat():
        event.accept()
        pressed.click()
    return is_enter


def button(text: str, *, theme: Theme, icon: str = "", primary: bool = False) -> QPushButton:
    """Return a push button, the one of the page that does what most want when `primary`."""
    made = Pressed(text)
    made.setAutoDefault(False)
    made.setProperty("primary", primary)
    if icon:
        theme.dress(made, icon, Tone.ON_ACCENT if primary else Tone.INK)
    return made


def literal(text: str) -> str:
    """Return a text that a button or a menu shows as it stands.

    A single "&" would go, and underline what follows.
    """
    return text.replace("&", "&&")


def link(text: str, *, clicked: Callable[[], object]) -> QPushButton:
    """Return a button that looks like a word of text, which it shows as it stands."""
    made = Pressed(literal(text))
    made.setObjectName("link")
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.clicked.connect(lambda _on: clicked())
    return made


def icon_button(name: str, text: str, *, theme: Theme) -> QToolButton:
    """Return a small button that shows an icon and says `text` in its tip and to screen readers."""
    made = PressedTool()
    made.setObjectName("flat")
    made.setToolTip(text)
    made.setAccessibleName(text)
    theme.dress(made, name, Tone.QUIET)
    made.setIconSize(QSize(theme.icon_size, theme.icon_size))
    return made


class Glyph(QLabel):
    """An icon as a picture: recoloured with the scheme, sized with the type."""

    def __init__(self, name: str, *, theme: Theme, tone: Tone = Tone.QUIET) -> None:
        super().__init__()
        self._look = (theme, name, tone)
        theme.follow(self._draw)

    def become(self, name: str, tone: Tone) -> None:
        """Show another icon."""
        self._look = (self._look[0], name, tone)
        self._draw()

    def _draw(self) -> None:
        theme, name, tone = self._look
        self.setPixmap(theme.pixmap(name, tone, ratio=self.devicePixelRatioF()))


def stack(*, space: int = 0, margin: int = 0) -> QVBoxLayout:
    """Return a column layout with a space between and a margin around, in pixels."""
    return _spaced(QVBoxLayout(), space, margin)


def line(*, space: int = 0, margin: int = 0) -> QHBoxLayout:
    """Return a row layout with a space between and a margin around, in pixels."""
    return _spaced(QHBoxLayout(), space, margin)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def has_focus(widget: QWidget) -> bool:
    """Return whether a widget, or anything in it, has the focus in its window."""
    now: QWidget | None = widget.window().focusWidget()
    return isinstance(now, QWidget) and (now is widget or widget.isAncestorOf(now))


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property the stylesheet looks at, and have it look again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _spaced(layout: AnyLayout, space: int, margin: int) -> AnyLayout:
    layout.setSpacing(space)
    layout.setContentsMargins(margin, margin, margin, margin)
    return layout
