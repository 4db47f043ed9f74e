"""The shell: going about, new things, search, undo toast, what is remembered."""

from dataclasses import dataclass
from datetime import datetime

import pytest
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from afterword.ui.actions import Actions
from afterword.ui.desk import Desk
from afterword.ui.page import Changes, Place
from afterword.ui.rail import RailButton
from afterword.ui.window import Window

PLACES = (
    Place(name="today", title="Today", icon="today"),
    Place(name="advice", title="Advice", icon="advice", tables=frozenset({"advice"}), new="Advice"),
    Place(name="mail", title="Mail", icon="mail", tables=frozenset({"message", "reply"})),
)
LAST = (Place(name="settings", title="Settings", icon="settings"),)


class FakePage(QWidget):
    """A page that notes what it is told."""

    wished = Signal(object)
    is_empty = False

    def __init__(self, name: str, told: list[tuple[str, object]]) -> None:
        super().__init__()
        self.title = name.title()
        self._name, self._told = name, told
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def widget(self) -> QWidget:
        return self

    def new(self) -> None:
        self._told.append((self._name, "new"))

    def act(self, name: str) -> None:
        self._told.append((self._name, name))

    def refresh(self, changes: Changes | None) -> None:
        self._told.append((self._name, changes))

    def tick(self) -> None:
        self._told.append((self._name, "tick"))

    def select(self, id_: int) -> None:
        self._told.append((self._name, id_))

    def filter(self, text: str) -> None:
        self._told.append((self._name, f"filter {text}"))


@dataclass(frozen=True)
class Hit:
    table: str
    id: int
    title: str
    detail: str
    when: datetime | None = None


@pytest.fixture
def told() -> list[tuple[str, object]]:
    return []


@pytest.fixture
def actions(desk: Desk) -> Actions:
    return Actions(theme=desk.theme)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, actions: Actions, told: list[tuple[str, object]]) -> Window:
    return made(qtbot, desk, actions, told)


def made(qtbot: QtBot, desk: Desk, actions: Actions, told: list[tuple[str, object]]) -> Window:
    pages = {place.name: lambda name=place.name: FakePage(name, told) for place in (*PLACES, *LAST)}
    window = Window(
        places=PLACES,
        last=LAST,
        pages=pages,
        search=lambda _text, _limit: (Hit("reply", 8, "Re: advice", ""),),
        actions=actions,
        desk=desk,
    )
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_it_opens_on_the_first_page_and_makes_no_other(window: Window) -> None:
    assert window.windowTitle() == "Today – Afterword"
    assert window.stack.count() == 1


def test_a_screen_reader_hears_the_name_of_each_page(window: Window) -> None:
    for name, title in (("today", "Today"), ("mail", "Mail"), ("settings", "Settings")):
        window.go_to(name)
        assert window.stack.currentWidget().accessibleName() == title


def test_numbers_go_to_places_and_others_step(window: Window, qtbot: QtBot, actions: Actions) -> None:
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.page.title == "Mail"
    actions["next_page"].trigger()
    assert window.page.title == "Settings"
    actions["next_page"].trigger()
    actions["previous_page"].trigger()
    assert window.page.title == "Settings"


def test_the_rail_goes_and_shows_where_one_is(window: Window, qtbot: QtBot) -> None:
    advice = next(each for each in window.findChildren(RailButton) if each.place.name == "advice")
    with qtbot.waitSignal(window.went_to):
        advice.click()
    window.go_to("mail")
    assert not advice.isChecked()


def test_actions_go_to_the_page_shown(
    window: Window, actions: Actions, told: list[tuple[str, object]]
) -> None:
    window.go_to("mail")
    for name in ("new", "edit", "archive", "delete", "filter"):
        actions[name].trigger()
    assert [what for page, what in told if page == "mail"] == ["new", "edit", "archive", "delete", "filter "]


def test_the_new_menu_goes_to_the_page_and_begins(window: Window, told: list[tuple[str, object]]) -> None:
    window.new_button.menu().actions()[0].trigger()
    assert window.page.title == "Advice"
    assert told == [("advice", "new")]


def test_a_thing_found_is_selected_on_its_page(
    window: Window, actions: Actions, told: list[tuple[str, object]], qtbot: QtBot
) -> None:
    actions["find"].trigger()
    assert window.search.hasFocus()
    qtbot.keyClicks(window.search, "adv")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert told == [("mail", 8)]
    assert not window.go_to_thing("unheard_of", 1)


def test_a_change_reaches_the_page_shown_and_later_the_others(
    window: Window, told: list[tuple[str, object]]
) -> None:
    window.go_to("advice")
    window.refresh({"advice": frozenset({1})})
    assert told == [("advice", {"advice": frozenset({1})})]
    window.go_to("today")
    assert told[-1] == ("today", {"advice": frozenset({1})})


def test_a_step_is_said_with_undo_beside_it(window: Window, actions: Actions) -> None:
    undone: list[int] = []
    actions.on("undo", lambda: undone.append(1))
    window.say_done("2 interviews deleted")
    assert window.toast.said == "2 interviews deleted"
    window.toast._undo_button.click()
    assert undone == [1]
    window.say_done("1 interview deleted")
    actions["answer"].trigger()
    assert undone == [1, 1]
    window.say("Copied")
    assert window.toast.said == "Copied"
    window.toast.hide()


def test_it_comes_back_as_it_was_left(
    window: Window, qtbot: QtBot, desk: Desk, actions: Actions, told: list[tuple[str, object]]
) -> None:
    window.resize(701, 577)
    window.go_to("mail")
    window.close()
    again = made(qtbot, desk, Actions(theme=desk.theme), told)
    assert again.page.title == "Mail"
    assert (again.width(), again.height()) == (701, 577)


def test_closing_is_decided_elsewhere(window: Window) -> None:
    window.closing = lambda: False
    event = QCloseEvent()
    window.closeEvent(event)
    assert not event.isAccepted()
    window.closing = lambda: True
    window.closeEvent(event)
    assert event.isAccepted()


@pytest.mark.parametrize("percent", [100, 200])
def test_everything_fits_into_a_small_screen(window: Window, desk: Desk, percent: int) -> None:
    desk.theme.choose(percent=percent)
    window.resize(1024, 640)
    assert (window.width(), window.height()) == (1024, 640)
    for each in (window.rail, window.new_button, window.search):
        box = each.rect().translated(each.mapTo(window, each.rect().topLeft()))
        assert window.rect().contains(box)
    last = window.findChildren(RailButton)[-1]
    assert last.geometry().bottom() <= window.rail.height()


def test_nothing_runs_while_nothing_happens(window: Window) -> None:
    assert not [timer for timer in window.findChildren(QTimer) if timer.isActive()]
