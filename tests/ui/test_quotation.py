from pytestqt.qtbot import QtBot

from afterword.ui.desk import Desk
from afterword.ui.quotation import Quotation


def test_the_words_are_said_as_they_are_and_told_to_who_cannot_see(qtbot: QtBot, desk: Desk):
    quoted = Quotation("Begin <b>first</b>", theme=desk.theme)
    qtbot.addWidget(quoted)
    assert quoted.words.text() == "“Begin <b>first</b>”"
    quoted.say("Slow down")
    assert quoted.words.accessibleName() == "Their exact words: Slow down"
    quoted.resize(400, 80)
    assert not quoted.grab().isNull()
