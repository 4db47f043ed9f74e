"""Redo by Ctrl+Y in what one types: else the whole program would redo on some systems."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

TAKEN = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class RedoKey(QObject):
    """Gives an editor of text the second key of redo; it belongs to the editor."""

    def __init__(self, editor: QLineEdit | QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key before the program's own redo does."""
        if watched is self._editor and event.type() in TAKEN and isinstance(event, QKeyEvent):
            is_ours = event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if is_ours and not self._editor.isReadOnly():
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self._editor.redo()
                return True
        return super().eventFilter(watched, event)
