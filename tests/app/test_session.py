import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from afterword import __version__
from afterword.adapters import settings_file
from afterword.adapters.folders import Folders
from afterword.app.session import AGAIN, DONE, NOT_DONE, Session, about
from afterword.domain.clock import FixedClock
from afterword.domain.employer import EmployerDraft
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.settings import Settings
from afterword.services import backups, employers, messages
from afterword.store import employer as employer_store
from afterword.store import message as message_store
from afterword.store.book import Book
from afterword.store.opening import open_book
from afterword.ui import icons
from afterword.ui.mail.page import MailPage
from afterword.ui.rescue import RescueWindow
from afterword.ui.waiting import WaitingPage
from afterword.ui.window import Window
from tests.watchers import LogWatcher

OFFSCREEN = (
    "This plugin does not support",
    "systemTrayWindowChanged",
    "XDG_RUNTIME_DIR",
    "runtime directory",
)
Shown = TypeVar("Shown", bound=QWidget)
pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN, extend=True)


@pytest.fixture
def places(tmp_path: Path) -> Folders:
    return Folders(tmp_path)


@pytest.fixture
def make_session(qapp: QApplication, places: Folders, clock: FixedClock) -> Iterator[Callable[[], Session]]:
    """Makes a session in an application as `application.make` sets it up: it ends only when it is told to."""
    qapp.setQuitOnLastWindowClosed(False)
    yield lambda: Session(qapp, places, locale="en_GB", clock=clock)
    icons.forget()


@pytest.fixture
def session(make_session: Callable[[], Session]) -> Session:
    return make_session()


def names(places: Folders, clock: FixedClock) -> list[str]:
    book = open_book(places.book, clock=clock)
    try:
        return [one.name for one in employer_store.all(book)]
    finally:
        book.close()


def add(places: Folders, name: str, clock: FixedClock) -> None:
    book = open_book(places.book, clock=clock)
    try:
        employers.add(book, EmployerDraft(name=name))
    finally:
        book.close()


def windows(kind: type[Shown]) -> list[Shown]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


def window() -> Window:
    return windows(Window)[0]


def is_waiting() -> bool:
    return any(isinstance(one.page, WaitingPage) for one in windows(Window))


def end_loop(qapp: QApplication) -> None:
    """Run an empty loop: Qt keeps in mind that it was told to end until a loop of its own did."""
    QTimer.singleShot(0, qapp.quit)
    qapp.exec()


class Soon:
    """Does something once the window is there with its page; the loop ends in any case."""

    def __init__(self, qapp: QApplication) -> None:
        self._qapp = qapp
        self._timers: list[QTimer] = []

    def __call__(self, act: Callable[[], object], *, when: Callable[[], bool] = lambda: True) -> None:
        look, last = QTimer(), QTimer()

        def acted() -> None:
            if not is_waiting() and when():
                look.stop()
                act()

        last.setSingleShot(True)
        for timer, do, after_ms in ((look, acted, 300), (last, lambda: self._qapp.exit(99), 20_000)):
            timer.timeout.connect(do)
            timer.start(after_ms)
            self._timers.append(timer)

    def hear(self) -> list[str]:
        """Note what is said at the foot of the window, and end; return where it is noted."""
        said: list[str] = []

        def listen() -> None:
            said.append(window().toast.said)
            self._qapp.quit()

        self(listen, when=lambda: bool(windows(Window)) and bool(window().toast.said))
        return said

    def forget(self) -> None:
        for timer in self._timers:
            timer.stop()
        QApplication.removePostedEvents(self._qapp, QEvent.Type.Quit)


@pytest.fixture
def soon(qapp: QApplication) -> Iterator[Soon]:
    made = Soon(qapp)
    yield made
    made.forget()


def test_a_session_opens_the_window_and_leaves_nothing_behind(
    session: Session, qapp: QApplication, places: Folders, clock: FixedClock, soon: Soon
):
    titles: list[str] = []

    def look() -> None:
        titles.append(window().windowTitle())
        qapp.quit()

    soon(look)
    assert session.run() == DONE
    assert titles == ["Today – Afterword"]
    assert names(places, clock) == []  # the lock is free
    assert places.window.exists()


def test_an_end_told_while_the_frame_alone_is_there_ends_it(
    session: Session, qapp: QApplication, places: Folders, soon: Soon
):
    soon(lambda: None)
    QTimer.singleShot(0, lambda: qapp.exit(DONE))
    assert session.run() == DONE
    assert not places.book.exists()
    end_loop(qapp)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a program without asking")
def test_a_signal_while_the_frame_alone_is_there_ends_it_well(
    session: Session, qapp: QApplication, places: Folders, soon: Soon
):
    before = signal.getsignal(signal.SIGTERM)
    asked: list[bool] = []

    def ask_to_end() -> None:
        if signal.getsignal(signal.SIGTERM) is not before and not asked:
            asked.append(window().isVisible())
            os.kill(os.getpid(), signal.SIGTERM)

    soon(lambda: None)
    often = QTimer()
    often.timeout.connect(ask_to_end)
    often.start(0)
    assert session.run() == DONE
    often.stop()
    assert asked == [True]
    assert not places.book.exists()
    assert signal.getsignal(signal.SIGTERM) is before
    end_loop(qapp)


def test_closing_the_window_while_it_waits_ends_it(session: Session, soon: Soon):
    soon(lambda: None)
    QTimer.singleShot(0, lambda: window().close())
    assert session.run() == DONE


def test_closing_the_window_ends_it(session: Session, soon: Soon):
    soon(lambda: window().close())
    assert session.run() == DONE


def test_going_back_to_a_copy_opens_the_window_anew(
    session: Session, places: Folders, clock: FixedClock, soon: Soon
):
    add(places, "Northwind", clock)
    copy = backups.back_up(places.book, places.data / "copy.db")
    add(places, "Globex", clock)
    soon(lambda: session._restore_from(copy))
    assert session.run() == AGAIN
    assert names(places, clock) == ["Northwind"]
    said = soon.hear()
    assert session.run() == DONE
    assert said[0].startswith("Your data is back as it was in copy.db.")


def test_a_copy_that_cannot_be_restored_is_told(session: Session, places: Folders, soon: Soon):
    bad = places.data / "bad.db"
    bad.write_bytes(b"rubbish" * 300)
    soon(lambda: session._restore_from(bad))
    assert session.run() == AGAIN
    said = soon.hear()
    assert session.run() == DONE
    assert "damaged" in said[0]


def test_settings_that_cannot_be_read_are_told(
    make_session: Callable[[], Session], places: Folders, soon: Soon
):
    places.settings.write_text('{"name": "Kim", "text_percent": "large"}')
    session = make_session()
    said = soon.hear()
    assert session.run() == DONE
    assert session.preferences().name == "Kim"
    assert "text_percent" in said[0]


def test_a_settings_file_that_cannot_be_opened_keeps_the_window_from_nothing(
    make_session: Callable[[], Session], places: Folders, soon: Soon
):
    places.settings.mkdir()
    session = make_session()
    said = soon.hear()
    assert session.run() == DONE
    assert session.preferences.chosen == Settings()
    assert "file" in said[0]


def test_a_setting_is_kept_in_the_file(session: Session, places: Folders):
    session.preferences.change(name="Kim Osei")
    kept, unread = settings_file.load(places.settings)
    assert (kept.name, unread) == ("Kim Osei", ())


def test_data_that_a_command_has_open_is_told_in_a_sentence(
    session: Session, places: Folders, clock: FixedClock, capsys: pytest.CaptureFixture[str]
):
    book = open_book(places.book, clock=clock)
    assert session.run() == NOT_DONE
    book.close()
    assert "already open" in capsys.readouterr().err


def test_damaged_data_opens_the_rescue_window(
    session: Session, places: Folders, expect_log: LogWatcher, soon: Soon
):
    expect_log("cannot be opened")
    places.book.write_bytes(b"rubbish" * 500)
    titles: list[str] = []

    def leave() -> None:
        (rescue,) = windows(RescueWindow)
        titles.append(rescue.windowTitle())
        rescue.reject()

    soon(leave)
    assert session.run() == NOT_DONE
    assert titles == ["Afterword cannot open your data"]
    assert places.book.read_bytes().startswith(b"rubbish")


def test_a_failure_names_the_versions():
    assert __version__ in about()
    assert "Qt 6" in about()


def by_signal(_qapp: QApplication) -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def by_end_of_session(qapp: QApplication) -> None:
    """End it as a system does that says so first; then its windows are closed."""
    qapp.commitDataRequest.emit(None)
    window().close()


def while_asked(qapp: QApplication) -> None:
    """End the session while the user is asked what to do about the text."""
    (leave,) = (one for one in window().actions() if one.shortcut() == QKeySequence("Ctrl+Q"))
    QTimer.singleShot(0, lambda: by_end_of_session(qapp))
    leave.trigger()


ends = pytest.mark.parametrize(
    "end",
    [
        pytest.param(
            by_signal,
            marks=pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a program without asking"),
        ),
        by_end_of_session,
        while_asked,
    ],
)


@ends
def test_an_end_by_the_system_asks_nothing_about_an_unkept_text_and_the_next_start_has_it(
    end: Callable[[QApplication], None],
    qapp: QApplication,
    make_session: Callable[[], Session],
    places: Folders,
    clock: FixedClock,
    expect_log: LogWatcher,
    soon: Soon,
):
    expect_log("a mail could not be kept (disk_full): it was put into")
    if end is while_asked:
        expect_log(OFFSCREEN[0])  # the sheet
    typed = "What I typed last. " * 4000
    book = open_book(places.book, clock=clock)
    number = messages.write(book, MessageDraft(purpose=MessagePurpose.CHECK_IN, body="A"))
    book.close()

    def type_and_end() -> None:
        page = window().go_to("mail", id_=number)
        assert isinstance(page, MailPage)
        assert page.editor is not None
        page.editor.body.put(typed)
        fill_disk(page._book)
        end(qapp)

    soon(type_and_end)
    assert make_session().run() == DONE
    soon.forget()
    said = soon.hear()
    assert make_session().run() == DONE
    assert said == ["What you typed last could not be kept before. It is back."]
    book = open_book(places.book, clock=clock)
    assert message_store.get(book, number).body == typed
    book.close()


def fill_disk(book: Book) -> None:
    (pages,) = book.database.run("PRAGMA page_count").fetchone()
    book.database.run(f"PRAGMA max_page_count = {pages}")
