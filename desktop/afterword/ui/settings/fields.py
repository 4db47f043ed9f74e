"""The sections that are fields: what is typed holds at once, and is told at the field when it cannot."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from afterword.adapters.addresses import is_address
from afterword.domain.errors import InvalidValue, Problem
from afterword.domain.validity import Reason
from afterword.ui.fields import FieldKind
from afterword.ui.preferences import Preferences
from afterword.ui.settings.row import SettingRow
from afterword.ui.settings.values import with_values

PATIENCE_MS = 400  # a text is kept when one pauses, and whenever one leaves it
AT_ONCE = (FieldKind.CHOICE, FieldKind.CHECK)


class Keeping(QObject):
    """Keeps what stands in the rows."""

    def __init__(
        self,
        rows: Mapping[str, SettingRow],
        *,
        preferences: Preferences,
        tell: Callable[[Problem], object],
        parent: QObject,
    ) -> None:
        """Keep them for as long as the parent, which holds the rows, is there."""
        super().__init__(parent)
        self._rows = rows
        self._preferences = preferences
        self._tell = tell
        self._waiting: dict[str, SettingRow] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self.keep)
        for row in rows.values():
            row.load(preferences.chosen)
            row.edited.connect(self._edited)
            row.left.connect(self._left)
        preferences.changed.connect(self.show_changed)

    def show_changed(self, names: frozenset[str]) -> None:
        """Show settings that were changed elsewhere, but for those being edited here."""
        for name, row in self._rows.items():
            group = name.partition(".")[0]
            if group in names and name not in self._waiting and not row.fault and not _has_focus(row):
                row.load(self._preferences.chosen)

    def keep(self) -> None:
        """Keep what was edited, as far as it can be kept; the rest is told at its field."""
        self._timer.stop()
        waiting, self._waiting = self._waiting, {}
        for row in waiting.values():
            self._keep(row)

    def _keep(self, row: SettingRow) -> None:
        try:
            given = checked(row.given())
            settings = with_values(self._preferences.chosen, given)
        except InvalidValue as problem:
            row.show_problem(problem)
            return
        row.show_fault("")
        try:
            self._preferences.choose(settings)
        except Problem as problem:
            self._tell(problem)

    def _edited(self, row: SettingRow) -> None:
        self._waiting[row.field.name] = row
        if row.fault:
            row.show_fault("")
        if row.field.kind in AT_ONCE:
            self.keep()
        else:
            self._timer.start()

    def _left(self, row: SettingRow) -> None:
        if row.field.name in self._waiting:
            self.keep()


def checked(given: dict[str, Any]) -> dict[str, Any]:
    """Return settings that were typed; raise InvalidValue for an address that is none."""
    address = given.get("address", "")
    if address and not is_address(address):
        raise InvalidValue(field="address", reason=Reason.NOT_AN_ADDRESS)
    return given


def _has_focus(row: SettingRow) -> bool:
    focus: QWidget | None = row.window().focusWidget()
    return focus is not None and row.isAncestorOf(focus)
