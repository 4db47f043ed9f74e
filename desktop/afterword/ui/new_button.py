"""The New button: a click begins what the page is about, the arrow offers everything, and files."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from afterword.ui.actions import Actions
from afterword.ui.desk import Desk
from afterword.ui.menu_button import MenuButton
from afterword.ui.page import Place
from afterword.ui.tokens import Tone


class NewButton(MenuButton):
    """`wanted` (name of a page) comes when the user wants a new thing of that page."""

    wanted = Signal(str)

    def __init__(self, places: Sequence[Place], *, actions: Actions, desk: Desk) -> None:
        super().__init__("add", theme=desk.theme)
        self.setText(self.tr("New"))
        self.setToolTip(self.tr("New (%1)").replace("%1", actions["new"].shortcut().toString()))
        self.clicked.connect(actions["new"].trigger)
        self._icons: list[tuple[QAction, str]] = []
        menu = self.menu()
        menu.aboutToShow.connect(self._dress)
        for place in places:
            action = menu.addAction(place.new)
            self._icons.append((action, place.icon))
            action.triggered.connect(lambda _on=False, name=place.name: self.wanted.emit(name))
        menu.addSeparator()
        action = menu.addAction(self.tr("From files…"))
        self._icons.append((action, "open"))
        action.triggered.connect(actions["import"].trigger)

    def _dress(self) -> None:
        """Draw the menu's icons when it is first shown: not at every start."""
        for action, icon in self._icons:
            self._theme.dress(action, icon, Tone.QUIET)
        self._icons.clear()
