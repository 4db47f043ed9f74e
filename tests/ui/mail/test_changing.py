"""Tests of putting changes into what is being written."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit

from afterword.domain.carrying import Carried, Change
from afterword.ui.mail.body import BodyEdit
from afterword.ui.mail.changing import change_body, change_subject


def test_changes_of_a_text_are_one_step_to_undo_and_leave_its_cursor(qtbot, desk):
    body = BodyEdit(desk=desk)
    qtbot.addWidget(body)
    text = "Dear Anna \U0001f600, the [role] post."
    body.setPlainText(text)
    cursor = body.textCursor()
    cursor.setPosition(body.text.index("post") + 1)
    body.setTextCursor(cursor)
    change_body(body, (Change(5, 9, "Ben"), Change(17, 23, "IT")))
    assert body.text == "Dear Ben \U0001f600, the IT post."
    after = body.textCursor()
    after.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    assert after.selectedText() == "post."
    body.undo()
    assert body.text == text


def test_changes_of_a_subject_can_be_undone(qtbot):
    subject = QLineEdit("About [role]")
    qtbot.addWidget(subject)
    subject.setCursorPosition(0)
    subject.insert("Hello: ")
    change_subject(subject, Carried(changes=(Change(13, 19, "IT"),)))
    assert subject.text() == "Hello: About IT"
    assert subject.cursorPosition() == 0
    subject.undo()
    assert subject.text() == "Hello: About [role]"
    subject.undo()
    assert subject.text() == "About [role]"
    change_subject(subject, Carried())
    assert subject.isRedoAvailable()
