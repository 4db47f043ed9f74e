"""Tests of the line that says whether a mail is kept."""

import pytest
from PySide6.QtWidgets import QLabel

from afterword.ui.mail.kept_line import KeptLine
from afterword.ui.pieces import Glyph


@pytest.fixture
def line(qtbot, desk):
    made = KeptLine(desk=desk)
    qtbot.addWidget(made)
    made.show()
    return made


def words(line):
    return next(one for one in line.findChildren(QLabel) if not isinstance(one, Glyph))


def test_trouble_has_a_sign_and_another_tone_until_it_is_over(line):
    sign = line.findChild(Glyph)
    line.say("Kept 09:00")
    assert (line.words, line.is_trouble, sign.isVisible()) == ("Kept 09:00", False, False)
    assert words(line).property("tone") == "quiet"
    line.say_trouble("Not kept yet.")
    assert (line.words, line.is_trouble, sign.isVisible()) == ("Not kept yet.", True, True)
    assert (words(line).property("tone"), words(line).property("strong")) == ("waiting", True)
    line.say("Kept 09:01")
    assert (line.is_trouble, sign.isVisible(), words(line).property("strong")) == (False, False, False)
