"""Signs in a line: they grow with the type, leave the text its room, and can be clicked where they say so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from afterword.ui.line_sign import ClearSign, LineSign
from afterword.ui.theme import Theme


@pytest.fixture
def line(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.resize(300, 40)
    made.show()
    return made


def test_a_sign_grows_with_the_type_and_the_text_makes_room(line: QLineEdit, theme: Theme):
    sign = LineSign(line, "search", theme=theme)
    small, room = sign.width(), line.textMargins().left()
    assert room > small == theme.icon_size
    theme.choose(percent=200)
    assert sign.width() == theme.icon_size == sign.iconSize().width() > small
    assert line.textMargins().left() > room


def test_two_signs_lie_at_the_two_ends(line: QLineEdit, theme: Theme):
    first = LineSign(line, "search", theme=theme)
    last = LineSign(line, "calendar", theme=theme, at_end=True)
    line.resize(400, 40)
    assert first.x() < 20
    assert 360 < last.x() < 400 - last.width()
    assert min(line.textMargins().left(), line.textMargins().right()) > first.width()


def test_the_ends_change_places_where_one_writes_from_right_to_left(line: QLineEdit, theme: Theme):
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    sign = LineSign(line, "search", theme=theme)
    assert sign.x() > 250
    assert (line.textMargins().left(), line.textMargins().right() > 0) == (0, True)


def test_a_sign_with_words_can_be_clicked_and_takes_no_focus(line: QLineEdit, theme: Theme, qtbot: QtBot):
    sign = LineSign(line, "calendar", theme=theme, says="Pick a day")
    with qtbot.waitSignal(sign.clicked):
        qtbot.mouseClick(sign, Qt.MouseButton.LeftButton)
    assert sign.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert (sign.accessibleName(), sign.toolTip()) == ("Pick a day", "Pick a day")
    assert LineSign(line, "search", theme=theme).testAttribute(
        Qt.WidgetAttribute.WA_TransparentForMouseEvents
    )


def test_what_clears_is_there_while_something_stands_in_the_line(line: QLineEdit, theme: Theme, qtbot: QtBot):
    sign = ClearSign(line, theme=theme)
    assert sign.isHidden()
    assert line.textMargins().right() == 0
    line.setText("north")
    assert not sign.isHidden()
    assert line.textMargins().right() > 0
    qtbot.mouseClick(sign, Qt.MouseButton.LeftButton)
    assert (line.text(), sign.isHidden()) == ("", True)
