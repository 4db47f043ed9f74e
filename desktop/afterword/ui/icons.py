"""Draws the shipped icons and drawings in any colour, sharp at any size, each once."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from afterword.adapters import shipped
from afterword.ui.tokens import Tokens

MENU_SIZE = 16


@lru_cache(maxsize=1024)
def pixmap(name: str, colour: str, *, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon in one colour at a size in logical pixels. Raises FileNotFoundError: no such icon."""
    svg = _svg(f"icons/{name}.svg").replace("currentColor", colour)
    return _rendered(svg, QSize(size, size), ratio=ratio)


@lru_cache(maxsize=32)
def drawing(name: str, tokens: Tokens, *, width: int, ratio: float = 1.0) -> QPixmap:
    """Return a drawing in the scheme's ink and accent at a width in logical pixels."""
    svg = _svg(f"drawings/{name}.svg")
    for place, colour in (
        ("currentColor", tokens.quiet),
        ("accentColor", tokens.accent),
        ("softColor", tokens.soft),
    ):
        svg = svg.replace(place, colour)
    return _rendered(svg, QSize(width, width * 124 // 200), ratio=ratio)


@lru_cache(maxsize=512)
def icon(name: str, *, colour: str, faint: str, size: int = 24) -> QIcon:
    """Return an icon for buttons and menus: in `colour`, and in `faint` while it cannot be used.

    It is sharp in menus, at its size, and at its size on a screen with twice the points; more would cost time
    at every start.
    """
    made = QIcon()
    for side in sorted({MENU_SIZE, size, 2 * size}):
        made.addPixmap(pixmap(name, colour, size=side))
        made.addPixmap(pixmap(name, faint, size=side), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=1)
def mark() -> QIcon:
    """Return the program's own mark, in its colours."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(_rendered(_svg("icons/afterword.svg"), QSize(size, size), ratio=1.0))
    return made


def forget() -> None:
    """Let go of everything drawn so far: pixmaps must not outlive the application."""
    for drawn in (pixmap, drawing, icon, mark):
        drawn.cache_clear()


@lru_cache(maxsize=128)
def _svg(name: str) -> str:
    return shipped.text(name)


def _rendered(svg: str, size: QSize, *, ratio: float) -> QPixmap:
    drawn = QPixmap(size * ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg.encode())).render(
        painter, QRectF(0, 0, size.width() * ratio, size.height() * ratio)
    )
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
