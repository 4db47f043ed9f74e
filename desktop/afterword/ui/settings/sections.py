"""Sections below each other, with a list of them at the left that goes along with what is seen."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QScrollArea, QWidget

from afterword.ui.desk import Desk
from afterword.ui.pieces import label, line, prose, stack
from afterword.ui.settings.declared import Section
from afterword.ui.tokens import Step, Tone

NAME = Qt.ItemDataRole.UserRole
CONTENT_LETTERS = 92
NAV_LETTERS = 22
NARROW_LETTERS = 100


class Sections(QWidget):
    """Sections by their names. The list is there where the width allows.

    `looked_at` (a name) comes before a section is shown, `chosen` (a name) when the list is asked to open
    one, `measured` (pixels) with the width that sections have.
    """

    looked_at = Signal(str)
    chosen = Signal(str)
    measured = Signal(int)

    def __init__(self, *, desk: Desk) -> None:
        super().__init__()
        self._theme = desk.theme
        self._places: dict[str, QWidget] = {}
        self._is_going = False
        self.nav = QListWidget()
        self.area = QScrollArea()
        self._content = QWidget()
        self._column = stack(space=self._theme.space(8))
        self._column.addStretch(1)
        self._lay_out()
        self.setFocusProxy(self.nav)
        self._theme.follow(self._measure)

    def add(self, section: Section, inner: QWidget) -> None:
        """Put a section below the others: its heading, and what is in it."""
        place = self._places[section.name] = QWidget()
        column = stack(space=self._theme.space(2))
        column.addWidget(label(section.title, step=Step.HEADING, strong=True))
        if section.lead:
            column.addWidget(prose(section.lead, tone=Tone.QUIET))
        column.addWidget(inner)
        place.setLayout(column)
        self._column.insertWidget(self._column.count() - 1, place)
        item = QListWidgetItem(section.title)
        item.setData(NAME, section.name)
        item.setSizeHint(self._size_in_list())
        self.nav.addItem(item)

    def keep_in_sight(self, field: QWidget) -> None:
        """Scroll to a field, or to what is in it, when it takes the focus."""
        for widget in (field, *field.findChildren(QWidget)):
            widget.installEventFilter(self)

    def go_to(self, name: str) -> None:
        """Show a section at the top. Raises KeyError for an unknown name."""
        place = self._places[name]
        self.looked_at.emit(name)
        self._show_in_list(name)
        self._is_going = True
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # the way down as it is now
        self.area.verticalScrollBar().setValue(place.y())
        self._is_going = False

    def holds(self, name: str, widget: QWidget) -> bool:
        """Return whether a widget stands in a section."""
        return self._places[name].isAncestorOf(widget)

    @property
    def shown(self) -> str:
        """The section at the top of what is seen."""
        top = self.area.verticalScrollBar().value() + self._theme.space(12)
        passed = [name for name, place in self._places.items() if place.y() <= top]
        return passed[-1] if passed else next(iter(self._places))

    # Qt's side

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll to a field that takes the focus."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.area.ensureWidgetVisible(watched, 0, self._theme.space(8))
        return super().eventFilter(watched, event)

    # Inside

    def _lay_out(self) -> None:
        theme = self._theme
        self.nav.setObjectName("nav")
        self.nav.setAccessibleName(self.tr("Sections"))
        self.nav.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nav.currentItemChanged.connect(lambda item, _before: self._listed(item))
        self.nav.itemActivated.connect(lambda item: self.chosen.emit(item.data(NAME)))
        self._content.setLayout(self._column)
        middle = QWidget()
        row = line()
        row.setContentsMargins(theme.space(4), theme.space(3), theme.space(4), theme.space(4))
        row.addWidget(self._content)
        row.addStretch(1)
        middle.setLayout(row)
        self.area.setObjectName("paper")
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(middle)
        self.area.verticalScrollBar().valueChanged.connect(self._scrolled)
        whole = line()
        whole.addWidget(self.nav)
        whole.addWidget(self.area, 1)
        self.setLayout(whole)

    def _measure(self) -> None:
        theme = self._theme
        self.nav.setVisible(self.width() >= theme.letters(NARROW_LETTERS))
        self.nav.setFixedWidth(theme.letters(NAV_LETTERS))
        for row in range(self.nav.count()):
            self.nav.item(row).setSizeHint(self._size_in_list())
        nav = theme.letters(NAV_LETTERS) if self.nav.isVisibleTo(self) else 0
        room = self.width() - nav - 2 * theme.space(4) - theme.space(3)
        width = min(room, theme.letters(CONTENT_LETTERS))
        self._content.setFixedWidth(max(width, theme.letters(30)))
        self.measured.emit(width)

    def _size_in_list(self) -> QSize:
        return QSize(0, self._theme.space(7))

    def _listed(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._is_going:
            self.go_to(item.data(NAME))

    def _scrolled(self, _value: int) -> None:
        if self._is_going:
            return
        name = self.shown
        bar = self.area.verticalScrollBar()
        if bar.value() == bar.maximum():
            name = list(self._places)[-1]
        self.looked_at.emit(name)
        self._show_in_list(name)

    def _show_in_list(self, name: str) -> None:
        self._is_going = True
        self.nav.setCurrentRow(list(self._places).index(name))
        self._is_going = False
