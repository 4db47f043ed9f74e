"""The button of saved views: choose one, save the present filters and order under a name, delete one."""

from typing import Any, Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from afterword.domain.saved_view import SavedView, SavedViewDraft
from afterword.services import views
from afterword.ui.fields import Field
from afterword.ui.forms import Form
from afterword.ui.parts import Parts
from afterword.ui.pieces import literal
from afterword.ui.sheet import About, FormSheet
from afterword.ui.tokens import LINE, LINE_MARGIN


class Viewed(Protocol):
    """A page whose view can be told and shown again."""

    @property
    def view(self) -> str: ...
    def show_view(self, view: str) -> None: ...


class ViewsButton(QToolButton):
    """Opens a menu that is made anew each time: what was saved or undone meanwhile is in it."""

    def __init__(self, page: Viewed, name: str, *, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self._name = name
        self._parts = parts
        self.setObjectName("flat")
        self.setText(self.tr("Views"))
        self.setToolTip(self.tr("Saved views: filters and order under a name"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        parts.desk.theme.dress(self, "filter")
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self.fill(menu))
        self.setMenu(menu)

    def sizeHint(self) -> QSize:
        """Be as high as the line to filter by: Qt makes a tool button higher, and the table began lower."""
        frame = 2 * (LINE + LINE_MARGIN // 2) + 2 * self._parts.desk.theme.space(0.5)
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + frame)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu with Enter too, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def fill(self, menu: QMenu) -> None:
        """Fill the menu with the views there are, and with what can be done."""
        menu.clear()
        for before in menu.findChildren(QMenu):
            before.deleteLater()
        kept = views.of_page(self._parts.book, self._name)
        for one in kept:
            menu.addAction(literal(one.name)).triggered.connect(self._shower(one))
        if kept:
            menu.addSeparator()
        menu.addAction(self.tr("Save this view…")).triggered.connect(lambda _checked=False: self.save())
        if kept:
            gone = menu.addMenu(self.tr("Delete"))
            for one in kept:
                gone.addAction(literal(one.name)).triggered.connect(self._deleter(one))

    def save(self) -> None:
        """Ask for a name and save the present view under it."""
        form: Form[SavedViewDraft] = Form(
            (Field(name="name", label=self.tr("Name"), required=True),), desk=self._parts.desk
        )
        FormSheet.ask(
            self.window(),
            form,
            SavedViewDraft(page=self._name, name="", filters=self._page.view),
            save=lambda draft: views.save(self._parts.book, draft),
            about=About(name=f"view.{self._name}", heading=self.tr("Save this view")),
            desk=self._parts.desk,
        )

    def _shower(self, view: SavedView) -> Any:
        return lambda _checked=False: self._page.show_view(view.filters)

    def _deleter(self, view: SavedView) -> Any:
        return lambda _checked=False: views.delete(self._parts.book, view.id)
