"""Editors: what is loaded comes back, what cannot be kept is refused with a reason."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from afterword.domain.errors import InvalidValue
from afterword.ui.desk import Desk
from afterword.ui.editors import CheckEditor, Editor, RatingEditor, TextEditor
from afterword.ui.fields import Field, FieldKind
from afterword.ui.line_editors import LineEditor, NumberEditor, TagsEditor


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


@pytest.mark.parametrize("kind", [LineEditor, TextEditor, TagsEditor, NumberEditor])
def test_what_is_needed_and_empty_is_refused(qtbot: QtBot, desk: Desk, kind: type[Editor]) -> None:
    editor = made(qtbot, desk, kind, required=True)
    with pytest.raises(InvalidValue) as problem:
        editor.values()
    assert problem.value.facts == {"field": "it", "reason": "empty"}


def test_typing_is_an_edit(qtbot: QtBot, desk: Desk) -> None:
    for kind in (LineEditor, TextEditor):
        editor = made(qtbot, desk, kind)
        with qtbot.waitSignal(editor.edited):
            qtbot.keyClicks(editor.first, "a")
    rating = made(qtbot, desk, RatingEditor, kind=FieldKind.RATING)
    with qtbot.waitSignal(rating.edited):
        qtbot.keyClicks(rating.dots, "3")
    assert rating.dots.accessibleDescription() == "3 of 5"


def test_a_faulty_editor_is_marked(qtbot: QtBot, desk: Desk) -> None:
    editor = made(qtbot, desk, LineEditor)
    editor.mark(wrong=True)
    assert editor.line.property("wrong") is True
