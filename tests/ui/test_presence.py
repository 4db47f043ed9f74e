from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from afterword.domain.clock import FixedClock
from afterword.domain.notices import due
from afterword.domain.settings import OnClose
from afterword.services import sample_people
from afterword.store.book import Book
from afterword.ui import presence as presence_module
from afterword.ui.later import Later
from afterword.ui.preferences import Preferences
from afterword.ui.program import Program
from afterword.work.runner import InlineRunner
from tests.ui.page_fixtures import book, clock
from tests.ui.program_fixtures import MakeProgram, fail, make_program, preferences, program

__all__ = ["book", "clock", "make_program", "preferences", "program"]


class System:
    """A desktop that has a tray, or has not."""

    def __init__(self) -> None:
        self.has_tray = True

    def __call__(self) -> bool:
        return self.has_tray


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of notices."""
    told: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _self, title, *_more: told.append(title))
    return told


@pytest.fixture
def system() -> System:
    return System()


@pytest.fixture
def at_home(make_program: MakeProgram, book: Book, system: System, shown: list[str]) -> Iterator[Program]:
    """A program where there is a tray."""
    made = make_program(book, has_tray=system)
    made.open()
    made.settle_in()
    yield made
    made.window.hide()


def test_closing_is_asked_about_once(
    at_home: Program, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
):
    asked: list[int] = []

    def keep(*_given: object, **_more: object) -> OnClose:
        asked.append(1)
        return OnClose.KEEP

    monkeypatch.setattr(presence_module, "ask_on_close", keep)
    at_home.window.close()
    assert not at_home.window.isVisible()
    assert preferences().on_close is OnClose.KEEP
    at_home.presence.raise_window()
    at_home.window.close()
    assert asked == [1]


def test_closing_can_mean_to_quit(at_home: Program, preferences: Preferences, qtbot: QtBot):
    preferences.change(on_close=OnClose.QUIT)
    with qtbot.waitSignal(at_home.ended):
        at_home.window.close()


def test_leaving_the_question_leaves_the_window_open(at_home: Program, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(presence_module, "ask_on_close", lambda *_given, **_more: None)
    at_home.window.close()
    assert at_home.window.isVisible()


def test_without_a_tray_closing_quits(program: Program, qtbot: QtBot):
    with qtbot.waitSignal(program.ended):
        program.window.close()


def test_without_a_tray_that_is_said_once(make_program: MakeProgram, book: Book):
    first = make_program(book)
    first.open()
    first.settle_in()
    assert "no tray" in first.window.toast.said
    first.close()
    second = make_program(book)
    second.open()
    second.settle_in()
    assert second.window.toast.said == ""


def test_hidden_begins_in_the_tray(make_program: MakeProgram, book: Book, system: System):
    made = make_program(book, has_tray=system)
    made.open(hidden=True)
    assert made.presence.tray is not None
    assert not made.window.isVisible()


def test_hidden_without_a_tray_begins_minimised(make_program: MakeProgram, book: Book):
    made = make_program(book)
    made.open(hidden=True)
    assert made.window.isMinimized()


def test_a_tray_that_goes_leaves_the_window(at_home: Program, system: System):
    at_home.window.hide()
    system.has_tray = False
    at_home.presence.look_for_tray()
    assert at_home.presence.tray is None
    assert at_home.window.isMinimized()


def test_a_tray_that_comes_later_is_found_with_the_tick(
    make_program: MakeProgram, book: Book, system: System
):
    system.has_tray = False
    made = make_program(book, has_tray=system)
    made.open()
    made.settle_in()
    system.has_tray = True
    made.ticker.tick()
    assert made.presence.tray is not None


def test_what_is_due_is_told_once_and_counted(
    at_home: Program, book: Book, clock: FixedClock, shown: list[str]
):
    at_home.window.hide()
    sample_people.fill(book, "half_year", clock.now())
    at_home.standing.work_out()
    count = at_home.standing.counts["today"]
    assert count > 0
    assert len(shown) == 1
    at_home.standing.work_out()
    assert len(shown) == 1
    assert at_home.presence.tray is not None
    assert len(at_home.presence.tray.entries) == min(count, 3)


def test_quiet_for_today_is_quiet(at_home: Program, book: Book, clock: FixedClock, shown: list[str]):
    at_home.window.hide()
    assert at_home.presence.tray is not None
    at_home.presence.tray.quiet.trigger()
    sample_people.fill(book, "half_year", clock.now())
    at_home.standing.work_out()
    assert shown == []
    at_home.presence.tray.quiet.trigger()
    at_home.standing.work_out()
    assert len(shown) == 1


def test_a_click_on_a_notice_opens_the_window(at_home: Program, book: Book, clock: FixedClock):
    at_home.window.hide()
    sample_people.fill(book, "half_year", clock.now())
    at_home.standing.work_out()
    assert at_home.presence.tray is not None
    at_home.presence.tray.messageClicked.emit()
    assert at_home.window.isVisible()


def test_a_notice_put_off_until_tomorrow_leaves_today(
    at_home: Program, book: Book, clock: FixedClock, shown: list[str]
):
    at_home.window.hide()
    sample_people.fill(book, "half_year", clock.now())
    at_home.standing.work_out()
    steps = at_home.presence.notices.last
    at_home.presence.put_off_wanted.emit(steps, Later.TODAY)
    at_home.standing.work_out()
    assert not {one.key for one in steps} & {one.key for one in due(at_home.standing.steps())}
    clock.move(timedelta(days=1))
    at_home.standing.work_out()
    assert {one.key for one in steps} <= {one.key for one in due(at_home.standing.steps())}
    assert len(shown) == 2


def test_nothing_is_said_before_it_is_known_how(
    at_home: Program, book: Book, clock: FixedClock, shown: list[str]
):
    at_home.window.hide()
    at_home.presence.speaking.is_looking = True
    sample_people.fill(book, "half_year", clock.now())
    at_home.standing.work_out()
    assert shown == []
    at_home.presence.look_for_buttons(InlineRunner(on_bug=fail))
    assert len(shown) == 1
