"""The empty state: one drawing, one sentence, one button."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from afterword.domain.settings import Scheme
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


def test_the_drawing_follows_the_scheme(qtbot: QtBot, theme: Theme) -> None:
    state = EmptyState(Empty(drawing="lamp", sentence="Nothing."), theme=theme)
    qtbot.addWidget(state)
    before = state._picture.pixmap().toImage()
    theme.choose(scheme=Scheme.DARK)
    assert state._picture.pixmap().toImage() != before
    assert not state.findChildren(QPushButton)
