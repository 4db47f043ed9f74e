import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from afterword.ui.stretching import Stretching, stretched


def test_words_become_longer_and_accented():
    assert stretched("Save a form").startswith("Sáv")
    assert len(stretched("Save a form")) > len("Save a form")


@pytest.mark.parametrize("place", ["%1", "%n", "%L2", "{person}", "&S", "<b>"])
def test_places_to_fill_stay_as_they_are(place: str):
    assert place in stretched(f"before {place}top after")


def test_nothing_stays_nothing():
    assert stretched("") == ""
    assert stretched("  ") == "  "


@given(st.text())
def test_any_text_can_be_stretched(text: str):
    assert len(stretched(text)) >= len(text)


def test_the_application_speaks_it(qapp: QApplication):
    stretching = Stretching()
    qapp.installTranslator(stretching)
    try:
        assert QCoreApplication.translate("actions", "Delete") == stretched("Delete")
        assert "3 " in QCoreApplication.translate("rail", "%n waiting", None, 3)
    finally:
        qapp.removeTranslator(stretching)
