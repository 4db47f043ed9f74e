"""The overview of all keys."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from afterword.ui.actions import Actions
from afterword.ui.desk import Desk
from afterword.ui.shortcuts import ShortcutsDialog


def test_every_action_is_there_with_its_keys(qtbot: QtBot, desk: Desk) -> None:
    actions = Actions(theme=desk.theme)
    dialog = ShortcutsDialog(actions, desk=desk)
    qtbot.addWidget(dialog)
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    assert {spec.text for spec in actions.specs} <= texts
    assert {"Ctrl+K", "Ctrl+Shift+Z, Ctrl+Y", "Ctrl+1 … Ctrl+9"} <= texts
    dialog.open()
    dialog.accept()
