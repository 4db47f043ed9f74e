"""The head of the Report page: which page is seen, its size, and what to do with the report."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from afterword.ui.desk import Desk
from afterword.ui.flow import FlowLayout
from afterword.ui.pieces import button, icon_button, label, line, link, stack
from afterword.ui.plurals import filled
from afterword.ui.tokens import Step, Tone


class ReportHead(QWidget):
    """Its buttons say what is wanted; their keys work anywhere on the page."""

    print_wanted = Signal()
    save_wanted = Signal()
    copy_wanted = Signal()
    fit_wanted = Signal()
    zoom_wanted = Signal(int)

    def __init__(self, *, desk: Desk) -> None:
        super().__init__()
        theme = desk.theme
        self._place = label("", tone=Tone.QUIET)
        self._size = link("", clicked=self.fit_wanted.emit)
        self._size.setToolTip(self.tr("Fit the width (Ctrl+0)"))
        self.print_button = button(self.tr("Print"), theme=theme, icon="print", primary=True)
        self.save_button = button(self.tr("Save PDF"), theme=theme, icon="save")
        self.copy_button = button(self.tr("Copy as text"), theme=theme, icon="copy")
        smaller = icon_button("minus", self.tr("Smaller (Ctrl+-)"), theme=theme)
        larger = icon_button("add", self.tr("Larger (Ctrl++)"), theme=theme)
        for made, keys, signal in (
            (self.print_button, "Ctrl+P", self.print_wanted),
            (self.save_button, "Ctrl+S", self.save_wanted),
            (self.copy_button, "Ctrl+Shift+C", self.copy_wanted),
        ):
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            made.setToolTip(f"{made.text()} ({native})")
            made.clicked.connect(signal)
        self._add_keys()
        smaller.clicked.connect(lambda: self.zoom_wanted.emit(-1))
        larger.clicked.connect(lambda: self.zoom_wanted.emit(1))
        heading = line(space=theme.space(2))
        heading.addWidget(label(self.tr("Report"), step=Step.HEADING, strong=True))
        heading.addWidget(self._place, 0, Qt.AlignmentFlag.AlignBottom)
        heading.addStretch(1)
        for widget in (smaller, self._size, larger):
            heading.addWidget(widget)
        tools = QWidget()
        row = FlowLayout(space=theme.space(1))
        for made in (self.print_button, self.save_button, self.copy_button):
            row.addWidget(made)
        tools.setLayout(row)
        column = stack(space=theme.space(1))
        column.setContentsMargins(theme.space(3), theme.space(2), theme.space(3), theme.space(1))
        column.addLayout(heading)
        column.addWidget(tools)
        self.setLayout(column)
        self.show_size(0)

    def show_page(self, page: int, of: int) -> None:
        """Say which page is seen."""
        self._place.setText(filled(self.tr("page %1 of %2"), str(page), str(of)) if of else "")
        for made in (self.print_button, self.save_button, self.copy_button):
            made.setEnabled(of > 0)

    def show_size(self, percent: int) -> None:
        """Say how large the pages are; 0 is the width of the window."""
        self._size.setText(self.tr("%1 %").replace("%1", str(percent)) if percent else self.tr("Width"))

    def _add_keys(self) -> None:
        """Add the keys that the window's own actions do not have; they work on the whole page."""
        for keys, act in (
            ("Ctrl+S", self.save_wanted.emit),
            ("Ctrl+Shift+C", self.copy_wanted.emit),
            ("Ctrl+0", self.fit_wanted.emit),
            ("Ctrl++", lambda: self.zoom_wanted.emit(1)),
            ("Ctrl+=", lambda: self.zoom_wanted.emit(1)),
            ("Ctrl+-", lambda: self.zoom_wanted.emit(-1)),
        ):
            made = QShortcut(QKeySequence(keys), self)
            made.setContext(Qt.ShortcutContext.WindowShortcut)
            made.activated.connect(act)
