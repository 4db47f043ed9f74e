"""The application object, and the language and formats it speaks."""

import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from afterword import __version__
from afterword.adapters import shipped
from afterword.ui.stretching import NAME as STRETCHED
from afterword.ui.stretching import Stretching

STYLE = "Fusion"
"""Given as Qt's own argument: `setStyle` would return the style, and PySide make its hundreds of names."""


def make(*, headless: bool = False) -> QApplication:
    """Return the application, which ends only when it is told to. At most one can be made.

    A headless one needs no display on a system where there may be none.
    """
    if headless and sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(["afterword", "-style", STYLE])
    app.setApplicationName("afterword")
    app.setApplicationDisplayName("Afterword")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("org.afterword.Afterword")
    app.setQuitOnLastWindowClosed(False)
    return app


def locale_of(name: str) -> QLocale:
    """Return the locale of a name such as "en_GB", the system's for an empty or unknown one."""
    if not name or name == STRETCHED:
        return QLocale.system()
    found = QLocale(name)
    return found if found.language() != QLocale.Language.C else QLocale.system()


def speak(app: QApplication, name: str) -> Sequence[QTranslator]:
    """Have the application speak a language as far as it is shipped; return what must be kept alive."""
    if name == STRETCHED:
        stretching = Stretching(app)
        app.installTranslator(stretching)
        return (stretching,)
    made = []
    for translator, file, folder in (
        (QTranslator(app), "qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (QTranslator(app), "afterword", str(shipped.folder() / "i18n")),
    ):
        if translator.load(locale_of(name), file, "_", folder):
            app.installTranslator(translator)
            made.append(translator)
    return tuple(made)
