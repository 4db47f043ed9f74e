"""Tests of redo by its second key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from afterword.ui.mail.redo_key import RedoKey
from tests.ui.mail.mail_fixtures import ask


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_what_was_undone_is_typed_again_and_the_program_does_not_hear_the_key(qtbot, kind):
    window, heard = QWidget(), []
    editor = kind(window)
    RedoKey(editor)
    QShortcut(QKeySequence("Ctrl+Y"), window).activated.connect(lambda: heard.append("redo"))
    qtbot.addWidget(window)
    window.show()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    qtbot.keyClicks(editor, "Dear")
    editor.undo()
    qtbot.keyClick(editor, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert (editor.text() if kind is QLineEdit else editor.toPlainText()) == "Dear"
    assert heard == []


def test_the_text_and_the_subject_of_a_mail_have_it(qtbot, page, story):
    editor = ask(page, story)
    for edited in (editor.body, editor.subject, editor.to):
        assert edited.findChild(RedoKey) is not None
