"""A line that says where passwords are kept, and offers to look again where there is no store that lasts."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from afterword.domain.errors import Problem
from afterword.services.accounts import Store
from afterword.ui import words
from afterword.ui.parts import Parts
from afterword.ui.pieces import Glyph, line, link, prose, stack
from afterword.ui.settings import account_words
from afterword.ui.tokens import Tone
from afterword.ui.translating import from_words


class StoreNote(QWidget):
    """Silent until `look`: the system may ask its user to unlock the store. `said` comes when it speaks."""

    said = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        theme = parts.desk.theme
        self._sign = Glyph("warning", theme=theme, tone=Tone.WAITING)
        self._told = prose("", tone=Tone.QUIET)
        self._again = link(self.tr("Look again"), clicked=self.look_again)
        row = line(space=theme.space(1))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._told, 1)
        column = stack()
        column.addLayout(row)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(column)
        self.hide()

    @property
    def told(self) -> str:
        """What is said."""
        return self._told.text()

    def look(self) -> None:
        """Find out where passwords are kept, and say it."""
        self._run(self._parts.access.store)

    def look_again(self) -> None:
        """Look once more for a store that lasts."""
        self._run(self._parts.access.store_looked_for_again)

    def _run(self, job: Callable[[], Store]) -> None:
        self._parts.runner.run(job, then=self._tell, failed=self._fail, owner=self)

    def _tell(self, store: Store) -> None:
        self._told.setText(account_words.kept(store))
        self._sign.setVisible(not store.lasts)
        self._again.setVisible(not store.lasts)
        self._say()

    def _fail(self, problem: Problem) -> None:
        self._told.setText(words.sentence(problem, from_words))
        self._sign.show()
        self._again.show()
        self._say()

    def _say(self) -> None:
        self.show()
        self.said.emit()
