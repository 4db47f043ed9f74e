"""Whether the program starts with the login: not a setting of ours but a fact of the system."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QWidget

from afterword.adapters.autostart import Autostart, autostart
from afterword.domain.errors import Problem
from afterword.ui.desk import Desk
from afterword.ui.pieces import line
from afterword.ui.settings.row import LABEL_LETTERS


class LoginRow(QWidget):
    """A box that says how it is, and switches it."""

    def __init__(
        self,
        *,
        desk: Desk,
        data: Path | None,
        tell: Callable[[Problem], object],
        way: Autostart | None = None,
    ) -> None:
        super().__init__()
        self._way = way or autostart(data=data)
        self._tell = tell
        self.box = QCheckBox(self.tr("Start in the tray when I log in"))
        self.box.setChecked(self._way.is_on)
        self.box.clicked.connect(self._switch)
        self._theme = desk.theme
        self._row = line()
        self._row.addWidget(self.box)
        self.setLayout(self._row)

    def lie(self, *, beside: bool) -> None:
        """Stand below the editors of the rows, wherever these are."""
        left = self._theme.letters(LABEL_LETTERS) + self._theme.space(2) if beside else 0
        self._row.setContentsMargins(left, 0, 0, 0)

    def _switch(self, on: bool) -> None:
        try:
            self._way.switch(on=on)
        except Problem as problem:
            self._tell(problem)
        self.box.setChecked(self._way.is_on)
