"""The stylesheet is whole, and grows with the type."""

import re

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from afterword.ui.styles import Measures, mixed, stylesheet
from afterword.ui.theme import Theme
from afterword.ui.tokens import DARK, LIGHT, Tokens

SMALL = Measures(size=10, unit="pt", letter=7, line=16)
LARGE = Measures(size=20, unit="pt", letter=14, line=32)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_place_is_filled(tokens: Tokens) -> None:
    assert "$" not in stylesheet(tokens, SMALL)


def test_sizes_follow_the_font() -> None:
    small, large = stylesheet(LIGHT, SMALL), stylesheet(LIGHT, LARGE)
    assert 'QLabel[step="title"] { font-size: 18.00pt; }' in small
    assert 'QLabel[step="title"] { font-size: 36.00pt; }' in large
    assert small != large


def test_colours_come_from_the_tokens_or_between_two_of_them() -> None:
    light = set(re.findall(r"#[0-9A-F]{6}", stylesheet(LIGHT, SMALL)))
    dark = set(re.findall(r"#[0-9A-F]{6}", stylesheet(DARK, SMALL)))
    assert LIGHT.accent in light
    assert LIGHT.accent not in dark
    assert "#000000" not in light | dark


def test_space_is_counted_in_quarters_of_a_line() -> None:
    assert [SMALL.space(quarters) for quarters in (1, 2, 4, 0.5)] == [4, 8, 16, 2]
    assert SMALL.space(0.01) == 1


def test_a_mixed_colour_lies_between() -> None:
    assert mixed("#000000", "#FFFFFF", 0) == "#000000"
    assert mixed("#000000", "#FFFFFF", 1) == "#FFFFFF"
    assert mixed("#000000", "#C80000", 0.5) == "#640000"


def left_of_ink(widget: QWidget) -> int:
    """Return how far from the left the first stroke of the words stands, inside the frame."""
    image = widget.grab().toImage()
    middle = range(image.height() // 3, 2 * image.height() // 3)
    return next(
        x for x in range(6, image.width()) if any(image.pixelColor(x, y).lightness() < 90 for y in middle)
    )


@pytest.mark.parametrize("percent", [100, 200])
def test_a_choice_and_a_line_of_text_begin_alike(qtbot: QtBot, theme: Theme, percent: int) -> None:
    theme.choose(percent=percent)
    typed, chosen, other = QLineEdit("Hill"), QComboBox(), QLineEdit()
    chosen.addItems(["Hill"])
    whole = QWidget()
    whole.setLayout(QVBoxLayout())
    for widget in (other, typed, chosen):  # the first takes the focus
        whole.layout().addWidget(widget)
    qtbot.addWidget(whole)
    whole.show()
    assert left_of_ink(chosen) == left_of_ink(typed)


def test_icons_in_menus_grow_with_the_type() -> None:
    assert (SMALL.icon, LARGE.icon) == (18, 35)
    assert "QMenu { icon-size: 35px; }" in stylesheet(LIGHT, LARGE)
