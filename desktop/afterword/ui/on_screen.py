"""Windows that grow stay on their screen, with the buttons at their foot."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget


def keep_on_screen(window: QWidget) -> None:
    """Move a window up and left as far as it reaches beyond its screen; its title stays in reach."""
    if not window.isVisible():
        return
    room, frame = window.screen().availableGeometry(), window.frameGeometry()
    left = max(room.left(), min(frame.left(), room.right() + 1 - frame.width()))
    top = max(room.top(), min(frame.top(), room.bottom() + 1 - frame.height()))
    if QPoint(left, top) != frame.topLeft():
        window.move(left, top)
