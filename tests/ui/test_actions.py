"""Actions: each declared once, no key twice, undo named."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from afterword.ui.actions import Actions, declared
from afterword.ui.theme import Theme


@pytest.fixture
def actions(qtbot: QtBot, theme: Theme) -> Actions:
    return Actions(theme=theme)


def test_no_name_and_no_key_is_there_twice(actions: Actions) -> None:
    names = [spec.name for spec in declared()]
    keys = [QKeySequence(each).toString() for spec in declared() for each in spec.keys]
    assert len(set(names)) == len(names) == len(actions.all())
    assert len(set(keys)) == len(keys)
    assert all(keys)


@pytest.mark.parametrize(
    ("name", "keys"),
    [("undo", "Ctrl+Z"), ("redo", "Ctrl+Shift+Z"), ("find", "Ctrl+K"), ("new", "Ctrl+N"), ("help", "F1")],
)
def test_the_keys_are_those_of_the_look(actions: Actions, name: str, keys: str) -> None:
    assert actions[name].shortcut() == QKeySequence(keys)


def test_an_action_does_what_it_was_given(actions: Actions) -> None:
    done: list[str] = []
    actions.on("new", lambda: done.append("new"))
    actions["new"].trigger()
    assert done == ["new"]


def test_undo_says_what_it_would_take_back(actions: Actions) -> None:
    actions.say_undo("add application", "")
    assert actions["undo"].text() == "Undo: add application"
    assert actions["undo"].isEnabled()
    assert actions["redo"].text() == "Redo"
    assert not actions["redo"].isEnabled()


def test_a_place_has_its_number(actions: Actions, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    went: list[int] = []
    actions.add_place(3, lambda: went.append(3), window=window)
    action = window.actions()[0]
    assert action.shortcut() == QKeySequence("Ctrl+3")
    action.trigger()
    assert went == [3]
