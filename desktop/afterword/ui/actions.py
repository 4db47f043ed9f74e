"""Every action of the window, declared once: its name, words, keys and icon."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from afterword.ui.theme import Theme

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """An action as data. Several key sequences do the same; the first is shown."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: str = ""


def declared() -> tuple[ActionSpec, ...]:
    """Return all actions in the order of the overview; the words are those of the locale in use."""
    data, page, move, help_ = (
        translate("actions", "Your data"),
        translate("actions", "On a page"),
        translate("actions", "Moving about"),
        translate("actions", "Program"),
    )
    spec = ActionSpec
    return (
        spec(name="new", text=translate("actions", "New"), keys=("Ctrl+N",), icon="add", group=page),
        spec(name="edit", text=translate("actions", "Edit"), keys=("F2",), icon="edit", group=page),
        spec(
            name="archive", text=translate("actions", "Archive"), keys=("Ctrl+E",), icon="archive", group=page
        ),
        spec(name="delete", text=translate("actions", "Delete"), keys=("Del",), icon="delete", group=page),
        spec(name="copy", text=translate("actions", "Copy"), keys=("Ctrl+C",), icon="copy", group=page),
        spec(name="undo", text=translate("actions", "Undo"), keys=("Ctrl+Z",), icon="undo", group=data),
        spec(
            name="redo",
            text=translate("actions", "Redo"),
            keys=("Ctrl+Shift+Z", "Ctrl+Y"),
            icon="redo",
            group=data,
        ),
        spec(name="import", text=translate("actions", "Import files"), keys=("Ctrl+O",), group=data),
        spec(name="print", text=translate("actions", "Print"), keys=("Ctrl+P",), icon="print", group=data),
        spec(
            name="find",
            text=translate("actions", "Search everything"),
            keys=("Ctrl+K",),
            icon="search",
            group=move,
        ),
        spec(
            name="filter",
            text=translate("actions", "Filter this page"),
            keys=("Ctrl+F",),
            icon="filter",
            group=move,
        ),
        spec(name="next_page", text=translate("actions", "Next page"), keys=("Ctrl+PgDown",), group=move),
        spec(
            name="previous_page",
            text=translate("actions", "Previous page"),
            keys=("Ctrl+PgUp",),
            group=move,
        ),
        spec(
            name="preferences",
            text=translate("actions", "Settings"),
            keys=("Ctrl+,",),
            icon="settings",
            group=help_,
        ),
        spec(
            name="help",
            text=translate("actions", "Keys"),
            keys=("F1", "Ctrl+/"),
            icon="help",
            group=help_,
        ),
        spec(name="quit", text=translate("actions", "Quit"), keys=("Ctrl+Q",), icon="quit", group=help_),
    )


class Actions(QObject):
    """The actions as Qt knows them. What they do is connected by whoever does it."""

    def __init__(self, *, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.specs = declared()
        self._made: dict[str, QAction] = {}
        for spec in self.specs:
            action = QAction(spec.text, self)
            action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
            if spec.icon:
                theme.dress(action, spec.icon)
            self._made[spec.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def all(self) -> tuple[QAction, ...]:
        """Return every action."""
        return tuple(self._made.values())

    def on(self, name: str, act: Callable[[], object]) -> None:
        """Do this when the action is triggered."""
        self._made[name].triggered.connect(lambda _on=False: act())

    def add_place(self, number: int, act: Callable[[], object], *, window: QWidget) -> None:
        """Go to a place of the rail with Ctrl and its number."""
        action = QAction(self)
        action.setShortcut(QKeySequence(f"Ctrl+{number}"))
        action.triggered.connect(lambda _on=False: act())
        window.addAction(action)

    def say_undo(self, undo: str, redo: str) -> None:
        """Name what undo and redo would do, such as "add application"; an empty text switches one off."""
        for name, act, plain, named in (
            ("undo", undo, self.tr("Undo"), self.tr("Undo: %1")),
            ("redo", redo, self.tr("Redo"), self.tr("Redo: %1")),
        ):
            self._made[name].setEnabled(bool(act))
            self._made[name].setText(named.replace("%1", act) if act else plain)
