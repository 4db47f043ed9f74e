"""The rail: places with icon and word, numbers where something waits."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from afterword.ui.page import Place
from afterword.ui.rail import Rail, RailButton
from afterword.ui.theme import Theme

PLACES = (
    Place(name="today", title="Today", icon="today"),
    Place(name="mail", title="Mail", icon="mail"),
    Place(name="touch", title="Keep in touch", icon="touch"),
)
LAST = (Place(name="settings", title="Settings", icon="settings"),)


@pytest.fixture
def rail(qtbot: QtBot, theme: Theme) -> Rail:
    made = Rail(PLACES, LAST, theme=theme)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def button(rail: Rail, name: str) -> RailButton:
    return next(each for each in rail.findChildren(RailButton) if each.place.name == name)


def test_a_click_goes_to_a_place(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.mouseClick(button(rail, "mail"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["mail"]
    assert rail.names == ("today", "mail", "touch", "settings")


def test_showing_a_place_is_no_choice_and_is_the_only_one_shown(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rail.chosen):
        rail.show_place("touch")
    assert [each.place.name for each in rail.findChildren(RailButton) if each.isChecked()] == ["touch"]


def test_a_number_is_read_aloud_with_its_place(rail: Rail) -> None:
    rail.show_count("mail", 2)
    assert button(rail, "mail").accessibleName() == "Mail, 2 waiting"
    rail.show_count("mail", 0)
    assert button(rail, "mail").accessibleName() == "Mail"
    assert button(rail, "today").toolTip() == "Today (Ctrl+1)"


def test_in_a_narrow_window_the_icons_stay(rail: Rail) -> None:
    wide = rail.sizeHint().width()
    rail.show_narrow(is_narrow=True)
    assert rail.sizeHint().width() < wide / 2
    rail.show_count("mail", 120)
    assert not rail.grab().isNull()


def test_words_are_not_cut_at_twice_the_size(rail: Rail, theme: Theme) -> None:
    theme.choose(percent=200)
    rail.resize(rail.sizeHint())
    each = button(rail, "touch")
    rail.show_place("touch")
    room = each.sizeHint().width() - 3 * theme.space(2) - theme.icon_size
    assert room >= theme.font(strong=True).pointSizeF() > 0
    metrics = each.fontMetrics()
    assert room >= metrics.horizontalAdvance("Keep in touch")


def test_arrows_move_among_the_places(rail: Rail, qtbot: QtBot) -> None:
    button(rail, "today").setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button(rail, "today"), Qt.Key.Key_Down)
    assert button(rail, "mail").hasFocus()
