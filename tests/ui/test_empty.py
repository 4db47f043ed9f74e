"""The empty state: one drawing, one sentence, one button, and a quieter way below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from afterword.domain.scheme import Scheme
from afterword.ui.empty import Empty, EmptyState
from afterword.ui.theme import Theme


def test_it_shows_a_drawing_a_sentence_and_a_button_that_acts(qtbot: QtBot, theme: Theme) -> None:
    acted: list[int] = []
    state = EmptyState(
        Empty(drawing="cup", sentence="Nothing to do today.", verb="Add", act=lambda: acted.append(1)),
        theme=theme,
    )
    qtbot.addWidget(state)
    assert [label.text() for label in state.findChildren(QLabel) if label.text()] == ["Nothing to do today."]
    state.verb.click()
    assert acted == [1]


def test_a_quieter_way_stands_below_the_button(qtbot: QtBot, theme: Theme) -> None:
    acted: list[str] = []
    empty = Empty(
        drawing="path",
        sentence="Nothing yet.",
        verb="Add",
        act=lambda: acted.append("add"),
        other="Import a list",
        act_otherwise=lambda: acted.append("import"),
    )
    state = EmptyState(empty, theme=theme)
    qtbot.addWidget(state)
    state.resize(600, 500)
    state.show()
    assert state.other.y() > state.verb.geometry().bottom()
    qtbot.keyClick(state.other, Qt.Key.Key_Return)
    assert acted == ["import"]


def test_the_drawing_follows_the_scheme(qtbot: QtBot, theme: Theme) -> None:
    state = EmptyState(Empty(drawing="lamp", sentence="Nothing."), theme=theme)
    qtbot.addWidget(state)
    state.resize(600, 500)
    state.show()
    before = state._picture.pixmap().toImage()
    theme.choose(scheme=Scheme.DARK)
    assert state._picture.pixmap().toImage() != before
    assert not state.findChildren(QPushButton)


def test_in_a_low_room_the_drawing_is_small_and_nothing_is_cut(qtbot: QtBot, theme: Theme) -> None:
    theme.choose(percent=200)
    state = EmptyState(Empty(drawing="lamp", sentence="Nothing.", verb="Add", act=list), theme=theme)
    qtbot.addWidget(state)
    state.resize(520, 430)
    state.show()
    picture = state._picture.pixmap().size()
    assert picture.height() <= 0.4 * 430
    qtbot.waitUntil(lambda: state._picture.height() >= picture.height())
    assert state.verb.geometry().bottom() <= state.height()
