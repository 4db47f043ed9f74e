"""Tests of how the list of mails and what is read share the room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from afterword.ui.mail.turning_split import BESIDE_FROM, TurningSplit
from tests.ui.mail.mail_fixtures import ask


def test_it_turns_where_it_gets_narrow_and_back(qtbot, theme):
    split = TurningSplit(QWidget(), QWidget(), theme=theme)
    qtbot.addWidget(split)
    split.show()
    split.resize(theme.letters(BESIDE_FROM - 10), 600)
    assert split.orientation() == Qt.Orientation.Vertical
    listed, read = split.sizes()
    assert listed < read
    split.resize(theme.letters(BESIDE_FROM + 10), 600)
    assert split.orientation() == Qt.Orientation.Horizontal


def test_in_large_type_and_a_narrow_window_the_words_of_the_way_out_are_whole(qtbot, theme, page, story):
    theme.choose(percent=200)
    editor = ask(page, story)
    page.resize(theme.letters(72), 800)
    page.show()
    qtbot.waitUntil(lambda: editor.width() == page.width())  # the list stands above it
    assert editor.send.width() >= editor.send.sizeHint().width()
