"""Every action of the window, declared once: its name, words, keys and icon."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer
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
    return (*_on_a_page(), *_with_data(), *_moving(), *_of_the_program())


def _on_a_page() -> tuple[ActionSpec, ...]:
    group = translate("actions", "On a page")
    return (
        ActionSpec(group=group, name="new", text=translate("actions", "New"), keys=("Ctrl+N",), icon="add"),
        ActionSpec(group=group, name="edit", text=translate("actions", "Edit"), keys=("F2",), icon="edit"),
        ActionSpec(
            group=group,
            name="archive",
            text=translate("actions", "Archive"),
            keys=("Ctrl+E",),
            icon="archive",
        ),
        ActionSpec(
            group=group, name="delete", text=translate("actions", "Delete"), keys=("Del",), icon="delete"
        ),
        ActionSpec(
            group=group, name="copy", text=translate("actions", "Copy"), keys=("Ctrl+C",), icon="copy"
        ),
        ActionSpec(
            group=group, name="print", text=translate("actions", "Print"), keys=("Ctrl+P",), icon="print"
        ),
    )


def _with_data() -> tuple[ActionSpec, ...]:
    group = translate("actions", "Your data")
    redo = ("Ctrl+Shift+Z", "Ctrl+Y")
    return (
        ActionSpec(
            group=group, name="undo", text=translate("actions", "Undo"), keys=("Ctrl+Z",), icon="undo"
        ),
        ActionSpec(group=group, name="redo", text=translate("actions", "Redo"), keys=redo, icon="redo"),
        ActionSpec(
            group=group,
            name="import",
            text=translate("actions", "Import files"),
            keys=("Ctrl+O",),
            icon="open",
        ),
        ActionSpec(
            group=group,
            name="look_for_replies",
            text=translate("actions", "Look for replies now"),
            keys=("F5",),
            icon="refresh",
        ),
    )


def _moving() -> tuple[ActionSpec, ...]:
    group = translate("actions", "Moving about")
    find = translate("actions", "Search everything")
    narrow = translate("actions", "Filter this page")
    answer = translate("actions", "Do what is offered at the foot")
    return (
        ActionSpec(group=group, name="find", text=find, keys=("Ctrl+K",), icon="search"),
        ActionSpec(group=group, name="filter", text=narrow, keys=("Ctrl+F",), icon="filter"),
        ActionSpec(
            group=group, name="next_page", text=translate("actions", "Next page"), keys=("Ctrl+PgDown",)
        ),
        ActionSpec(
            group=group, name="previous_page", text=translate("actions", "Previous page"), keys=("Ctrl+PgUp",)
        ),
        ActionSpec(group=group, name="answer", text=answer, keys=("Ctrl+.",)),
    )


def _of_the_program() -> tuple[ActionSpec, ...]:
    group = translate("actions", "Program")
    settings = translate("actions", "Settings")
    keys = ("F1", "Ctrl+/")
    return (
        ActionSpec(group=group, name="preferences", text=settings, keys=("Ctrl+,",), icon="settings"),
        ActionSpec(group=group, name="help", text=translate("actions", "Keys"), keys=keys, icon="help"),
        ActionSpec(
            group=group, name="quit", text=translate("actions", "Quit"), keys=("Ctrl+Q",), icon="quit"
        ),
    )


class Actions(QObject):
    """The actions as Qt knows them. What they do is connected by whoever does it.

    One that is triggered before anybody does it is done as soon as somebody does. `dress` gives icons.
    """

    def __init__(self, *, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.specs = declared()
        self._theme = theme
        self._made: dict[str, QAction] = {}
        self._unheard: set[str] = set()
        self._hearing: set[str] = set()
        for spec in self.specs:
            action = QAction(spec.text, self)
            action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
            action.triggered.connect(partial(self._note, spec.name))
            self._made[spec.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def all(self) -> tuple[QAction, ...]:
        """Return every action."""
        return tuple(self._made.values())

    def on(self, name: str, act: Callable[[], object]) -> None:
        """Do this when the action is triggered, and soon when it was already."""
        action = self._made[name]
        action.triggered.connect(lambda _on=False: act())
        self._hearing.add(name)
        if name in self._unheard:
            self._unheard.discard(name)
            QTimer.singleShot(0, action, action.trigger)

    def dress(self) -> None:
        """Give the actions their icons: menus show them, and no menu is open when the window opens."""
        for spec in self.specs:
            if spec.icon:
                self._theme.dress(self._made[spec.name], spec.icon)

    def _note(self, name: str, _on: bool = False) -> None:
        if name not in self._hearing:
            self._unheard.add(name)

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
