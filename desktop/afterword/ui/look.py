"""What the screen offers a program: window system, tray and fonts. Runs in a process of its own."""

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from afterword.domain.environment import Aspect, Finding
from afterword.ui import tray

HEADLESS = ("offscreen", "minimal")


def findings(app: QApplication) -> tuple[Finding, ...]:
    """Return what there is. Only a system without any font keeps the program from its work."""
    return (_window(app), _tray(app), _fonts(app))


def _window(app: QApplication) -> Finding:
    platform = QGuiApplication.platformName()
    screen = app.primaryScreen()
    size = screen.size()
    ratio = f"{screen.devicePixelRatio():g}"
    detail = f"{platform}, {size.width()}x{size.height()} at {ratio}, Qt {qVersion()}"
    return Finding(aspect=Aspect.WINDOW, ok=platform not in HEADLESS, detail=detail, needed=False)


def _tray(app: QApplication) -> Finding:
    del app
    there = tray.is_there()
    return Finding(aspect=Aspect.TRAY, ok=there, detail="there is one" if there else "", needed=False)


def _fonts(app: QApplication) -> Finding:
    families = QFontDatabase.families()
    detail = f"{app.font().family()}, {len(families)} in all"
    return Finding(aspect=Aspect.FONTS, ok=bool(families), detail=detail)
