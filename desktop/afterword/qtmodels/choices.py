"""A list to choose from: for combo boxes and completers."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: its value (an id, an enum, None for none), its words, and a quiet detail."""

    value: Any
    text: str
    detail: str = ""
    icon: str = ""


class ChoiceRole(IntEnum):
    """What the model says of a choice beside Qt's own roles."""

    VALUE = Qt.ItemDataRole.UserRole + 1
    DETAIL = Qt.ItemDataRole.UserRole + 2
    ICON = Qt.ItemDataRole.UserRole + 3


class ChoicesModel(QAbstractListModel):
    """Choices in their order."""

    def __init__(self, choices: Iterable[Choice] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The choices shown."""
        return self._choices

    def show(self, choices: Iterable[Choice]) -> None:
        """Show other choices."""
        wanted = tuple(choices)
        if wanted != self._choices:
            self.beginResetModel()
            self._choices = wanted
            self.endResetModel()

    def place(self, value: object) -> int:
        """Return the row of a value, or -1."""
        return next((row for row, choice in enumerate(self._choices) if choice.value == value), -1)

    def place_of_text(self, text: str) -> int:
        """Return the row whose words are these, whatever their case, or -1."""
        wanted = " ".join(text.split()).casefold()
        return next((row for row, choice in enumerate(self._choices) if choice.text.casefold() == wanted), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._choices):
            return None
        choice = self._choices[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return choice.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{choice.text}, {choice.detail}" if choice.detail else choice.text
            case ChoiceRole.VALUE:
                return choice.value
            case ChoiceRole.DETAIL:
                return choice.detail
            case ChoiceRole.ICON:
                return choice.icon
            case _:
                return None
