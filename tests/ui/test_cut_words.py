"""What cannot be broken is cut with an ellipsis, the rest wraps, and nothing is lost of what it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from afterword.ui.cut_words import CutLabel, cut_words

ADDRESS = "beatrice.holm@lanternhouse.example"


@pytest.fixture
def label(qtbot: QtBot) -> CutLabel:
    made = CutLabel(f"Director, {ADDRESS}")
    qtbot.addWidget(made)
    made.resize(90, 60)
    made.show()
    return made


def test_a_long_address_is_cut_and_whole_in_the_tip(label: CutLabel):
    assert label.text().startswith("Director, beat")
    assert label.text().endswith("…")
    assert label.toolTip() == f"Director, {ADDRESS}"


def test_it_is_whole_again_where_there_is_room(label: CutLabel):
    label.resize(900, 60)
    assert (label.text(), label.toolTip()) == (f"Director, {ADDRESS}", "")
    label.show_text("York", tip="Click to edit")
    assert (label.text(), label.toolTip()) == ("York", "Click to edit")


def test_a_link_breaks_at_its_slashes_before_it_is_cut(qapp: QApplication):
    metrics = QFontMetrics(QFont())
    room = metrics.horizontalAdvance("https://jobs.example") + 4
    text = "https://jobs.example/roles"
    assert metrics.horizontalAdvance(text) > room
    assert cut_words(text, metrics, room) == text


@given(st.text(alphabet="ab /-@.", max_size=80), st.integers(30, 300))
def test_no_word_is_wider_than_the_room(qapp: QApplication, text: str, room: int):
    metrics = QFontMetrics(QFont())
    shown = cut_words(text, metrics, room)
    for word in shown.replace("/", "/ ").replace("-", "- ").split():
        assert metrics.horizontalAdvance(word) <= room
