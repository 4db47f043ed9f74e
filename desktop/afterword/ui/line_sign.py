"""An icon in a line one types into: it grows with the type, as those that Qt puts there do not."""

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QObject, Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from afterword.ui.theme import Theme
from afterword.ui.tokens import Tone

translate = QCoreApplication.translate


class LineSign(QToolButton):
    """Lies in a line, at its beginning or its end, beside the text. With words it can be clicked.

    It takes no focus: what it does has a key in the line itself.
    """

    def __init__(
        self, line: QLineEdit, icon: str, *, theme: Theme, at_end: bool = False, says: str = ""
    ) -> None:
        super().__init__(line)
        self._line = line
        self._theme = theme
        self._at_end = at_end
        self.setObjectName("sign")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setToolTip(says)
        self.setAccessibleName(says)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not says)
        theme.dress(self, icon, Tone.QUIET)
        line.installEventFilter(self)
        self.show()  # what is put into a widget that is seen already is hidden else
        theme.follow(self.lie)

    def lie(self) -> None:
        """Lie where the line leaves room, and have it leave that."""
        side, line = self._theme.icon_size, self._line
        is_right = self._at_end is not line.isRightToLeft()
        left = line.width() - side - self._theme.space(1) if is_right else self._theme.space(1)
        self.setGeometry(left, (line.height() - side) // 2, side, side)
        room = 0 if self.isHidden() else side + self._theme.space(0.5)
        held = line.textMargins()
        margins = QMargins(held.left(), 0, room, 0) if is_right else QMargins(room, 0, held.right(), 0)
        if margins != held:
            line.setTextMargins(margins)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at its side when the line is resized."""
        if event.type() == QEvent.Type.Resize:
            self.lie()
        return super().eventFilter(watched, event)


class ClearSign(LineSign):
    """Clears the line; it is there while something stands in it."""

    def __init__(self, line: QLineEdit, *, theme: Theme) -> None:
        says = translate("line_sign", "Clear")
        super().__init__(line, "close", theme=theme, at_end=True, says=says)
        self.clicked.connect(line.clear)
        line.textChanged.connect(self._show_for)
        self._show_for(line.text())

    def _show_for(self, text: str) -> None:
        self.setVisible(bool(text))
        self.lie()
