"""Bugs reach one window, from everywhere, and the hooks are given back."""

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from afterword.domain.store_problems import DiskFull
from afterword.ui.failures import MOST_LETTERS, Failures, FailureWindow
from afterword.ui.theme import Theme
from tests.watchers import LogWatcher


@pytest.fixture
def restarted() -> list[int]:
    return []


@pytest.fixture
def failures(qtbot: QtBot, theme: Theme, restarted: list[int]) -> Iterator[Failures]:
    made = Failures(theme=theme, about="Afterword 0.1.0", restart=lambda: restarted.append(1))
    yield made
    made.uninstall()
    made.close()


def window(failures: Failures, qtbot: QtBot) -> FailureWindow:
    """Return the window that shows what was reported, which comes in a turn of its own."""
    qtbot.waitUntil(lambda: failures.window is not None)
    assert failures.window is not None
    return failures.window


def a_bug() -> ZeroDivisionError:
    try:
        1 // 0  # noqa: B018
    except ZeroDivisionError as error:
        return error
    raise AssertionError


def test_a_bug_is_logged_and_shown_with_its_details(
    failures: Failures, qtbot: QtBot, expect_log: LogWatcher
) -> None:
    expect_log("a failure")
    failures.report(a_bug())
    shown = window(failures, qtbot)
    assert "ZeroDivisionError" in shown.details.toPlainText()
    shown.copy_details()
    assert QGuiApplication.clipboard().text().startswith("Afterword 0.1.0\n\nTraceback")


def test_the_same_window_shows_what_comes_later(
    failures: Failures, qtbot: QtBot, expect_log: LogWatcher
) -> None:
    expect_log("a failure")
    for _ in range(3):
        failures.report(a_bug())
    qtbot.waitUntil(lambda: failures.window is not None and failures.window._count == 3)
    assert failures.window._often.text() == "This happened 3 times."
    first = failures.window
    first.accept()
    assert failures.window is None
    failures.report(a_bug())
    assert window(failures, qtbot) is not first


def test_a_flood_of_bugs_does_not_fill_the_memory(
    failures: Failures, qtbot: QtBot, expect_log: LogWatcher
) -> None:
    expect_log("a failure")
    failures.report(a_bug())
    shown = window(failures, qtbot)
    for _ in range(40):
        shown.add("x" * 5000)
    assert len(shown.details.toPlainText()) < MOST_LETTERS + 6000


def test_a_bug_on_a_thread_is_shown_on_the_gui_thread(
    failures: Failures, qtbot: QtBot, expect_log: LogWatcher
) -> None:
    expect_log("a failure")
    failures.install()
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    failures.uninstall()
    assert "ZeroDivisionError" in window(failures, qtbot).details.toPlainText()


def test_hooks_are_taken_once_and_given_back(
    failures: Failures, qtbot: QtBot, expect_log: LogWatcher
) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    failures.install()
    failures.install()
    expect_log("a failure")
    sys.excepthook(ZeroDivisionError, a_bug(), None)
    failures.uninstall()
    assert window(failures, qtbot)
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_what_qt_says_is_logged(
    failures: Failures, expect_log: LogWatcher, caplog: pytest.LogCaptureFixture
) -> None:
    expect_log("odd geometry")
    failures.install()
    with caplog.at_level(logging.WARNING, "qt"):
        qWarning("odd geometry")
    failures.uninstall()
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_one_can_start_again(
    failures: Failures, qtbot: QtBot, restarted: list[int], expect_log: LogWatcher
) -> None:
    expect_log("a failure")
    failures.report(a_bug())
    again = next(
        each for each in window(failures, qtbot).findChildren(QPushButton) if each.text() == "Start again"
    )
    again.click()
    assert restarted == [1]


def test_a_problem_that_nobody_caught_is_told_in_its_sentence(
    failures: Failures, qtbot: QtBot, expect_log: LogWatcher
) -> None:
    said: list[str] = []
    failures.tell = said.append
    expect_log("a problem that was not told where it came: disk_full")
    failures.install()
    sys.excepthook(DiskFull, DiskFull(), None)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["There is no room left on the disk. Nothing was changed."]
    assert failures.window is None


def test_where_nobody_can_tell_it_a_problem_is_shown_as_a_bug(
    failures: Failures, qtbot: QtBot, expect_log: LogWatcher
) -> None:
    expect_log("a failure")
    failures.report(DiskFull())
    assert "DiskFull" in window(failures, qtbot).details.toPlainText()
