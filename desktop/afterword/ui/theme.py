"""The theme: applies the tokens to the application, follows the system's scheme, and hands out icons."""

from collections.abc import Callable
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontMetricsF, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication

from afterword.domain.scheme import Scheme
from afterword.ui import icons
from afterword.ui.styles import Measures, mixed, stylesheet
from afterword.ui.tokens import DARK, LIGHT, STRONG, TYPE, Step, Tokens, Tone

PERCENTS = (100, 110, 125, 150, 175, 200)
_QT = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
}
Dressed = QAction | QAbstractButton


class Theme(QObject):
    """How everything looks now. `changed` comes after the scheme or the size of type changed."""

    changed = Signal()

    def __init__(self, app: QApplication, *, scheme: Scheme = Scheme.SYSTEM, percent: int = 100) -> None:
        super().__init__()
        self._app = app
        self._plain_font = QFont(app.font())
        self._scheme = scheme
        self._percent = percent
        self._dressed: WeakKeyDictionary[Dressed, tuple[str, Tone]] = WeakKeyDictionary()
        self.tokens = LIGHT
        hints = app.styleHints()
        hints.setColorScheme(_QT[scheme])
        hints.colorSchemeChanged.connect(self._system_changed)
        self._apply()

    # What the user chooses

    @property
    def scheme(self) -> Scheme:
        """The scheme chosen."""
        return self._scheme

    @property
    def percent(self) -> int:
        """The size of type chosen, in percent of the system's."""
        return self._percent

    def choose(self, *, scheme: Scheme | None = None, percent: int | None = None) -> None:
        """Choose a scheme, a size of type (100 to 200), or both, for the whole program, at once."""
        wanted = (scheme or self._scheme, min(200, max(100, percent or self._percent)))
        if wanted != (self._scheme, self._percent):
            self._scheme, self._percent = wanted
            self._app.styleHints().setColorScheme(_QT[self._scheme])
            self._apply()

    # Measures

    @property
    def measures(self) -> Measures:
        """The measures of the font in use."""
        return self._measures

    def space(self, quarters: float) -> int:
        """Return quarters of the line height as pixels; the steps of space are 1, 2, 3, 4, 6, 8."""
        return self.measures.space(quarters)

    def letters(self, count: float) -> int:
        """Return the width of about so many letters as pixels."""
        return round(self.measures.letter * count)

    def font(self, step: Step = Step.PLAIN, *, strong: bool = False) -> QFont:
        """Return the font of a step of type."""
        font = QFont(self._app.font())
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * TYPE[step])
        else:
            font.setPixelSize(round(font.pixelSize() * TYPE[step]))
        if strong:
            font.setWeight(QFont.Weight(STRONG))
        return font

    # Colours and icons

    def colour(self, tone: Tone) -> QColor:
        """Return the colour of a tone in the scheme in use."""
        return QColor(self.tokens.colour(tone))

    def pixmap(
        self, name: str, tone: Tone = Tone.INK, *, size: int | None = None, ratio: float = 1.0
    ) -> QPixmap:
        """Return an icon's picture in a tone; the size is that of a line of text when not given."""
        return icons.pixmap(name, self.tokens.colour(tone), size=size or self.icon_size, ratio=ratio)

    def drawing(self, name: str, *, width: int, ratio: float = 1.0) -> QPixmap:
        """Return a drawing for an empty state."""
        return icons.drawing(name, self.tokens, width=width, ratio=ratio)

    @property
    def icon_size(self) -> int:
        """The size of an icon beside plain text, in pixels."""
        return self.measures.icon

    def icon(self, name: str, tone: Tone = Tone.INK) -> QIcon:
        """Return an icon in a tone, as it is now; `dress` keeps it right when the scheme changes."""
        faint = mixed(self.tokens.quiet, self.tokens.paper, 0.5)
        return icons.icon(name, colour=self.tokens.colour(tone), faint=faint, size=self.icon_size)

    def dress(self, target: Dressed, name: str, tone: Tone = Tone.INK) -> None:
        """Give an action or a button an icon that is recoloured with the scheme."""
        self._dressed[target] = (name, tone)
        self._put_icon(target)

    def _put_icon(self, target: Dressed) -> None:
        if not shiboken6.isValid(target):  # Qt may let a button go before Python does
            del self._dressed[target]
            return
        target.setIcon(self.icon(*self._dressed[target]))
        if isinstance(target, QAbstractButton):
            target.setIconSize(QSize(self.icon_size, self.icon_size))

    def follow(self, redo: Callable[[], object]) -> None:
        """Call a method of a widget now and after each change; Qt ends it with the widget."""
        self.changed.connect(redo)
        redo()

    # Applying

    def _system_changed(self, _now: Qt.ColorScheme) -> None:
        if self._is_dark() != self.tokens.is_dark:
            self._apply()

    def _is_dark(self) -> bool:
        if self._scheme is Scheme.SYSTEM:
            return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    def _apply(self) -> None:
        self.tokens = DARK if self._is_dark() else LIGHT
        font = QFont(self._plain_font)
        if font.pointSizeF() > 0:
            font.setPointSizeF(self._plain_font.pointSizeF() * self._percent / 100)
        else:
            font.setPixelSize(round(self._plain_font.pixelSize() * self._percent / 100))
        self._app.setFont(font)
        self._measures = measured(font)
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(stylesheet(self.tokens, self.measures))
        for target in tuple(self._dressed):
            self._put_icon(target)
        self.changed.emit()


def measured(font: QFont) -> Measures:
    """Return the measures of a font."""
    metrics = QFontMetricsF(font)
    size, unit = (font.pointSizeF(), "pt") if font.pointSizeF() > 0 else (float(font.pixelSize()), "px")
    return Measures(size=size, unit=unit, letter=metrics.averageCharWidth(), line=metrics.height())


def palette(tokens: Tokens) -> QPalette:
    """Return Qt's palette for the tokens."""
    role = QPalette.ColorRole
    made = QPalette(QColor(tokens.raised), QColor(tokens.paper))
    for place, colour in (
        (role.Window, tokens.paper),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.raised),
        (role.AlternateBase, tokens.hover),
        (role.Text, tokens.ink),
        (role.Button, tokens.raised),
        (role.ButtonText, tokens.ink),
        (role.BrightText, tokens.fault),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.PlaceholderText, tokens.quiet),
        (role.ToolTipBase, tokens.raised),
        (role.ToolTipText, tokens.ink),
        (role.Mid, mixed(tokens.line, tokens.quiet, 0.35)),
        (role.Midlight, tokens.line),
        (role.Light, tokens.raised),
        (role.Dark, mixed(tokens.line, tokens.quiet, 0.6)),
        (role.Shadow, tokens.quiet),
    ):
        made.setColor(place, QColor(colour))
    for place in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, place, QColor(tokens.quiet))
    return made
