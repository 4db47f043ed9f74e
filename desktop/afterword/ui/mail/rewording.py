"""Puts words in place of others in a text, in one step to undo, and leaves no gap where they go."""

from PySide6.QtGui import QTextCursor


def replace_words(cursor: QTextCursor, words: str) -> None:
    """Put words in place of a stretch in one step; where it is left out, so are the spaces around it."""
    edit = QTextCursor(cursor)
    edit.beginEditBlock()
    edit.insertText(words)
    if not words.strip():
        _close_gap(edit)
    edit.endEditBlock()


def _close_gap(cursor: QTextCursor) -> None:
    """Leave one space between what stands on both sides, and none at the ends of a line."""
    block = cursor.block().text()
    at = cursor.positionInBlock()
    left = len(block[:at]) - len(block[:at].rstrip(" "))
    right = len(block[at:]) - len(block[at:].lstrip(" "))
    inner = 1 if block[:at].strip() and block[at:].strip() else 0
    if left + right > inner:
        start = cursor.position() - left
        cursor.setPosition(start)
        cursor.setPosition(start + left + right, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(" " * inner)
    if not cursor.block().text().strip() and cursor.block().next().isValid():
        _drop_empty_lines(cursor)


def _drop_empty_lines(cursor: QTextCursor) -> None:
    """Of empty lines in a row, leave one."""
    while (after := cursor.block().next()).isValid() and not after.text().strip():
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
    before = cursor.block().previous()
    if not before.isValid() or not before.text().strip():
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
