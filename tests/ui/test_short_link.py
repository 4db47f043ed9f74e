"""A short link is cut where there is no room."""

from PySide6.QtWidgets import QStyleOptionButton
from pytestqt.qtbot import QtBot

from afterword.ui.pieces import literal
from afterword.ui.short_link import ShortLink
from afterword.ui.theme import Theme


def test_a_link_is_cut_where_there_is_no_room_and_told_whole(qtbot: QtBot, theme: Theme) -> None:
    text = "Senior analytics engineer at a company with a long name"
    made = ShortLink(text, clicked=list)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    option = QStyleOptionButton()
    made.initStyleOption(option)
    assert (option.text, made.toolTip()) == (text, "")
    made.resize(made.minimumSizeHint().width() * 2, made.height())
    made.grab()
    made.initStyleOption(option)
    assert option.text.endswith("…")
    assert (made.text(), made.toolTip()) == (text, text)


def test_a_short_link_is_whole_in_its_tip(qtbot: QtBot) -> None:
    made = ShortLink(literal("Analyst at Motley & Sons"), clicked=list)
    qtbot.addWidget(made)
    made.resize(made.sizeHint().width() // 2, 20)
    made.show()
    assert made.toolTip() == "Analyst at Motley & Sons"
