"""Puts changed stretches into what is being written, each time as one step to undo."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit

from afterword.domain.carrying import Carried, Change
from afterword.ui.mail.body import BodyEdit


def change_body(body: BodyEdit, changes: Sequence[Change]) -> None:
    """Make changes in a text; they stand in its order, and its cursor stays where it is."""
    edit = QTextCursor(body.document())
    edit.beginEditBlock()
    for one in reversed(changes):
        body.stretch(one.start, one.end).insertText(one.words)
    edit.endEditBlock()


def change_subject(subject: QLineEdit, carried: Carried) -> None:
    """Make changes in a subject, and show it from its beginning."""
    if carried.changes:
        changed = carried.applied(subject.text())
        subject.selectAll()
        subject.insert(changed)
        subject.setCursorPosition(0)
