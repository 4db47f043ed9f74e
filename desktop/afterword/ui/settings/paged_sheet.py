"""A sheet of several pages, one shown at a time, with a button that goes on and one that goes back."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QLayout, QPushButton, QScrollArea, QWidget

from afterword.ui.desk import Desk
from afterword.ui.on_screen import keep_on_screen
from afterword.ui.pieces import button, label, line, prose, stack
from afterword.ui.tokens import Step, Tone

LETTERS = 60  # how wide a page is


class _Inside(QWidget):
    """What is scrolled. It is as high as its width asks for: of wrapped lines, Qt thinks too narrowly."""

    def minimumSizeHint(self) -> QSize:
        """Ask for nothing where the height follows from the width."""
        inner = self.layout()
        return QSize(0, 0) if inner is None or inner.hasHeightForWidth() else inner.minimumSize()


class PagedSheet(QDialog):
    """Enter goes on from any field, Esc leaves. Who subclasses it says what `go_on` does.

    `aside` is hidden until a page has something that can be done without going on.
    """

    def __init__(self, *, heading: str, lead: str, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sheets: tuple[QWidget, ...] = ()
        self.setWindowTitle(heading)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._inside = _Inside()
        self._column = stack()
        self._inside.setLayout(self._column)
        self._fault = prose("", tone=Tone.FAULT)
        self.back = button(self.tr("Back"), theme=desk.theme)
        self.leave = button(self.tr("Cancel"), theme=desk.theme)
        self.aside = button("", theme=desk.theme)
        self.aside.hide()
        self.next = button("", theme=desk.theme, primary=True)
        self._area = QScrollArea()
        self._lay_out_sheet(heading, lead)
        self.back.clicked.connect(self.go_back)
        self.leave.clicked.connect(self.reject)
        self.next.clicked.connect(self.go_on)

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        return next(one for one in self._sheets if not one.isHidden())

    def go_on(self) -> None:
        """Do what the button below says."""
        raise NotImplementedError

    def go_back(self) -> None:
        """Return to the page before."""
        place = self._sheets.index(self.page)
        self.turn_to(self._sheets[max(0, place - 1)])

    def hold(self, pages: Sequence[QWidget]) -> None:
        """Take the pages; the first is shown."""
        self._sheets = tuple(pages)
        for page in pages:
            self._column.addWidget(page)
            for child in page.findChildren(QWidget):
                child.installEventFilter(self)
        self.turn_to(pages[0])

    def turn_to(self, page: QWidget) -> None:
        """Show a page."""
        for one in self._sheets:
            one.setVisible(one is page)
        self._fault.hide()
        self._area.verticalScrollBar().setValue(0)
        self.fit()

    def say(self, fault: str) -> None:
        """Say what is wrong, above the buttons."""
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))

    def fit(self) -> None:
        """Be as large as the page needs, and no larger than the screen."""
        theme, room = self._desk.theme, self.screen().availableSize() * 0.9
        for inner in reversed(self._inside.findChildren(QLayout)):  # the innermost first
            inner.invalidate()
            inner.activate()
        width = min(room.width() - theme.space(8), theme.letters(LETTERS))
        flows = self._column.hasHeightForWidth()
        wanted = self._column.heightForWidth(width) if flows else self._column.sizeHint().height()
        most = max(theme.space(16), room.height() - theme.space(48))
        self._area.setMinimumWidth(width)
        self._area.setMinimumHeight(min(wanted + theme.space(1), most))
        whole = self.layout()
        if whole is not None:
            whole.activate()
            self.resize(whole.minimumSize())

    # Qt's side

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay on the screen when it grows."""
        super().resizeEvent(event)
        keep_on_screen(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on with Enter; scroll to a field that takes the focus."""
        if event.type() == QEvent.Type.KeyPress and self._goes_on_from(watched):
            key = getattr(event, "key", lambda: 0)()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.go_on()
                return True
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched, 0, self._desk.theme.space(4))
        return super().eventFilter(watched, event)

    # Inside

    def _goes_on_from(self, widget: QObject) -> bool:
        """Return whether Enter means nothing else here: a button pressed, an open list."""
        if isinstance(widget, QPushButton) or not self.next.isEnabled():
            return False
        return isinstance(widget, QWidget) and widget.window() is self

    def _lay_out_sheet(self, heading: str, lead: str) -> None:
        theme = self._desk.theme
        column = stack(space=theme.space(3), margin=theme.space(4))
        column.addWidget(label(heading, step=Step.HEADING, strong=True, wrap=True))
        column.addWidget(prose(lead, tone=Tone.QUIET))
        area = self._area
        area.setObjectName("paper")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._inside)
        column.addWidget(area, 1)
        self._fault.hide()
        column.addWidget(self._fault)
        buttons = line(space=theme.space(2))
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.aside)
        buttons.addWidget(self.next)
        column.addLayout(buttons)
        self.setLayout(column)
