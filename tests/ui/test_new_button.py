"""The New button."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from afterword.ui.actions import Actions
from afterword.ui.desk import Desk
from afterword.ui.new_button import NewButton
from afterword.ui.page import Place

PLACES = (Place(name="advice", title="Advice", icon="advice", new="Advice"),)


def test_a_click_is_the_action_and_the_menu_names_a_page(qtbot: QtBot, desk: Desk) -> None:
    actions = Actions(theme=desk.theme)
    button = NewButton(PLACES, actions=actions, desk=desk)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.show()
    with qtbot.waitSignal(actions["new"].triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center() / 2)
    with qtbot.waitSignal(button.wanted) as wanted:
        button.menu().actions()[0].trigger()
    assert wanted.args == ["advice"]


def test_its_words_are_not_cut_at_twice_the_size(qtbot: QtBot, desk: Desk) -> None:
    button = NewButton(PLACES, actions=Actions(theme=desk.theme), desk=desk)
    qtbot.addWidget(button)
    before = button.sizeHint().width()
    desk.theme.choose(percent=200)
    button.ensurePolished()
    assert button.sizeHint().width() > 1.8 * before


def test_its_menu_offers_to_import_files(qtbot: QtBot, desk: Desk) -> None:
    actions = Actions(theme=desk.theme)
    button = NewButton(PLACES, actions=actions, desk=desk)
    qtbot.addWidget(button)
    with qtbot.waitSignal(actions["import"].triggered):
        button.menu().actions()[-1].trigger()
