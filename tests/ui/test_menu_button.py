"""The button with a menu behind its arrow."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from afterword.ui.desk import Desk
from afterword.ui.menu_button import MenuButton


def make(qtbot: QtBot, desk: Desk, text: str = "New") -> MenuButton:
    button = MenuButton("add", theme=desk.theme)
    qtbot.addWidget(button)
    button.setText(text)
    button.ensurePolished()
    return button


def test_a_click_beside_the_arrow_is_the_usual_thing(qtbot: QtBot, desk: Desk):
    button = make(qtbot, desk)
    button.resize(button.sizeHint())
    button.show()
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center() / 2)


def test_it_has_room_for_its_words_at_any_size(qtbot: QtBot, desk: Desk):
    short, long = make(qtbot, desk), make(qtbot, desk, "Send tomorrow at nine")
    assert short.sizeHint().width() < long.sizeHint().width()
    before = short.sizeHint().width()
    desk.theme.choose(percent=200)
    short.ensurePolished()
    assert short.sizeHint().width() > 1.8 * before


def test_its_arrow_is_drawn(qtbot: QtBot, desk: Desk):
    button = make(qtbot, desk, "")
    button.resize(button.sizeHint())
    drawn = button.grab().toImage()
    right = range(drawn.width() * 3 // 4, drawn.width())
    row = [drawn.pixelColor(x, y).name() for x in right for y in range(4, drawn.height() - 4)]
    assert len(set(row)) > 1
