"""The overview of all keys."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QWidget

from afterword.ui.actions import Actions
from afterword.ui.desk import Desk
from afterword.ui.pieces import button, label, line, stack
from afterword.ui.tokens import Step, Tone


class ShortcutsDialog(QDialog):
    """Shows every action with its keys."""

    def __init__(self, actions: Actions, *, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        theme = desk.theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(6))
        grid.setVerticalSpacing(theme.space(1))
        for group, specs in groupby(actions.specs, key=lambda spec: spec.group):
            heading = label(group, strong=True)
            heading.setContentsMargins(0, theme.space(2), 0, 0)
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            for spec in specs:
                self._add(grid, spec.text, spec.keys)
        self._add_places(grid)
        inner = QWidget()
        inner.setLayout(grid)
        area = QScrollArea()
        area.setObjectName("paper")
        area.setWidgetResizable(True)
        area.setAccessibleName(self.windowTitle())
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setMinimumWidth(inner.sizeHint().width() + theme.space(4))
        close = button(self.tr("Close"), theme=theme)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        foot = line()
        foot.addStretch(1)
        foot.addWidget(close)
        column = stack(space=theme.space(2), margin=theme.space(4))
        column.addWidget(label(self.windowTitle(), step=Step.HEADING, strong=True))
        column.addWidget(area, 1)
        column.addLayout(foot)
        self.setLayout(column)
        room = self.screen().availableSize() * 0.85
        self.resize(self.sizeHint().width(), min(room.height(), inner.sizeHint().height() + theme.space(28)))

    def _add_places(self, grid: QGridLayout) -> None:
        self._add(grid, self.tr("Go to a page"), ("Ctrl+1", "Ctrl+9"), between=" … ")
        self._add(grid, self.tr("Open what is selected"), ("Return",))
        self._add(grid, self.tr("Save a form"), ("Ctrl+Return",))

    def _add(self, grid: QGridLayout, text: str, keys: tuple[str, ...], *, between: str = ", ") -> None:
        row = grid.rowCount()
        native = between.join(
            QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText) for each in keys
        )
        grid.addWidget(label(text), row, 0)
        grid.addWidget(label(native, tone=Tone.QUIET), row, 1, Qt.AlignmentFlag.AlignRight)
