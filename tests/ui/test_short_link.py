"""A short link is cut where there is no room."""

from PySide6.QtWidgets import QStyleOptionButton
from pytestqt.qtbot import QtBot

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
    assert (made.words, made.toolTip()) == (text, text)


def test_every_ampersand_is_shown_also_where_the_words_are_cut_at_one(qtbot: QtBot) -> None:
    text = "R&D" + "&" * 40
    made = ShortLink(text, clicked=list)
    qtbot.addWidget(made)
    made.show()
    made.sizeHint()
    option = QStyleOptionButton()
    for width in range(made.minimumSizeHint().width() + 20, made.sizeHint().width(), 7):
        made.resize(width, 20)
        made.initStyleOption(option)
        shown = option.text.replace("&&", "")
        assert shown == "RD…"  # a single one would go, and underline what follows
    assert made.toolTip() == text
