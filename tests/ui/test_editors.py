"""Editors: what is loaded comes back, what cannot be kept is refused with a reason."""

from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from afterword.domain.errors import InvalidValue
from afterword.qtmodels.choices import Choice
from afterword.ui.desk import Desk
from afterword.ui.editors import (
    CheckEditor,
    Editor,
    LineEditor,
    NumberEditor,
    RatingEditor,
    SecretEditor,
    TagsEditor,
    TextEditor,
)
from afterword.ui.fields import Field, FieldKind


def made(qtbot: QtBot, desk: Desk, editor_type: type[Editor], **more: Any) -> Any:
    editor = editor_type(Field(**({"name": "it", "label": "It"} | more)), desk=desk)
    qtbot.addWidget(editor)
    return editor


@pytest.mark.parametrize(
    ("kind", "field_kind", "value"),
    [
        (LineEditor, FieldKind.LINE, "Data analyst"),
        (LineEditor, FieldKind.EMAIL, "ana@example.org"),
        (TextEditor, FieldKind.TEXT, "two\nlines"),
        (NumberEditor, FieldKind.NUMBER, 45),
        (NumberEditor, FieldKind.NUMBER, None),
        (TagsEditor, FieldKind.TAGS, ("remote", "part time")),
        (RatingEditor, FieldKind.RATING, 4),
        (RatingEditor, FieldKind.RATING, None),
        (RatingEditor, FieldKind.RAPPORT, 0),
        (CheckEditor, FieldKind.CHECK, True),
    ],
)
def test_what_is_loaded_comes_back_and_is_no_edit(
    qtbot: QtBot, desk: Desk, kind: type[Editor], field_kind: FieldKind, value: object
) -> None:
    editor = made(qtbot, desk, kind, kind=field_kind)
    with qtbot.assertNotEmitted(editor.edited):
        editor.load({"it": value})
    assert editor.values() == {"it": value}
    other = made(qtbot, desk, kind, kind=field_kind)
    other.restore(editor.state())
    assert other.values() == {"it": value}
    assert editor.typed() == ()


def test_text_loses_the_space_around_it(qtbot: QtBot, desk: Desk) -> None:
    editor = made(qtbot, desk, LineEditor)
    editor.line.setText("  Leeds ")
    assert editor.values() == {"it": "Leeds"}


@pytest.mark.parametrize("kind", [LineEditor, TextEditor, TagsEditor, NumberEditor])
def test_what_is_needed_and_empty_is_refused(qtbot: QtBot, desk: Desk, kind: type[Editor]) -> None:
    editor = made(qtbot, desk, kind, required=True)
    with pytest.raises(InvalidValue) as problem:
        editor.values()
    assert problem.value.facts == {"field": "it", "reason": "empty"}


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


def test_typing_is_an_edit(qtbot: QtBot, desk: Desk) -> None:
    for kind in (LineEditor, TextEditor):
        editor = made(qtbot, desk, kind)
        with qtbot.waitSignal(editor.edited):
            qtbot.keyClicks(editor.first, "a")
    rating = made(qtbot, desk, RatingEditor, kind=FieldKind.RATING)
    with qtbot.waitSignal(rating.edited):
        qtbot.keyClicks(rating.dots, "3")
    assert rating.dots.accessibleDescription() == "3 of 5"


def test_a_line_suggests_what_it_knows(qtbot: QtBot, desk: Desk) -> None:
    editor = made(qtbot, desk, LineEditor, choices=(Choice(1, "LinkedIn"), Choice(2, "Referral")))
    completer = editor.line.completer()
    completer.setCompletionPrefix("ferr")
    assert completer.currentCompletion() == "Referral"


def test_a_faulty_editor_is_marked(qtbot: QtBot, desk: Desk) -> None:
    editor = made(qtbot, desk, LineEditor)
    editor.mark(wrong=True)
    assert editor.line.property("wrong") is True


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
