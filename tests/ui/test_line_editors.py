"""Lines one types into: what is read out of them, what they suggest, and what they never show or remember."""

from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from afterword.domain.errors import InvalidValue
from afterword.qtmodels.choices import Choice
from afterword.ui.desk import Desk
from afterword.ui.editors import Editor
from afterword.ui.fields import Field, FieldKind
from afterword.ui.line_editors import LineEditor, NumberEditor, SecretEditor, TagsEditor


def made(qtbot: QtBot, desk: Desk, editor_type: type[Editor], **more: Any) -> Any:
    editor = editor_type(Field(**({"name": "it", "label": "It"} | more)), desk=desk)
    qtbot.addWidget(editor)
    return editor


def test_text_loses_the_space_around_it(qtbot: QtBot, desk: Desk) -> None:
    editor = made(qtbot, desk, LineEditor)
    editor.line.setText("  Leeds ")
    assert editor.values() == {"it": "Leeds"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [("soon", "not_a_number"), ("7", "out_of_range"), ("9999", "out_of_range"), ("4.5", "not_a_number")],
)
def test_numbers_are_whole_and_within_bounds(qtbot: QtBot, desk: Desk, text: str, reason: str) -> None:
    editor = made(qtbot, desk, NumberEditor, kind=FieldKind.NUMBER, least=10, most=600, suffix="minutes")
    editor.line.setText(text)
    with pytest.raises(InvalidValue) as problem:
        editor.values()
    assert problem.value.facts["reason"] == reason


def test_a_tag_counts_once_whatever_its_case(qtbot: QtBot, desk: Desk) -> None:
    editor = made(qtbot, desk, TagsEditor, kind=FieldKind.TAGS)
    editor.line.setText(" Remote,, part  time , REMOTE,")
    assert editor.values() == {"it": ("Remote", "part time")}


def test_a_line_suggests_what_it_knows(qtbot: QtBot, desk: Desk) -> None:
    editor = made(qtbot, desk, LineEditor, choices=(Choice(1, "LinkedIn"), Choice(2, "Referral")))
    completer = editor.line.completer()
    completer.setCompletionPrefix("ferr")
    assert completer.currentCompletion() == "Referral"


def test_a_secret_is_hidden_shown_on_demand_and_never_remembered(qtbot: QtBot, desk: Desk):
    editor = made(qtbot, desk, SecretEditor, kind=FieldKind.SECRET)
    editor.load({"it": " hush "})
    assert editor.values() == {"it": " hush "}
    assert editor.line.echoMode() is QLineEdit.EchoMode.Password
    editor.reveal.click()
    assert editor.line.echoMode() is QLineEdit.EchoMode.Normal
    editor.reveal.click()
    assert editor.line.echoMode() is QLineEdit.EchoMode.Password
    assert editor.state() == ""
