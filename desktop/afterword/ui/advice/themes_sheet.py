"""The themes themselves: other names, the user's own, and putting away those one does not need."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QScrollArea, QWidget

from afterword.domain.errors import InvalidValue
from afterword.domain.theme import Theme
from afterword.services import themes
from afterword.store import theme as theme_store
from afterword.store.book import Book
from afterword.ui import words
from afterword.ui.advice.names import ThemeNames
from afterword.ui.desk import Desk
from afterword.ui.pieces import button, label, line, prose, restyle, stack
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words


class ThemesSheet(QDialog):
    """A line for each theme with its name, and a box that says whether it is offered; a last line adds one.

    Each change is kept at once, as a step of its own that can be undone.
    """

    def __init__(self, book: Book, names: ThemeNames, *, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._names = names
        self._desk = desk
        self.lines: dict[str, QLineEdit] = {}
        self.boxes: dict[str, QCheckBox] = {}
        self.adding = QLineEdit()
        self._fault = label("", step=Step.SMALL, tone=Tone.FAULT, wrap=True)
        self._listed = stack(space=desk.theme.space(1))
        self.setWindowTitle(self.tr("Themes"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        for theme in theme_store.all(book):
            self._add_row(theme)
        self._lay_out()

    @classmethod
    def ask(cls, parent: QWidget | None, book: Book, names: ThemeNames, *, desk: Desk) -> None:
        """Show the themes until the user closes them."""
        sheet = cls(book, names, desk=desk, parent=parent)
        sheet.exec()
        sheet.deleteLater()

    def add(self) -> None:
        """Add the theme typed into the last line, and stay there for another."""
        name = self.adding.text().strip()
        if not name:
            return
        try:
            key = themes.add(self._book, name)
        except InvalidValue as problem:
            self._say(problem, self.adding)
            return
        self.adding.clear()
        theme = next(one for one in theme_store.all(self._book) if one.key == key)
        if key in self.boxes:
            self.boxes[key].setChecked(True)
        else:
            self._add_row(theme)

    def _rename(self, theme: Theme, field: QLineEdit) -> None:
        if not field.isModified():
            return
        field.setModified(False)
        try:
            themes.rename(self._book, theme.id, field.text())
        except InvalidValue as problem:
            self._say(problem, field)
            return
        self._fault.hide()
        restyle(field, "wrong", False)
        self._names.refresh()
        field.setText(self._names.name(theme.key))

    def _say(self, problem: InvalidValue, field: QLineEdit) -> None:
        restyle(field, "wrong", True)
        self._fault.setText(words.reason(problem, from_words))
        self._fault.show()

    def _add_row(self, theme: Theme) -> None:
        self._names.refresh()
        name = self._names.name(theme.key)
        field = QLineEdit(name)
        field.setAccessibleName(self.tr("Name of the theme %1").replace("%1", name))
        field.editingFinished.connect(lambda: self._rename(theme, field))
        box = QCheckBox(self.tr("Offered"))
        box.setAccessibleName(self.tr("Offer the theme %1").replace("%1", name))
        box.setChecked(not theme.archived)
        box.toggled.connect(lambda on: themes.archive(self._book, theme.id, archived=not on))
        row = line(space=self._desk.theme.space(2))
        row.addWidget(field, 1)
        row.addWidget(box)
        self._listed.addLayout(row)
        self.lines[theme.key], self.boxes[theme.key] = field, box

    def _lay_out(self) -> None:
        theme = self._desk.theme
        column = stack(space=theme.space(3), margin=theme.space(4))
        column.addWidget(label(self.tr("Themes"), step=Step.HEADING, strong=True))
        lead = self.tr("Call them what you like. An empty name gives a theme its first name back.")
        column.addWidget(prose(lead, tone=Tone.QUIET))
        inside = QWidget()
        inside.setLayout(self._listed)
        area = QScrollArea()
        area.setObjectName("paper")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column.addWidget(area, 1)
        self.adding.setPlaceholderText(self.tr("A theme of your own"))
        self.adding.setAccessibleName(self.tr("A theme of your own"))
        add = button(self.tr("Add"), theme=theme, icon="add")
        add.clicked.connect(self.add)
        self.adding.returnPressed.connect(self.add)
        row = line(space=theme.space(2))
        row.addWidget(self.adding, 1)
        row.addWidget(add)
        column.addLayout(row)
        self._fault.hide()
        column.addWidget(self._fault)
        close = button(self.tr("Close"), theme=theme)
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setLayout(column)
        room = self.screen().availableSize() * 0.9
        self.setMinimumSize(min(theme.letters(56), room.width()), min(theme.letters(48), room.height()))
        self.adding.setFocus()
