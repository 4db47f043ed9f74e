import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from afterword import __version__
from afterword.ui import application
from tests.rules.source import ROOT

MAKE = """
from afterword.ui import application
from PySide6.QtGui import QGuiApplication
app = application.make(headless=True)
print(QGuiApplication.platformName(), app.applicationVersion(), app.quitOnLastWindowClosed())
print(app.style().name(), app.arguments())
"""


def test_a_headless_application_needs_no_display():
    done = subprocess.run(
        [sys.executable, "-c", MAKE],
        env={
            "PYTHONPATH": str(ROOT / "desktop"),
            "PATH": "/usr/bin:/bin",
            "QT_STYLE_OVERRIDE": "windows",  # a desktop's own style would not go with our colours
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["offscreen", __version__, "False", "fusion", "['afterword']"]


@pytest.mark.parametrize(
    ("name", "written"),
    [("en_GB", "en_GB"), ("de_DE", "de_DE"), ("", QLocale.system().name()), ("xx", QLocale.system().name())],
)
def test_a_name_gives_its_locale_or_the_systems(name: str, written: str):
    assert application.locale_of(name).name() == written


def test_an_unknown_name_gives_the_systems():
    assert application.locale_of("qq_QQ").name() == QLocale.system().name()


def test_the_stretched_language_is_spoken_and_taken_back(qapp: QApplication):
    kept = application.speak(qapp, "xx")
    try:
        assert QCoreApplication.translate("actions", "Delete") != "Delete"
    finally:
        for translator in kept:
            qapp.removeTranslator(translator)
    assert QCoreApplication.translate("actions", "Delete") == "Delete"


def test_english_needs_no_translation(qapp: QApplication):
    kept = application.speak(qapp, "en_GB")
    try:
        assert QCoreApplication.translate("actions", "Delete") == "Delete"
    finally:
        for translator in kept:
            qapp.removeTranslator(translator)
