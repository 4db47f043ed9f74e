"""A check box with long words: they take more lines, none is cut, and every "&" is shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from afterword.ui.theme import Theme
from afterword.ui.ticks import Tick

LONG = "I used: I had to pull out of you why you want to work in R&D. You lit up when you spoke of it"


@pytest.fixture
def tick(qtbot: QtBot, theme: Theme) -> Tick:
    """A box in a window that is too narrow for it."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout()
    made = Tick(LONG)
    column.addWidget(made)
    column.addStretch(1)
    window.setLayout(column)
    window.resize(theme.letters(40), theme.space(60))
    window.show()
    made.window_of = window
    return made


def drawn(tick: Tick) -> str:
    option = QStyleOptionButton()
    tick.initStyleOption(option)
    return option.text.replace("&&", "&")


def test_words_that_do_not_fit_take_more_lines(tick: Tick):
    lines = drawn(tick).split("\n")
    assert len(lines) > 1
    assert " ".join(lines) == LONG
    assert tick.height() >= len(lines) * tick.fontMetrics().lineSpacing()
    widest = max(tick.fontMetrics().horizontalAdvance(line) for line in lines)
    assert widest < tick.width()


def test_words_that_fit_stand_on_one_line(tick: Tick):
    tick.window().resize(tick.sizeHint().width() + 100, 300)
    assert drawn(tick) == LONG
    assert tick.height() < 2 * tick.fontMetrics().lineSpacing() + 10


def test_more_lines_are_taken_in_larger_type(tick: Tick, theme: Theme):
    before = len(tick.lines_at(tick.width()))
    theme.choose(percent=200)
    assert len(tick.lines_at(tick.width())) > before


def test_it_is_ticked_by_a_click_and_named_for_screen_readers(tick: Tick, qtbot: QtBot):
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()
    assert tick.accessibleName() == LONG
